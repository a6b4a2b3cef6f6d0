#include "services/cluster/ClusterFolder.h"

#include "services/cluster/OwnFolders.h"
#include "services/platform/Privacy.h"
#include "services/runs/RunFolder.h"
#include "services/runs/RunLock.h"
#include "services/ssh/SshFolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSysInfo>
#include <QUuid>

#include <algorithm>

namespace
{
constexpr QFile::Permissions privateFile = QFile::ReadOwner | QFile::WriteOwner;

/// Whether what is kept in `folder` can be hidden from other logins of this computer.
bool canHoldPrivateFiles(const QString &folder)
{
    QFile probe(folder + QStringLiteral("/.gitignore"));
    if (!probe.exists() && (!probe.open(QIODevice::WriteOnly) || probe.write("*\n") != 2))
        return false;
    probe.close();
    return makePrivate(probe.fileName()) && isPrivate(probe.fileName());
}

/// Whether a program carries what lies here to other computers: what is of one computer (secrets, the state, the lock) does not belong
/// there.
bool isSynchronised(const QString &path)
{
    static const QRegularExpression names(
        QStringLiteral(
            "/(Dropbox( \\([^/]*\\))?|OneDrive( - [^/]*)?|Nextcloud|ownCloud|Google ?Drive|My Drive|iCloud ?Drive|Mobile Documents|"
            "pCloud ?Drive|MEGA(sync)?|Seafile)/"),
        QRegularExpression::CaseInsensitiveOption);
    if (names.match(path + QLatin1Char('/')).hasMatch())
        return true;
    QDir folder(path);
    do {
        for (const char *mark : {".stfolder", ".dropbox", ".dropbox.cache", ".owncloudsync.log", ".nextcloudsync.log", ".seafile-data"}) {
            if (QFileInfo::exists(folder.filePath(QLatin1String(mark))) && folder != QDir::home())
                return true;
        }
    } while (folder.cdUp() && !folder.isRoot());
    return false;
}

Error cannotWrite(const QString &path, const QString &why)
{
    return {
        QCoreApplication::translate("ClusterFolder", "%1 cannot be written: %2. Check that the disk has room and that the folder is yours.")
            .arg(path, why),
        {}};
}

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(privateFile) && file.write(bytes) == bytes.size() && file.flush() &&
        file.commit())
        return {};
    return cannotWrite(path, file.errorString());
}

QByteArray firstLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed() : QByteArray();
}

/// The design that the newest run worked from; empty where there was no run.
QString keptDesign(const QString &runs)
{
    for (const QString &name : RunFolder::idsIn(runs)) {
        const QString path = QStringLiteral("%1/%2/design.yaml").arg(runs, name);
        if (QFileInfo(path).isFile())
            return path;
    }
    return {};
}

/// Where the .butler of a folder lives that cannot keep it: named by the folder, as the id is kept in there itself.
QString elsewhere(const QString &path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop/clusters/") +
           QString::fromLatin1(hash);
}

QString thisHost()
{
    const QByteArray machine = QSysInfo::machineUniqueId();
    return machine.isEmpty() ? QSysInfo::machineHostName() : QString::fromLatin1(machine);
}
} // namespace

ClusterFolder::ClusterFolder(QString path) : m_path(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))
{
}

QString ClusterFolder::designPath() const
{
    return m_path + QStringLiteral("/cluster.yaml");
}

QString ClusterFolder::draftPath() const
{
    return privatePath() + QStringLiteral("/draft.yaml");
}

QString ClusterFolder::privatePath() const
{
    const QString other = elsewhere(m_path);
    return QFileInfo::exists(other) ? other : m_path + QStringLiteral("/.butler");
}

QString ClusterFolder::terraformPath() const
{
    return privatePath() + QStringLiteral("/terraform");
}

QString ClusterFolder::saltPath() const
{
    return privatePath() + QStringLiteral("/salt");
}

QString ClusterFolder::sshPath() const
{
    return privatePath() + QStringLiteral("/ssh");
}

QString ClusterFolder::sshConfigPath() const
{
    return sshPath() + QStringLiteral("/config");
}

QString ClusterFolder::runsPath() const
{
    return privatePath() + QStringLiteral("/runs");
}

QString ClusterFolder::runPath(const QString &runId) const
{
    return runsPath() + QLatin1Char('/') + runId;
}

QString ClusterFolder::idPath() const
{
    return privatePath() + QStringLiteral("/id");
}

QString ClusterFolder::placePath() const
{
    return privatePath() + QStringLiteral("/where.json");
}

Result<QString> ClusterFolder::id() const
{
    const QString id = QString::fromLatin1(firstLine(idPath()));
    if (id.isEmpty())
        return Error{QCoreApplication::translate("ClusterFolder", "This cluster was never built. Build it first."), {}};
    const QUuid uuid(id);
    if (uuid.isNull())
        return Error{QCoreApplication::translate(
                         "ClusterFolder", "%1 does not hold the cluster's id any more. Take the file out of a backup: without it the "
                                          "cluster's machines cannot be told from others.")
                         .arg(idPath()),
                     id};
    return uuid.toString(QUuid::WithoutBraces);
}

Result<QString> ClusterFolder::prepare() const
{
    if (const Result<void> place = checkPlace(); !place)
        return place.error();
    QString folder = privatePath();
    const QString other = elsewhere(m_path);
    // Before the first run there is a draft in it at most.
    const bool isNew = !QFileInfo::exists(folder + QStringLiteral("/id")) && !QFileInfo::exists(folder + QStringLiteral("/terraform"));
    const auto goElsewhere = [&folder, &other] {
        const QString draft = QStringLiteral("/draft.yaml");
        const bool made = QDir().mkpath(other) && (!QFileInfo::exists(folder + draft) || QFileInfo::exists(other + draft) ||
                                                   QFile::rename(folder + draft, other + draft));
        folder = other;
        return made;
    };
    if (isNew && folder != other && isSynchronised(m_path))
        goElsewhere();
    if (!QDir().mkpath(folder))
        return cannotWrite(folder, QCoreApplication::translate("ClusterFolder", "it cannot be made"));
    makePrivate(folder);
    if (!canHoldPrivateFiles(folder)) {
        if (!isNew) // a state and secrets may be in it
            return Error{QCoreApplication::translate(
                             "ClusterFolder", "What lies in %1 can be read by others: the disk that it lies on now hides nothing. Move "
                                              "the cluster's folder back to a disk of this computer. Nothing was touched.")
                             .arg(folder),
                         {}};
        const QDir probed(folder);
        const bool made = folder == other || goElsewhere();
        if (made && probed.path() != other)
            QDir(probed).removeRecursively(); // nothing but the probe is in it: secrets never were
        if (!made || !makePrivate(folder) || !canHoldPrivateFiles(folder))
            return cannotWrite(folder, QCoreApplication::translate("ClusterFolder", "it cannot be kept private"));
    }
    for (const QString &part : {terraformPath(), saltPath(), sshPath(), runsPath()}) {
        if (!QDir().mkpath(part) || !makePrivate(part))
            return cannotWrite(part, QCoreApplication::translate("ClusterFolder", "it cannot be made"));
    }
    if (!QFileInfo::exists(idPath()))
        return makeId();
    const Result<QString> known = id();
    if (known && OwnFolders::placeOf(*known).isEmpty()) { // built by a version that did not note it
        if (const Result<void> noted = noteOwn(); !noted)
            return noted.error();
    }
    return known;
}

Result<QString> ClusterFolder::makeId() const
{
    const QString made = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (const Result<void> written = writeWhole(idPath(), made.toLatin1() + '\n'); !written)
        return written.error();
    const Result<void> noted = notePlace();
    return noted ? Result<QString>(made) : noted.error();
}

/// A plan that was made before carries a program within it, and is made again.
Result<void> ClusterFolder::noteOwn() const
{
    const Result<QString> known = id();
    if (!known)
        return known.error();
    for (const QString &run : QDir(runsPath()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QFile::remove(runPath(run) + QStringLiteral("/artefacts/plan.tfplan"));
    return OwnFolders::note(*known, m_path);
}

Result<void> ClusterFolder::check() const
{
    const QFileInfo folder(m_path);
    if (std::any_of(m_path.cbegin(), m_path.cend(), [](QChar letter) { return letter.category() == QChar::Other_Control; }))
        return Error{QCoreApplication::translate("ClusterFolder",
                                                 "The name of the folder %1 holds a line end or another character that cannot be seen, and "
                                                 "other programs would read it as an order. Give it another name.")
                         .arg(m_path.simplified()),
                     {}};
    if (!folder.exists())
        return Error{
            QCoreApplication::translate("ClusterFolder", "There is no folder %1. Check its name, or make a cluster there with “New”.")
                .arg(m_path),
            {}};
    if (!folder.isDir())
        return Error{QCoreApplication::translate("ClusterFolder", "%1 is a file. Give the folder in which the cluster's cluster.yaml is.")
                         .arg(m_path),
                     {}};
    if (!folder.isReadable() || !folder.isExecutable())
        return Error{
            QCoreApplication::translate("ClusterFolder",
                                        "The folder %1 cannot be opened: it is not yours to read. Ask its owner, or log in as who made it.")
                .arg(m_path),
            {}};
    if (QFileInfo(designPath()).isFile())
        return {};
    if (const QString kept = keptDesign(runsPath()); !kept.isEmpty())
        return Error{QCoreApplication::translate("ClusterFolder",
                                                 "%1 has lost its cluster.yaml. The design of its last run is kept: copy %2 back to %3.")
                         .arg(m_path, kept, designPath()),
                     {}};
    return Error{QCoreApplication::translate("ClusterFolder",
                                             "%1 is not a cluster: it has no cluster.yaml. Choose another folder, or make a "
                                             "cluster in an empty one.")
                     .arg(m_path),
                 {}};
}

Result<void> ClusterFolder::notePlace() const
{
    const QJsonObject place{{QStringLiteral("format"), 1},
                            {QStringLiteral("path"), m_path},
                            {QStringLiteral("host"), thisHost()},
                            {QStringLiteral("name"), QSysInfo::machineHostName()}};
    const Result<void> written = writeWhole(placePath(), QJsonDocument(place).toJson());
    return written ? noteOwn() : written;
}

bool ClusterFolder::isOwn() const
{
    const QString folder = privatePath();
    if (!folder.startsWith(m_path) || !OwnFolders::actsBy(folder)) // it lies in the data folder, or nothing is in it yet
        return true;
    const Result<QString> known = id();
    if (!known)
        return QFileInfo::exists(idPath()); // it is torn, which is said where it is needed
    const QString place = OwnFolders::placeOf(*known);
    if (place.isEmpty())
        return OwnFolders::hasSecretsOf(*known);
    return place == m_path || QFileInfo(place).canonicalFilePath() == QFileInfo(m_path).canonicalFilePath();
}

QString ClusterFolder::formerPlace() const
{
    const QString noted = notedPlace();
    if (!noted.isEmpty() || isOwn())
        return noted;
    const Result<QString> known = id();
    const QString place = known ? OwnFolders::placeOf(*known) : QString();
    return place.isEmpty() ? QCoreApplication::translate("ClusterFolder", "a place that this computer does not know") : place;
}

QString ClusterFolder::notedPlace() const
{
    QFile file(placePath());
    if (!QFileInfo::exists(idPath()) || !file.open(QIODevice::ReadOnly))
        return {}; // never built, or built before places were noted
    const QJsonObject place = QJsonDocument::fromJson(file.readAll()).object();
    const QString path = place.value(QStringLiteral("path")).toString();
    const QString host = place.value(QStringLiteral("host")).toString();
    const bool isHere = QFileInfo(path).canonicalFilePath() == QFileInfo(m_path).canonicalFilePath() || path == m_path;
    if (path.isEmpty() || (isHere && host == thisHost()))
        return {};
    QString formed = host == thisHost() ? path : QStringLiteral("%1:%2").arg(place.value(QStringLiteral("name")).toString(), path);
    formed.removeIf([](QChar letter) { return !letter.isPrint(); }); // somebody else may have written it
    return formed;
}

Result<void> ClusterFolder::checkLinks() const
{
    const QString link = OwnFolders::linkOutOf(privatePath());
    if (link.isEmpty())
        return {};
    return Error{QCoreApplication::translate("ClusterFolder",
                                             "%1 is a link that leads out of the folder, and a run would write where it leads. Nothing was "
                                             "touched. Remove the link, or put into its place what it leads to.")
                     .arg(link),
                 {}};
}

Result<void> ClusterFolder::checkPlace() const
{
    if (const Result<void> links = checkLinks(); !links)
        return links;
    const QString was = formerPlace();
    if (was.isEmpty())
        return {};
    return Error{QCoreApplication::translate(
                     "ClusterFolder",
                     "This cluster was built in %1. Was the folder moved or copied? If it was moved, it stays the same cluster. If it "
                     "is a copy, it becomes a cluster of its own, and the machines stay with the first.")
                     .arg(was),
                 {}};
}

Result<void> ClusterFolder::acceptPlace(Place place) const
{
    if (const Result<void> links = checkLinks(); !links)
        return links;
    const bool hasId = QFileInfo::exists(idPath());
    if (!hasId && !OwnFolders::actsBy(privatePath()))
        return {};
    if (place == Place::Moved) {
        const QString was = formerPlace();
        if (hasId && !was.isEmpty() && firstLine(was + QStringLiteral("/.butler/id")) == firstLine(idPath()))
            return Error{QCoreApplication::translate("ClusterFolder",
                                                     "The cluster is still in %1, so %2 is a copy of it and not moved. Answer that it was "
                                                     "copied, or work in the first folder.")
                             .arg(was, m_path),
                         {}};
        if (const Result<void> config = SshFolder(sshPath()).renewConfig(); !config) // it holds whole paths, and status asks by it
            return config;
        // Tools that somebody else's lock names may be any processes of ours.
        if (!isOwn() && !RunLock(privatePath()).holder())
            QFile::remove(privatePath() + QStringLiteral("/lock"));
        const Result<QString> made = hasId ? id() : makeId();
        return made ? notePlace() : Result<void>(made.error());
    }
    QDir folder(privatePath());
    const QStringList entries = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        const QString path = folder.filePath(entry);
        const bool keeps = entry == QStringLiteral(".gitignore") || entry == QStringLiteral("draft.yaml");
        const bool isFolder = QFileInfo(path).isDir() && !QFileInfo(path).isSymLink();
        if (!keeps && !(isFolder ? QDir(path).removeRecursively() : QFile::remove(path)))
            return cannotWrite(path, QCoreApplication::translate("ClusterFolder", "it cannot be removed"));
    }
    const Result<QString> made = prepare();
    return made ? Result<void>() : Result<void>(made.error());
}
