#include "services/runs/RunOptions.h"

#include <QJsonArray>

#include <algorithm>

namespace
{

const QStringList unknownWords{QString(), QStringLiteral("take-in"), QStringLiteral("remove")}; // as the enumeration counts

} // namespace

QJsonObject RunOptions::toJson() const
{
    return {{QStringLiteral("allowDestroy"), allowDestroy},
            {QStringLiteral("approvedPlan"), approvedPlan},
            {QStringLiteral("machines"), QJsonArray::fromStringList(machines)},
            {QStringLiteral("newConsulKey"), newConsulKey},
            {QStringLiteral("recoverConsul"), recoverConsul},
            {QStringLiteral("removeData"), removeData},
            {QStringLiteral("removeVolumes"), removeVolumes},
            {QStringLiteral("replace"), QJsonArray::fromStringList(replace)},
            {QStringLiteral("unknown"), unknownWords.at(int(unknown))}};
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
    options.unknown = Unknown(std::max<qsizetype>(0, unknownWords.indexOf(object.value(QLatin1String("unknown")).toString())));
    return options;
}
