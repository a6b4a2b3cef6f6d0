#include "services/runs/RunOptions.h"

#include <QJsonArray>

QJsonObject RunOptions::toJson() const
{
    return {{QStringLiteral("allowDestroy"), allowDestroy},
            {QStringLiteral("approvedPlan"), approvedPlan},
            {QStringLiteral("machines"), QJsonArray::fromStringList(machines)},
            {QStringLiteral("newConsulKey"), newConsulKey},
            {QStringLiteral("recoverConsul"), recoverConsul},
            {QStringLiteral("removeData"), removeData},
            {QStringLiteral("removeVolumes"), removeVolumes},
            {QStringLiteral("replace"), QJsonArray::fromStringList(replace)}};
}

RunOptions RunOptions::fromJson(const QJsonObject &object)
{
    RunOptions options;
    options.allowDestroy = object.value(QLatin1String("allowDestroy")).toBool();
    options.approvedPlan = object.value(QLatin1String("approvedPlan")).toString();
    options.machines = object.value(QLatin1String("machines")).toVariant().toStringList();
    options.newConsulKey = object.value(QLatin1String("newConsulKey")).toBool();
    options.recoverConsul = object.value(QLatin1String("recoverConsul")).toBool();
    options.removeData = object.value(QLatin1String("removeData")).toBool();
    options.removeVolumes = object.value(QLatin1String("removeVolumes")).toBool();
    options.replace = object.value(QLatin1String("replace")).toVariant().toStringList();
    return options;
}
