#include "services/cluster/YamlNode.h"

#include "services/cluster/YamlCharacters.h"
#include "services/cluster/YamlHandler.h"

#include <yaml-cpp/yaml.h>

#include <QCoreApplication>

#include <algorithm>
#include <sstream>

namespace
{
constexpr qsizetype largestFile = 16 * 1024 * 1024;
constexpr char byteOrderMark[] = "\xEF\xBB\xBF";

bool isMarker(QByteArrayView line, const char *marker)
{
    return line.startsWith(marker) && (line.size() == 3 || line[3] == ' ' || line[3] == '\t' || line[3] == '\r');
}

YamlFault faultOfCharacters(const QByteArray &text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const uchar byte = static_cast<uchar>(text[at]);
        if (byte == 0)
            return {at, QCoreApplication::translate("YamlText",
                                                    "This is no text: there is a zero byte here. Take the file out of a backup, or save "
                                                    "it as UTF-8.")};
        const bool isLoneReturn = byte == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
        if (isLoneReturn || (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F)
            return {at, QCoreApplication::translate("YamlText", "A control character stands here, which no text has. Remove it.")};
    }
    const QByteArray decoded = QString::fromUtf8(text).toUtf8();
    if (decoded == text)
        return {};
    const auto differs = std::mismatch(text.begin(), text.end(), decoded.begin(), decoded.end());
    return {differs.first - text.begin(), QCoreApplication::translate("YamlText", "This letter is not UTF-8. Save the file as UTF-8.")};
}

YamlFault faultOfLine(QByteArrayView line, qsizetype offset, bool &hasContent)
{
    const auto first = std::find_if(line.begin(), line.end(), [](char byte) { return byte != ' ' && byte != '\t' && byte != '\r'; });
    if (first == line.end() || *first == '#' || (!hasContent && line.startsWith('%')))
        return {};
    if (const auto tab = std::find(line.begin(), first, '\t'); tab != first)
        return {offset + (tab - line.begin()),
                QCoreApplication::translate("YamlText",
                                            "A tab stands at the beginning of the line. Use spaces: YAML does not take tabs there.")};
    if (isMarker(line, "...") || (hasContent && isMarker(line, "---")))
        return {offset, QCoreApplication::translate("YamlText",
                                                    "Another document begins here. Keep one, and remove the line and what follows it.")};
    hasContent = true;
    return {};
}

YamlFault faultOf(const QByteArray &text)
{
    if (text.size() > largestFile)
        return {0,
                QCoreApplication::translate("YamlText", "The file is larger than 16 MB, so it is none of ours. Take it out of a backup.")};
    if (text.startsWith("\xFF\xFE") || text.startsWith("\xFE\xFF"))
        return {0, QCoreApplication::translate("YamlText", "The file is UTF-16. Save it as UTF-8.")};
    if (const YamlFault fault = faultOfCharacters(text); fault.offset >= 0)
        return fault;
    if (const YamlFault fault = mergeMarksIn(text); fault.offset >= 0)
        return fault;
    if (const YamlFault fault = lookAlikeIn(text); fault.offset >= 0)
        return fault;
    bool hasContent = false;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype newline = text.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline;
        if (const YamlFault fault = faultOfLine(QByteArrayView(text).sliced(begin, end - begin), begin, hasContent); fault.offset >= 0)
            return fault;
        begin = end + 1;
    }
    return {};
}

/// yaml-cpp's words in ours; those that nobody meets by a typing error stay as they are.
QString sentenceFor(const std::string &said)
{
    const QByteArray words = QByteArray::fromStdString(said);
    const auto has = [&words](const char *part) { return words.contains(part); };
    if (has("illegal map value"))
        return QCoreApplication::translate(
            "YamlText", "A colon stands where none can be. Put the text that contains it in quotes, or indent the line as "
                        "those above it.");
    if (has("end of map not found") || has("end of sequence not found"))
        return QCoreApplication::translate(
            "YamlText",
            "This line is indented otherwise than those it belongs to, or lacks its dash or colon. Write it as those above it.");
    if (has("end of sequence flow") || has("end of map flow"))
        return QCoreApplication::translate("YamlText", "A bracket that was opened before is not closed here. Close it, or remove it.");
    if (has("end of file") || has("EOF"))
        return QCoreApplication::translate("YamlText",
                                           "The file ends in the middle of something. Write its end, or take it out of a backup.");
    return QCoreApplication::translate("YamlText", "This cannot be read: %1.").arg(QString::fromUtf8(words));
}

bool isOnlySpace(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; });
}
} // namespace

qsizetype YamlNode::placeOf(const QString &wanted) const
{
    if (kind != Kind::Map)
        return -1;
    for (qsizetype place = 0; place < size(); ++place) {
        if (key(place).text == wanted)
            return place;
    }
    return -1;
}

const YamlNode *YamlNode::find(const QString &wanted) const
{
    const qsizetype place = placeOf(wanted);
    return place < 0 ? nullptr : &value(place);
}

Error yamlError(const QByteArray &text, const QString &file, qsizetype offset, const QString &sentence)
{
    const QByteArrayView before = QByteArrayView(text).first(std::clamp<qsizetype>(offset, 0, text.size()));
    const qsizetype line = std::count(before.begin(), before.end(), '\n') + 1;
    qsizetype begin = before.lastIndexOf('\n') + 1;
    if (begin == 0 && before.startsWith(byteOrderMark))
        begin = 3;
    const auto isLetter = [](char byte) { return (static_cast<uchar>(byte) & 0xC0) != 0x80; }; // the others continue one
    const qsizetype column = std::count_if(before.begin() + begin, before.end(), isLetter) + 1;
    return Error{QStringLiteral("%1:%2:%3: %4").arg(file).arg(line).arg(column).arg(sentence), {}};
}

Result<YamlNode> parseYaml(const QByteArray &text, const QString &file)
{
    const qsizetype shift = text.startsWith(byteOrderMark) ? 3 : 0;
    const QByteArray bare = shift ? text.sliced(shift) : text;
    const auto failed = [&](qsizetype offset, const QString &sentence) { return yamlError(text, file, offset + shift, sentence); };
    if (const YamlFault fault = faultOf(bare); fault.offset >= 0)
        return failed(fault.offset, fault.sentence);
    if (isOnlySpace(bare))
        return YamlNode{};
    YamlHandler handler(bare, shift);
    try {
        std::istringstream stream(bare.toStdString());
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(handler))
            return YamlNode{};
        if (handler.faultOffset() < 0 && parser)
            return failed(bare.size(), QCoreApplication::translate("YamlText", "More text stands after the end of the document."));
    } catch (const YAML::Exception &exception) {
        if (handler.faultOffset() < 0) // a torn quote is told better than what came of it
            return failed(exception.mark.is_null() ? 0 : exception.mark.pos, sentenceFor(exception.msg));
    }
    if (handler.faultOffset() >= 0)
        return failed(handler.faultOffset(), handler.faultSentence());
    return handler.takeRoot();
}
