#include "services/cluster/Backup.h"

#include "services/cluster/OwnFolders.h"
#include "services/cluster/SealedFile.h"
#include "services/cluster/Secrets.h"
#include "services/cluster/SecretsPlace.h"
#include "services/cluster/SecretsText.h"
#include "services/platform/Files.h"
#include "services/runs/RunLock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QScopeGuard>

namespace
{

constexpr int KeychainLimit = 60000; // ms; it may first have to be unlocked

/// Gives the sentences of this file their context.
struct BackupWords {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

/// What a run was making is half made beside the state that this run left. When the backup is restored that machine may long have been at
/// work: so it is what nobody knows, at which a build stops. Older backups hold it.
const QString makingPart = QStringLiteral("terraform/making");

/// What of .butler is this cluster, and no run's or this computer's.
QStringList partsOf(const QString &privatePath)
{
    QStringList parts{QStringLiteral("id"), QStringLiteral("target.json"), QStringLiteral("kept.json")};
    for (const char *name : {"terraform.tfstate", "machines.auto.tfvars.json"})
        parts << QStringLiteral("terraform/") + QLatin1String(name);
    for (const QFileInfo &file : QDir(privatePath + QStringLiteral("/ssh")).entryInfoList(QDir::Files | QDir::NoSymLinks))
        parts << QStringLiteral("ssh/") + file.fileName();
    return parts;
}

/// A file says by itself where it wants to be laid: nowhere else than partsOf() knows.
bool isPart(const QString &name)
{
    static const QRegularExpression known(
        QStringLiteral("\\A(id|target\\.json|kept\\.json|terraform/(terraform\\.tfstate|making|machines\\.auto\\.tfvars\\.json)|"
                       "ssh/[A-Za-z0-9_-][A-Za-z0-9._-]*)\\z"));
    return known.match(name).hasMatch();
}

QJsonValue packed(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray unpacked(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

Error noBackup(const QString &file)
{
    return {BackupWords::tr("%1 is a backup of a newer version of Butler Desktop. Use that version.").arg(file), {}};
}

Result<QJsonObject> contentOf(const QString &file, const QByteArray &passphrase)
{
    const Result<QByteArray> sealed = readFile(file);
    if (!sealed)
        return sealed.error();
    const Result<QByteArray> bytes = openSealed(*sealed, passphrase, file);
    if (!bytes)
        return bytes.error();
    const QJsonObject content = QJsonDocument::fromJson(*bytes).object();
    if (content.value(QLatin1String("format")).toInt() != 1)
        return noBackup(file);
    return content;
}

Result<void> layOut(const ClusterFolder &folder, const QJsonObject &content, const QString &file)
{
    if (const Result<void> design = writePrivateFile(folder.designPath(), unpacked(content.value(QLatin1String("design")))); !design)
        return design;
    const Result<QString> made = folder.prepare(); // where nothing was, which says whether others can read what lies there
    if (!made)
        return made.error();
    OwnFolders::forget(*made); // it was this folder's for a moment
    const QJsonObject parts = content.value(QLatin1String("parts")).toObject();
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (!isPart(part.key()))
            return noBackup(file);
        if (part.key() == makingPart)
            continue;
        if (const Result<void> written = writePrivateFile(folder.privatePath() + QLatin1Char('/') + part.key(), unpacked(*part)); !written)
            return written;
    }
    const Result<QString> id = folder.id();
    if (!id)
        return id.error();
    if (const Result<void> ours = folder.acceptPlace(ClusterFolder::Place::Moved); !ours)
        return ours;
    if (!content.contains(QLatin1String("secrets")))
        return {};
    const Result<Secrets> secrets = readSecrets(unpacked(content.value(QLatin1String("secrets"))), file);
    if (!secrets)
        return secrets.error();
    if (const Result<void> kept = secrets->keep(*id); !kept)
        return kept;
    const SecretsPlace place(*id, folder.privatePath());
    return place.note(QFileInfo::exists(place.filePath()) ? SecretsPlace::Kind::File : SecretsPlace::Kind::Keychain);
}

/// Two folders of one cluster would undo each other's work.
Result<void> isNowhereElse(const QString &id)
{
    const QString other = OwnFolders::placeOf(id);
    const Result<QString> there = other.isEmpty() ? Result<QString>(QString()) : ClusterFolder(other).id();
    if (!there || *there != id)
        return {};
    return Error{
        BackupWords::tr("The cluster of this backup is on this computer, in %1, and can be worked with from one folder only. Work there, "
                        "or move that folder away first. Nothing was written.")
            .arg(other),
        {}};
}

} // namespace

Result<void> Backup::write(const ClusterFolder &folder, const QString &file, const QByteArray &passphrase)
{
    if (QFileInfo::exists(file))
        return Error{BackupWords::tr("%1 is there already. Name another file. Nothing was written.").arg(file), {}};
    if (QString::fromUtf8(passphrase).size() < LeastPassphrase)
        return Error{BackupWords::tr("The passphrase is too short: it needs %1 letters or more, as the keys of all machines lie behind it.")
                         .arg(LeastPassphrase),
                     {}};
    // No run may begin meanwhile, and what one that was ended left at work writes the state, too.
    RunRecord record;
    record.id = QStringLiteral("backup");
    record.verb = Verb::Plan;
    record.started = QDateTime::currentDateTimeUtc();
    const RunLock lock(folder.privatePath());
    const Result<ProcessId> held = lock.take(record, [] { return Result<ProcessId>(ProcessId::current()); });
    if (!held)
        return held.error();
    const auto release = qScopeGuard([&lock, &record] { lock.release(record.id); });
    if (!lock.leftTools(record.id).isEmpty())
        return Error{BackupWords::tr("A tool of a run that was ended still works on the cluster. Nothing was written. Try again when it is "
                                     "done."),
                     {}};
    const Result<QByteArray> design = readFile(folder.designPath());
    if (!design)
        return design.error();
    const Result<QString> id = folder.id();
    if (!id)
        return id.error();
    const Result<std::optional<Secrets>> secrets = Secrets::read(folder, KeychainLimit);
    if (!secrets)
        return secrets.error();
    QJsonObject parts;
    for (const QString &part : partsOf(folder.privatePath())) {
        const QString path = folder.privatePath() + QLatin1Char('/') + part;
        if (!QFileInfo::exists(path) || !isPart(part))
            continue;
        const Result<QByteArray> bytes = readFile(path);
        if (!bytes)
            return bytes.error();
        parts.insert(part, packed(*bytes));
    }
    QJsonObject content{{QStringLiteral("format"), 1}, {QStringLiteral("design"), packed(*design)}, {QStringLiteral("parts"), parts}};
    if (*secrets)
        content.insert(QStringLiteral("secrets"), packed(secretsText(**secrets)));
    const Result<QByteArray> sealed = sealBytes(QJsonDocument(content).toJson(QJsonDocument::Compact), passphrase);
    if (!sealed)
        return sealed.error();
    const Result<void> written = writePrivateFile(file, *sealed);
    return written ? written : notSaved(file, written.error().details);
}

Result<void> Backup::restore(const QString &file, const QString &folder, const QByteArray &passphrase)
{
    const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    const QFileInfo info(folder);
    if ((info.exists() && !info.isDir()) || !QDir(folder).entryList(all).isEmpty())
        return Error{BackupWords::tr("%1 is not empty. Name a folder that is empty, or is not there yet. Nothing was written.").arg(folder),
                     {}};
    const Result<QJsonObject> content = contentOf(file, passphrase);
    if (!content)
        return content.error();
    const QByteArray id = unpacked(content->value(QLatin1String("parts"))[QLatin1String("id")]).trimmed();
    if (const Result<void> alone = isNowhereElse(QString::fromLatin1(id)); !alone)
        return alone;
    const ClusterFolder made(folder);
    // Of a folder that is synchronised, or on a network, what is private lies elsewhere: the folder may be empty, and that not.
    if (QFileInfo::exists(made.privatePath()))
        return Error{BackupWords::tr("What is known of another cluster that was in %1 is still there, in %2. Name another folder. Nothing "
                                     "was written.")
                         .arg(folder, made.privatePath()),
                     {}};
    const bool wasThere = info.exists();
    if (!QDir().mkpath(folder))
        return Error{BackupWords::tr("The folder %1 cannot be made. Check that the place is yours to write to.").arg(folder), {}};
    const Result<void> laid = layOut(made, *content, file);
    if (laid)
        return laid;
    QDir(made.privatePath()).removeRecursively();
    QFile::remove(made.designPath());
    if (!wasThere)
        QDir().rmdir(folder);
    return laid;
}
