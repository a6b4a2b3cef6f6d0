#include "model/runs/Capacity.h"

#include "model/Harmless.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>

namespace
{

constexpr std::array<std::pair<Quota::Grip, const char *>, 3> Grips{
    {{Quota::Grip::Shared, "shared"}, {Quota::Grip::Estimated, "estimated"}, {Quota::Grip::Hard, "hard"}}};

Quota::Grip gripOf(const QString &name)
{
    for (const auto &[grip, word] : Grips) {
        if (name == QLatin1String(word))
            return grip;
    }
    return Quota::Grip::Shared; // one that is not known stops nobody
}

QString nameOf(Quota::Grip grip)
{
    for (const auto &[one, word] : Grips) {
        if (one == grip)
            return QString::fromLatin1(word);
    }
    return {};
}

double numberOf(const QJsonObject &object, const char *key)
{
    const double value = object.value(QLatin1String(key)).toDouble();
    return std::isfinite(value) ? value : 0;
}

} // namespace

std::optional<int> Quota::room() const
{
    if (grip == Grip::Shared || !hasLimit() || ofEach <= 0)
        return std::nullopt;
    const double machines = std::floor((whole - used) / ofEach + 1e-9);
    return static_cast<int>(std::clamp(machines, 0.0, double(std::numeric_limits<int>::max())));
}

const Quota *Capacity::find(const QString &id) const
{
    const auto found = std::find_if(quotas.cbegin(), quotas.cend(), [&id](const Quota &quota) { return quota.id == id; });
    return found == quotas.cend() ? nullptr : &*found;
}

QList<Quota> Capacity::over() const
{
    QList<Quota> found;
    std::copy_if(quotas.cbegin(), quotas.cend(), std::back_inserter(found), [](const Quota &quota) { return quota.isOver(); });
    return found;
}

const Quota *Capacity::narrowest() const
{
    const Quota *first = nullptr;
    for (const Quota &quota : quotas) {
        if (quota.room() && (!first || *quota.room() < *first->room()))
            first = &quota;
    }
    return first;
}

std::optional<int> Capacity::room() const
{
    const Quota *first = narrowest();
    return first ? first->room() : std::nullopt;
}

Capacity::Verdict Capacity::verdict() const
{
    if (!isKnown())
        return Verdict::Unknown;
    Verdict worst = Verdict::Fits;
    for (const Quota &quota : over())
        worst = std::max(worst, quota.grip == Quota::Grip::Hard ? Verdict::No : Verdict::Doubtful);
    return worst;
}

QJsonObject Capacity::toJson() const
{
    QJsonArray array;
    for (const Quota &quota : quotas) {
        QJsonObject one{{QStringLiteral("id"), quota.id},       {QStringLiteral("grip"), nameOf(quota.grip)},
                        {QStringLiteral("whole"), quota.whole}, {QStringLiteral("used"), quota.used},
                        {QStringLiteral("added"), quota.added}, {QStringLiteral("ofEach"), quota.ofEach}};
        if (quota.isGigabytes)
            one.insert(QStringLiteral("unit"), QStringLiteral("GB"));
        if (!quota.title.isEmpty())
            one.insert(QStringLiteral("title"), quota.title);
        if (!quota.remedy.isEmpty())
            one.insert(QStringLiteral("remedy"), quota.remedy);
        array << one;
    }
    QJsonObject object{{QStringLiteral("machines"), machines}, {QStringLiteral("quotas"), array}};
    if (cost)
        object.insert(QStringLiteral("cost"), QJsonObject{{QStringLiteral("before"), cost->before},
                                                          {QStringLiteral("after"), cost->after},
                                                          {QStringLiteral("currency"), cost->currency},
                                                          {QStringLiteral("unpriced"), cost->unpriced}});
    return object;
}

Capacity Capacity::fromJson(const QJsonObject &object)
{
    Capacity capacity;
    capacity.machines = static_cast<int>(std::clamp(numberOf(object, "machines"), 0.0, 1e6));
    for (const QJsonValue &value : object.value(QLatin1String("quotas")).toArray()) {
        const QJsonObject one = value.toObject();
        const auto text = [&one](const char *key) { return harmless(one.value(QLatin1String(key)).toString()); };
        const Quota quota{.id = text("id"),
                          .title = text("title"),
                          .isGigabytes = text("unit") == QLatin1String("GB"),
                          .grip = gripOf(text("grip")),
                          .whole = one.contains(QLatin1String("whole")) ? numberOf(one, "whole") : -1,
                          .used = numberOf(one, "used"),
                          .added = numberOf(one, "added"),
                          .ofEach = numberOf(one, "ofEach"),
                          .remedy = text("remedy")};
        if (!quota.id.isEmpty())
            capacity.quotas << quota;
    }
    if (const QJsonObject cost = object.value(QLatin1String("cost")).toObject(); !cost.isEmpty())
        capacity.cost =
            HourlyCost{numberOf(cost, "before"), numberOf(cost, "after"), harmless(cost.value(QLatin1String("currency")).toString()),
                       static_cast<int>(std::clamp(numberOf(cost, "unpriced"), 0.0, 1e6))};
    return capacity;
}
