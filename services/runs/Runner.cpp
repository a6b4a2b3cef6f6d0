#include "services/runs/Runner.h"

#include "services/platform/Processes.h"
#include "services/runs/EventWriter.h"
#include "services/runs/RunLock.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QThread>
#include <QTimer>

#include <memory>
#include <vector>

namespace
{

constexpr int TailEvery = 100;          // ms
constexpr int GraceAfterInterrupt = 15; // s, for a tool that was silent too long

/// A file that grows, read in whole lines.
class Tail final
{
public:
    Tail(const QString &path, const std::function<void(const QByteArray &)> &handler) : m_file(path), m_handler(handler) {}

    bool open()
    {
        // Made here, so that it is there and private when the tool opens it; what others wrote before stays.
        if (!m_file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
            return false;
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return m_file.seek(m_file.size());
    }
    /// Takes in what is new; true when there was something.
    bool readOn()
    {
        const QByteArray fresh = m_file.readAll();
        if (fresh.isEmpty())
            return false;
        m_all += fresh;
        for (qsizetype end = m_all.indexOf('\n', m_told); end >= 0; end = m_all.indexOf('\n', m_told)) {
            tell(end);
            m_told = end + 1;
        }
        return true;
    }
    void finish()
    {
        readOn();
        if (m_told < m_all.size())
            tell(m_all.size());
        m_told = m_all.size();
    }
    const QByteArray &all() const { return m_all; }
    QString path() const { return m_file.fileName(); }

private:
    void tell(qsizetype end) const
    {
        if (m_handler)
            m_handler(m_all.mid(m_told, end - m_told));
    }
    QFile m_file;
    std::function<void(const QByteArray &)> m_handler;
    QByteArray m_all{};
    qsizetype m_told = 0;
};

/// One tool while it runs.
struct Job {
    Job(const Command &c, const QString &base, const CommandHandlers &handlers)
        : command(c), output(base + (c.artefact.isEmpty() ? QStringLiteral(".out") : QString()), handlers.line),
          errors(base + QStringLiteral(".err"), handlers.errorLine)
    {
    }
    const Command &command;
    qsizetype index = 0;
    QProcess process{};
    Tail output;
    Tail errors;
    QElapsedTimer total{};
    QElapsedTimer silence{};
    QElapsedTimer sinceInterrupt{};
    bool interrupted = false;
    bool ended = false;
    CommandResult result{};

    void readOn()
    {
        const bool heard = output.readOn();
        if (errors.readOn() || heard)
            silence.restart();
    }
    void interruptOnce()
    {
        if (interrupted)
            return; // a second Ctrl+C would make Terraform drop its state
        interrupted = true;
        sinceInterrupt.start();
        interrupt(process.processId());
    }
    /// Ends it when it is too silent or too slow.
    void judgeLimits()
    {
        if (!result.timedOut && (silence.elapsed() > command.silenceLimit * 1000LL || total.elapsed() > command.totalLimit * 1000LL)) {
            result.timedOut = true;
            interruptOnce();
        }
        if (result.timedOut && sinceInterrupt.elapsed() > GraceAfterInterrupt * 1000)
            killGroup(process.processId());
    }
};

CommandResult failedToStart(const QString &sentence)
{
    CommandResult result;
    result.crashed = true;
    result.errorOutput = sentence.toUtf8();
    return result;
}

void prepare(Job &job, const RunFolder &folder)
{
    QProcessEnvironment environment;
    const QMap<QString, QString> base = toolEnvironment();
    for (auto i = base.cbegin(); i != base.cend(); ++i)
        environment.insert(i.key(), i.value());
    for (auto i = job.command.environment.cbegin(); i != job.command.environment.cend(); ++i)
        environment.insert(i.key(), i.value());
    job.process.setProcessEnvironment(environment);
    job.process.setProgram(job.command.program);
    job.process.setArguments(job.command.arguments);
    job.process.setWorkingDirectory(job.command.workingDirectory);
    job.process.setStandardOutputFile(job.output.path(), QIODevice::Append);
    job.process.setStandardErrorFile(job.errors.path(), QIODevice::Append);
    if (job.command.standardInput.isEmpty())
        job.process.setStandardInputFile(QProcess::nullDevice());
    isolateTool(job.process, folder.toolsPath());
}

void finish(Job &job)
{
    job.ended = true;
    job.output.finish();
    job.errors.finish();
    job.result.output = job.output.all();
    job.result.errorOutput = job.errors.all();
    if (job.process.error() == QProcess::FailedToStart) {
        job.result.crashed = true;
        job.result.errorOutput = QCoreApplication::translate("Runner", "%1 could not be started: %2.")
                                     .arg(job.command.program, job.process.errorString())
                                     .toUtf8();
    } else {
        job.result.crashed = job.process.exitStatus() == QProcess::CrashExit;
        job.result.exitCode = job.result.crashed ? -1 : job.process.exitCode();
    }
    if (job.command.artefact.isEmpty())
        QFile::remove(job.output.path());
    if (job.command.artefact.isEmpty() || job.errors.all().isEmpty())
        QFile::remove(job.errors.path());
}

} // namespace

QMap<QString, QString> toolEnvironment()
{
    static const char *const passed[] = {"PATH",
                                         "HOME",
                                         "USER",
                                         "LOGNAME",
                                         "TMPDIR",
                                         "SSH_AUTH_SOCK",
                                         "XDG_RUNTIME_DIR",
                                         "XDG_DATA_HOME",
                                         "XDG_CONFIG_HOME",
                                         "DBUS_SESSION_BUS_ADDRESS",
                                         "CONTAINERS_CONF",
                                         "CONTAINERS_STORAGE_CONF",
                                         "CONTAINERS_REGISTRIES_CONF",
                                         "CONTAINER_HOST",
                                         "DOCKER_HOST",
                                         "DOCKER_CONFIG",
                                         "HTTP_PROXY",
                                         "HTTPS_PROXY",
                                         "NO_PROXY",
                                         "http_proxy",
                                         "https_proxy",
                                         "no_proxy",
                                         "SSL_CERT_FILE",
                                         "SystemRoot",
                                         "SystemDrive",
                                         "ComSpec",
                                         "TEMP",
                                         "TMP",
                                         "USERPROFILE",
                                         "APPDATA",
                                         "LOCALAPPDATA",
                                         "ProgramData",
                                         "PATHEXT"};
    QMap<QString, QString> environment{{QStringLiteral("LANG"), QStringLiteral("C.UTF-8")},
                                       {QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")}};
    for (const char *name : passed) {
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    return environment;
}

Runner::Runner(const RunFolder &folder, const EventWriter *events, const RunLock *lock) : m_folder(folder), m_events(events), m_lock(lock)
{
    QDir().mkpath(folder.artefactsPath());
}

bool Runner::isStopped() const
{
    return (m_events && m_events->hasFailed()) || QFile::exists(m_folder.stopPath()) || isForced();
}

bool Runner::isForced() const
{
    return QFile::exists(m_folder.forcePath());
}

bool Runner::wait(int milliseconds) const
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
        if (isStopped())
            return false;
        QThread::msleep(static_cast<unsigned long>(std::min<qint64>(100, milliseconds - timer.elapsed())));
    }
    return !isStopped();
}

CommandResult Runner::run(const Command &command, const CommandHandlers &handlers)
{
    return runAll({command}, 1, [&handlers](qsizetype) { return handlers; }).first();
}

QList<CommandResult> Runner::runAll(const QList<Command> &commands, int maxParallel,
                                    const std::function<CommandHandlers(qsizetype)> &handlersOf)
{
    QList<CommandResult> results(commands.size());
    std::vector<std::unique_ptr<Job>> running;
    QEventLoop loop;
    qsizetype next = 0;

    const auto noteTools = [this, &running] {
        QList<RunTool> tools;
        for (const auto &job : running) {
            if (const ProcessId id = ProcessId::of(job->process.processId()); !id.isNull())
                tools << RunTool{m_folder.id(), job->command.name, job->output.path(), id};
        }
        if (m_lock)
            m_lock->setTools(m_folder.id(), tools);
    };
    const auto startNext = [&] {
        const qsizetype index = next++;
        const Command &command = commands.at(index);
        if (isStopped() && !command.whenStopped) {
            results[index].stopped = true;
            return;
        }
        const QString base =
            command.artefact.isEmpty()
                ? m_folder.artefactPath(QStringLiteral("%1-%2").arg(++m_started, 4, 10, QLatin1Char('0')).arg(command.name))
                : m_folder.artefactPath(command.artefact);
        auto job = std::make_unique<Job>(command, base, handlersOf ? handlersOf(index) : CommandHandlers());
        if (!job->output.open() || !job->errors.open()) {
            results[index] =
                failedToStart(QCoreApplication::translate("Runner", "The output of %1 could not be kept in %2. See whether the "
                                                                    "disk is full.")
                                  .arg(command.program, m_folder.artefactsPath()));
            return;
        }
        job->index = index;
        prepare(*job, m_folder);
        QObject::connect(&job->process, &QProcess::finished, &loop, &QEventLoop::quit);
        QObject::connect(&job->process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
        job->total.start();
        job->silence.start();
        job->process.start();
        if (!command.standardInput.isEmpty()) {
            job->process.write(command.standardInput);
            job->process.closeWriteChannel();
        }
        running.push_back(std::move(job));
        noteTools();
    };

    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &loop, &QEventLoop::quit);
    tick.start(TailEvery);
    int turns = 0;
    while (next < commands.size() || !running.empty()) {
        while (next < commands.size() && running.size() < static_cast<size_t>(std::max(1, maxParallel)))
            startNext();
        if (running.empty())
            continue;
        if (running.front()->process.state() != QProcess::NotRunning)
            loop.exec();
        const bool look = ++turns % 2 == 0;
        const bool stopped = look && isStopped();
        const bool forced = stopped && isForced();
        for (const auto &job : running) {
            job->readOn();
            if (job->process.state() == QProcess::NotRunning) {
                finish(*job);
                results[job->index] = job->result;
                continue;
            }
            job->judgeLimits();
            if (stopped && !job->command.whenStopped) {
                job->result.stopped = true;
                job->interruptOnce();
            }
            if (forced) {
                job->result.stopped = true;
                killGroup(job->process.processId());
            }
        }
        if (std::erase_if(running, [](const std::unique_ptr<Job> &job) { return job->ended; }) > 0)
            noteTools();
    }
    return results;
}
