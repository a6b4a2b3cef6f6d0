#pragma once

#include "model/runs/Run.h"
#include "services/stages/RunContext.h"

#include <QList>
#include <QMap>
#include <QString>

/// Tells a plan as events: what Terraform is to do, and the roles that machines get, of which Terraform knows nothing.
class PlanTelling final
{
public:
    explicit PlanTelling(const RunContext &context) : m_context(context) {}

    /// Whether there is anything to do.
    bool tell(const QList<PlannedChange> &plan) const;
    /// What other roles mean for a machine, in a sentence: also what stops there, and that what it kept stays.
    static QString rolesSentence(const Difference &roles, const RoleCatalogue &known);

private:
    using Differences = QMap<QString, QList<Difference>>; // by machine
    Differences sinceLastBuild() const;
    bool tellRoles(const Differences &differences, const QSet<QString> &told) const;
    const RunContext &m_context;
};
