#include "services/cluster/Placeholder.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

namespace
{
const QRegularExpression &form()
{
    static const QRegularExpression form(QStringLiteral("\\$(\\$?)\\{([^{}]*)\\}?"));
    return form;
}

QString textOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts << textOf(part);
        return parts.join(QLatin1Char(','));
    }
    return value.isBool() ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false")) : value.toVariant().toString();
}
} // namespace

Placeholder::Placeholder(QString between) : words(std::move(between))
{
    static const QList<std::pair<QString, Kind>> kinds{
        {QStringLiteral("secret"), Kind::Secret},          {QStringLiteral("own-secret"), Kind::OwnSecret},
        {QStringLiteral("own-secrets"), Kind::OwnSecrets}, {QStringLiteral("setting"), Kind::Setting},
        {QStringLiteral("address"), Kind::Address},        {QStringLiteral("addresses"), Kind::Addresses},
        {QStringLiteral("machine"), Kind::Machine},        {QStringLiteral("machines"), Kind::Machines},
        {QStringLiteral("panels"), Kind::Panels}};
    const qsizetype colon = words.indexOf(QLatin1Char(':'));
    name = colon < 0 ? QString() : words.mid(colon + 1);
    for (const auto &[word, meaning] : kinds) {
        const bool isAlone = meaning == Kind::Panels;
        const bool isFine = name.isEmpty() ? colon < 0 && (isAlone || meaning == Kind::Address || meaning == Kind::Machine) : !isAlone;
        if (words.left(colon < 0 ? words.size() : colon) == word && isFine)
            kind = meaning;
    }
}

QString Placeholder::forms()
{
    return QStringLiteral("${secret:NAME}, ${own-secret:NAME}, ${own-secrets:NAME}, ${setting:KEY}, ${address}, ${address:ROLE}, "
                          "${addresses:ROLE}, ${machine}, ${machine:ROLE}, ${machines:ROLE}, ${panels}");
}

QList<Placeholder> placeholdersIn(const QString &text)
{
    QList<Placeholder> found;
    for (auto match = form().globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const bool isClosed = one.captured(0).endsWith(QLatin1Char('}'));
        if (one.capturedLength(1) == 0) // one without its end is none that is known
            found << Placeholder(isClosed ? one.captured(2) : QStringLiteral(" ") + one.captured(2));
    }
    return found;
}

QJsonValue filled(const QString &text, const std::function<QJsonValue(const Placeholder &)> &valueOf)
{
    QString result;
    qsizetype at = 0;
    for (auto match = form().globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const bool isItself = one.capturedLength(1) > 0;
        if (!isItself && one.capturedLength(0) == text.size())
            return valueOf(Placeholder(one.captured(2)));
        result += text.mid(at, one.capturedStart(0) - at);
        result += isItself ? one.captured(0).mid(1) : textOf(valueOf(Placeholder(one.captured(2))));
        at = one.capturedEnd(0);
    }
    return result + text.mid(at);
}

QJsonValue plainValue(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral("\\A[+-]?(0|[1-9][0-9]{0,14})\\z"));
    static const QRegularExpression number(QStringLiteral("\\A[+-]?(0|[1-9][0-9]{0,14})[.][0-9]{1,15}\\z"));
    if (text == QLatin1String("true") || text == QLatin1String("false"))
        return text == QLatin1String("true");
    if (text == QLatin1String("null") || text == QLatin1String("~"))
        return {};
    if (whole.match(text).hasMatch())
        return text.toLongLong();
    return number.match(text).hasMatch() ? QJsonValue(text.toDouble()) : QJsonValue(text);
}
