#include "services/cluster/Secrets.h"

#include "services/cluster/Keychain.h"
#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

#include <array>
#include <optional>

namespace
{
constexpr int quick = 1000;    // ms, for a keychain that nobody has used yet
constexpr int patient = 60000; // ms, for the one that has them: it may first have to be unlocked

QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop/secrets");
}

QString filePath(const QString &clusterId)
{
    return QStringLiteral("%1/%2.json").arg(folder(), clusterId);
}

/// Says that this cluster's secrets are in the keychain, so that nobody makes others when it is locked.
QString markPath(const QString &clusterId)
{
    return QStringLiteral("%1/%2.keychain").arg(folder(), clusterId);
}

QString entryName(const QString &clusterId)
{
    return QStringLiteral("cluster/%1").arg(clusterId);
}

QList<std::pair<QString, QString Secrets::*>> fields()
{
    return {{QStringLiteral("gossipKey"), &Secrets::gossipKey},
            {QStringLiteral("consulSeed"), &Secrets::consulSeed},
            {QStringLiteral("influxAdminPassword"), &Secrets::influxAdminPassword},
            {QStringLiteral("influxReaderPassword"), &Secrets::influxReaderPassword},
            {QStringLiteral("collectdPassword"), &Secrets::collectdPassword},
            {QStringLiteral("saltMasterPrivateKey"), &Secrets::saltMasterPrivateKey},
            {QStringLiteral("saltMasterPublicKey"), &Secrets::saltMasterPublicKey}};
}

QByteArray toBytes(const Secrets &secrets)
{
    QJsonObject object{{QStringLiteral("format"), 1}};
    for (const auto &[name, field] : fields())
        object.insert(name, secrets.*field);
    return QJsonDocument(object).toJson();
}

Result<Secrets> fromBytes(const QByteArray &bytes, const QString &where)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return Error{QCoreApplication::translate(
                         "Secrets", "The cluster's secrets in %1 cannot be read: the file is torn. Take it out of a backup; without them "
                                    "the cluster must be taken down and built again.")
                         .arg(where),
                     {}};
    Secrets secrets;
    for (const auto &[name, field] : fields())
        secrets.*field = document.object().value(name).toString();
    return secrets;
}

QString randomPassword()
{
    static const QString letters = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789");
    QString password;
    while (password.size() < 24) // 139 bits
        password += letters.at(QRandomGenerator::system()->bounded(static_cast<int>(letters.size())));
    return password;
}

void makeMissing(Secrets &secrets)
{
    for (QString Secrets::*const field : {&Secrets::gossipKey, &Secrets::consulSeed}) {
        if (!(secrets.*field).isEmpty())
            continue;
        std::array<quint32, 8> words{};
        QRandomGenerator::system()->fillRange(words.data(), words.size());
        secrets.*field = QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64());
    }
    for (QString Secrets::*const field : {&Secrets::influxAdminPassword, &Secrets::influxReaderPassword, &Secrets::collectdPassword}) {
        if ((secrets.*field).isEmpty())
            secrets.*field = randomPassword();
    }
}

Result<void> prepareFolder(const QString &clusterId)
{
    static const QRegularExpression plain(QStringLiteral("\\A[0-9A-Za-z-]{1,64}\\z"));
    if (!plain.match(clusterId).hasMatch())
        return Error{QCoreApplication::translate("Secrets", "“%1” is no id of a cluster.").arg(clusterId), {}};
    if (QDir().mkpath(folder()) && QFile::setPermissions(folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return {};
    return Error{
        QCoreApplication::translate("Secrets", "The folder %1 for secrets cannot be made. Check that your home is writable.").arg(folder()),
        {}};
}

Error keychainIsSilent()
{
    return {QCoreApplication::translate(
                "Secrets", "This cluster's secrets are in your keychain, and it does not answer. Log in to your desktop, unlock it, and "
                           "try again."),
            {}};
}

/// What is kept; nothing when nothing is.
Result<std::optional<Secrets>> readKept(const QString &clusterId)
{
    if (QFileInfo::exists(filePath(clusterId))) {
        const Result<QByteArray> bytes = readFile(filePath(clusterId));
        if (!bytes)
            return bytes.error();
        const Result<Secrets> secrets = fromBytes(*bytes, filePath(clusterId));
        return secrets ? Result<std::optional<Secrets>>(std::optional(*secrets)) : secrets.error();
    }
    if (!QFileInfo::exists(markPath(clusterId)))
        return std::optional<Secrets>();
    const KeychainAnswer answer = Keychain::read(entryName(clusterId), patient);
    if (answer.state == KeychainAnswer::State::NoKeychain)
        return keychainIsSilent();
    if (answer.state == KeychainAnswer::State::NotThere)
        return std::optional<Secrets>();
    const Result<Secrets> secrets = fromBytes(answer.value, QCoreApplication::translate("Secrets", "the keychain"));
    return secrets ? Result<std::optional<Secrets>>(std::optional(*secrets)) : secrets.error();
}
} // namespace

QStringList Secrets::values() const
{
    QStringList values;
    for (const QString &value : {gossipKey, consulSeed, influxAdminPassword, influxReaderPassword, collectdPassword}) {
        if (!value.isEmpty())
            values << value;
    }
    const QStringList lines = saltMasterPrivateKey.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.size() >= 16 && !line.startsWith(QStringLiteral("-----")))
            values << line.trimmed();
    }
    return values;
}

Result<void> Secrets::keep(const QString &clusterId) const
{
    if (const Result<void> prepared = prepareFolder(clusterId); !prepared)
        return prepared;
    const bool isMarked = QFileInfo::exists(markPath(clusterId));
    if (!QFileInfo::exists(filePath(clusterId))) {
        const KeychainAnswer answer = Keychain::write(entryName(clusterId), toBytes(*this), isMarked ? patient : quick);
        if (answer.state == KeychainAnswer::State::Done)
            return isMarked ? Result<void>() : writePrivateFile(markPath(clusterId), {});
        if (isMarked)
            return keychainIsSilent();
    }
    return writePrivateFile(filePath(clusterId), toBytes(*this));
}

Result<Secrets> Secrets::fetch(const QString &clusterId)
{
    if (const Result<void> prepared = prepareFolder(clusterId); !prepared)
        return prepared.error();
    const FileLock lock(folder() + QStringLiteral("/lock"), patient);
    const Result<std::optional<Secrets>> kept = readKept(clusterId);
    if (!kept)
        return kept.error();
    Secrets secrets = kept->value_or(Secrets{});
    makeMissing(secrets);
    if (*kept == secrets)
        return secrets;
    const Result<void> written = secrets.keep(clusterId);
    return written ? Result<Secrets>(secrets) : written.error();
}

void Secrets::ask(const QString &clusterId, QObject *context, std::function<void(const Result<Secrets> &)> handler)
{
    const bool isInKeychain = !QFileInfo::exists(filePath(clusterId)) && QFileInfo::exists(markPath(clusterId));
    if (!isInKeychain) {
        QTimer::singleShot(0, context, [clusterId, handler] {
            const Result<QByteArray> bytes = readFile(filePath(clusterId));
            handler(bytes ? fromBytes(*bytes, filePath(clusterId)) : Result<Secrets>(bytes.error()));
        });
        return;
    }
    Keychain::ask(entryName(clusterId), patient, context, [handler](const KeychainAnswer &answer) {
        handler(answer.state == KeychainAnswer::State::Done
                    ? fromBytes(answer.value, QCoreApplication::translate("Secrets", "the keychain"))
                    : Result<Secrets>(keychainIsSilent()));
    });
}

Result<void> Secrets::remove(const QString &clusterId)
{
    if (QFileInfo::exists(markPath(clusterId))) {
        if (Keychain::remove(entryName(clusterId), patient).state == KeychainAnswer::State::NoKeychain)
            return keychainIsSilent();
        QFile::remove(markPath(clusterId));
    }
    if (!QFileInfo::exists(filePath(clusterId)) || QFile::remove(filePath(clusterId)))
        return {};
    return Error{QCoreApplication::translate("Secrets", "The cluster's secrets in %1 cannot be removed.").arg(filePath(clusterId)), {}};
}
