#pragma once

#include "model/runs/RunEvent.h"

#include <QList>
#include <QString>

#include <vector>

/// One line of a run's log as the view paints it.
struct LogLine {
    QDateTime time{};
    QString source{};
    LogLevel level = LogLevel::Info;
    QString machine{};
    QString text{};
};

/// The log lines of a run by number. Keeps offsets into events.jsonl, not texts: a million lines cost about 16 bytes each.
class LogFile final
{
public:
    /// Starts anew over the events of this file; nothing is read yet.
    void reset(const QString &eventsPath);
    /// Notes that a log event's line starts at `offset` and is `length` bytes long.
    void append(qint64 offset, qint32 length, LogLevel level);
    qint64 count() const { return static_cast<qint64>(m_lines.size()); }
    /// Reads lines [first, first + count) from the file; shorter at the end of the log.
    QList<LogLine> lines(qint64 first, qint64 count) const;
    LogLevel levelOf(qint64 line) const { return m_lines[static_cast<size_t>(line)].level; }
    const QString &path() const { return m_path; }

private:
    struct Place {
        qint64 offset = 0;
        qint32 length = 0;
        LogLevel level = LogLevel::Info;
    };
    QString m_path{};
    std::vector<Place> m_lines{};
};
