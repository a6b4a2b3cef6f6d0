#pragma once

#include "model/runs/Run.h"
#include "services/runs/LogFile.h"
#include "services/runs/RunClock.h"

#include <QFile>
#include <QObject>
#include <QString>
#include <QTimer>

/// Replays one run's events.jsonl and then tails it (every 100 ms, unless told otherwise; file watchers tell nothing on network file
/// systems): live view, history and reattaching after a crash are this one class. It never blocks its thread for longer than ~20 ms a turn.
class RunFollower final : public QObject
{
    Q_OBJECT

public:
    explicit RunFollower(QObject *parent = nullptr, Clocks clocks = {});
    /// How often it looks for news. A terminal that waits for the end wants to hear of it at once.
    void setInterval(int milliseconds) { m_every = milliseconds; }

    /// Follows the run in `folder` (…/.butler/runs/<id>) from its beginning; empty: follows nothing.
    void follow(const QString &folder);
    const QString &folder() const { return m_folder; }
    const Run &run() const { return m_run; }
    const LogFile &log() const { return m_log; }
    /// Whether all that was there when it began to follow has been read.
    bool hasCaughtUp() const { return m_caughtUp || !isLive(); }
    bool isLive() const { return !m_folder.isEmpty() && m_run.outcome == Outcome::Running; }

Q_SIGNALS:
    void reset();                          ///< another run is followed
    void changed();                        ///< run() is another one than before; at most ten times a second, at least once while it goes on
    void linesAdded(qint64 count);         ///< log() has grown
    void lineRead(const QByteArray &line); ///< one event as it stands in the file, without its line feed
    void caughtUp();                       ///< all that was there when it began to follow has been read
    void finished();                       ///< run-finished was read, or the process that carried it out is gone (Outcome::Lost)

private:
    void readOn();
    bool takeBlock(const QByteArray &fresh);
    bool takeLogLine(const QByteArray &line, qint64 offset);
    void takeLine(const QByteArray &line, qint64 offset);
    void judgeLoss();
    bool tellTime(bool news);
    QString m_folder{};
    QFile m_file{};
    QByteArray m_rest{};
    qint64 m_offset = 0; ///< in the file, of m_rest
    bool m_caughtUp = false;
    int m_quiet = 0; ///< turns without news
    QTimer m_timer{};
    int m_every = 100; ///< ms
    Clocks m_clocks;
    RunClock m_clock;
    qint64 m_toldAt = 0;     ///< when changed() was emitted last
    QByteArray m_lastLine{}; ///< of the log, that was read
    Run m_run{};
    LogFile m_log{};
};
