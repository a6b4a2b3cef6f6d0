#include "services/platform/Processes.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QTimer>

#include <functional>

#if defined(Q_OS_WIN)
#include <windows.h>
#else
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace
{

#if defined(Q_OS_WIN)

std::function<void()> interruptHandler;
QObject *interruptContext = nullptr;

BOOL WINAPI consoleEvent(DWORD type)
{
    if (type != CTRL_C_EVENT || !interruptContext)
        return FALSE;
    QMetaObject::invokeMethod(interruptContext, [] { interruptHandler(); });
    return TRUE;
}

#else

int interruptPipe[2] = {-1, -1};

void noteInterrupt(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(interruptPipe[1], &byte, 1);
}

/// butler-begin, which a tool is started through: beside us, where we were installed, or one folder up, where the tests are.
QString beginPath()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const char *place : {"/", "/../libexec/butler-desktop/", "/../"}) {
        const QFileInfo begin(here + QLatin1String(place) + QStringLiteral("butler-begin"));
        if (begin.isExecutable())
            return begin.canonicalFilePath();
    }
    return {};
}

#endif

} // namespace

Result<void> startTool(QProcess &process, const QString &toolsPath)
{
    const QString program = QStandardPaths::findExecutable(process.program());
    if (program.isEmpty()) {
        return Error{QCoreApplication::translate("Processes",
                                                 "%1 could not be started: there is no such program on this computer. Install it, then "
                                                 "try again.")
                         .arg(process.program()),
                     {}};
    }
#if defined(Q_OS_WIN)
    process.setCreateProcessArgumentsModifier(
        [](QProcess::CreateProcessArguments *arguments) { arguments->flags |= CREATE_NEW_PROCESS_GROUP; });
    QObject::connect(&process, &QProcess::started, &process, [&process, toolsPath] {
        QFile file(toolsPath);
        if (file.open(QIODevice::Append))
            file.write(QByteArray::number(process.processId()) + '\n');
    });
#else
    const QString begin = beginPath();
    if (begin.isEmpty())
        return Error{QCoreApplication::translate("Processes", "The program lacks its part butler-begin. Install it again."), {}};
    process.setArguments(QStringList{toolsPath, program} + process.arguments());
    process.setProgram(begin);
#endif
    process.start();
    return {};
}

void startTied(QProcess &process, const QString &program, const QStringList &arguments, QIODevice::OpenMode mode)
{
    QStringList words = arguments;
    QString first = program;
#if !defined(Q_OS_WIN)
    // butler-begin wants the whole path; where either is missing, the program starts without it, and says itself what is wrong.
    const QString begin = beginPath();
    const QString found = QStandardPaths::findExecutable(program);
    if (!begin.isEmpty() && !found.isEmpty()) {
        first = begin;
        words = QStringList{QStringLiteral("--tied"), found} + arguments;
    }
#endif
    process.start(first, words, mode);
}

QList<ProcessId> notedTools(const QString &toolsPath)
{
    QList<ProcessId> tools;
    QFile file(toolsPath);
    if (!file.open(QIODevice::ReadOnly))
        return tools;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const qint64 pid = line.left(line.indexOf(' ')).toLongLong();
        if (pid <= 0)
            continue;
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        tools << ProcessId{pid, fields.size() < 20 ? 0 : fields.at(19).toLongLong()};
    }
    return tools;
}

void interrupt(qint64 pid)
{
    if (pid <= 1)
        return;
#if defined(Q_OS_WIN)
    GenerateConsoleCtrlEvent(CTRL_BREAK_EVENT, static_cast<DWORD>(pid));
#else
    kill(static_cast<pid_t>(pid), SIGINT);
#endif
}

void killGroup(qint64 leader)
{
    if (leader <= 1) // 1 would be everybody's
        return;
#if defined(Q_OS_WIN)
    QProcess::execute(QStringLiteral("taskkill"),
                      {QStringLiteral("/F"), QStringLiteral("/T"), QStringLiteral("/PID"), QString::number(leader)});
#else
    kill(-static_cast<pid_t>(leader), SIGKILL);
#endif
}

void letGo(std::unique_ptr<QProcess> process)
{
    process->disconnect();
    if (process->state() == QProcess::NotRunning)
        return;
    QProcess *ending = process.release();
    QObject::connect(ending, &QProcess::finished, ending, &QObject::deleteLater);
    ending->kill();
}

Result<ProcessId> startDetached(const QString &program, const QStringList &arguments, const QString &outputPath)
{
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    process.setStandardInputFile(QProcess::nullDevice());
    // Made here and not by Qt, which lets everybody read it.
    if (QFile output(outputPath); output.open(QIODevice::Append))
        output.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // startDetached makes a session of its own, but would let our own streams be inherited.
    process.setStandardOutputFile(outputPath, QIODevice::Append);
    process.setStandardErrorFile(outputPath, QIODevice::Append);
    qint64 pid = 0;
    if (!process.startDetached(&pid)) {
        return Error{QCoreApplication::translate("Processes", "%1 could not be started: %2").arg(program, process.errorString()), {}};
    }
    const ProcessId id = ProcessId::of(pid);
    return id.isNull() ? ProcessId{pid, 0} : id;
}

void onInterrupt(QObject *context, const std::function<void()> &handler)
{
#if defined(Q_OS_WIN)
    interruptContext = context;
    interruptHandler = handler;
    SetConsoleCtrlHandler(consoleEvent, TRUE);
#else
    if (pipe(interruptPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(interruptPipe[0], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [handler] {
        char byte = 0;
        [[maybe_unused]] const ssize_t got = read(interruptPipe[0], &byte, 1);
        handler();
    });
    struct sigaction action {
    };
    action.sa_handler = noteInterrupt;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
#endif
}

void keepFilesPrivate()
{
#if !defined(Q_OS_WIN)
    umask(077);
#endif
}
