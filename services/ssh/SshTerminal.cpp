#include "services/ssh/SshTerminal.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

namespace
{

/// A terminal program, and the words before the command that it is to run.
struct Terminal {
    const char *program = "";
    QStringList before{};
};

/// The user's own choice first; then the desktops' own, and those that are everywhere.
QList<Terminal> terminals()
{
#if defined(Q_OS_WIN)
    return {{"wt.exe", {}}, {"conhost.exe", {}}};
#elif defined(Q_OS_MACOS)
    return {}; // Terminal takes no command but by a script
#else
    return {{"x-terminal-emulator", {QStringLiteral("-e")}},
            {"ptyxis", {QStringLiteral("--")}},
            {"gnome-terminal", {QStringLiteral("--")}},
            {"kgx", {QStringLiteral("--")}},
            {"konsole", {QStringLiteral("-e")}},
            {"xfce4-terminal", {QStringLiteral("-x")}},
            {"mate-terminal", {QStringLiteral("-x")}},
            {"lxterminal", {QStringLiteral("-e")}},
            {"foot", {}},
            {"kitty", {}},
            {"alacritty", {QStringLiteral("-e")}},
            {"xterm", {QStringLiteral("-e")}}};
#endif
}

QString quoted(const QString &word)
{
    return QLatin1Char('"') + QDir::toNativeSeparators(word) + QLatin1Char('"');
}

} // namespace

Result<void> openTerminalOn(const QString &sshConfig, const QString &machine)
{
    const QStringList command{QStringLiteral("ssh"), QStringLiteral("-F"), sshConfig, machine};
    for (const Terminal &terminal : terminals()) {
        const QString program = QStandardPaths::findExecutable(QString::fromLatin1(terminal.program));
        if (!program.isEmpty() && QProcess::startDetached(program, terminal.before + command, QDir::homePath()))
            return {};
    }
    return Error{QCoreApplication::translate("SshTerminal", "This desktop has no terminal that Butler Desktop knows. Open one, and type "
                                                            "the command that is on the clipboard."),
                 QStringLiteral("ssh -F %1 %2").arg(quoted(sshConfig), machine)};
}
