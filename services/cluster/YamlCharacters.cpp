#include "services/cluster/YamlCharacters.h"

#include "model/Harmless.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringConverter>

#include <algorithm>

namespace
{

/// Gives the sentences of this file their context.
struct YamlText {
    Q_DECLARE_TR_FUNCTIONS(YamlText)
};

enum class Kind { None, Space, Unseen, Joiner, Quote, Colon };

struct Odd {
    Kind kind = Kind::None;
    QString name{};
};

Odd oddOf(QChar letter)
{
    switch (letter.unicode()) {
    case 0x00A0:
        return {Kind::Space, YamlText::tr("A no-break space")};
    case 0x202F:
        return {Kind::Space, YamlText::tr("A narrow no-break space")};
    case 0x3000:
        return {Kind::Space, YamlText::tr("An ideographic space")};
    case 0x200B:
        return {Kind::Unseen, YamlText::tr("A zero-width space")};
    case 0x2060:
        return {Kind::Unseen, YamlText::tr("A word joiner")};
    case 0x00AD:
        return {Kind::Unseen, YamlText::tr("A soft hyphen")};
    case 0xFEFF:
        return {Kind::Unseen, YamlText::tr("A byte order mark")};
    case 0x0085:
    case 0x2028:
    case 0x2029:
        return {Kind::Unseen, YamlText::tr("A line separator")};
    case 0x200C:
    case 0x200D: // some scripts need them within a text
        return {Kind::Joiner, YamlText::tr("A zero-width joiner")};
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
        return {Kind::Quote, {}};
    case 0xFF1A:
        return {Kind::Colon, {}};
    default:
        break;
    }
    if (turnsDirection(letter))
        return {Kind::Unseen, YamlText::tr("A mark that turns the direction of writing")};
    const bool space = letter.category() == QChar::Separator_Space && letter != QLatin1Char(' ');
    return space ? Odd{Kind::Space, YamlText::tr("An unusual space")} : Odd{};
}

/// Goes through the lines of a text and knows at each letter whether it is content or decides what the text means.
class Reader final
{
public:
    /// The place of the first wrong letter in this line, or -1.
    qsizetype read(const QString &line);
    const QString &sentence() const { return m_sentence; }

private:
    bool isInBlock(const QString &line);
    bool isWrong(const QString &line, qsizetype at, qsizetype colon);
    void name(const Odd &odd, QChar letter);
    QChar m_quote{};    ///< the quote that is open
    int m_block = -1;   ///< the indentation of the line that a text of many lines belongs to
    bool m_edge = true; ///< nothing but marks of structure stands before the letter
    QString m_sentence{};
};

/// Lines of a block (| or >) are text, whatever they hold.
bool Reader::isInBlock(const QString &line)
{
    static const QRegularExpression begins(QStringLiteral("(^|[:\\-] +)[|>][-+0-9]*\\s*(#.*)?$"));
    const auto first = std::find_if(line.begin(), line.end(), [](QChar letter) { return letter != QLatin1Char(' '); });
    const int indent = first == line.end() ? -1 : static_cast<int>(first - line.begin());
    if (m_block >= 0 && (indent < 0 || indent > m_block))
        return true;
    m_block = m_quote.isNull() && begins.match(line).hasMatch() ? indent : -1;
    return false;
}

void Reader::name(const Odd &odd, QChar letter)
{
    if (odd.kind == Kind::Quote) {
        m_sentence =
            YamlText::tr("A curly quote (%1) stands where only a straight one counts. Write \" or ' there, at the end of the text too.")
                .arg(letter);
        return;
    }
    if (odd.kind == Kind::Colon) {
        m_sentence = YamlText::tr("A full-width colon (%1) stands here. Write a colon (:) and a space.").arg(letter);
        return;
    }
    const QString code = QStringLiteral("U+%1").arg(QString::number(letter.unicode(), 16).toUpper(), 4, QLatin1Char('0'));
    m_sentence =
        odd.kind == Kind::Space
            ? YamlText::tr("%1 (%2) stands here, which YAML takes for a letter. Write a space of the space bar.").arg(odd.name, code)
            : YamlText::tr("%1 (%2) stands here, which nobody sees. Remove it.").arg(odd.name, code);
}

bool Reader::isWrong(const QString &line, qsizetype at, qsizetype colon)
{
    const Odd odd = oddOf(line.at(at));
    const bool inKey = at < colon;
    const QString rest = line.mid(at + 1);
    bool wrong = odd.kind == Kind::Unseen;
    if (odd.kind == Kind::Space) {
        static const QRegularExpression nothing(QStringLiteral("^\\s*($|[#,\\]}:])"));
        wrong = m_edge || inKey || nothing.match(rest).hasMatch();
    } else if (odd.kind == Kind::Joiner) {
        wrong = m_edge || inKey;
    } else if (odd.kind == Kind::Quote) {
        wrong = m_edge;
    } else if (odd.kind == Kind::Colon) {
        wrong = colon < 0 && (rest.isEmpty() || rest.at(0).isSpace());
    }
    if (wrong)
        name(odd, line.at(at));
    return wrong;
}

qsizetype Reader::read(const QString &line)
{
    if (isInBlock(line))
        return -1;
    static const QRegularExpression endOfKey(QStringLiteral(":([\\s\\x{a0}\\x{1680}\\x{2000}-\\x{200b}\\x{202f}\\x{205f}\\x{3000}]|$)"));
    const qsizetype colon = line.indexOf(endOfKey);
    m_edge = m_quote.isNull();
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar letter = line.at(at);
        if (!m_quote.isNull()) {
            if (letter == QLatin1Char('\\') && m_quote == QLatin1Char('"'))
                ++at;
            else if (letter == m_quote)
                m_quote = {};
            continue;
        }
        if (letter == QLatin1Char('#') && (at == 0 || line.at(at - 1).isSpace()))
            return -1;
        if (m_edge && (letter == QLatin1Char('"') || letter == QLatin1Char('\''))) {
            m_quote = letter;
            m_edge = false;
            continue;
        }
        if (isWrong(line, at, colon))
            return at;
        const bool marks = QStringLiteral("[{,").contains(letter) || at == colon ||
                           (letter == QLatin1Char('-') && (at + 1 == line.size() || line.at(at + 1).isSpace()));
        m_edge = marks || (m_edge && letter.isSpace());
    }
    return -1;
}

} // namespace

YamlFault lookAlikeIn(const QByteArray &text)
{
    if (std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<uchar>(byte) < 0x80; }))
        return {};
    Reader reader;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype newline = text.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline;
        // Not by fromUtf8(): that swallows a byte order mark.
        const QString line = QStringDecoder(QStringConverter::Utf8,
                                            QStringConverter::Flag::ConvertInitialBom)(QByteArrayView(text).sliced(begin, end - begin));
        if (const qsizetype at = reader.read(line); at >= 0)
            return {begin + line.left(at).toUtf8().size(), reader.sentence()};
        begin = end + 1;
    }
    return {};
}

YamlFault mergeMarksIn(const QByteArray &text)
{
    QStringList lines;
    qsizetype first = -1;
    bool sure = false; // a line of equal signs alone may be somebody's ornament
    int number = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        ++number;
        const qsizetype newline = text.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline;
        const QByteArray line = text.mid(begin, end - begin).trimmed();
        const bool side = line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> ") || line.startsWith("||||||| ");
        if (text.at(begin) != ' ' && (side || line == "=======")) {
            sure = sure || side;
            first = first < 0 ? begin : first;
            lines << QString::number(number);
        }
        begin = end + 1;
    }
    if (!sure)
        return {};
    const QString last = lines.takeLast();
    const QString all =
        lines.isEmpty() ? last : YamlText::tr("%1 and %2", "a list of lines and the last one").arg(lines.join(QStringLiteral(", ")), last);
    return {first, YamlText::tr("Marks of an unfinished merge stand in line %1. Keep one of the two texts between them, and remove the "
                                "marks.")
                       .arg(all)};
}

bool hasHiddenOrders(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) {
        const bool laysOut = letter == QLatin1Char('\n') || letter == QLatin1Char('\t') || letter == QLatin1Char('\r');
        return !laysOut && (isControl(letter) || turnsDirection(letter));
    });
}
