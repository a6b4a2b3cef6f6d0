#include "services/platform/Processes.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QTimer>

#include <functional>

#if defined(Q_OS_WIN)
#include <QMultiMap>
#include <algorithm>
#include <windows.h>
// After windows.h, without which it does not stand.
#include <tlhelp32.h>
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
    if ((type != CTRL_C_EVENT && type != CTRL_BREAK_EVENT) || !interruptContext)
        return FALSE;
    QMetaObject::invokeMethod(interruptContext, [] { interruptHandler(); });
    return TRUE;
}

/// The processes that have this one's console, which alone hear of a Ctrl+Break of ours. A console has few.
bool hasOurConsole(DWORD pid)
{
    DWORD all[256] = {};
    const DWORD count = GetConsoleProcessList(all, 256);
    return count <= 256 && std::find(all, all + count, pid) != all + count;
}

/// Ends a process and whatever it has started. Numbers are given again: what is older than its parent was started by another.
void endTree(DWORD pid)
{
    QList<ProcessId> tree{ProcessId::of(pid)};
    if (tree.first().isNull()) // it is gone
        return;
    const HANDLE list = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    PROCESSENTRY32W entry{};
    entry.dwSize = sizeof entry;
    QMultiMap<DWORD, DWORD> children;
    for (BOOL is = list != INVALID_HANDLE_VALUE && Process32FirstW(list, &entry); is; is = Process32NextW(list, &entry))
        children.insert(entry.th32ParentProcessID, entry.th32ProcessID);
    if (list != INVALID_HANDLE_VALUE)
        CloseHandle(list);
    for (qsizetype i = 0; i < tree.size(); ++i) {
        const ProcessId parent = tree.at(i);
        for (const DWORD child : children.values(static_cast<DWORD>(parent.pid))) {
            const ProcessId id = ProcessId::of(child);
            if (!id.isNull() && !tree.contains(id) && id.started >= parent.started)
                tree << id;
        }
    }
    for (const ProcessId &process : tree) {
        const HANDLE handle = process.isAlive() ? OpenProcess(PROCESS_TERMINATE, FALSE, static_cast<DWORD>(process.pid)) : nullptr;
        if (!handle)
            continue;
        TerminateProcess(handle, 1);
        CloseHandle(handle);
    }
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
    process.setProgram(program); // by its path: by its name, one of the folder that the tool works in would come before it
    process.setCreateProcessArgumentsModifier([](QProcess::CreateProcessArguments *arguments) {
        arguments->flags |= CREATE_NEW_PROCESS_GROUP;
        if (GetConsoleCP() != 0) // we have a console, be it one that nobody sees: in another one the tool would not hear our Ctrl+Break
            arguments->flags &= ~static_cast<DWORD>(CREATE_NO_WINDOW);
    });
    QObject::connect(&process, &QProcess::started, &process, [&process, toolsPath] {
        QFile file(toolsPath);
        if (file.open(QIODevice::Append))
            file.write(QByteArray::number(process.processId()) + ' ' + QByteArray::number(ProcessId::of(process.processId()).started) +
                       '\n');
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
        // PID (NAME) STATE … of Linux, PID START of Windows, PID alone elsewhere.
        const qsizetype name = line.lastIndexOf(')');
        const QList<QByteArray> fields = line.mid(name < 0 ? 0 : name + 2).split(' ');
        tools << ProcessId{pid, fields.value(name < 0 ? 1 : 19).toLongLong()};
    }
    return tools;
}

void interrupt(qint64 pid)
{
    if (pid <= 1)
        return;
#if defined(Q_OS_WIN)
    if (hasOurConsole(static_cast<DWORD>(pid))) // what a dead run left has another: it can be ended, not interrupted
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
    endTree(static_cast<DWORD>(leader));
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
#if defined(Q_OS_WIN)
    // A console of its own, which nobody sees: that of a terminal would take it along when it is closed.
    process.setCreateProcessArgumentsModifier(
        [](QProcess::CreateProcessArguments *arguments) { arguments->flags |= CREATE_NO_WINDOW | CREATE_NEW_PROCESS_GROUP; });
#endif
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
