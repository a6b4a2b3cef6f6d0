#include "services/runs/RunOptions.h"

#include <QJsonArray>

namespace
{

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list << item.toString();
    return list;
}

} // namespace

QJsonObject RunOptions::toJson() const
{
    return {{QStringLiteral("allowDestroy"), allowDestroy},
            {QStringLiteral("approvedPlan"), approvedPlan},
            {QStringLiteral("machines"), QJsonArray::fromStringList(machines)},
            {QStringLiteral("replace"), QJsonArray::fromStringList(replace)}};
}

RunOptions RunOptions::fromJson(const QJsonObject &object)
{
    RunOptions options;
    options.allowDestroy = object.value(QLatin1String("allowDestroy")).toBool();
    options.approvedPlan = object.value(QLatin1String("approvedPlan")).toString();
    options.machines = strings(object.value(QLatin1String("machines")));
    options.replace = strings(object.value(QLatin1String("replace")));
    return options;
}
