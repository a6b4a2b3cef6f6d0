#include "services/runs/LogSearch.h"

#include <QByteArrayMatcher>
#include <QElapsedTimer>

#include <algorithm>

namespace
{

constexpr qint64 SliceMs = 8;
constexpr qint64 Chunk = 512; // rows between two looks at the clock

/// Lower-case ASCII that stands in the JSON as it is, or empty.
QByteArray plainBytes(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7e || c == u'"' || c == u'\\')
            return {};
    }
    return text.toLatin1().toLower();
}

void lowerAscii(QByteArray &bytes)
{
    char *const end = bytes.data() + bytes.size();
    for (char *c = bytes.data(); c != end; ++c)
        *c = static_cast<char>(*c >= 'A' && *c <= 'Z' ? *c | 0x20 : *c);
}

} // namespace

LogSearch::LogSearch(const LogFile &log, const LogRows &rows, QObject *parent) : QObject(parent), m_log(log), m_rows(rows)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LogSearch::slice);
}

void LogSearch::start(const QString &text, Mode mode)
{
    m_text = text;
    m_mode = mode;
    m_plain = mode == Mode::Text ? plainBytes(text) : QByteArray();
    m_hits.clear();
    m_next = 0;
    m_problem.clear();
    m_pattern =
        QRegularExpression(mode == Mode::Pattern ? text : QRegularExpression::escape(text), QRegularExpression::CaseInsensitiveOption);
    if (!m_pattern.isValid())
        m_problem = tr("This pattern cannot be read: %1.").arg(m_pattern.errorString());
    m_timer.stop();
    goOn();
    Q_EMIT changed();
}

void LogSearch::goOn()
{
    if (isActive() && m_problem.isEmpty() && m_next < m_rows.count())
        m_timer.start();
}

void LogSearch::slice()
{
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_rows.count() && clock.elapsed() < SliceMs) {
        const qint64 count = std::min(Chunk, m_rows.count() - m_next);
        searchRows(m_next, count);
        m_next += count;
    }
    if (m_next >= m_rows.count())
        m_timer.stop();
    Q_EMIT changed();
}

void LogSearch::searchRows(qint64 first, qint64 count)
{
    const QByteArrayMatcher matcher(m_plain);
    for (qint64 row = first; row < first + count;) {
        const qint64 line = m_rows.lineAt(row);
        qint64 run = 1; // rows whose lines follow on each other are read at once
        while (row + run < first + count && m_rows.lineAt(row + run) == line + run)
            ++run;
        const QList<QByteArray> raw = m_log.rawLines(line, run);
        for (qsizetype i = 0; i < raw.size(); ++i) {
            if (!m_plain.isEmpty()) {
                QByteArray lower = raw[i];
                lowerAscii(lower);
                if (matcher.indexIn(lower) < 0)
                    continue;
            }
            if (matches(LogFile::parse(raw[i])))
                m_hits.push_back(row + i);
        }
        row += run;
    }
}

bool LogSearch::matches(const LogLine &line) const
{
    if (m_mode == Mode::Text)
        return line.text.contains(m_text, Qt::CaseInsensitive) || line.machine.contains(m_text, Qt::CaseInsensitive) ||
               line.source.contains(m_text, Qt::CaseInsensitive);
    return m_pattern.match(line.text).hasMatch() || m_pattern.match(line.machine).hasMatch() || m_pattern.match(line.source).hasMatch();
}

qsizetype LogSearch::hitFrom(qint64 row) const
{
    if (m_hits.empty())
        return -1;
    const auto found = std::lower_bound(m_hits.begin(), m_hits.end(), row);
    return found == m_hits.end() ? 0 : found - m_hits.begin();
}

qsizetype LogSearch::hitBefore(qint64 row) const
{
    if (m_hits.empty())
        return -1;
    const auto found = std::lower_bound(m_hits.begin(), m_hits.end(), row);
    return found == m_hits.begin() ? static_cast<qsizetype>(m_hits.size()) - 1 : found - m_hits.begin() - 1;
}

bool LogSearch::isHit(qint64 row) const
{
    return std::binary_search(m_hits.begin(), m_hits.end(), row);
}

std::pair<qsizetype, qsizetype> LogSearch::within(const QString &text, qsizetype from) const
{
    if (!isActive() || !m_problem.isEmpty() || from > text.size())
        return {-1, 0};
    if (m_mode == Mode::Text)
        return {text.indexOf(m_text, from, Qt::CaseInsensitive), m_text.size()};
    const QRegularExpressionMatch match = m_pattern.match(text, from);
    return match.hasMatch() ? std::pair(match.capturedStart(), match.capturedLength()) : std::pair<qsizetype, qsizetype>(-1, 0);
}
