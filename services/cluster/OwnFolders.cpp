#include "services/cluster/OwnFolders.h"

#include "services/cluster/SecretsPlace.h"
#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <filesystem>

namespace
{
namespace fs = std::filesystem;

QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop/own");
}

QString pathOf(const QString &clusterId)
{
    return QStringLiteral("%1/%2.json").arg(folder(), clusterId);
}

fs::path native(const QString &path)
{
    return fs::path(path.toStdU16String());
}

bool leadsOut(const fs::path &link, const QString &inside)
{
    const QString end = QFileInfo(QString::fromStdU16String(link.u16string())).canonicalFilePath(); // empty: it leads nowhere yet
    return !(end + QLatin1Char('/')).startsWith(inside + QLatin1Char('/'));
}
} // namespace

QString OwnFolders::placeOf(const QString &clusterId)
{
    const Result<QByteArray> text = readFile(pathOf(clusterId));
    return text ? QJsonDocument::fromJson(*text).object().value(QLatin1String("folder")).toString() : QString();
}

QStringList OwnFolders::places()
{
    QStringList all;
    for (const QFileInfo &note : QDir(folder()).entryInfoList({QStringLiteral("*.json")}, QDir::Files))
        all << placeOf(note.completeBaseName());
    all.removeAll(QString());
    return all;
}

Result<void> OwnFolders::note(const QString &clusterId, const QString &clusterFolder)
{
    const QJsonObject note{{QStringLiteral("format"), 1}, {QStringLiteral("folder"), clusterFolder}};
    if (QDir().mkpath(folder()) && writePrivateFile(pathOf(clusterId), QJsonDocument(note).toJson()))
        return {};
    return Error{QCoreApplication::translate("ClusterFolder",
                                             "%1 cannot be written, where it is noted which clusters are yours. Check that "
                                             "your home is writable.")
                     .arg(folder()),
                 {}};
}

void OwnFolders::forget(const QString &clusterId)
{
    QFile::remove(pathOf(clusterId));
}

bool OwnFolders::hasSecretsOf(const QString &clusterId)
{
    const SecretsPlace place(clusterId, {});
    return QFileInfo::exists(place.filePath()) || QFileInfo::exists(place.markPath());
}

bool OwnFolders::actsBy(const QString &privatePath)
{
    for (const char *part : {"/target.json", "/lock"}) { // the lock names processes that a run waits for, and ends
        if (QFileInfo::exists(privatePath + QLatin1String(part)))
            return true;
    }
    for (const char *part : {"/terraform", "/ssh", "/salt"}) {
        const QDir dir(privatePath + QLatin1String(part));
        if (!dir.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot).isEmpty())
            return true;
    }
    const QString runs = privatePath + QStringLiteral("/runs");
    for (const QString &run : QDir(runs).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFileInfo::exists(QStringLiteral("%1/%2/artefacts/plan.tfplan").arg(runs, run)))
            return true;
    }
    return false;
}

QString OwnFolders::linkOutOf(const QString &privatePath)
{
    const QFileInfo top(privatePath);
    const QString around = QFileInfo(top.path()).canonicalFilePath();
    if (top.isSymLink() && leadsOut(native(privatePath), around))
        return privatePath;
    const QString inside = top.canonicalFilePath();
    std::error_code error;
    for (fs::recursive_directory_iterator i(native(privatePath), fs::directory_options::skip_permission_denied, error), end;
         !error && i != end; i.increment(error)) {
        if (i->is_symlink(error) && leadsOut(i->path(), inside))
            return QString::fromStdU16String(i->path().u16string());
        const fs::path name = i->path().filename();
        if (name == "artefacts" || name == ".terraform") // only read as data; thrown away before Terraform begins
            i.disable_recursion_pending();
    }
    return {};
}
