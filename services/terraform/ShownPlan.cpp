#include "services/terraform/ShownPlan.h"

#include "model/Harmless.h"
#include "model/HarmlessJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace
{

constexpr qsizetype LongestValue = 400;   ///< characters; the whole of it stands in Terraform's own text
constexpr qsizetype ShortestSecret = 4;   ///< characters; a shorter one stands everywhere by chance
constexpr qsizetype MostAttributes = 400; ///< of one resource
constexpr int Deepest = 32;               ///< levels; no provider comes near

/// Gives the sentences of this file their context.
struct ShownPlanWords {
    Q_DECLARE_TR_FUNCTIONS(ShownPlan)
};

/// The value at the end of a path.
struct Leaf {
    QString text{};
    bool isLater = false;
    bool isSecret = false;
    QStringList secrets{}; ///< the texts in it, where it is one
};
using Leaves = QMap<QString, Leaf>;

QString plainText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().isEmpty() ? QStringLiteral("\"\"") : value.toString();
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return QString::fromUtf8(
        QJsonDocument(value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject())).toJson(QJsonDocument::Compact));
}

/// As Terraform writes a path: a name that is no word stands in brackets.
QString pathTo(const QString &path, const QString &key)
{
    static const QRegularExpression word(QStringLiteral("^[A-Za-z_][A-Za-z0-9_-]*$"));
    if (!word.match(key).hasMatch())
        return QStringLiteral("%1[\"%2\"]").arg(path, key);
    return path.isEmpty() ? key : path + QLatin1Char('.') + key;
}

QString pathTo(const QString &path, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(path).arg(index);
}

/// The texts in a secret value, which may be of several.
QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    if (value.isObject() || value.isArray()) {
        const QVariantList parts = value.isArray() ? value.toArray().toVariantList() : value.toObject().toVariantMap().values();
        for (const QVariant &part : parts)
            texts += textsIn(QJsonValue::fromVariant(part));
    } else {
        texts << plainText(value);
    }
    return texts;
}

/// A value beside what Terraform says of it: `true` where all of it is known later, or secret; else the same shape with that inside.
struct Marked {
    QJsonValue value{};
    QJsonValue later{};
    QJsonValue secret{};
};

void collect(const Marked &marked, const QString &path, int depth, Leaves &leaves)
{
    if (marked.later.toBool()) {
        leaves.insert(path, Leaf{{}, true, marked.secret.toBool(), {}});
        return;
    }
    const bool isWhole = marked.secret.toBool() || depth > Deepest;
    const bool isObject = marked.value.isObject() || marked.later.isObject();
    const bool isArray = marked.value.isArray() || marked.later.isArray();
    if (isObject && !isWhole) {
        const QJsonObject value = marked.value.toObject(), later = marked.later.toObject(), secret = marked.secret.toObject();
        const QStringList keys = value.keys() + later.keys();
        for (const QString &key : QSet<QString>(keys.begin(), keys.end()))
            collect({value[key], later[key], secret[key]}, pathTo(path, key), depth + 1, leaves);
    } else if (isArray && !isWhole) {
        const QJsonArray value = marked.value.toArray(), later = marked.later.toArray(), secret = marked.secret.toArray();
        for (qsizetype at = 0; at < std::max(value.size(), later.size()); ++at)
            collect({value.at(at), later.at(at), secret.at(at)}, pathTo(path, at), depth + 1, leaves);
    } else if (!marked.value.isNull() && !marked.value.isUndefined()) {
        leaves.insert(path, Leaf{plainText(marked.value), false, marked.secret.toBool(),
                                 marked.secret.toBool() ? textsIn(marked.value) : QStringList()});
    }
}

Leaves leavesOf(const QJsonObject &change, const char *value, const char *later, const char *secret)
{
    Leaves leaves;
    collect({change.value(QLatin1String(value)), change.value(QLatin1String(later)), change.value(QLatin1String(secret))}, {}, 0, leaves);
    leaves.remove(QString());
    return leaves;
}

/// Those that force the resource to be made anew.
QStringList forcingPaths(const QJsonObject &change)
{
    QStringList paths;
    for (const QJsonValue &steps : change.value(QLatin1String("replace_paths")).toArray()) {
        QString path;
        for (const QJsonValue &step : steps.toArray())
            path = step.isString() ? pathTo(path, step.toString()) : pathTo(path, step.toInt());
        paths << path;
    }
    paths.removeAll(QString());
    return paths;
}

bool forces(const QStringList &paths, const QString &name)
{
    return std::any_of(paths.begin(), paths.end(), [&name](const QString &path) {
        return name.startsWith(path) && (name.size() == path.size() || QStringLiteral(".[").contains(name[path.size()]));
    });
}

QString shown(const QString &value)
{
    const QString safe = harmless(value.left(LongestValue + 1));
    return value.size() > LongestValue
               ? ShownPlanWords::tr("%1… (%n character(s) in all)", nullptr, int(value.size())).arg(safe.left(LongestValue))
               : safe;
}

/// Both sides of one resource, with what is to be compared still in it.
struct Sides {
    QString address{};
    Leaves before{};
    Leaves after{};
    QStringList forcing{};
};

bool holdsSecret(const Leaf &leaf, const QStringList &secrets)
{
    return leaf.isSecret || std::any_of(secrets.begin(), secrets.end(), [&leaf](const QString &one) { return leaf.text.contains(one); });
}

ChangeDetails detailsOf(const Sides &sides, const QStringList &secrets)
{
    ChangeDetails change{harmless(sides.address), {}};
    const QStringList both = sides.before.keys() + sides.after.keys();
    QStringList names(QSet<QString>(both.begin(), both.end()).values());
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const Leaf before = sides.before.value(name), after = sides.after.value(name);
        if (before.text == after.text && !after.isLater) // it stays
            continue;
        PlannedAttribute one{harmless(name), shown(before.text), shown(after.text), false, after.isLater, forces(sides.forcing, name)};
        if (holdsSecret(before, secrets) || holdsSecret(after, secrets))
            one = {one.name, {}, {}, true, false, one.makesAnew};
        change.attributes << one;
    }
    // What is the reason for all comes first, what nobody knows yet last.
    std::stable_sort(change.attributes.begin(), change.attributes.end(), [](const PlannedAttribute &a, const PlannedAttribute &b) {
        return std::pair(!a.makesAnew, a.isLater) < std::pair(!b.makesAnew, b.isLater);
    });
    change.attributes = change.attributes.mid(0, MostAttributes);
    return change;
}

bool isChange(const QJsonObject &resource)
{
    static const QStringList still{QStringLiteral("no-op"), QStringLiteral("read")};
    const QJsonObject change = resource.value(QLatin1String("change")).toObject();
    const QString first = change.value(QLatin1String("actions")).toArray().at(0).toString();
    return resource.value(QLatin1String("mode")).toString() != QLatin1String("data") && !first.isEmpty() &&
           (!still.contains(first) || change.value(QLatin1String("importing")).isObject());
}

Error unreadable(const QString &why)
{
    return {
        ShownPlanWords::tr("What Terraform says of this plan could not be read. Make the plan again; if it stays so, another version of "
                           "Terraform may help."),
        why};
}

} // namespace

Result<ShownPlan> readShownPlan(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    const QString format = document.object().value(QLatin1String("format_version")).toString();
    if (!document.isObject() || format.isEmpty())
        return unreadable(problem.errorString());
    if (format.section(u'.', 0, 0) != QLatin1String("1")) // a larger number behind the point only adds
        return unreadable(QStringLiteral("format_version %1").arg(harmless(format)));
    QList<Sides> all;
    QSet<QString> secrets;
    for (const QJsonValue &value : document.object().value(QLatin1String("resource_changes")).toArray()) {
        const QJsonObject resource = value.toObject();
        if (!isChange(resource))
            continue;
        const QJsonObject change = resource.value(QLatin1String("change")).toObject();
        all << Sides{resource.value(QLatin1String("address")).toString(), leavesOf(change, "before", "", "before_sensitive"),
                     leavesOf(change, "after", "after_unknown", "after_sensitive"), forcingPaths(change)};
        for (const Leaves &leaves : {all.last().before, all.last().after}) {
            for (const Leaf &leaf : leaves) {
                for (const QString &text : leaf.secrets) {
                    if (text.size() >= ShortestSecret)
                        secrets << text;
                }
            }
        }
    }
    ShownPlan plan{{}, secrets.values()};
    for (const Sides &sides : std::as_const(all))
        plan.changes << detailsOf(sides, plan.secrets);
    return plan;
}

QJsonObject toJson(const ChangeDetails &change)
{
    QJsonArray attributes;
    for (const PlannedAttribute &one : change.attributes) {
        const auto text = [](const QString &value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
        attributes << QJsonObject{{QStringLiteral("name"), one.name},         {QStringLiteral("before"), text(one.before)},
                                  {QStringLiteral("after"), text(one.after)}, {QStringLiteral("secret"), one.isSecret},
                                  {QStringLiteral("later"), one.isLater},     {QStringLiteral("anew"), one.makesAnew}};
    }
    return {{QStringLiteral("address"), change.address}, {QStringLiteral("attributes"), attributes}};
}

ChangeDetails changeDetailsFrom(const QJsonObject &object)
{
    ChangeDetails change{textOf(object, "address"), {}};
    for (const QJsonValue &value : object.value(QLatin1String("attributes")).toArray()) {
        const QJsonObject one = value.toObject();
        change.attributes << PlannedAttribute{textOf(one, "name"),    textOf(one, "before"), textOf(one, "after"),
                                              truthOf(one, "secret"), truthOf(one, "later"), truthOf(one, "anew")};
    }
    return change;
}

QString readableText(const QByteArray &printed, const QStringList &secrets)
{
    QString text = harmless(QString::fromUtf8(printed));
    for (const QString &secret : secrets) {
        for (const QString &line : harmless(secret).split(u'\n')) { // one of several lines is printed line by line
            if (line.trimmed().size() >= ShortestSecret)
                text.replace(line.trimmed(), QStringLiteral("(sensitive value)"));
        }
    }
    return text;
}

QString textOfChange(const QString &text, const QString &address)
{
    const QString mark = QStringLiteral("\n  # ");                   // deeper ones stand within a change
    const qsizetype start = text.lastIndexOf(mark + address + u' '); // what has changed by itself is told before
    if (start < 0)
        return {};
    qsizetype end = start + mark.size();
    do
        end = text.indexOf(mark, end + 1);
    while (end >= 0 && text.mid(end + mark.size(), 1) == QLatin1String("(")); // why that is so
    const qsizetype sum = text.indexOf(QLatin1String("\nPlan: "), start);
    if (end < 0 || (sum >= 0 && sum < end))
        end = sum;
    return text.mid(start + 1, end < 0 ? -1 : end - start - 1).trimmed();
}
