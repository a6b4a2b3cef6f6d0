#include "gui/shell/NextStep.h"

#include "model/runs/CapacityWords.h"
#include "services/cluster/ClusterFile.h"
#include "services/session/OpenCluster.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace
{

QString say(const char *text, int count = -1)
{
    return QCoreApplication::translate("NextStep", text, nullptr, count);
}

/// What a design says but for where its nodes stand in the picture, which no run cares about.
bool sameDesign(Cluster left, Cluster right)
{
    left.layout.clear();
    right.layout.clear();
    return left == right;
}

/// Whether a run worked from the design as it is now.
bool ranFromThisDesign(OpenCluster &cluster, const QString &folder)
{
    const Result<ClusterFile> then = loadCluster(QDir(folder).filePath(QStringLiteral("design.yaml")));
    return then && sameDesign(then->cluster, cluster.design());
}

bool builds(Verb verb)
{
    return verb == Verb::Up || verb == Verb::Apply || verb == Verb::Configure;
}

/// The newest run that changed the machines, or null.
const RunSummary *newestChange(OpenCluster &cluster)
{
    for (const RunSummary &run : cluster.history().runs()) {
        if (builds(run.verb) || run.verb == Verb::Destroy)
            return &run;
    }
    return nullptr;
}

bool isBuilt(OpenCluster &cluster)
{
    const RunSummary *change = newestChange(cluster);
    const bool isNewer = change && change->outcome == Outcome::Succeeded && change->finished > cluster.observed().time;
    if (cluster.status().isKnown() && !isNewer) // what was asked before a run ended does not know of it
        return cluster.observed().built;
    return change && change->verb != Verb::Destroy;
}

bool hasErrors(OpenCluster &cluster)
{
    const QList<Problem> &problems = cluster.problems();
    return std::any_of(problems.begin(), problems.end(), [](const Problem &one) { return one.severity == Problem::Severity::Error; });
}

ClusterState runningState(const Run &run)
{
    const double ring = run.work.share();
    switch (run.verb) {
    case Verb::Plan:
        return {State::Running, say(QT_TRANSLATE_NOOP("NextStep", "Planning")), ring};
    case Verb::Destroy:
        return {State::Running, say(QT_TRANSLATE_NOOP("NextStep", "Taking down")), ring};
    case Verb::Configure:
        return {State::Running, say(QT_TRANSLATE_NOOP("NextStep", "Configuring")), ring};
    case Verb::Verify:
        return {State::Running, say(QT_TRANSLATE_NOOP("NextStep", "Checking")), ring};
    default:
        return {State::Running, say(QT_TRANSLATE_NOOP("NextStep", "Building")), ring};
    }
}

ClusterState failedState(const RunSummary &run)
{
    return {State::Failed, run.verb == Verb::Destroy ? say(QT_TRANSLATE_NOOP("NextStep", "Take-down failed"))
                                                     : say(QT_TRANSLATE_NOOP("NextStep", "Build failed"))};
}

/// What surely does not fit cannot be begun; where that is only estimated it is asked first, and is not what one is led to.
NextStep buildWithoutRoom(const Capacity &capacity)
{
    const QString why = refusalSentences(capacity).join(QLatin1Char(' '));
    if (capacity.verdict() == Capacity::Verdict::No)
        return {NextStep::Act::None, say(QT_TRANSLATE_NOOP("NextStep", "Does not fit")), why, Button::Kind::Primary};
    return {NextStep::Act::Build, say(QT_TRANSLATE_NOOP("NextStep", "Build all the same…")), why, Button::Kind::Plain};
}

} // namespace

bool hasMachines(OpenCluster &cluster)
{
    return cluster.observed().built || newestChange(cluster);
}

bool planFits(OpenCluster &cluster)
{
    const Capacity::Verdict verdict = cluster.plan().run().capacity.verdict();
    return verdict == Capacity::Verdict::Fits || verdict == Capacity::Verdict::Unknown;
}

bool planIsFresh(OpenCluster &cluster)
{
    const RunSummary *change = newestChange(cluster);
    const QDateTime planned = cluster.plan().run().started;
    if (change && change->outcome != Outcome::Running && change->started > planned) // what it says is done, or begun
        return false;
    return cluster.plan().run().outcome == Outcome::Succeeded && ranFromThisDesign(cluster, cluster.plan().folder());
}

bool planDestroys(OpenCluster &cluster)
{
    const QList<PlannedChange> &plan = cluster.plan().run().plan;
    return std::any_of(plan.begin(), plan.end(), [](const PlannedChange &change) {
        return change.action == ResourceAction::Destroy || change.action == ResourceAction::Replace;
    });
}

NextStep nextStep(OpenCluster &cluster, bool planShown)
{
    if (cluster.sample())
        return {NextStep::Act::None, say(QT_TRANSLATE_NOOP("NextStep", "Recorded")), SampleCluster::refusal().message,
                Button::Kind::Primary};
    if (cluster.isStopping()) {
        return {NextStep::Act::Force, say(QT_TRANSLATE_NOOP("NextStep", "Stop by force…")),
                say(QT_TRANSLATE_NOOP("NextStep", "The run was asked to stop and ends what it is doing. Force ends it in the middle.")),
                Button::Kind::Plain};
    }
    if (cluster.isRunning()) {
        return {NextStep::Act::Stop, say(QT_TRANSLATE_NOOP("NextStep", "Stop safely")),
                say(QT_TRANSLATE_NOOP("NextStep", "Finishes what is being done now, then stops. Nothing is left half made.")),
                Button::Kind::Plain};
    }
    if (cluster.design().groups.isEmpty())
        return {NextStep::Act::None, say(QT_TRANSLATE_NOOP("NextStep", "Nothing to build")),
                say(QT_TRANSLATE_NOOP("NextStep", "Add a machine first.")), Button::Kind::Primary};
    if (hasErrors(cluster))
        return {NextStep::Act::None, say(QT_TRANSLATE_NOOP("NextStep", "Mend the design first")),
                say(QT_TRANSLATE_NOOP("NextStep", "The list of problems says what is missing.")), Button::Kind::Primary};
    if (planShown && planIsFresh(cluster) && !planFits(cluster))
        return buildWithoutRoom(cluster.plan().run().capacity);
    if (planShown && planIsFresh(cluster))
        return {NextStep::Act::Build, say(QT_TRANSLATE_NOOP("NextStep", "Build")),
                say(QT_TRANSLATE_NOOP("NextStep", "Does what the plan shows.")), Button::Kind::Primary};
    if (!isBuilt(cluster))
        return {NextStep::Act::Plan, say(QT_TRANSLATE_NOOP("NextStep", "Review and build…")),
                say(QT_TRANSLATE_NOOP("NextStep", "Shows first what will be made.")), Button::Kind::Primary};
    const RunSummary *change = newestChange(cluster);
    const bool isAsBuilt =
        change && change->outcome == Outcome::Succeeded && ranFromThisDesign(cluster, cluster.history().folderOf(change->id));
    if (isAsBuilt && !cluster.observed().findings.isEmpty())
        return {NextStep::Act::None, say(QT_TRANSLATE_NOOP("NextStep", "Nothing to build")),
                say(QT_TRANSLATE_NOOP("NextStep", "The design is built. What is amiss with the machines stands in Health.")),
                Button::Kind::Primary};
    if (isAsBuilt)
        return {NextStep::Act::None, say(QT_TRANSLATE_NOOP("NextStep", "Up to date")),
                say(QT_TRANSLATE_NOOP("NextStep", "The machines are as the design says.")), Button::Kind::Primary};
    return {NextStep::Act::Plan, say(QT_TRANSLATE_NOOP("NextStep", "Apply changes…")),
            say(QT_TRANSLATE_NOOP("NextStep", "Shows first what will change.")), Button::Kind::Primary};
}

ClusterState stateOf(OpenCluster &cluster)
{
    if (cluster.isStopping())
        return {State::Running, say(QT_TRANSLATE_NOOP("NextStep", "Stopping")), runningState(cluster.run().run()).ring};
    if (cluster.isRunning())
        return runningState(cluster.run().run());
    const RunSummary *change = newestChange(cluster);
    if (isBuilt(cluster)) {
        const qsizetype findings = cluster.observed().findings.size();
        if (findings > 0)
            return {State::Warning, say(QT_TRANSLATE_N_NOOP("NextStep", "Running, %n finding(s)"), int(findings))};
        if (change && change->outcome == Outcome::Failed)
            return failedState(*change);
        if (change && (change->outcome == Outcome::Cancelled || change->outcome == Outcome::Lost))
            return {State::Warning, say(QT_TRANSLATE_NOOP("NextStep", "Built in part"))};
        return {State::Done, say(QT_TRANSLATE_NOOP("NextStep", "Running"))};
    }
    if (change && change->verb == Verb::Destroy && change->outcome == Outcome::Succeeded)
        return {State::Gone, say(QT_TRANSLATE_NOOP("NextStep", "Taken down"))};
    if (change && change->outcome == Outcome::Failed)
        return failedState(*change);
    return {State::Waiting, say(QT_TRANSLATE_NOOP("NextStep", "Not built yet"))};
}
