#include "services/runs/RunHistory.h"

#include "services/runs/RunFolder.h"
#include "services/runs/RunLock.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace
{

constexpr int LookEvery = 1000;     // ms
constexpr qint64 LastWords = 32768; // bytes in which the last event begins, nearly always

/// The last event that the story has by now.
RunEvent lastOf(const RunFolder &folder)
{
    QFile file(folder.eventsPath());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const qint64 size = file.size();
    for (qint64 words = LastWords;; words *= 4) { // the sentence of many machines is long
        const qint64 from = std::max<qint64>(0, size - words);
        file.seek(from);
        const QByteArray text = file.read(size - from);
        const qsizetype end = text.lastIndexOf('\n');
        const qsizetype before = end > 0 ? text.lastIndexOf('\n', end - 1) : -1;
        if (before >= 0 || from == 0)
            return RunEvent::fromJson(QJsonDocument::fromJson(text.mid(before + 1, end - before - 1)).object());
    }
}

std::optional<RunSummary> summaryOf(const RunFolder &folder)
{
    const Result<RunRecord> record = folder.read();
    if (!record)
        return std::nullopt;
    RunSummary summary{record->id, record->verb, record->started, {}, Outcome::Running, {}, {}};
    const bool lost = RunLock::of(folder).isLost(*record); // asked before its last words are read: it may just be ending
    const RunEvent last = lastOf(folder);
    if (last.kind == RunEvent::Kind::RunFinished) {
        summary.finished = last.time;
        summary.outcome = last.outcome;
        summary.message = last.message;
    } else if (lost) {
        summary.finished = QFileInfo(folder.eventsPath()).lastModified().toUTC();
        summary.outcome = Outcome::Lost;
        summary.message = record->declaredLost ? RunHistory::tr("You said that the computer which carried this run out is gone.")
                                               : RunHistory::tr("The process that carried this run out is gone.");
    } else {
        summary.now = last.time;
    }
    return summary;
}

bool isSame(const RunSummary &a, const RunSummary &b)
{
    return a.id == b.id && a.outcome == b.outcome && a.finished == b.finished && a.message == b.message;
}

} // namespace

RunHistory::RunHistory(const QString &runsFolder, QObject *parent) : QObject(parent), m_folder(runsFolder)
{
    connect(&m_timer, &QTimer::timeout, this, &RunHistory::refresh);
    m_timer.start(LookEvery);
    refresh();
}

QString RunHistory::folderOf(const QString &id) const
{
    return m_folder + QLatin1Char('/') + id;
}

QString RunHistory::current() const
{
    for (const RunSummary &run : m_runs) {
        if (run.outcome == Outcome::Running)
            return run.id;
    }
    return {};
}

std::optional<RunSummary> RunHistory::lastChange(const QString &runsFolder)
{
    for (const QString &id : RunFolder::idsIn(runsFolder)) {
        const std::optional<RunSummary> run = summaryOf(RunFolder(runsFolder + QLatin1Char('/') + id));
        if (run && run->verb != Verb::Plan && run->verb != Verb::Verify)
            return run;
    }
    return std::nullopt;
}

/// Newest first. Runs are looked into only when one came or went: their order never changes.
QStringList RunHistory::idsNow()
{
    const QStringList names = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (names != m_names || m_unread) {
        m_names = names;
        m_ids = RunFolder::idsIn(m_folder);
    }
    return m_ids;
}

RunSummary RunHistory::carriedOn(RunSummary run)
{
    if (run.outcome != Outcome::Running) {
        m_clocks.remove(run.id);
        return run;
    }
    RunClock &clock = m_clocks[run.id];
    clock.hear(run.now);
    run.now = clock.now();
    return run;
}

void RunHistory::refresh()
{
    const QStringList ids = idsNow();
    QList<RunSummary> runs;
    m_unread = false;
    for (const QString &id : ids) {
        const auto known = std::find_if(m_runs.cbegin(), m_runs.cend(), [&id](const RunSummary &run) { return run.id == id; });
        if (known != m_runs.cend() && known->outcome != Outcome::Running)
            runs << *known; // what has ended never changes
        else if (std::optional<RunSummary> summary = summaryOf(RunFolder(folderOf(id))))
            runs << carriedOn(*std::move(summary));
        else
            m_unread = true;
    }
    const bool same = std::equal(runs.cbegin(), runs.cend(), m_runs.cbegin(), m_runs.cend(), isSame);
    m_runs = runs;
    if (!same)
        Q_EMIT changed();
}
