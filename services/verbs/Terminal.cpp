#include "services/verbs/Terminal.h"

#include "model/Harmless.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QTextStream>

#if defined(Q_OS_WIN)
#include <io.h>
#include <windows.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

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
#if !defined(Q_OS_WIN)
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

QString actionWord(ResourceAction action)
{
    switch (action) {
    case ResourceAction::Create:
        return QCoreApplication::translate("Terminal", "make");
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
