#pragma once

#include "services/stages/RunContext.h"
#include "services/stages/RunEnd.h"

#include <QCoreApplication>

class TerraformWork;

/// Step `machines`: machines that leave say good-bye, the plan is carried out, and machines that were stopped are started.
class ApplyStage final
{
    Q_DECLARE_TR_FUNCTIONS(ApplyStage)

public:
    ApplyStage(RunContext &context, TerraformWork &terraform) : m_context(context), m_terraform(terraform) {}

    Ending run();

private:
    Ending startStopped();
    Ending sayGoodBye();
    Ending removeUnwanted();
    void forget(const QStringList &machines);
    Ending carryOut();
    Ending describeAnew();
    Ending planRest(const QStringList &mayGo);
    bool canTalk() const;
    RunContext &m_context;
    TerraformWork &m_terraform;
};
