#include "services/tools/Runner.h"

#include "services/runs/EventWriter.h"
#include "services/runs/RunLock.h"
#include "services/tools/Told.h"
#include "services/tools/ToolJob.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace
{

constexpr int TailEvery = 100;  // ms
constexpr int LockEvery = 2000; // ms; it may lie on a disk far away

/// Of a program of ours only what it told is heard, not what the way to it adds.
CommandHandlers hearing(const Command &command, CommandHandlers handlers)
{
    if (command.mark.isEmpty() || !handlers.line)
        return handlers;
    handlers.line = [mark = command.mark, line = handlers.line](const QByteArray &raw) {
        QByteArray told = toldBy(mark, raw).lines;
        told.chop(1);
        if (!told.isEmpty()) {
            for (const QByteArray &one : told.split('\n'))
                line(one);
        }
    };
    return handlers;
}

CommandResult heard(const Command &command, CommandResult result)
{
    if (command.mark.isEmpty())
        return result;
    const Told told = toldBy(command.mark, result.output);
    result.output = told.lines;
    result.besides = told.besides;
    return result;
}

} // namespace

/// Several commands on their way.
class Runner::Batch final
{
public:
    /// `pace` may be null: then all begin at once.
    Batch(Runner &runner, const QList<Command> &commands, const std::function<CommandHandlers(qsizetype)> &handlersOf, Pace *pace)
        : m_runner(runner), m_commands(commands), m_handlersOf(handlersOf), m_results(commands.size()), m_pace(pace)
    {
        if (m_pace)
            m_pace->beginLot();
        QObject::connect(&m_tick, &QTimer::timeout, &m_loop, &QEventLoop::quit);
        m_tick.start(TailEvery);
        m_runner.m_batches << this;
    }
    ~Batch() { m_runner.m_batches.removeOne(this); }
    Q_DISABLE_COPY_MOVE(Batch)
    QList<RunTool> tools() const
    {
        QList<RunTool> tools;
        for (const auto &job : m_running) {
            if (const ProcessId id = ProcessId::of(job->process().processId()); !id.isNull())
                tools << RunTool{m_runner.m_folder.id(), job->command().name, job->outputPath(), id, ProcessPlace::here()};
        }
        return tools;
    }
    void begin()
    {
        while (m_next < m_commands.size() && (!m_pace || m_running.empty() || m_pace->mayBegin()))
            startNext();
    }
    QList<CommandResult> run(std::function<void()> meanwhile)
    {
        while (m_next < m_commands.size() || !m_running.empty()) {
            begin();
            tellPace();
            if (const auto once = std::exchange(meanwhile, {}))
                once();
            if (!m_running.empty())
                wait();
        }
        return m_results;
    }
    /// What is on its way is not wanted any more.
    void end()
    {
        for (const auto &job : m_running)
            job->force();
        while (!m_running.empty())
            wait();
    }

private:
    void startNext()
    {
        const qsizetype index = m_next++;
        const Command &command = m_commands.at(index);
        if (m_runner.isStopped() && !command.whenStopped) {
            m_results[index].stopped = true;
            return;
        }
        auto job = std::make_unique<ToolJob>(command, index, m_runner.outputPath(command),
                                             hearing(command, m_handlersOf ? m_handlersOf(index) : CommandHandlers()));
        if (!job->open()) {
            m_results[index].crashed = true;
            m_results[index].errorOutput =
                QCoreApplication::translate("Runner", "The output of %1 could not be kept in %2. See whether the disk is full.")
                    .arg(command.program, m_runner.m_folder.artefactsPath())
                    .toUtf8();
            return;
        }
        QObject::connect(&job->process(), &QProcess::finished, &m_loop, &QEventLoop::quit);
        QObject::connect(&job->process(), &QProcess::errorOccurred, &m_loop, &QEventLoop::quit);
        job->start(m_runner.m_folder);
        if (m_pace)
            job->setNumber(m_pace->begin());
        m_running.push_back(std::move(job));
        m_runner.noteTools();
    }
    /// Where somebody waits for others: how many are on their way, when that has changed much.
    void tellPace()
    {
        const int now = m_pace ? m_pace->atOnce() : 0;
        const bool isNews = now < m_told || now >= m_told + std::max(1, m_told / 2);
        if (!m_pace || !m_runner.m_events || m_next >= m_commands.size() || !isNews)
            return;
        m_told = now;
        m_runner.m_events->log(QStringLiteral("butler"), LogLevel::Info, Pace::words(now, static_cast<int>(m_commands.size())));
    }
    void heedPace(const ToolJob &job)
    {
        if (!m_pace)
            return;
        if (job.hasSpoken())
            m_pace->answered(job.number(), job.secondsToFirstWord());
        else if (!job.isRunning() && job.wasTurnedAway())
            m_pace->turnedAway(job.number());
        if (!job.isRunning())
            m_pace->end(job.number());
    }
    void wait()
    {
        if (m_running.front()->isRunning())
            m_loop.exec();
        look();
    }
    void look()
    {
        const bool stopped = ++m_turns % 2 == 0 && m_runner.isStopped();
        const bool forced = stopped && m_runner.isForced();
        if (m_runner.m_events)
            m_runner.m_events->breathe();
        for (const auto &job : m_running) {
            job->neighbourTook(m_silence, m_seconds);
            job->look();
            heedPace(*job);
            if (job->isRunning() && stopped && !job->command().whenStopped)
                job->stop();
            if (job->isRunning() && forced)
                job->force();
        }
        const auto ended = [this](const std::unique_ptr<ToolJob> &job) {
            if (job->isRunning())
                return false;
            m_results[job->index()] = heard(job->command(), job->finish(m_runner.m_folder));
            if (m_results.at(job->index()).ok()) { // what it needed, the others are not ended for
                m_silence = std::max(m_silence, job->longestSilence());
                m_seconds = std::max(m_seconds, job->seconds());
            }
            return true;
        };
        if (std::erase_if(m_running, ended) > 0)
            m_runner.noteTools();
    }

    Runner &m_runner;
    const QList<Command> &m_commands;
    const std::function<CommandHandlers(qsizetype)> &m_handlersOf;
    QList<CommandResult> m_results;
    std::vector<std::unique_ptr<ToolJob>> m_running{};
    QEventLoop m_loop{};
    QTimer m_tick{};
    Pace *m_pace;
    int m_told = 0;       ///< of the pace
    double m_silence = 0; ///< s, the longest of one that came to a good end, and how long one took
    double m_seconds = 0;
    qsizetype m_next = 0;
    int m_turns = 0;
};

Runner::Ahead::Ahead(Runner &runner, const Command &command)
    : m_runner(runner), m_commands{command}, m_handlersOf([this](qsizetype) {
          return CommandHandlers{[this](const QByteArray &line) {
                                     if (m_handlers.line)
                                         m_handlers.line(line);
                                 },
                                 [this](const QByteArray &line) {
                                     if (m_handlers.errorLine)
                                         m_handlers.errorLine(line);
                                 }};
      })
{
    if (runner.m_answers)
        return;
    m_batch = std::make_unique<Batch>(runner, m_commands, m_handlersOf, nullptr);
    m_batch->begin();
}

Runner::Ahead::~Ahead()
{
    m_handlers = {};
    if (m_batch)
        m_batch->end();
}

CommandResult Runner::Ahead::finish(const CommandHandlers &handlers)
{
    m_handlers = handlers;
    return (m_batch ? m_batch->run({}) : m_runner.answerAll(m_commands, m_handlersOf, {})).first();
}

Runner::Runner(const RunFolder &folder, EventWriter *events, const RunLock *lock) : m_folder(folder), m_events(events), m_lock(lock)
{
    QDir().mkpath(folder.artefactsPath());
}

Runner::Runner(const RunFolder &folder, EventWriter *events, Answers answers)
    : m_folder(folder), m_events(events), m_answers(std::move(answers))
{
    QDir().mkpath(folder.artefactsPath());
}

bool Runner::isStopped() const
{
    return (m_events && m_events->hasFailed()) || QFile::exists(m_folder.stopPath()) || isForced() || isLost();
}

bool Runner::isLost() const
{
    if (m_lock && !m_isLost && (!m_lookedAtLock.isValid() || m_lookedAtLock.hasExpired(LockEvery))) {
        m_lookedAtLock.start();
        m_isLost = m_lock->isTakenFrom(m_folder.id());
    }
    return m_isLost;
}

bool Runner::isForced() const
{
    return QFile::exists(m_folder.forcePath());
}

bool Runner::wait(int milliseconds) const
{
    const QDeadlineTimer end(milliseconds);
    while (!end.hasExpired()) {
        if (isStopped())
            return false;
        if (m_events)
            m_events->breathe();
        QThread::msleep(static_cast<unsigned long>(std::min<qint64>(100, end.remainingTime()))); // never less than none
    }
    return !isStopped();
}

CommandResult Runner::run(const Command &command, const CommandHandlers &handlers)
{
    const auto handlersOf = [&handlers](qsizetype) { return handlers; };
    return (m_answers ? answerAll({command}, handlersOf, {}) : Batch(*this, {command}, handlersOf, nullptr).run({})).first();
}

QList<CommandResult> Runner::runAll(const QList<Command> &commands, const std::function<CommandHandlers(qsizetype)> &handlersOf,
                                    const std::function<void()> &meanwhile)
{
    return m_answers ? answerAll(commands, handlersOf, meanwhile) : Batch(*this, commands, handlersOf, &m_pace).run(meanwhile);
}

QList<CommandResult> Runner::runTogether(const QList<Command> &commands, const std::function<void()> &meanwhile)
{
    return m_answers ? answerAll(commands, {}, meanwhile) : Batch(*this, commands, {}, nullptr).run(meanwhile);
}

QList<CommandResult> Runner::answerAll(const QList<Command> &commands, const std::function<CommandHandlers(qsizetype)> &handlersOf,
                                       const std::function<void()> &meanwhile) const
{
    const auto tell = [](const QByteArray &output, const std::function<void(const QByteArray &)> &line) {
        for (qsizetype start = 0; line && start < output.size();) {
            const qsizetype end = output.indexOf('\n', start);
            line(output.mid(start, end < 0 ? -1 : end - start));
            start = end < 0 ? output.size() : end + 1;
        }
    };
    if (meanwhile)
        meanwhile();
    QList<CommandResult> results;
    for (qsizetype index = 0; index < commands.size(); ++index) {
        if (isStopped() && !commands[index].whenStopped) {
            results << CommandResult{.stopped = true};
            continue;
        }
        const CommandResult raw = m_answers(commands[index]);
        const CommandHandlers handlers = hearing(commands[index], handlersOf ? handlersOf(index) : CommandHandlers());
        tell(raw.output, handlers.line);
        tell(raw.errorOutput, handlers.errorLine);
        results << heard(commands[index], raw);
    }
    return results;
}

/// Of all that are on their way: whoever finds this run dead looks for them.
void Runner::noteTools() const
{
    if (!m_lock)
        return;
    QList<RunTool> tools;
    for (const Batch *batch : m_batches)
        tools += batch->tools();
    m_lock->setTools(m_folder.id(), tools);
    m_folder.noteTools(toolsJson(tools));
}

QString Runner::outputPath(const Command &command)
{
    return m_folder.artefactPath(command.artefact.isEmpty()
                                     ? QStringLiteral("%1-%2").arg(++m_started, 4, 10, QLatin1Char('0')).arg(command.name)
                                     : command.artefact);
}
