#pragma once

#include "services/stages/RunContext.h"
#include "services/stages/RunEnd.h"

#include <QCoreApplication>

class TerraformWork;

/// Steps `plan`, `destroy` and `clean-up` of taking a cluster down, in this order: removes all of it, but data volumes where the place
/// keeps them and the run was not told otherwise; looks whether anything is left, and leaves a receipt.
class TakeDownStage final
{
    Q_DECLARE_TR_FUNCTIONS(TakeDownStage)

public:
    TakeDownStage(RunContext &context, TerraformWork &terraform) : m_context(context), m_terraform(terraform) {}

    Ending plan();
    Ending destroy();
    Ending cleanUp();

private:
    /// Does a part of the work as the step `id`.
    Ending tellAround(const QString &id, Ending (TakeDownStage::*part)());
    bool keepsVolumes() const;
    Ending askLeave() const;
    Ending makePlan();
    Ending carryOut();
    Ending removeRest();
    void removeKeys();
    void writeReceipt(const QList<PlacedThing> &removed, const QList<PlacedThing> &ended);
    RunContext &m_context;
    TerraformWork &m_terraform;
};
