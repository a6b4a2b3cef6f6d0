#include "services/stages/TargetRun.h"

#include "services/cluster/ClusterFile.h"
#include "services/platform/Files.h"
#include "services/runs/RunHistory.h"
#include "services/terraform/TerraformReader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>

namespace
{

QString hashOf(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    return bytes ? QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex()) : QString();
}

/// Machines that vanished are not lost by the plan: they are made.
void classGone(QList<PlannedChange> &plan, const QStringList &gone)
{
    for (PlannedChange &change : plan) {
        if (change.action == ResourceAction::Replace && gone.contains(change.address)) {
            change.action = ResourceAction::Create;
            change.reason = TargetRun::tr("it has vanished");
        }
    }
    std::stable_sort(plan.begin(), plan.end(), [](const PlannedChange &a, const PlannedChange &b) {
        return a.action != ResourceAction::Create && b.action == ResourceAction::Create;
    });
}

bool isSame(const QList<PlannedChange> &a, const QList<PlannedChange> &b)
{
    const auto same = [](const PlannedChange &x, const PlannedChange &y) { return x.address == y.address && x.action == y.action; };
    return std::is_permutation(a.cbegin(), a.cend(), b.cbegin(), b.cend(), same);
}

} // namespace

QMap<QString, QString> TargetRun::inputs() const
{
    return {{QStringLiteral("input"), hashOf(terraformFile(QStringLiteral("machines.auto.tfvars.json")))},
            {QStringLiteral("module"), hashOf(terraformFile(QStringLiteral("main.tf")))},
            {QStringLiteral("state"), hashOf(terraformFile(QStringLiteral("terraform.tfstate")))},
            {QStringLiteral("replace"), toReplace().join(QLatin1Char(' '))}};
}

QStringList TargetRun::toReplace() const
{
    QStringList addresses = m_gone;
    for (const QString &machine : m_context.options.replace) {
        if (existingMachines().contains(machine))
            addresses << machineAddress(machine);
    }
    addresses.removeDuplicates();
    return addresses;
}

/// What the design says differently since the machines were last configured; empty when they never were.
QMap<QString, QList<Difference>> TargetRun::designDifferences() const
{
    RunHistory history(m_context.folder.runsPath());
    history.refresh();
    for (const RunSummary &run : history.runs()) { // newest first
        if (run.outcome != Outcome::Succeeded || run.recording)
            continue;
        if (run.verb == Verb::Destroy)
            return {};
        if (run.verb != Verb::Up && run.verb != Verb::Configure)
            continue;
        const Result<ClusterFile> then = loadCluster(RunFolder(history.folderOf(run.id)).designPath());
        return then ? differencesOf(then->cluster, m_context.design) : QMap<QString, QList<Difference>>();
    }
    return {};
}

/// Terraform knows nothing of roles: they are told beside what it plans.
bool TargetRun::tellPlan() const
{
    const QMap<QString, QList<Difference>> differences = designDifferences();
    QSet<QString> told;
    for (const PlannedChange &change : m_plan) {
        RunEvent event{.kind = RunEvent::Kind::Resource};
        event.address = change.address;
        event.machine = change.machine;
        event.action = change.action;
        event.message = change.reason;
        if (change.action != ResourceAction::Create && change.action != ResourceAction::Destroy)
            event.differences = differences.value(change.machine);
        m_context.events.write(event);
        told.insert(change.machine);
    }
    bool otherRoles = false;
    for (auto machine = differences.cbegin(); machine != differences.cend(); ++machine) {
        const auto roles =
            std::find_if(machine->cbegin(), machine->cend(), [](const Difference &one) { return one.what == QLatin1String("roles"); });
        if (roles == machine->cend() || told.contains(machine.key()))
            continue;
        RunEvent event{.kind = RunEvent::Kind::Resource};
        event.address = QStringLiteral("design.machine[\"%1\"]").arg(machine.key());
        event.machine = machine.key();
        event.action = ResourceAction::Update;
        event.message = TargetRun::tr("gets other roles");
        event.differences = {*roles};
        m_context.events.write(event);
        otherRoles = true;
    }
    return otherRoles || !m_plan.isEmpty();
}

TargetRun::Ending TargetRun::makePlan(bool destroy)
{
    m_planFile = m_context.run.artefactPath(QStringLiteral("plan.tfplan"));
    TerraformReader reader(m_context.events);
    CommandHandlers handlers;
    handlers.line = [&reader](const QByteArray &line) { reader.takeLine(line); };
    Runner &runner = m_context.runner;
    const CommandResult planned = runner.run(
        m_terraform.plan(m_context.folder.terraformPath(), m_planFile, {destroy, destroy ? QStringList() : toReplace()}), handlers);
    if (planned.stopped)
        return stopped(QStringLiteral("plan"));
    if (planned.crashed)
        return RunEnd::failed(
            TargetRun::tr("Terraform was ended from outside, or could not be started. Nothing was touched; start the run again."));
    if (!planned.ok()) {
        const QString why =
            reader.errors().isEmpty() ? QString::fromUtf8(planned.errorOutput).trimmed() : reader.errors().join(QLatin1Char('\n'));
        return RunEnd::failed(TargetRun::tr("Terraform could not make a plan: %1").arg(why));
    }
    const CommandResult shown = runner.run(m_terraform.show(m_context.folder.terraformPath(), m_planFile));
    if (shown.stopped)
        return stopped(QStringLiteral("plan"));
    Result<QList<PlannedChange>> plan = readPlan(shown.output);
    if (!plan)
        return RunEnd::failed(plan.error().message);
    (void)writePrivateFile(m_context.run.artefactPath(QStringLiteral("plan.json")), planWithoutVariables(shown.output));
    m_plan = *plan;
    classGone(m_plan, m_gone);
    return {};
}

bool TargetRun::takeApproved()
{
    const RunFolder approved(m_context.folder.runPath(m_context.options.approvedPlan));
    const Result<RunRecord> record = approved.read();
    const Result<QByteArray> json = readFile(approved.artefactPath(QStringLiteral("plan.json")));
    if (!record || !json || record->planned != inputs() || !QFile::exists(approved.artefactPath(QStringLiteral("plan.tfplan"))))
        return false;
    const Result<QList<PlannedChange>> plan = readPlan(*json);
    if (!plan)
        return false;
    m_plan = *plan;
    m_planFile = approved.artefactPath(QStringLiteral("plan.tfplan"));
    classGone(m_plan, m_gone);
    return true;
}

TargetRun::Ending TargetRun::askLeave() const
{
    const QStringList lost = lostBy(m_plan);
    if (lost.isEmpty() || m_context.options.allowDestroy)
        return {};
    return RunEnd{
        Outcome::Failed, ExitCode::WouldDestroy,
        TargetRun::tr("This would destroy or make anew, with what is on their own disks: %1. Nothing was touched. Look at the plan, and "
                      "give leave to destroy if that is meant.")
            .arg(lost.join(QStringLiteral(", ")))};
}

TargetRun::Ending TargetRun::plan()
{
    step(QStringLiteral("plan"), StepState::Running);
    const bool approved = !m_context.options.approvedPlan.isEmpty();
    m_planned = inputs();
    m_inOneGo = m_state.isEmpty() && !approved && m_context.verb != Verb::Plan;
    if (m_inOneGo)
        return stopped(QStringLiteral("plan"));
    if (!approved || !takeApproved()) {
        QList<PlannedChange> shown;
        if (approved) {
            const Result<QByteArray> json =
                readFile(RunFolder(m_context.folder.runPath(m_context.options.approvedPlan)).artefactPath(QStringLiteral("plan.json")));
            if (const Result<QList<PlannedChange>> old = json ? readPlan(*json) : Result<QList<PlannedChange>>(json.error()))
                shown = *old;
            classGone(shown, m_gone);
        }
        if (const Ending end = makePlan(false))
            return endWith(QStringLiteral("plan"), *end);
        if (approved && !isSame(shown, m_plan)) {
            tellPlan();
            return endWith(
                QStringLiteral("plan"),
                {Outcome::Failed, lostBy(m_plan).isEmpty() ? ExitCode::Failed : ExitCode::WouldDestroy,
                 TargetRun::tr(
                     "Since the plan was shown, the design or the cluster has changed, and the plan is another one now. Look at it "
                     "and approve it again. Nothing was touched.")});
        }
    }
    const bool anything = tellPlan();
    if (m_context.verb != Verb::Plan) {
        if (const Ending end = askLeave())
            return endWith(QStringLiteral("plan"), *end);
    }
    if (const Ending end = stopped(QStringLiteral("plan")))
        return end;
    m_summary = anything ? TargetRun::tr("The plan is made.") : TargetRun::tr("Nothing is to be done: all is as designed.");
    step(QStringLiteral("plan"), StepState::Done);
    return {};
}
