#include "services/cluster/Templates.h"

#include "model/cluster/TargetKind.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterFolder.h"
#include "services/cluster/ClusterText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace
{
/// Where the user's own templates lie, one file each, their title and sentence as the first two comments.
QString ownFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop/templates");
}

/// A file name out of a title: letters, digits and hyphens.
QString idOf(const QString &title)
{
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString id = title.trimmed().toLower().replace(other, QStringLiteral("-"));
    while (id.startsWith(QLatin1Char('-')))
        id.remove(0, 1);
    while (id.endsWith(QLatin1Char('-')))
        id.chop(1);
    return id.left(60);
}

Template ownTemplate(const QString &path)
{
    Template made;
    made.id = QFileInfo(path).completeBaseName();
    made.title = made.id;
    made.own = true;
    made.path = path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return made;
    for (QString *words : {&made.title, &made.whenToTake}) {
        const QString line = QString::fromUtf8(file.readLine(1000)).trimmed();
        if (!line.startsWith(QStringLiteral("# ")))
            break;
        *words = line.mid(2).trimmed();
    }
    return made;
}

QList<Template> shippedTemplates()
{
    const auto made = [](const char *id, const QString &title, const QString &when) {
        const QString name = QString::fromLatin1(id);
        return Template{name, title, when, false, QStringLiteral(":/templates/%1.yaml").arg(name)};
    };
    return {
        made("single", QCoreApplication::translate("Templates", "One machine"),
             QCoreApplication::translate("Templates", "Take it to look around: everything is on one machine, the smallest there is.")),
        made("tutorial", QCoreApplication::translate("Templates", "Teaching cluster"),
             QCoreApplication::translate("Templates", "Take it to learn or teach: a master, two workers and their helpers, with charts.")),
        made("genomics", QCoreApplication::translate("Templates", "Genome analysis"),
             QCoreApplication::translate("Templates",
                                         "Take it for real work on many samples: four control machines and as many workers as you like.")),
        made("storage", QCoreApplication::translate("Templates", "Storage cluster"),
             QCoreApplication::translate("Templates",
                                         "Take it when many machines need the same large files: three of them share their disks.")),
        made("empty", QCoreApplication::translate("Templates", "Empty"),
             QCoreApplication::translate("Templates", "Take it when you know what you want: you draw from the first machine on."))};
}

QString namesOf(const QStringList &words)
{
    return words.join(QStringLiteral(", "));
}

Result<Cluster> designOf(const QString &templateName, const QString &target, const QString &name, const QMap<QString, QString> &settings,
                         QByteArray &text)
{
    const QList<Template> all = allTemplates();
    const auto chosen = std::find_if(all.begin(), all.end(), [&](const Template &one) { return one.id == templateName; });
    if (chosen == all.end())
        return Error{
            QCoreApplication::translate("Templates", "There is no template “%1”. There are: %2.").arg(templateName, namesOf(templates())),
            {}};
    if (!isTargetKnown(target))
        return Error{QCoreApplication::translate("Templates", "There is no target “%1”. There are: %2.")
                         .arg(target, targetKindIds().join(QStringLiteral(", "))),
                     {}};
    if (name.trimmed().isEmpty() || name.size() > 63)
        return Error{QCoreApplication::translate("Templates", "A cluster needs a name of 1 to 63 letters."), {}};
    QFile file(chosen->path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QCoreApplication::translate("Templates", "The template “%1” cannot be read.").arg(templateName), file.errorString()};
    for (int line = 0; chosen->own && line < 2; ++line)
        file.readLine(); // its title and sentence are about the template, not about the cluster
    text = file.readAll();
    Result<Cluster> cluster = readCluster(text, file.fileName());
    if (cluster) {
        cluster->name = name.trimmed();
        if (cluster->target.kind != target) // what it says of another place means nothing here
            cluster->target.settings.clear();
        cluster->target.kind = target;
        for (auto setting = settings.begin(); setting != settings.end(); ++setting)
            cluster->target.settings.insert(setting.key(), *setting);
    }
    return cluster;
}
} // namespace

QList<Template> allTemplates()
{
    QList<Template> all = shippedTemplates();
    const QDir own(ownFolder());
    for (const QString &name : own.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        const Template made = ownTemplate(own.filePath(name));
        const bool hidden = std::any_of(all.cbegin(), all.cend(), [&](const Template &one) { return one.id == made.id; });
        if (!hidden)
            all << made;
    }
    return all;
}

QStringList templates()
{
    QStringList ids;
    for (const Template &one : allTemplates())
        ids << one.id;
    return ids;
}

Result<QString> saveAsTemplate(const QString &title, const QString &whenToTake, const QByteArray &text)
{
    const QString id = idOf(title);
    if (id.isEmpty())
        return Error{QCoreApplication::translate("Templates", "A template needs a name of letters or digits."), {}};
    const QList<Template> shipped = shippedTemplates();
    if (std::any_of(shipped.cbegin(), shipped.cend(), [&](const Template &one) { return one.id == id; }))
        return Error{
            QCoreApplication::translate("Templates", "“%1” is a template of the program. Choose another name.").arg(title.trimmed()), {}};
    if (const Result<Cluster> design = readCluster(text, QStringLiteral("cluster.yaml")); !design)
        return design.error();
    if (!QDir().mkpath(ownFolder()))
        return Error{
            QCoreApplication::translate("Templates", "The folder %1 cannot be made. Check that the disk has room.").arg(ownFolder()), {}};
    const auto comment = [](const QString &words) {
        return words.simplified().isEmpty() ? QByteArray("#\n") : "# " + words.simplified().toUtf8() + '\n';
    };
    const Result<void> saved =
        writeCluster(ownFolder() + QLatin1Char('/') + id + QStringLiteral(".yaml"), comment(title) + comment(whenToTake) + text);
    return saved ? Result<QString>(id) : Result<QString>(saved.error());
}

Result<void> removeTemplate(const QString &id)
{
    for (const Template &one : allTemplates()) {
        if (one.id == id && one.own && QFile::remove(one.path))
            return {};
    }
    return Error{QCoreApplication::translate("Templates", "The template “%1” cannot be removed.").arg(id), {}};
}

namespace
{

Result<void> makeCluster(const QString &path, const QByteArray &text, const Cluster &design)
{
    const ClusterFolder folder(path);
    if (QFileInfo(folder.path()).exists() && !QFileInfo(folder.path()).isDir())
        return Error{
            QCoreApplication::translate("Templates", "%1 is a file. Choose another name for the cluster's folder.").arg(folder.path()), {}};
    if (!QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return Error{QCoreApplication::translate("Templates", "%1 is not empty. Choose an empty folder, or a new name.").arg(folder.path()),
                     {}};
    const Result<QByteArray> written = clusterText(text, design);
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

} // namespace

Result<void> newCluster(const QString &path, const QString &templateName, const QString &target, const QString &name,
                        const QMap<QString, QString> &settings)
{
    QByteArray text;
    const Result<Cluster> cluster = designOf(templateName, target, name, settings, text);
    return cluster ? makeCluster(path, text, *cluster) : Result<void>(cluster.error());
}

Result<void> newCluster(const QString &path, const Cluster &design)
{
    if (design.name.isEmpty() || design.name.size() > 63)
        return Error{QCoreApplication::translate("Templates", "A cluster needs a name of 1 to 63 letters."), {}};
    return makeCluster(path, {}, design);
}
