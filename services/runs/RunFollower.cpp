#include "services/runs/RunFollower.h"

#include "services/runs/RunFolder.h"
#include "services/runs/RunLock.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>

namespace
{

constexpr int Turn = 5;           // ms that one turn may take
constexpr qint64 Block = 1 << 16; // bytes between two looks at the clock
constexpr int LossEvery = 10;     // turns without news before the process is looked at

/// The short text that follows `key` in a line of ours; nothing where it is not there or holds what JSON escapes.
/// A quotation mark within a text is always escaped, so `key`, which holds bare ones, is found only where it is a key.
std::optional<QByteArrayView> valueOf(const QByteArray &line, QByteArrayView key)
{
    const qsizetype found = line.indexOf(key);
    if (found < 0)
        return std::nullopt;
    const qsizetype begin = found + key.size();
    const qsizetype end = line.indexOf('"', begin);
    const QByteArrayView value = QByteArrayView(line).sliced(begin, std::max<qsizetype>(end - begin, 0));
    return end < 0 || value.contains('\\') ? std::nullopt : std::optional(value);
}

std::optional<LogLevel> levelFrom(QByteArrayView word)
{
    if (word == QByteArrayView("info"))
        return LogLevel::Info;
    if (word == QByteArrayView("debug"))
        return LogLevel::Debug;
    if (word == QByteArrayView("warning"))
        return LogLevel::Warning;
    if (word == QByteArrayView("error"))
        return LogLevel::Error;
    return std::nullopt;
}

} // namespace

RunFollower::RunFollower(QObject *parent, Clocks clocks) : QObject(parent), m_clocks(std::move(clocks)), m_clock(m_clocks)
{
    connect(&m_timer, &QTimer::timeout, this, &RunFollower::readOn);
}

void RunFollower::follow(const QString &folder)
{
    m_timer.stop();
    m_file.close();
    m_folder = folder;
    m_rest.clear();
    m_offset = 0;
    m_quiet = 0;
    m_caughtUp = false;
    m_run = Run();
    m_clock = RunClock(m_clocks);
    m_lastLine.clear();
    m_log.reset(folder.isEmpty() ? QString() : RunFolder(folder).eventsPath());
    if (!folder.isEmpty()) {
        m_run.id = RunFolder(folder).id();
        if (const Result<RunRecord> record = RunFolder(folder).read()) {
            m_run.verb = record->verb;
            m_run.started = record->started;
        }
        m_file.setFileName(RunFolder(folder).eventsPath());
        m_timer.start(0);
    }
    Q_EMIT reset();
}

void RunFollower::readOn()
{
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        m_timer.setInterval(m_every);
        return judgeLoss(); // not begun yet, or never
    }
    QElapsedTimer turn;
    turn.start();
    const qint64 linesBefore = m_log.count();
    bool news = false;
    bool more = true;
    while (more && turn.elapsed() < Turn && isLive()) {
        const QByteArray fresh = m_file.read(Block);
        more = fresh.size() == Block;
        news = takeBlock(fresh) || news;
    }
    const bool isHeard = news;
    news = (!more && tellTime(news)) || news;
    m_timer.setInterval(more && isLive() ? 0 : m_every);
    if (m_log.count() > linesBefore)
        Q_EMIT linesAdded(m_log.count() - linesBefore);
    if (news)
        Q_EMIT changed();
    if (!isLive()) {
        m_timer.stop();
        Q_EMIT finished();
        return;
    }
    if (!more && !m_caughtUp) {
        m_caughtUp = true;
        Q_EMIT caughtUp();
    }
    m_quiet = isHeard ? 0 : m_quiet + 1;
    if (m_quiet >= LossEvery)
        judgeLoss();
}

/// What time it is in the run, by the newest that it told. Whether a second has passed since anybody was told.
bool RunFollower::tellTime(bool news)
{
    if (news) {
        m_clock.hear(m_run.now);
        if (const std::optional<QByteArrayView> time = valueOf(m_lastLine, "\"time\":\""))
            m_clock.hear(QDateTime::fromString(QString::fromLatin1(*time), Qt::ISODateWithMs));
    }
    if (isLive() && m_clock.now().isValid())
        m_run.now = std::max(m_run.now, m_clock.now());
    const qint64 now = m_clocks.steadyNow();
    const bool isDue = isLive() && now - m_toldAt >= 1000;
    m_toldAt = news || isDue ? now : m_toldAt;
    return isDue;
}

bool RunFollower::takeBlock(const QByteArray &fresh)
{
    if (fresh.isEmpty())
        return false;
    m_rest += fresh;
    qsizetype start = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', start)) {
        takeLine(m_rest.mid(start, end - start), m_offset + start);
        start = end + 1;
    }
    m_rest.remove(0, start);
    m_offset += start;
    return start > 0;
}

/// Nine lines of ten are the log's. Of those only what filters ask about is read now, the rest when somebody looks at them.
bool RunFollower::takeLogLine(const QByteArray &line, qint64 offset)
{
    if (!line.contains("\"event\":\"log\""))
        return false;
    const std::optional<QByteArrayView> word = valueOf(line, "\"level\":\"");
    const std::optional<LogLevel> level = word ? levelFrom(*word) : std::nullopt;
    const std::optional<QByteArrayView> source = valueOf(line, "\"source\":\"");
    const std::optional<QByteArrayView> machine =
        line.contains("\"machine\":") ? valueOf(line, "\"machine\":\"") : std::optional(QByteArrayView(""));
    if (!level || !source || !machine || !line.endsWith('}'))
        return false;
    m_log.append(offset, static_cast<qint32>(line.size()), *level, QString::fromUtf8(*source), QString::fromUtf8(*machine));
    ++m_run.logLines;
    m_lastLine = line;
    return true;
}

void RunFollower::takeLine(const QByteArray &line, qint64 offset)
{
    if (takeLogLine(line, offset)) {
        Q_EMIT lineRead(line);
        return;
    }
    const RunEvent event = RunEvent::fromJson(QJsonDocument::fromJson(line).object());
    if (event.kind == RunEvent::Kind::Log)
        m_log.append(offset, static_cast<qint32>(line.size()), event.level, event.source, event.machine);
    m_run.apply(event);
    Q_EMIT lineRead(line);
}

void RunFollower::judgeLoss()
{
    m_quiet = 0;
    const Result<RunRecord> read = RunFolder(m_folder).read();
    const bool torn = !read && QFileInfo(RunFolder(m_folder).recordPath()).size() == 0; // the disk was full when it began
    if (!read && !torn)
        return; // of a newer version: nobody here can tell
    RunRecord record = read ? *read : RunRecord();
    if (torn) {
        record.id = m_run.id;
        record.started = QFileInfo(m_folder).lastModified().toUTC();
        record.place = ProcessPlace::here();
    }
    if (!RunLock::of(RunFolder(m_folder)).isLost(record))
        return;
    if (m_file.isOpen() && QFileInfo(m_file.fileName()).size() > m_offset + m_rest.size())
        return; // its last words first
    RunEvent lost{.kind = RunEvent::Kind::RunFinished};
    lost.time = m_file.isOpen() ? QFileInfo(m_file.fileName()).lastModified().toUTC() : record.started;
    lost.outcome = Outcome::Lost;
    lost.message =
        tr("The process that carried this run out is gone. What it had begun may be half done; start the run again, and it goes on "
           "where this one ended.");
    m_run.apply(lost);
    m_timer.stop();
    Q_EMIT changed();
    Q_EMIT finished();
}
