#include "services/cluster/YamlHandler.h"

#include "services/cluster/YamlCharacters.h"

#include <yaml-cpp/mark.h>

#include <QCoreApplication>
#include <QHash>

namespace
{
bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}
} // namespace

void YamlHandler::fault(qsizetype offset, const QString &sentence)
{
    if (m_faultOffset >= 0)
        return;
    m_faultOffset = offset;
    m_faultSentence = sentence;
}

void YamlHandler::checkPlain(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
{
    if (anchor != YAML::NullAnchor)
        fault(mark.pos, QCoreApplication::translate("YamlText", "Names for values (&) are not taken here. Write the value out."));
    if (!tag.empty() && tag != "?" && tag != "!")
        fault(mark.pos, QCoreApplication::translate("YamlText", "Types (!) are not taken here. Write the value alone."));
}

void YamlHandler::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    checkPlain(mark, {}, anchor);
    YamlNode node;
    const QByteArrayView rest = QByteArrayView(m_text).sliced(std::min<qsizetype>(mark.pos, m_text.size()));
    const qsizetype length = rest.startsWith('~')                                                            ? 1
                             : rest.startsWith("null") || rest.startsWith("Null") || rest.startsWith("NULL") ? 4
                                                                                                             : 0;
    node.begin =
        length > 0 || m_open.isEmpty() || m_open.last().children.isEmpty() ? mark.pos : m_open.last().children.last().end - m_shift;
    node.end = node.begin + length;
    add(node);
}

void YamlHandler::OnAlias(const YAML::Mark &mark, YAML::anchor_t)
{
    fault(mark.pos, QCoreApplication::translate("YamlText", "References (*) are not taken here. Write the value out."));
    YamlNode node;
    node.begin = node.end = mark.pos;
    add(node);
}

void YamlHandler::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value)
{
    checkPlain(mark, tag, anchor);
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.text = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    node.begin = node.end = std::min<qsizetype>(mark.pos, m_text.size());
    if (hasHiddenOrders(node.text)) // written as \e or \u202e in quotes
        fault(node.begin, QCoreApplication::translate("YamlText", "A control character stands in this text. Remove it."));
    const char first = node.begin < m_text.size() ? m_text[node.begin] : '\0';
    if (tag != "!") {
        node.end = endOfPlain(node.begin, value);
    } else if (first == '"' || first == '\'') {
        node.style = YamlNode::Style::Quoted;
        node.end = endOfQuoted(node.begin);
    } else if (first == '|' || first == '>') {
        node.style = YamlNode::Style::Block;
        node.end = endOfBlock(node.begin);
    } else {
        fault(node.begin, QCoreApplication::translate("YamlText", "Types (!) are not taken here. Write the value alone."));
    }
    add(node);
}

void YamlHandler::OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YAML::EmitterStyle::value style)
{
    checkPlain(mark, tag, anchor);
    open(YamlNode::Kind::Sequence, mark, style);
}

void YamlHandler::OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YAML::EmitterStyle::value style)
{
    checkPlain(mark, tag, anchor);
    open(YamlNode::Kind::Map, mark, style);
}

void YamlHandler::open(YamlNode::Kind kind, const YAML::Mark &mark, YAML::EmitterStyle::value style)
{
    YamlNode node;
    node.kind = kind;
    node.style = style == YAML::EmitterStyle::Flow ? YamlNode::Style::Flow : YamlNode::Style::Block;
    node.begin = node.end = std::min<qsizetype>(mark.pos, m_text.size());
    m_open << node;
}

void YamlHandler::close()
{
    YamlNode node = m_open.takeLast();
    if (node.style == YamlNode::Style::Flow)
        node.end = endOfFlow(node);
    else if (!node.children.isEmpty())
        node.end = node.children.last().end - m_shift;
    checkKeys(node);
    add(std::move(node));
}

void YamlHandler::checkKeys(const YamlNode &map)
{
    if (map.kind != YamlNode::Kind::Map)
        return;
    QHash<QString, qsizetype> seen;
    for (qsizetype place = 0; place < map.size(); ++place) {
        const YamlNode &key = map.key(place);
        const qsizetype offset = key.begin - m_shift;
        if (key.kind != YamlNode::Kind::Scalar) {
            fault(offset, QCoreApplication::translate("YamlText", "A key must be a word followed by a colon."));
        } else if (const auto first = seen.constFind(key.text); first != seen.constEnd()) {
            const QString line = QString::number(QByteArrayView(m_text).first(*first).count('\n') + 1);
            fault(offset, QCoreApplication::translate("YamlText", "“%1” is given twice; the first is in line %2. Remove one of them.")
                              .arg(key.text, line));
        } else {
            seen.insert(key.text, offset);
        }
    }
}

void YamlHandler::add(YamlNode node)
{
    node.begin += m_shift;
    node.end += m_shift;
    if (m_open.isEmpty())
        m_root = std::move(node);
    else
        m_open.last().children << std::move(node);
}

qsizetype YamlHandler::endOfQuoted(qsizetype begin)
{
    const char quote = m_text[begin];
    for (qsizetype at = begin + 1; at < m_text.size() && m_text[at] != '\n'; ++at) {
        if (m_text[at] == '\\' && quote == '"')
            ++at;
        else if (m_text[at] == quote && quote == '\'' && at + 1 < m_text.size() && m_text[at + 1] == quote)
            ++at;
        else if (m_text[at] == quote)
            return at + 1;
    }
    // YAML would take quoted text over several lines; here it is far more often a quote that was forgotten.
    fault(begin, QCoreApplication::translate("YamlText", "The quote that opens here is not closed on its line. Close it."));
    return begin + 1;
}

qsizetype YamlHandler::endOfPlain(qsizetype begin, const std::string &value) const
{
    qsizetype at = begin;
    for (size_t place = 0; place < value.size() && at < m_text.size();) {
        if (isSpace(value[place])) { // over the end of a line, one space stands for all
            while (place < value.size() && isSpace(value[place]))
                ++place;
            while (at < m_text.size() && isSpace(m_text[at]))
                ++at;
        } else {
            ++place;
            ++at;
        }
    }
    return at;
}

qsizetype YamlHandler::columnOf(qsizetype offset) const
{
    return offset == 0 ? 0 : offset - (m_text.lastIndexOf('\n', offset - 1) + 1);
}

qsizetype YamlHandler::endOfBlock(qsizetype begin) const
{
    const qsizetype parent = m_open.isEmpty() ? -1 : columnOf(m_open.last().begin);
    qsizetype end = begin + 1;
    bool isHead = true;
    for (qsizetype line = begin; line < m_text.size();) {
        const qsizetype newline = m_text.indexOf('\n', line);
        qsizetype last = newline < 0 ? m_text.size() : newline;
        const qsizetype next = last + 1;
        qsizetype indentation = 0;
        while (line + indentation < last && m_text[line + indentation] == ' ')
            ++indentation;
        while (last > line && isSpace(m_text[last - 1]))
            --last;
        const bool isBlank = last <= line;
        if (!isHead && !isBlank && indentation <= parent)
            break;
        if (!isBlank)
            end = last;
        isHead = false;
        line = next;
    }
    return end;
}

qsizetype YamlHandler::endOfFlow(const YamlNode &node) const
{
    const char closing = node.kind == YamlNode::Kind::Map ? '}' : ']';
    const qsizetype from = node.children.isEmpty() ? node.begin + 1 : node.children.last().end - m_shift;
    if (node.begin < m_text.size() && m_text[node.begin] != '{' && m_text[node.begin] != '[')
        return from; // a pair in a list, [a: b], has no brackets of its own
    for (qsizetype at = from; at < m_text.size(); ++at) {
        if (m_text[at] == closing)
            return at + 1;
        if (m_text[at] == '#')
            at = std::max(at, m_text.indexOf('\n', at));
    }
    return from;
}
