#pragma once

#include "services/runs/LogFile.h"

#include <optional>
#include <vector>

/// What of a log is shown; empty fields let all through.
struct LogFilter {
    QString machine{};
    QString source{};
    std::optional<LogLevel> atLeast{};
    bool isEmpty() const { return machine.isEmpty() && source.isEmpty() && !atLeast; }
    bool operator==(const LogFilter &) const = default;
};

/// The lines of a log that a filter lets through, by row. Without a filter a row is its line and nothing is kept.
class LogRows final
{
public:
    /// The log must outlive the rows.
    explicit LogRows(const LogFile *log = nullptr) : m_log(log) {}

    /// Starts anew; the rows come by grow().
    void setFilter(const LogFilter &filter);
    const LogFilter &filter() const { return m_filter; }
    /// Takes in lines that came since, a slice of at most ~10 ms; false when there is more to take in.
    bool grow();
    qint64 count() const;
    /// The log's line that stands in this row.
    qint64 lineAt(qint64 row) const { return m_filter.isEmpty() ? row : m_lines[static_cast<size_t>(row)]; }
    /// The row of this line, or of the next one that is shown.
    qint64 rowAt(qint64 line) const;

private:
    const LogFile *m_log = nullptr;
    LogFilter m_filter{};
    qint64 m_taken = 0;
    std::vector<qint32> m_lines{};
};
