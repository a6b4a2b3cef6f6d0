#pragma once

#include "services/stages/RunContext.h"
#include "services/stages/RunEnd.h"

#include <QCoreApplication>

class TerraformWork;

/// Step `plan`: what is to be made, changed, destroyed. Refuses what nobody allowed; takes an approved plan where it still holds.
class PlanStage final
{
    Q_DECLARE_TR_FUNCTIONS(PlanStage)

public:
    PlanStage(RunContext &context, TerraformWork &terraform) : m_context(context), m_terraform(terraform) {}

    Ending run();

private:
    Ending findPlan();
    Ending askLeave() const;
    RunContext &m_context;
    TerraformWork &m_terraform;
};
