#include "services/verbs/ChangeVerb.h"

#include "model/runs/Verbs.h"

#include "model/cluster/DesignCheck.h"
#include "model/cluster/TargetKind.h"
#include "model/runs/VolumeWords.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterFolder.h"
#include "services/cluster/RoleFile.h"
#include "services/platform/Processes.h"
#include "services/runs/RunFolder.h"
#include "services/runs/RunFollower.h"
#include "services/runs/RunLock.h"
#include "services/session/RunLauncher.h"
#include "services/stages/RunEnd.h"
#include "services/targets/Targets.h"
#include "services/verbs/Terminal.h"
#include "services/verbs/TerminalView.h"

#include <QCoreApplication>
#include <QTimer>

namespace
{

constexpr int LookEvery = 5; // ms

/// Gives the sentences of this file their context.
struct ChangeVerb {
    Q_DECLARE_TR_FUNCTIONS(ChangeVerb)
};

/// A wrong design is said at once, with its place, and no run is begun.
int checkFirst(const ClusterFolder &folder, Verb verb, const QStringList &named)
{
    if (const Result<void> cluster = folder.check(); !cluster) {
        complain(cluster.error().message);
        return ExitCode::Wrong;
    }
    if (verb == Verb::Destroy)
        return ExitCode::Done;
    const Result<ClusterFile> file = loadCluster(folder.designPath());
    if (!file) {
        complain(file.error().message);
        return ExitCode::Wrong;
    }
    const QList<Problem> problems = checkDesign(file->cluster, loadRoles().catalogue);
    for (const Problem &problem : problems) {
        if (problem.severity == Problem::Severity::Error)
            complain(placedSentence(problem, file->text, folder.designPath()));
    }
    if (hasErrors(problems))
        return ExitCode::Wrong;
    const QStringList machines = machineNames(file->cluster);
    for (const QString &name : named) {
        if (!machines.contains(name)) {
            complain(ChangeVerb::tr("The design has no machine %1. What it has, butlerctl status says. Nothing was touched.").arg(name));
            return ExitCode::Wrong;
        }
    }
    return ExitCode::Done;
}

/// What becomes of the data volumes; empty where there are none.
QString volumesSentence(const Arguments &arguments, const ClusterFolder &folder, const Cluster &design)
{
    const QString volumes = volumesInWords(volumesOf(design));
    const QString built = builtTargetKind(folder).isEmpty() ? keptTargetKind(folder) : builtTargetKind(folder);
    if (volumes.isEmpty())
        return {};
    return targetKind(built.isEmpty() ? design.target.kind : built).keepsVolumes && !arguments.volumes
               ? ChangeVerb::tr("These data volumes stay, and go on counting against the project's quota: %1.").arg(volumes)
               : ChangeVerb::tr("These data volumes are destroyed, with everything on them: %1.").arg(volumes);
}

/// Taking down is asked for by the cluster's name, unless --yes says it.
bool isMeant(const Arguments &arguments, const ClusterFolder &folder)
{
    if (arguments.yes)
        return true;
    const Result<ClusterFile> file = loadCluster(folder.designPath());
    const QString name = file ? file->cluster.name : QString();
    if (!isTerminal(stdin) || arguments.json || name.isEmpty()) {
        complain(ChangeVerb::tr("Taking a cluster down destroys its machines and all that is on them. Say --yes if that is meant."));
        return false;
    }
    if (const QString volumes = volumesSentence(arguments, folder, file->cluster); !volumes.isEmpty())
        say(volumes);
    std::fprintf(stdout, "%s ",
                 ChangeVerb::tr("This destroys all machines of %1 and all that is on them. Type the cluster's name to go on:")
                     .arg(name)
                     .toUtf8()
                     .constData());
    std::fflush(stdout);
    if (readLine().trimmed() == name)
        return true;
    complain(ChangeVerb::tr("That is not its name. Nothing was touched."));
    return false;
}

/// Follows a run until its end; Ctrl+C asks it to stop.
int follow(const RunLauncher &launcher, const RunFolder &run, bool json)
{
    RunFollower follower;
    follower.setInterval(LookEvery);
    TerminalView view;
    if (json)
        QObject::connect(&follower, &RunFollower::lineRead, &follower, [](const QByteArray &line) { say(line); });
    else
        QObject::connect(&follower, &RunFollower::changed, &follower, [&] { view.show(follower.run(), follower.log()); });
    QTimer tick;
    if (!json) {
        QObject::connect(&tick, &QTimer::timeout, &follower, [&] { view.show(follower.run(), follower.log()); });
        tick.start(1000);
    }
    QObject::connect(&follower, &RunFollower::finished, QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    onInterrupt(&follower, [&launcher, &run] {
        complain(ChangeVerb::tr("\nStopping safely: what is being made is finished first. The run goes on without this terminal, too."));
        if (const Result<void> stopped = launcher.stop(run.id()); !stopped)
            complain(stopped.error().message);
    });
    follower.follow(run.path());
    QCoreApplication::exec();
    const Result<ClusterFile> design = loadCluster(run.designPath());
    if (!json)
        view.finish(follower.run(), design ? design->cluster : Cluster());
    else if (follower.run().outcome == Outcome::Lost)
        complain(follower.run().message);
    const Result<RunRecord> record = run.read();
    const int code = record && record->exitCode >= 0 ? record->exitCode : ExitCode::Failed;
    if (!follower.run().unknown.isEmpty() && code == ExitCode::Failed && !json)
        complain(ChangeVerb::tr("To take in what no state knows, start it again with --take-in; to remove it, with --remove-unknown."));
    if (code == ExitCode::WouldDestroy && !json)
        complain(ChangeVerb::tr("If that is meant, start it again with --allow-destroy."));
    return code;
}

} // namespace

int changeVerb(const Arguments &arguments)
{
    const Verb verb = *verbFromName(arguments.verb);
    const ClusterFolder folder(arguments.folder);
    if (const int wrong = checkFirst(folder, verb, arguments.machines + arguments.replace); wrong != ExitCode::Done)
        return wrong;
    if (arguments.takeIn && arguments.removeUnknown) {
        complain(ChangeVerb::tr("What no state knows is taken in or removed, not both: say --take-in or --remove-unknown."));
        return ExitCode::Wrong;
    }
    if (arguments.moved || arguments.copied) {
        const Result<void> accepted = folder.acceptPlace(arguments.copied ? ClusterFolder::Place::Copied : ClusterFolder::Place::Moved);
        if (!accepted) {
            complain(accepted.error().message);
            return ExitCode::Failed;
        }
    }
    if (const Result<void> place = folder.checkPlace(); !place) {
        complain(place.error().message + QLatin1Char(' ') + ChangeVerb::tr("Say which by --moved or --copied."));
        return ExitCode::Wrong;
    }
    if (verb == Verb::Destroy && !isMeant(arguments, folder))
        return ExitCode::Wrong;
    if (arguments.removeData && arguments.machines.isEmpty()) {
        complain(ChangeVerb::tr("Say of which machines by --machine NAME: what they keep of roles that they have no more is destroyed."));
        return ExitCode::Wrong;
    }
    RunOptions options;
    options.removeData = arguments.removeData;
    options.newConsulKey = arguments.newConsulKey;
    options.recoverConsul = arguments.recoverConsul;
    options.allowDestroy = arguments.allowDestroy || verb == Verb::Destroy; // its name was typed, or --yes said
    options.approvedPlan = arguments.plan;
    options.removeVolumes = arguments.volumes;
    options.replace = arguments.replace;
    options.machines = arguments.machines;
    options.unknown = arguments.takeIn          ? RunOptions::Unknown::TakeIn
                      : arguments.removeUnknown ? RunOptions::Unknown::Remove
                                                : RunOptions::Unknown::Refuse;
    const RunLauncher launcher(folder.path(), QCoreApplication::applicationFilePath());
    const Result<QString> id = launcher.start(verb, options);
    if (!id) {
        complain(id.error().message);
        const std::optional<LockHolder> holder = RunLock(folder.privatePath()).holder();
        if (holder && holder->life() != ProcessPlace::Life::Alive)
            complain(ChangeVerb::tr("If its computer or container is gone for good, say so: butlerctl stop FOLDER --lost"));
        return holder ? ExitCode::Refused : ExitCode::Failed;
    }
    return follow(launcher, RunFolder(folder.runPath(*id)), arguments.json);
}
