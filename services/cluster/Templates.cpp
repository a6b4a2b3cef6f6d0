#include "services/cluster/Templates.h"

#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace
{
QString namesOf(const QStringList &words)
{
    return words.join(QStringLiteral(", "));
}

Result<Cluster> designOf(const QString &templateName, const QString &target, const QString &name, QByteArray &text)
{
    if (!templates().contains(templateName))
        return Error{
            QCoreApplication::translate("Templates", "There is no template “%1”. There are: %2.").arg(templateName, namesOf(templates())),
            {}};
    if (target != QStringLiteral("local"))
        return Error{QCoreApplication::translate("Templates", "There is no target “%1”. There is: local, this computer.").arg(target), {}};
    if (name.trimmed().isEmpty() || name.size() > 63)
        return Error{QCoreApplication::translate("Templates", "A cluster needs a name of 1 to 63 letters."), {}};
    QFile file(QStringLiteral(":/templates/%1.yaml").arg(templateName));
    if (!file.open(QIODevice::ReadOnly))
        return Error{QCoreApplication::translate("Templates", "The template “%1” cannot be read.").arg(templateName), file.errorString()};
    text = file.readAll();
    Result<Cluster> cluster = readCluster(text, file.fileName());
    if (cluster) {
        cluster->name = name.trimmed();
        cluster->target.kind = target;
    }
    return cluster;
}
} // namespace

QStringList templates()
{
    return {QStringLiteral("single"), QStringLiteral("tutorial"), QStringLiteral("genomics")};
}

Result<void> newCluster(const QString &path, const QString &templateName, const QString &target, const QString &name)
{
    const ClusterFolder folder(path);
    QByteArray text;
    const Result<Cluster> cluster = designOf(templateName, target, name, text);
    if (!cluster)
        return cluster.error();
    if (QFileInfo(folder.path()).exists() && !QFileInfo(folder.path()).isDir())
        return Error{
            QCoreApplication::translate("Templates", "%1 is a file. Choose another name for the cluster's folder.").arg(folder.path()), {}};
    if (!QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return Error{QCoreApplication::translate("Templates", "%1 is not empty. Choose an empty folder, or a new name.").arg(folder.path()),
                     {}};
    const Result<QByteArray> written = clusterText(text, *cluster);
    if (!written)
        return written.error();
    const bool wasThere = QFileInfo::exists(folder.path());
    if (!QDir().mkpath(folder.path()))
        return Error{QCoreApplication::translate(
                         "Templates", "The folder %1 cannot be made. Check that the disk has room and that the folder above is yours.")
                         .arg(folder.path()),
                     {}};
    const Result<void> saved = writeCluster(folder.designPath(), *written);
    if (!saved && !wasThere)
        QDir().rmdir(folder.path());
    return saved;
}
