#pragma once

#include "model/cluster/Observed.h"
#include "model/runs/RunEvent.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterFolder.h"
#include "services/cluster/ClusterText.h"
#include "services/platform/ProcessPlace.h"
#include "services/runs/RunFolder.h"
#include "services/status/ObservedJson.h"
#include "tests/Designs.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>

/// A cluster folder for tests of the window, with a stand-in for butlerctl that answers `status` with what the test says.
class TestCluster final
{
public:
    explicit TestCluster(const Cluster &design)
    {
        QDir().mkpath(folder());
        const Result<QByteArray> text = clusterText({}, design);
        write(QStringLiteral("cluster.yaml"), text ? *text : QByteArray());
        (void)ClusterFolder(folder()).prepare();
        QFile program(butlerctl());
        if (program.open(QIODevice::WriteOnly)) {
            program.write("#!/bin/sh\n[ \"$1\" = status ] && while read -r word; do cat '" + statusPath().toUtf8() + "'; done\n");
            program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        setObserved({});
    }

    /// One machine, which is enough for a run.
    static Cluster small()
    {
        Cluster design;
        design.name = QStringLiteral("small");
        design.target.kind = QStringLiteral("local");
        design.groups << Designs::group(QStringLiteral("salt-master"), {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap")});
        return design;
    }

    QString folder() const { return m_root.filePath(QStringLiteral("cluster")); }
    QString butlerctl() const { return m_root.filePath(QStringLiteral("butlerctl")); }
    void setObserved(const Observed &observed)
    {
        Observed shown = observed;
        if (!shown.time.isValid())
            shown.time = QDateTime::currentDateTimeUtc();
        QSaveFile file(statusPath()); // whole or not at all: somebody may just read it
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QJsonDocument(toJson(shown)).toJson(QJsonDocument::Compact) + '\n');
            file.commit();
        }
    }

    /// Writes a run's folder with these events; one without an end seems to be carried out by this process.
    QString addRun(Verb verb, const QList<RunEvent> &events, const QDateTime &started)
    {
        const Result<RunFolder> run = RunFolder::create(ClusterFolder(folder()).runsPath(), verb, started);
        if (!run)
            return {};
        RunRecord record;
        record.id = run->id();
        record.verb = verb;
        record.started = started;
        record.place = ProcessPlace::here();
        record.process = ProcessId::current();
        (void)run->write(record);
        QFile::copy(folder() + QStringLiteral("/cluster.yaml"), run->designPath());
        QFile file(run->eventsPath());
        if (file.open(QIODevice::WriteOnly | QIODevice::Append)) {
            for (const RunEvent &event : events)
                file.write(QJsonDocument(event.toJson()).toJson(QJsonDocument::Compact) + '\n');
        }
        return run->id();
    }

    static RunEvent step(const QString &id, const QString &title, StepState state, const QDateTime &time, const QString &machine = {},
                         const QString &message = {})
    {
        RunEvent event;
        event.kind = RunEvent::Kind::Step;
        event.time = time;
        event.id = id;
        event.title = title;
        event.stepState = state;
        event.machine = machine;
        event.message = message;
        return event;
    }
    static RunEvent started(Verb verb, const QDateTime &time)
    {
        RunEvent event;
        event.kind = RunEvent::Kind::RunStarted;
        event.time = time;
        event.verb = verb;
        return event;
    }
    static RunEvent finished(Outcome outcome, const QString &message, const QDateTime &time)
    {
        RunEvent event;
        event.kind = RunEvent::Kind::RunFinished;
        event.time = time;
        event.outcome = outcome;
        event.message = message;
        return event;
    }
    static RunEvent planned(const QString &machine, ResourceAction action, const QString &reason)
    {
        RunEvent event;
        event.kind = RunEvent::Kind::Resource;
        event.time = QDateTime::currentDateTimeUtc();
        event.address = QStringLiteral("terraform_data.machine[\"%1\"]").arg(machine);
        event.machine = machine;
        event.action = action;
        event.resourceState = StepState::Waiting;
        event.message = reason;
        return event;
    }
    static RunEvent states(const QString &machine, int done, int total)
    {
        RunEvent event;
        event.kind = RunEvent::Kind::Progress;
        event.time = QDateTime::currentDateTimeUtc();
        event.machine = machine;
        event.done = done;
        event.total = total;
        return event;
    }

private:
    QString statusPath() const { return m_root.filePath(QStringLiteral("status.json")); }
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(folder() + QLatin1Char('/') + name);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }
    QTemporaryDir m_root{};
};
