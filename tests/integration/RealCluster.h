#pragma once

#include "model/cluster/Observed.h"
#include "services/cluster/ClusterFolder.h"
#include "services/cluster/Secrets.h"
#include "services/consul/ConsulIdentity.h"
#include "services/containers/Engine.h"
#include "services/platform/ProcessId.h"
#include "services/runs/RunFolder.h"
#include "services/salt/ConsulAccess.h"
#include "services/status/ObservedJson.h"
#include "services/tools/Runner.h"
#include "tests/Places.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

#include <csignal>

/// What a program said and how it ended.
struct Answer {
    int exitCode = -1;
    QByteArray output{};
    QByteArray errors{};

    QList<QJsonObject> events(const QString &kind) const
    {
        QList<QJsonObject> found;
        for (const QByteArray &line : output.split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            if (event["event"].toString() == kind)
                found << event;
        }
        return found;
    }
    QString said() const { return QString::fromUtf8(output.right(3000) + errors); }
    /// The sentence that a run ended with, told by --json.
    QString lastSentence() const
    {
        const QList<QJsonObject> ends = events(QStringLiteral("run-finished"));
        return ends.isEmpty() ? QString() : ends.last()["message"].toString();
    }
};

/// The secrets of the cluster in this folder; empty ones where there are none.
inline Secrets secretsOf(const QString &path)
{
    const Result<std::optional<Secrets>> kept = Secrets::read(ClusterFolder(path), 10'000);
    return kept ? kept->value_or(Secrets{}) : Secrets{};
}

/// Kills this one process, at once. (A run is in a session of its own but does not lead it, so that killing its group would hit nobody.)
inline void killNow(const ProcessId &process)
{
    ::kill(static_cast<pid_t>(process.pid), SIGKILL);
}

/// A cluster folder whose machines are real containers, worked on by butlerctl as a person would, and looked at behind its back.
class RealCluster final
{
public:
    explicit RealCluster(const QString &name) : m_name(name) {}

    /// Why no containers can run here; empty: they can.
    QString findEngineOfTests()
    {
        const QTemporaryDir scratch;
        const RunFolder folder(scratch.path());
        Runner runner(folder, nullptr, nullptr);
        const Result<ContainerEngine> engine = findEngine(runner, engineCachePath());
        if (!engine)
            return engine.error().message;
        m_engine = engine->command;
        m_runOptions = engine->runOptions;
        return {};
    }
    QString path() const { return m_root.filePath(m_name); }
    QString privatePath() const { return path() + QStringLiteral("/.butler"); }
    QString id() const
    {
        QFile file(privatePath() + QStringLiteral("/id"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    }
    QString container(const QString &machine) const { return QStringLiteral("butler-%1-%2").arg(id().left(8), machine); }

    static QString butlerctl() { return builtFile("/butlerctl"); }
    QStringList words(const QString &verb, const QStringList &more = {}) const { return QStringList{verb, path()} + more; }
    Answer verb(const QString &name, const QStringList &more = {}, QSet<QByteArray> *seen = nullptr) const
    {
        return run(butlerctl(), words(name, more), seen);
    }
    Answer on(const QString &machine, const QString &command) const
    {
        return run(QStringLiteral("ssh"), {QStringLiteral("-F"), privatePath() + QStringLiteral("/ssh/config"), machine, command});
    }
    QStringList engineCommand() const { return m_engine; }
    /// What `run` needs on this computer.
    QStringList engineRunOptions() const { return m_runOptions; }
    Answer engine(const QStringList &words) const { return run(m_engine.first(), m_engine.mid(1) + words); }
    /// A token of Consul's by what it is for, such as `master`.
    QString consulToken(const QString &purpose) const
    {
        const Result<std::optional<Secrets>> secrets = Secrets::read(ClusterFolder(path()), 1000);
        return secrets && *secrets ? ConsulIdentity(consulSeed(**secrets)).token(purpose) : QString();
    }
    Observed status() const { return observedFromJson(verb(QStringLiteral("status"), {QStringLiteral("--json")}).output).value(); }
    /// But for that of a busy computer, which is the tests' own doing.
    QStringList findings() const
    {
        QStringList ids;
        for (const Finding &finding : status().findings)
            ids << finding.id;
        ids.removeAll(QStringLiteral("computer-overloaded"));
        ids.removeAll(QStringLiteral("machines-slow"));
        return ids;
    }
    bool writeDesign(const QByteArray &text) const
    {
        QFile file(path() + QStringLiteral("/cluster.yaml"));
        return QDir().mkpath(path()) && file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
    }
    bool changeDesign(const QByteArray &before, const QByteArray &after) const
    {
        QFile file(path() + QStringLiteral("/cluster.yaml"));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        QByteArray text = file.readAll();
        const bool found = text.contains(before);
        return found && writeDesign(text.replace(before, after));
    }
    bool isBuilt() const { return QFile::exists(privatePath() + QStringLiteral("/terraform/terraform.tfstate")); }

    /// Runs it; looks at all command lines of this computer meanwhile where `seen` is given.
    static Answer run(const QString &program, const QStringList &arguments, QSet<QByteArray> *seen = nullptr)
    {
        QProcess process;
        process.start(program, arguments);
        while (!process.waitForFinished(seen ? 50 : 900'000) && process.state() != QProcess::NotRunning) {
            if (!seen)
                break;
            for (QDirIterator processes(QStringLiteral("/proc"), QDir::Dirs | QDir::NoDotAndDotDot); processes.hasNext();) {
                QFile line(processes.next() + QStringLiteral("/cmdline"));
                if (line.open(QIODevice::ReadOnly))
                    seen->insert(line.readAll());
            }
        }
        Answer answer;
        answer.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        answer.output = process.readAllStandardOutput();
        answer.errors = process.readAllStandardError();
        return answer;
    }

private:
    QTemporaryDir m_root{};
    QString m_name{};
    QStringList m_engine{};
    QStringList m_runOptions{};
};
