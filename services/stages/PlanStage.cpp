#include "services/stages/PlanStage.h"

#include "model/runs/PlanWords.h"
#include "services/stages/PlanTelling.h"
#include "services/stages/RunSteps.h"
#include "services/stages/TerraformWork.h"

#include <algorithm>

namespace
{

const QString step = QStringLiteral("plan");

bool isSame(const QList<PlannedChange> &a, const QList<PlannedChange> &b)
{
    const auto same = [](const PlannedChange &x, const PlannedChange &y) { return x.address == y.address && x.action == y.action; };
    return std::is_permutation(a.cbegin(), a.cend(), b.cbegin(), b.cend(), same);
}

} // namespace

Ending PlanStage::askLeave() const
{
    const QStringList lost = lostBy(m_terraform.plan());
    if (lost.isEmpty() || m_context.options.allowDestroy)
        return {};
    return RunEnd{Outcome::Failed, ExitCode::WouldDestroy,
                  tr("This would destroy or make anew, with what is on their own disks: %1. Nothing was touched. Look at the plan, and "
                     "give leave to destroy if that is meant.")
                      .arg(namesInWords(lost))};
}

/// The approved plan, or one that is made now; an approved one that is another by now has to be approved again.
Ending PlanStage::findPlan()
{
    const QString &approved = m_context.options.approvedPlan;
    if (!approved.isEmpty() && m_terraform.takeApproved(approved))
        return {};
    if (const Ending end = m_terraform.makePlan(TerraformWork::Aim::Design))
        return end;
    if (approved.isEmpty() || isSame(m_terraform.planOf(approved), m_terraform.plan()))
        return {};
    PlanTelling(m_context).tell(m_terraform.plan());
    return RunEnd{Outcome::Failed, lostBy(m_terraform.plan()).isEmpty() ? ExitCode::Failed : ExitCode::WouldDestroy,
                  tr("Since the plan was shown, the design or the cluster has changed, and the plan is another one now. Look at it "
                     "and approve it again. Nothing was touched.")};
}

Ending PlanStage::run()
{
    tellStep(m_context, step, StepState::Running);
    m_context.planned = m_terraform.checksums();
    // What an earlier build left could be lost: it is planned first.
    const bool nothingThere = m_terraform.state().isEmpty() && m_context.target->adopted().isEmpty() && m_terraform.unwanted().isEmpty();
    if (nothingThere && m_context.options.approvedPlan.isEmpty() && m_context.verb != Verb::Plan) {
        m_terraform.planInOneGo();
        return stoppedAt(m_context, step);
    }
    if (const Ending end = findPlan())
        return endAt(m_context, step, *end);
    const bool anything = PlanTelling(m_context).tell(m_terraform.plan());
    if (m_context.verb != Verb::Plan) {
        if (const Ending end = askLeave())
            return endAt(m_context, step, *end);
    }
    if (const Ending end = stoppedAt(m_context, step))
        return end;
    m_context.summary = anything ? tr("The plan is made.") : tr("Nothing is to be done: all is as designed.");
    tellStep(m_context, step, StepState::Done);
    return {};
}
