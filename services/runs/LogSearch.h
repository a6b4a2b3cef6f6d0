#pragma once

#include "services/runs/LogRows.h"

#include <QObject>
#include <QRegularExpression>
#include <QTimer>

#include <vector>

/// Finds a text or pattern in the shown rows of a log, in slices that let the window breathe; new rows are searched as they come.
class LogSearch final : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Text, Pattern };

    /// Both must outlive the search.
    LogSearch(const LogFile &log, const LogRows &rows, QObject *parent = nullptr);

    /// Searches from the first row; an empty text ends the search. Case is not looked at.
    void start(const QString &text, Mode mode);
    /// Searches the same anew: the rows are others.
    void restart() { start(QString(m_text), m_mode); }
    /// Goes on over rows that came since.
    void goOn();
    bool isActive() const { return !m_text.isEmpty(); }
    bool isDone() const { return !m_timer.isActive(); }
    /// Why the pattern cannot be searched for, a sentence; empty: it can.
    const QString &problem() const { return m_problem; }
    /// The rows that match, ascending.
    const std::vector<qint64> &hits() const { return m_hits; }
    /// The place in hits() of the first at or after `row`, wrapping around; -1: none.
    qsizetype hitFrom(qint64 row) const;
    /// The place in hits() of the last before `row`, wrapping around; -1: none.
    qsizetype hitBefore(qint64 row) const;
    bool isHit(qint64 row) const;
    /// Where the text stands in a string: start and length; -1: nowhere.
    std::pair<qsizetype, qsizetype> within(const QString &text, qsizetype from) const;

Q_SIGNALS:
    void changed(); ///< more hits, or the search has come to the end

private:
    void slice();
    void searchRows(qint64 first, qint64 count);
    bool matches(const LogLine &line) const;
    const LogFile &m_log;
    const LogRows &m_rows;
    QString m_text{};
    QByteArray m_plain{}; ///< lower-case ASCII of the text, where its bytes can be looked for without reading the JSON
    QRegularExpression m_pattern{};
    Mode m_mode = Mode::Text;
    QString m_problem{};
    std::vector<qint64> m_hits{};
    qint64 m_next = 0;
    QTimer m_timer{};
};
