#pragma once

#include "services/stages/ApplyStage.h"
#include "services/stages/LeftTools.h"
#include "services/stages/PlanStage.h"
#include "services/stages/Prepare.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunEnd.h"
#include "services/stages/TakeDownStage.h"
#include "services/stages/TerraformWork.h"

#include <QCoreApplication>

class RunLock;

/// The one sequence of a run: the steps that its verb's row names, one after the other until one ends it. Everything that a verb does can
/// be read here.
class RunSequence final
{
    Q_DECLARE_TR_FUNCTIONS(RunSequence)

public:
    RunSequence(RunContext &context, const RunLock &lock) : m_context(context), m_left(context, lock) {}

    RunEnd run();

private:
    Ending runStep(const QString &step);
    Ending fetchSecrets();
    Ending reach();
    /// The stages of SSH and Salt tell their steps themselves; what is left here is how the run ends.
    Ending endOf(const Result<void> &result) const;
    QString successSentence() const;
    void tellEstimate(const QString &before);
    RunContext &m_context;
    LeftTools m_left;
    TerraformWork m_terraform{m_context};
    TakeDownStage m_takeDown{m_context, m_terraform};
    int m_made = 0;                  ///< machines that the plan makes
    QMap<QString, double> m_taken{}; ///< seconds of each step that is done
};
