#include "services/targets/Targets.h"

#include "model/cluster/TargetKind.h"
#include "services/platform/Files.h"
#include "services/targets/LocalTarget.h"
#include "services/targets/OpenStackTarget.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace
{

template<class Place>
std::unique_ptr<Target> make(const TargetWork &work)
{
    return std::make_unique<Place>(work);
}

QMap<QString, TargetMaker> &table()
{
    static QMap<QString, TargetMaker> rows{{QStringLiteral("local"), make<LocalTarget>},
                                           {QStringLiteral("openstack"), make<OpenStackTarget>}};
    return rows;
}

} // namespace

Result<std::unique_ptr<Target>> makeTarget(const QString &kind, const TargetWork &work)
{
    if (const TargetMaker maker = table().value(kind))
        return maker(work);
    return Error{QCoreApplication::translate("Targets", "This version cannot build on “%1”. It can on: %2.")
                     .arg(kind, targetKindIds().join(QStringLiteral(", "))),
                 {}};
}

namespace
{

QString kindIn(const QString &path)
{
    const Result<QByteArray> text = QFile::exists(path) ? readFile(path) : Result<QByteArray>(QByteArray());
    if (!text || text->isEmpty())
        return {};
    // Files from before there were others do not say which.
    return QJsonDocument::fromJson(*text).object().value(QLatin1String("kind")).toString(QStringLiteral("local"));
}

} // namespace

QString builtTargetKind(const ClusterFolder &folder)
{
    return kindIn(folder.privatePath() + QStringLiteral("/target.json"));
}

QString keptTargetKind(const ClusterFolder &folder)
{
    return kindIn(folder.privatePath() + QStringLiteral("/kept.json"));
}

QString targetModule(const QString &kind)
{
    return QStringLiteral(":/terraform/") + kind;
}

void addTarget(const QString &kind, TargetMaker maker)
{
    table().insert(kind, maker);
}
