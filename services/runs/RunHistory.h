#pragma once

#include "model/runs/Run.h"
#include "services/runs/RunClock.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <optional>

/// The runs of a cluster folder, newest first, read from .butler/runs and looked at again every second.
class RunHistory final : public QObject
{
    Q_OBJECT

public:
    explicit RunHistory(const QString &runsFolder, QObject *parent = nullptr);

    const QList<RunSummary> &runs() const { return m_runs; }
    /// The folder of a run.
    QString folderOf(const QString &id) const;
    /// The id of the changing run that is going on, or empty.
    QString current() const;
    void refresh();
    /// The newest run of a folder that changes the world, as it is now; nothing where there is none.
    static std::optional<RunSummary> lastChange(const QString &runsFolder);

Q_SIGNALS:
    void changed();

private:
    QStringList idsNow();
    RunSummary carriedOn(RunSummary run);
    QString m_folder{};
    QStringList m_names{}; ///< of the folders, as they were when m_ids was read
    QStringList m_ids{};
    bool m_unread = false; ///< one of them had no record yet
    QList<RunSummary> m_runs{};
    QHash<QString, RunClock> m_clocks{}; ///< of runs that go on
    QTimer m_timer{};
};
