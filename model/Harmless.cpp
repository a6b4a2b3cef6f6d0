#include "model/Harmless.h"

#include <QRegularExpression>

#include <algorithm>

bool isControl(QChar letter)
{
    return letter.unicode() < 0x20 || (letter.unicode() >= 0x7F && letter.unicode() < 0xA0);
}

bool turnsDirection(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

QString harmless(const QString &text)
{
    const auto laysOut = [](QChar letter) { return letter == QLatin1Char('\n') || letter == QLatin1Char('\t'); };
    const auto isBad = [&laysOut](QChar letter) { return (isControl(letter) && !laysOut(letter)) || turnsDirection(letter); };
    if (std::none_of(text.begin(), text.end(), isBad))
        return text;
    // Titles and other strings (OSC, DCS, SOS, PM, APC) to their end, sequences with parameters (CSI), and those of two letters; each in
    // its seven-bit and eight-bit form. One that was torn off ends with the line.
    static const QRegularExpression orders(
        QStringLiteral("(?:\\x1b[\\]PX^_]|[\\x{90}\\x{98}\\x{9d}\\x{9e}\\x{9f}])[^\\x07\\x1b\\x{9c}\\n]*(?:\\x07|\\x1b\\\\|\\x{9c})?"
                       "|(?:\\x1b\\[|\\x{9b})[0-?]*[ -/]*[@-~]?"
                       "|\\x1b[ -/]*[0-~]?"));
    QString clean = text;
    clean.remove(orders);
    clean.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    std::replace_if(clean.begin(), clean.end(), isBad, QChar(QChar::ReplacementCharacter));
    return clean;
}
