#include "services/verbs/RunsVerbs.h"

#include "model/runs/Verbs.h"

#include "model/runs/RunWords.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterFolder.h"
#include "services/runs/RunFolder.h"
#include "services/runs/RunFollower.h"
#include "services/runs/RunHistory.h"
#include "services/runs/RunLock.h"
#include "services/session/RunLauncher.h"
#include "services/stages/RunEnd.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace
{

/// Gives the sentences of this file their context.
struct RunsVerbs {
    Q_DECLARE_TR_FUNCTIONS(RunsVerbs)
};

QString outcomeName(Outcome outcome)
{
    RunEvent event{.kind = RunEvent::Kind::RunFinished};
    event.outcome = outcome;
    return event.toJson().value(QLatin1String("outcome")).toString();
}

QJsonObject toJson(const RunSummary &run)
{
    const auto time = [](const QDateTime &moment) {
        return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
    };
    return {{QStringLiteral("id"), run.id},
            {QStringLiteral("verb"), verbName(run.verb)},
            {QStringLiteral("started"), time(run.started)},
            {QStringLiteral("finished"), time(run.finished)},
            {QStringLiteral("outcome"), outcomeName(run.outcome)},
            {QStringLiteral("message"), run.message}};
}

bool isCluster(const ClusterFolder &folder)
{
    const Result<void> cluster = folder.check();
    if (!cluster)
        complain(cluster.error().message);
    return cluster.has_value();
}

/// The run that was named, else the newest; empty with a sentence where there is none.
QString runOf(const Arguments &arguments, const RunHistory &history)
{
    const QString named = arguments.rest.value(0);
    for (const RunSummary &run : history.runs()) {
        if (named.isEmpty() || run.id == named)
            return run.id;
    }
    complain(named.isEmpty() ? RunsVerbs::tr("This cluster has no runs yet.")
                             : RunsVerbs::tr("There is no run “%1”. See butlerctl runs.").arg(named));
    return {};
}

/// What is known of a run that cannot be seen from here; nothing of one that can.
QString whereElse(const ClusterFolder &folder, const QString &id)
{
    const std::optional<LockHolder> holder = RunLock(folder.privatePath()).holder();
    if (!holder || holder->run != id || holder->life() == ProcessPlace::Life::Alive)
        return {};
    return holder->sentence();
}

/// It is said by the cluster's name, because a second run beside one that still works destroys the cluster.
bool isMeantLost(const Arguments &arguments, const ClusterFolder &folder, const QString &id)
{
    const Result<ClusterFile> file = loadCluster(folder.designPath());
    const QString name = file ? file->cluster.name : QString();
    QString said = arguments.name;
    if (said.isEmpty() && isTerminal(stdin) && !name.isEmpty()) {
        say(RunsVerbs::tr("If the run %1 still works, a second one beside it destroys the cluster. Type the cluster's name if its computer "
                          "or container is gone for good:")
                .arg(id));
        said = readLine().trimmed();
    }
    if (!name.isEmpty() && said == name)
        return true;
    complain(
        RunsVerbs::tr("Say the cluster's name behind --name if the run's computer or container is gone for good. Nothing was touched."));
    return false;
}

int declareLost(const Arguments &arguments, const ClusterFolder &folder, const QString &id)
{
    if (!isMeantLost(arguments, folder, id))
        return ExitCode::Wrong;
    const RunLauncher launcher(folder.path(), QCoreApplication::applicationFilePath());
    if (const Result<void> freed = launcher.declareLost(id); !freed) {
        complain(freed.error().message);
        return ExitCode::Failed;
    }
    say(RunsVerbs::tr("The cluster is free. What the run %1 was doing may be half done; “up” mends it.").arg(id));
    return ExitCode::Done;
}

} // namespace

int runsVerb(const Arguments &arguments)
{
    const ClusterFolder folder(arguments.folder);
    if (!isCluster(folder))
        return ExitCode::Wrong;
    const RunHistory history(folder.runsPath());
    QJsonArray list;
    for (const RunSummary &run : history.runs()) {
        if (arguments.json)
            list << toJson(run);
        else
            say(QStringLiteral("%1  %2  %3").arg(run.id, outcomeWord(run.outcome), run.message));
    }
    if (arguments.json)
        say(QJsonDocument(list).toJson().trimmed());
    else if (history.runs().isEmpty())
        say(RunsVerbs::tr("This cluster has no runs yet."));
    return ExitCode::Done;
}

int logVerb(const Arguments &arguments)
{
    const ClusterFolder folder(arguments.folder);
    if (!isCluster(folder))
        return ExitCode::Wrong;
    const RunHistory history(folder.runsPath());
    const QString id = runOf(arguments, history);
    if (id.isEmpty())
        return ExitCode::Wrong;
    RunFollower follower;
    const auto tell = [&follower, from = qint64(0)]() mutable {
        for (; from < follower.log().count(); ++from) {
            for (const LogLine &line : follower.log().lines(from, 1)) {
                const QString who = line.machine.isEmpty() ? line.source : line.source + QLatin1Char(' ') + line.machine;
                say(QStringLiteral("%1  %2  %3").arg(line.time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz")), who, line.text));
            }
        }
    };
    if (arguments.json)
        QObject::connect(&follower, &RunFollower::lineRead, &follower, [](const QByteArray &line) { say(line); });
    else
        QObject::connect(&follower, &RunFollower::linesAdded, &follower, tell);
    QObject::connect(&follower, &RunFollower::finished, QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    if (!arguments.follow) // what is there now; a run that is going on is not waited for
        QObject::connect(&follower, &RunFollower::caughtUp, QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    follower.follow(RunFolder(folder.runPath(id)).path());
    QCoreApplication::exec();
    return ExitCode::Done;
}

int stopVerb(const Arguments &arguments)
{
    const ClusterFolder folder(arguments.folder);
    if (!isCluster(folder))
        return ExitCode::Wrong;
    if (const Result<void> place = folder.checkPlace(); !place) { // a copy of the run's folder would be told, and not the run
        complain(place.error().message);
        return ExitCode::Wrong;
    }
    const RunHistory history(folder.runsPath());
    const QString named = arguments.rest.value(0);
    const QString id = named.isEmpty() ? history.current() : named;
    if (id.isEmpty()) {
        say(RunsVerbs::tr("No run is going on."));
        return ExitCode::Done;
    }
    if (arguments.lost)
        return declareLost(arguments, folder, id);
    const RunLauncher launcher(folder.path(), QCoreApplication::applicationFilePath());
    const Result<void> stopped = arguments.force ? launcher.force(id) : launcher.stop(id);
    if (!stopped) {
        complain(stopped.error().message);
        return ExitCode::Failed;
    }
    if (const QString where = whereElse(folder, id); !where.isEmpty()) {
        say(where);
        say(RunsVerbs::tr("It is told to stop. If its computer or container is gone for good, say so: butlerctl stop FOLDER --lost"));
        return ExitCode::Done;
    }
    say(arguments.force ? RunsVerbs::tr("The run's tools are ended. What they were doing may be half done; “up” mends it.")
                        : RunsVerbs::tr("The run stops safely: what is being made is finished first."));
    return ExitCode::Done;
}
