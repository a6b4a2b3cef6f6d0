#include "services/tools/Told.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace
{

constexpr qsizetype QuotedLength = 160;

bool isControl(char letter)
{
    return (static_cast<unsigned char>(letter) < 0x20 && letter != '\t') || letter == 0x7f;
}

} // namespace

QByteArray newMark()
{
    QByteArray bytes(16, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return "butler-" + bytes.toHex();
}

Told toldBy(const QByteArray &mark, const QByteArray &output)
{
    Told told;
    const QByteArray begin = mark + '<', end = '>' + mark;
    qsizetype done = 0;
    while (true) {
        qsizetype from = output.indexOf(begin, done);
        const qsizetype to = from < 0 ? -1 : output.indexOf(end, from);
        if (to < 0)
            break;
        from = output.lastIndexOf(begin, to); // one that was torn before it has no end of its own
        const QByteArray text = output.mid(from + begin.size(), to - from - begin.size());
        told.besides += output.mid(done, from - done);
        done = to + end.size();
        if (std::none_of(text.cbegin(), text.cend(), isControl)) // ours never has any: somebody wrote into it
            told.lines += text + '\n';
        else
            told.besides += text;
    }
    told.besides += output.mid(done);
    return told;
}

QString quoted(const QByteArray &words)
{
    QString text;
    for (const QChar letter : QString::fromUtf8(words))
        text += letter.isPrint() ? letter : QLatin1Char(' ');
    text = text.simplified();
    if (text.isEmpty())
        return QCoreApplication::translate("Told", "nothing");
    return text.size() > QuotedLength ? text.left(QuotedLength) + QStringLiteral(" …") : text;
}
