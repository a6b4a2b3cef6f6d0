#pragma once

#include "gui/cluster/inspector/AttributeRows.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"

#include <QStringList>
#include <QWidget>

class PlanDetails;

/// What a plan sets and changes of some resources, attribute by attribute, and the way to Terraform's own words about them. Takes no room
/// where there is nothing to ask about.
class PlannedDetails final : public QWidget
{
    Q_OBJECT

public:
    /// `details` must outlive it.
    explicit PlannedDetails(PlanDetails &details, QWidget *parent = nullptr);
    /// Asks where it is not known. None: it hides.
    void show(const QStringList &addresses);

Q_SIGNALS:
    void textWanted(const QStringList &addresses);

private:
    void take();
    PlanDetails &m_details;
    QStringList m_addresses{};
    Label m_head;
    Label m_said;
    AttributeRows m_rows{QStringLiteral("attributeRows")};
    Button *m_again = nullptr;
};
