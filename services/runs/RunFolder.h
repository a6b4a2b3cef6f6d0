#pragma once

#include "model/Result.h"
#include "model/runs/RunEvent.h"
#include "services/platform/ProcessPlace.h"
#include "services/runs/RunOptions.h"

#include <QDateTime>
#include <QJsonArray>
#include <QMap>
#include <QString>

/// What run.json of a run says.
struct RunRecord {
    QString id{};
    Verb verb = Verb::Up;
    QDateTime started{};
    RunOptions options{};
    qint64 number = 0; ///< grows from run to run of a cluster, whatever the clock says; 0: made before runs had one
    ProcessPlace place{};
    ProcessId process{};               ///< that carries it out; pid 0: it has not begun
    bool declaredLost = false;         ///< a person said that its computer is gone
    QMap<QString, QString> versions{}; ///< tool → version
    QMap<QString, QString> planned{};  ///< what a plan was made from: hashes of design, input and state
    int exitCode = -1;                 ///< as DESIGN 4 has them; -1: not at its end yet
};

/// The paths of one run's folder, and its run.json. A value.
class RunFolder final
{
public:
    RunFolder() = default;
    explicit RunFolder(QString path) : m_path(std::move(path)) {}
    /// The runs under `runsPath`, newest first: by their numbers, and behind those the old ones that have none, by their names.
    static QStringList idsIn(const QString &runsPath);
    /// The number of the next run there.
    static qint64 nextNumber(const QString &runsPath);
    /// Makes the folder of a new run under `runsPath`, named by time and verb.
    static Result<RunFolder> create(const QString &runsPath, Verb verb, const QDateTime &now);

    const QString &path() const { return m_path; }
    QString id() const;
    QString designPath() const { return m_path + QStringLiteral("/design.yaml"); }
    QString recordPath() const { return m_path + QStringLiteral("/run.json"); }
    QString eventsPath() const { return m_path + QStringLiteral("/events.jsonl"); }
    QString artefactsPath() const { return m_path + QStringLiteral("/artefacts"); }
    QString artefactPath(const QString &name) const { return artefactsPath() + QLatin1Char('/') + name; }
    QString toolsPath() const { return m_path + QStringLiteral("/tools"); } ///< each tool notes itself here before it begins
    QString stopPath() const { return m_path + QStringLiteral("/stop"); }
    QString forcePath() const { return m_path + QStringLiteral("/force"); }

    Result<RunRecord> read() const;
    Result<void> write(const RunRecord &record) const;
    /// Puts into run.json which tools the run has going, as RunLock writes them.
    void noteTools(const QJsonArray &tools) const;

private:
    QString m_path{};
};
