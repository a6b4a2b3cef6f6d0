#include "services/runs/LogExport.h"

#include "services/platform/Files.h"

#include <QElapsedTimer>

#include <algorithm>

namespace
{

constexpr qint64 SliceMs = 8;
constexpr qint64 Chunk = 256; // lines between two looks at the clock

} // namespace

LogExport::LogExport(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LogExport::slice);
}

void LogExport::start(const LogFile &log, const LogRows &rows, qint64 first, qint64 count, const QString &path)
{
    m_timer.stop();
    m_file.cancelWriting();
    m_log = &log;
    m_ranges.clear();
    // The lines are noted now: rows that come, or another filter, do not change what is saved.
    for (qint64 row = first + count - 1; row >= first;) {
        if (rows.filter().isEmpty()) {
            m_ranges.emplace_back(first, count);
            break;
        }
        qint64 run = 1;
        while (row - run >= first && rows.lineAt(row - run) == rows.lineAt(row) - run)
            ++run;
        m_ranges.emplace_back(rows.lineAt(row) - run + 1, run);
        row -= run;
    }
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly)) {
        Q_EMIT failed(notSaved(path, m_file.errorString()));
        return;
    }
    m_timer.start();
}

void LogExport::slice()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_ranges.empty() && clock.elapsed() < SliceMs) {
        auto &[line, count] = m_ranges.back();
        const qint64 taken = std::min(count, Chunk);
        for (const LogLine &text : m_log->lines(line, taken))
            m_file.write((LogFile::plainText(text) + u'\n').toUtf8());
        if (m_file.error() != QFileDevice::NoError) // the rest would find no room either
            m_ranges.clear();
        if (m_ranges.empty())
            break;
        line += taken;
        count -= taken;
        if (count == 0)
            m_ranges.pop_back();
    }
    if (!m_ranges.empty())
        return;
    m_timer.stop();
    const QString path = m_file.fileName();
    if (m_file.error() == QFileDevice::NoError && m_file.flush() && m_file.commit()) {
        Q_EMIT finished(path);
        return;
    }
    const Error error = notSaved(path, m_file.errorString());
    m_file.cancelWriting();
    m_file.commit(); // which takes away what was written
    Q_EMIT failed(error);
}
