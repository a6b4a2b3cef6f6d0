#include "services/cluster/YamlEdit.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

QByteArray yamlText(const QString &text)
{
    static const QRegularExpression safe(QStringLiteral("\\A[A-Za-z/][A-Za-z0-9_./+@-]*( [A-Za-z0-9_./+@-]+)*\\z"));
    static const QSet<QString> words{QStringLiteral("null"), QStringLiteral("true"), QStringLiteral("false"),
                                     QStringLiteral("yes"),  QStringLiteral("no"),   QStringLiteral("on"),
                                     QStringLiteral("off"),  QStringLiteral("y"),    QStringLiteral("n")};
    if (safe.match(text).hasMatch() && !words.contains(text.toLower()))
        return text.toUtf8();
    QString quoted(QLatin1Char('"'));
    for (const QChar letter : text) {
        const ushort code = letter.unicode();
        if (letter == QLatin1Char('"') || letter == QLatin1Char('\\'))
            quoted += QLatin1Char('\\') + letter;
        else if (code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 || code == 0xFEFF)
            quoted += QStringLiteral("\\u%1").arg(code, 4, 16, QLatin1Char('0'));
        else
            quoted += letter;
    }
    return (quoted + QLatin1Char('"')).toUtf8();
}

QByteArray yamlList(const QStringList &texts)
{
    QByteArrayList items;
    for (const QString &text : texts)
        items << yamlText(text);
    return '[' + items.join(", ") + ']';
}

YamlEdit::YamlEdit(QByteArray text) : m_text(std::move(text))
{
    const qsizetype first = m_text.indexOf('\n');
    m_newline = first > 0 && m_text[first - 1] == '\r' ? "\r\n" : "\n";
}

void YamlEdit::replace(qsizetype from, qsizetype to, const QByteArray &bytes)
{
    m_changes.push_back({from, to, bytes});
    m_sorted = false;
}

QByteArray YamlEdit::apply(qsizetype from, qsizetype to) const
{
    if (!m_sorted)
        std::stable_sort(m_changes.begin(), m_changes.end(),
                         [](const Change &left, const Change &right) { return left.from < right.from; });
    m_sorted = true;
    auto change =
        std::lower_bound(m_changes.begin(), m_changes.end(), from, [](const Change &one, qsizetype offset) { return one.from < offset; });
    QByteArray result;
    qsizetype at = from;
    const qsizetype last = to == m_text.size() && from < to ? to : to - 1; // an insertion at the end of the text belongs to its last part
    for (; change != m_changes.end() && change->from <= last; ++change) {
        result += QByteArrayView(m_text).sliced(at, std::max(at, change->from) - at);
        result += change->bytes;
        at = std::max(at, std::min(change->to, to));
    }
    result += QByteArrayView(m_text).sliced(at, std::max(at, to) - at);
    return result;
}

qsizetype YamlEdit::lineBegin(qsizetype offset) const
{
    return offset <= 0 ? 0 : m_text.lastIndexOf('\n', offset - 1) + 1;
}

qsizetype YamlEdit::lineEnd(qsizetype offset) const
{
    const qsizetype newline = m_text.indexOf('\n', offset);
    return newline < 0 ? m_text.size() : newline + 1;
}

qsizetype YamlEdit::contentEnd(qsizetype offset) const
{
    const qsizetype end = lineEnd(offset);
    const QByteArrayView line = QByteArrayView(m_text).first(end);
    return end - (line.endsWith("\r\n") ? 2 : line.endsWith('\n') ? 1 : 0);
}

bool YamlEdit::isComment(qsizetype line, qsizetype &indentation) const
{
    qsizetype at = line;
    while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t'))
        ++at;
    indentation = at - line;
    return at < m_text.size() && m_text[at] == '#';
}

qsizetype YamlEdit::commentsAbove(qsizetype line, qsizetype most) const
{
    qsizetype indentation = 0;
    while (line > 0) {
        const qsizetype above = lineBegin(line - 1);
        if (!isComment(above, indentation) || indentation > most)
            break;
        line = above;
    }
    return line;
}

qsizetype YamlEdit::commentsBelow(qsizetype line, qsizetype column) const
{
    qsizetype indentation = 0;
    while (line < m_text.size() && isComment(line, indentation) && indentation > column)
        line = lineEnd(line);
    return line;
}

qsizetype YamlEdit::behindColon(const YamlNode &key) const
{
    const qsizetype colon = m_text.indexOf(':', key.end);
    return colon < 0 ? key.end : colon + 1;
}

void YamlEdit::setValue(const YamlNode &key, const YamlNode &value, const QByteArray &bytes)
{
    const qsizetype colon = behindColon(key);
    const bool isSpread = value.style == YamlNode::Style::Block;
    const qsizetype end = std::max(colon, isSpread ? contentEnd(value.end) : value.end);
    const bool isInLine = !isSpread && value.begin > colon && lineBegin(value.begin) == lineBegin(key.begin) && !bytes.startsWith('\n');
    if (isInLine)
        replace(value.begin, value.end, bytes);
    else
        replace(colon, end, (bytes.startsWith('\n') || bytes.startsWith('\r') ? QByteArray() : QByteArray(" ")) + bytes);
}

bool YamlEdit::setFields(const YamlNode &map, const QList<Field> &fields)
{
    if (map.kind != YamlNode::Kind::Map || map.style != YamlNode::Style::Block)
        return false;
    const qsizetype indentation = column(map.begin);
    const bool behindDash = !QByteArrayView(m_text).sliced(map.begin - indentation, indentation).trimmed().isEmpty();
    QHash<QString, const Field *> wanted;
    for (const Field &field : fields)
        wanted.insert(field.key, &field);
    QSet<QString> present;
    qsizetype lastKept = -1;
    for (qsizetype place = 0; place < map.size(); ++place) {
        const Field *field = wanted.value(map.key(place).text);
        present.insert(map.key(place).text);
        const bool goes = field && field->changed && !field->value;
        if (!goes)
            lastKept = place;
        else if (place == 0 && behindDash)
            return false;
    }
    if (lastKept < 0)
        return false;
    for (qsizetype place = 0; place < map.size(); ++place) {
        const Field *field = wanted.value(map.key(place).text);
        const YamlNode &key = map.key(place);
        const YamlNode &value = map.value(place);
        if (field && field->changed && field->value)
            setValue(key, value, *field->value);
        else if (field && field->changed)
            replace(commentsAbove(lineBegin(key.begin), indentation), lineEnd(std::max(key.end, value.end)), {});
    }
    QByteArray added;
    for (const Field &field : fields) {
        if (field.value && !present.contains(field.key))
            added += m_newline + QByteArray(indentation, ' ') + yamlText(field.key) + ": " + *field.value;
    }
    if (!added.isEmpty()) {
        const qsizetype end = contentEnd(std::max(map.key(lastKept).end, map.value(lastKept).end));
        replace(end, end, added);
    }
    return true;
}
