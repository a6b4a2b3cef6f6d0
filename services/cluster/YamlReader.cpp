#include "services/cluster/YamlReader.h"

#include "model/cluster/Suggestion.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

void YamlReader::complain(const YamlNode &where, const QString &sentence)
{
    constexpr int enough = 50; // nobody reads more, and a place costs a look through the text
    if (m_errors.size() < enough)
        m_errors << yamlError(m_text, m_file, where.begin, sentence).message;
}

Error YamlReader::error() const
{
    return m_errors.isEmpty() ? Error{} : Error{m_errors.first(), QStringList(m_errors.mid(1)).join(QLatin1Char('\n'))};
}

void YamlReader::checkKeys(const YamlNode &map, const QStringList &known)
{
    for (qsizetype place = 0; place < map.size(); ++place) {
        const YamlNode &key = map.key(place);
        if (known.contains(key.text))
            continue;
        const QString meant = suggestionFor(key.text, known);
        if (!meant.isEmpty())
            complain(key, QCoreApplication::translate("YamlText", "“%1” is not known here. Did you mean “%2”?").arg(key.text, meant));
        else
            complain(key, QCoreApplication::translate("YamlText", "“%1” is not known here. There can be: %2.")
                              .arg(key.text, known.join(QStringLiteral(", "))));
    }
}

bool YamlReader::checkFormat(const YamlNode &map, int newest)
{
    const YamlNode *format = map.find(QStringLiteral("format"));
    if (!format) {
        complain(map, QCoreApplication::translate("YamlText", "The format is missing. Write “format: 1” above all else."));
        return false;
    }
    const std::optional<int> number = asWholeNumber(*format, 1, 1000000);
    if (number && *number > newest) {
        complain(*format, QCoreApplication::translate(
                              "YamlText", "This file has format %1, and this version knows formats up to %2. A newer Butler Desktop "
                                          "wrote it: please use that one, or a later one.")
                              .arg(QString::number(*number), QString::number(newest)));
        return false;
    }
    return number.has_value();
}

const YamlNode *YamlReader::require(const YamlNode &map, const QString &key, const QString &sentence)
{
    const YamlNode *value = map.find(key);
    if (!value)
        complain(map, sentence);
    return value;
}

bool YamlReader::isMap(const YamlNode &value)
{
    if (value.kind != YamlNode::Kind::Map)
        complain(value, QCoreApplication::translate("YamlText", "Here must be lines of the form “key: value”."));
    return value.kind == YamlNode::Kind::Map;
}

const YamlNode *YamlReader::map(const YamlNode &parent, const QString &key)
{
    const YamlNode *value = parent.find(key);
    return value && value->kind != YamlNode::Kind::Empty && isMap(*value) ? value : nullptr;
}

const YamlNode *YamlReader::list(const YamlNode &parent, const QString &key)
{
    const YamlNode *value = parent.find(key);
    if (!value || value->kind == YamlNode::Kind::Empty)
        return nullptr;
    if (value->kind == YamlNode::Kind::Sequence)
        return value;
    complain(*value, QCoreApplication::translate("YamlText", "“%1” must be a list: [one, two], or a line with a dash for each.").arg(key));
    return nullptr;
}

std::optional<QString> YamlReader::asText(const YamlNode &value)
{
    if (value.kind == YamlNode::Kind::Scalar)
        return value.text;
    if (value.kind == YamlNode::Kind::Empty)
        complain(value, QCoreApplication::translate("YamlText", "A value is missing here. Write it, or remove the line."));
    else
        complain(value, QCoreApplication::translate("YamlText", "Here must be a text, no list and no further keys."));
    return {};
}

std::optional<int> YamlReader::asWholeNumber(const YamlNode &value, int least, int most)
{
    static const QRegularExpression whole(QStringLiteral("^[+-]?[0-9]+$"));
    static const QRegularExpression zeros(QStringLiteral("^[+-]?0[0-9]+$"));
    const std::optional<QString> words = asText(value);
    if (!words)
        return {};
    if (value.style != YamlNode::Style::Plain || !whole.match(*words).hasMatch()) {
        complain(value,
                 QCoreApplication::translate("YamlText", "“%1” is not a whole number. Write digits alone, without quotes.").arg(*words));
        return {};
    }
    if (zeros.match(*words).hasMatch()) {
        complain(value,
                 QCoreApplication::translate("YamlText", "“%1” begins with a zero: some read that as an octal number. Write it without.")
                     .arg(*words));
        return {};
    }
    bool fits = false;
    const int number = words->toInt(&fits);
    if (fits && number >= least && number <= most)
        return number;
    complain(value, QCoreApplication::translate("YamlText", "“%1” is out of range. It can be %2 to %3.").arg(*words).arg(least).arg(most));
    return {};
}

std::optional<double> YamlReader::asNumber(const YamlNode &value)
{
    static const QRegularExpression number(QStringLiteral("^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$"));
    const std::optional<QString> words = asText(value);
    if (!words)
        return {};
    bool isNumber = false;
    const double read = words->toDouble(&isNumber);
    if (value.style == YamlNode::Style::Plain && number.match(*words).hasMatch() && isNumber && std::isfinite(read))
        return read;
    complain(value, QCoreApplication::translate("YamlText", "“%1” is not a number.").arg(*words));
    return {};
}

QString YamlReader::text(const YamlNode &map, const QString &key)
{
    const YamlNode *value = map.find(key);
    return value ? asText(*value).value_or(QString()) : QString();
}

QStringList YamlReader::texts(const YamlNode &map, const QString &key)
{
    QStringList read;
    const YamlNode *values = list(map, key);
    for (qsizetype place = 0; values && place < values->size(); ++place) {
        if (const std::optional<QString> words = asText(values->item(place)))
            read << *words;
    }
    return read;
}

bool YamlReader::yesOrNo(const YamlNode &map, const QString &key)
{
    const YamlNode *value = map.find(key);
    if (!value)
        return false;
    const bool isTrue = value->text == QLatin1String("true");
    if (value->style != YamlNode::Style::Plain || (!isTrue && value->text != QLatin1String("false")))
        complain(*value, QCoreApplication::translate("YamlText", "“%1” must be true or false.").arg(key));
    return isTrue;
}

std::optional<int> YamlReader::wholeNumber(const YamlNode &map, const QString &key, int least, int most)
{
    const YamlNode *value = map.find(key);
    return value ? asWholeNumber(*value, least, most) : std::nullopt;
}

void YamlReader::complainOfChoice(const YamlNode &where, const QString &key, const QStringList &known)
{
    complain(where, QCoreApplication::translate("RoleFile", "“%1” must be one of: %2.").arg(key, known.join(QStringLiteral(", "))));
}

bool YamlReader::isTooFar(const YamlNode &item, const QString &key, qsizetype place)
{
    constexpr qsizetype enough = 100;
    if (place == enough)
        complain(item, QCoreApplication::translate("YamlText", "“%1” can have %2 entries at most.").arg(key).arg(enough));
    return place >= enough;
}
