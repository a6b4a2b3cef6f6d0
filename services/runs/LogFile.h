#pragma once

#include "model/runs/RunEvent.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

/// One line of a run's log as the view paints it.
struct LogLine {
    QDateTime time{};
    QString source{};
    LogLevel level = LogLevel::Info;
    QString machine{};
    QString text{};
};

/// The log lines of a run by number. Keeps offsets into events.jsonl, not texts: a million lines cost 16 bytes each.
class LogFile final
{
public:
    /// Starts anew over the events of this file; nothing is read yet.
    void reset(const QString &eventsPath);
    /// Notes that a log event's line starts at `offset` and is `length` bytes long, and what filters ask about it.
    void append(qint64 offset, qint32 length, LogLevel level, const QString &source = {}, const QString &machine = {});
    qint64 count() const { return static_cast<qint64>(m_lines.size()); }
    /// Reads lines [first, first + count) from the file; shorter at the end of the log.
    QList<LogLine> lines(qint64 first, qint64 count) const;
    /// The bytes of these lines, one JSON object each, read as few times as can be: for searching.
    QList<QByteArray> rawLines(qint64 first, qint64 count) const;
    /// What one line's bytes say.
    static LogLine parse(const QByteArray &json);
    /// A line as plain text: time, machine, source, level and what it says.
    static QString plainText(const LogLine &line);
    /// The line that tells why a run failed: the last error of that machine, else the last error of all; -1: there is none.
    qint64 tellingLine(const QString &machine) const;
    LogLevel levelOf(qint64 line) const { return static_cast<LogLevel>(m_lines[static_cast<size_t>(line)].level); }
    /// All sources and machines that were heard, in order of appearance; a line names them by their place here. The first is the empty one.
    const QStringList &sources() const { return m_sources; }
    const QStringList &machines() const { return m_machines; }
    int sourceOf(qint64 line) const { return m_lines[static_cast<size_t>(line)].source; }
    int machineOf(qint64 line) const { return m_lines[static_cast<size_t>(line)].machine; }
    const QString &path() const { return m_path; }

private:
    struct Place {
        qint64 offset = 0;
        qint32 length = 0;
        quint8 level = 0;
        quint8 source = 0;   ///< place in m_sources; what finds no place is 0
        quint16 machine = 0; ///< place in m_machines
    };
    QString m_path{};
    std::vector<Place> m_lines{};
    QStringList m_sources{QString()};
    QStringList m_machines{QString()};
    QHash<QString, int> m_sourceIndex{{QString(), 0}};
    QHash<QString, int> m_machineIndex{{QString(), 0}};
};
