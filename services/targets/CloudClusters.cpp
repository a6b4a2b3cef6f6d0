#include "services/targets/CloudClusters.h"

#include "model/cluster/TargetKind.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterFolder.h"
#include "services/cluster/OwnFolders.h"
#include "services/targets/CloudRecord.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace
{

/// Gives the sentences of this file their context.
struct CloudClusters {
    Q_DECLARE_TR_FUNCTIONS(CloudClusters)
};

} // namespace

QList<CloudCluster> clustersOf(const QString &account, const QStringList &folders)
{
    QList<CloudCluster> found;
    QSet<QString> seen;
    for (const QString &folder : OwnFolders::places() + folders) {
        const QString real = QFileInfo(folder).canonicalFilePath();
        if (real.isEmpty() || seen.contains(real))
            continue;
        seen.insert(real);
        const ClusterFolder paths(folder);
        const Result<ClusterFile> design = loadCluster(paths.designPath());
        const Result<CloudRecord> record = CloudRecord::read(paths.privatePath() + QStringLiteral("/target.json"));
        const bool isOf = record && record->account == account;
        const QString key = design ? targetKind(design->cluster.target.kind).accountKey : QString();
        const bool isNamed = !key.isEmpty() && design->cluster.target.settings.value(key) == account;
        if (!isOf && !isNamed)
            continue;
        found << CloudCluster{design ? design->cluster.name : QDir(folder).dirName(), folder,
                              isOf && QFileInfo::exists(paths.privatePath() + QStringLiteral("/terraform/terraform.tfstate"))};
    }
    std::sort(found.begin(), found.end(), [](const CloudCluster &one, const CloudCluster &other) {
        return std::pair(!one.isBuilt, one.name) < std::pair(!other.isBuilt, other.name);
    });
    return found;
}

QString namesOf(const QList<CloudCluster> &clusters)
{
    QStringList names;
    for (const CloudCluster &cluster : clusters)
        names << (cluster.isBuilt ? CloudClusters::tr("%1 (built)").arg(cluster.name) : cluster.name);
    return names.join(QStringLiteral(", "));
}
