#include "services/verbs/Terminal.h"

#include "model/Harmless.h"

#include <QCoreApplication>
#include <QTextStream>

#include <csignal>

#if defined(Q_OS_WIN)
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#endif

void openTerminal()
{
#if defined(Q_OS_WIN)
    SetConsoleOutputCP(CP_UTF8);
    for (std::FILE *stream : {stdin, stdout, stderr}) // what is given out must not grow at the ends of its lines
        _setmode(_fileno(stream), _O_BINARY);
#endif
}

bool isTerminal(std::FILE *stream)
{
#if defined(Q_OS_WIN)
    return _isatty(_fileno(stream));
#else
    return isatty(fileno(stream));
#endif
}

int terminalWidth()
{
#if defined(Q_OS_WIN)
    CONSOLE_SCREEN_BUFFER_INFO screen{};
    if (GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &screen) && screen.dwSize.X > 10)
        return screen.dwSize.X;
#else
    winsize size{};
    if (ioctl(fileno(stdout), TIOCGWINSZ, &size) == 0 && size.ws_col > 10)
        return size.ws_col;
#endif
    return 80;
}

QString readLine()
{
    QTextStream input(stdin);
    return input.readLine();
}

QByteArray readAll(qsizetype most)
{
    QByteArray all;
    for (int byte = std::fgetc(stdin); byte != EOF && all.size() <= most; byte = std::fgetc(stdin))
        all += static_cast<char>(byte);
    return all;
}

#if defined(Q_OS_WIN)
namespace
{
bool setEcho(bool isOn)
{
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD mode = 0;
    return GetConsoleMode(input, &mode) && SetConsoleMode(input, isOn ? mode | ENABLE_ECHO_INPUT : mode & ~ENABLE_ECHO_INPUT);
}
} // namespace
#else
namespace
{
bool setEcho(bool isOn)
{
    termios settings{};
    if (tcgetattr(STDIN_FILENO, &settings) != 0)
        return false;
    if (isOn)
        settings.c_lflag |= static_cast<tcflag_t>(ECHO);
    else
        settings.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    return tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings) == 0;
}

/// Ctrl+C must not leave a terminal behind that shows nothing. Both calls may be made here.
void showAndDie(int signal)
{
    setEcho(true);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}
} // namespace
#endif

HiddenTyping::HiddenTyping() : m_isHidden(isTerminal(stdin) && setEcho(false))
{
#if !defined(Q_OS_WIN)
    if (m_isHidden)
        std::signal(SIGINT, showAndDie);
#endif
}

HiddenTyping::~HiddenTyping()
{
    if (!m_isHidden)
        return;
    setEcho(true);
#if !defined(Q_OS_WIN)
    std::signal(SIGINT, SIG_DFL);
#endif
}

void give(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

QString actionWord(ResourceAction action)
{
    switch (action) {
    case ResourceAction::Create:
        return QCoreApplication::translate("Terminal", "make");
    case ResourceAction::TakeIn:
        return QCoreApplication::translate("Terminal", "take in");
    case ResourceAction::Update:
        return QCoreApplication::translate("Terminal", "change");
    case ResourceAction::Restart:
        return QCoreApplication::translate("Terminal", "restart");
    case ResourceAction::Replace:
        return QCoreApplication::translate("Terminal", "make anew");
    case ResourceAction::Destroy:
        return QCoreApplication::translate("Terminal", "destroy");
    case ResourceAction::Read:
    case ResourceAction::None:
        break;
    }
    return {};
}

void complain(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", harmless(sentence).toUtf8().constData());
}

namespace
{
void sayBytes(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}
} // namespace

void say(const QString &line)
{
    sayBytes(harmless(line).toUtf8());
}

void say(const QByteArray &line)
{
    const QString text = QString::fromUtf8(line);
    QString json; // JSON itself takes away the older control characters alone
    json.reserve(text.size());
    for (const QChar letter : text) {
        if (letter != QLatin1Char('\n') && (isControl(letter) || turnsDirection(letter)))
            json += QStringLiteral("\\u%1").arg(letter.unicode(), 4, 16, QLatin1Char('0'));
        else
            json += letter;
    }
    sayBytes(json.toUtf8());
}
