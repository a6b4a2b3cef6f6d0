#include "services/cluster/Secrets.h"

#include "services/cluster/ClusterFolder.h"
#include "services/cluster/Keychain.h"
#include "services/cluster/SecretsPlace.h"
#include "services/cluster/SecretsText.h"
#include "services/platform/Files.h"
#include "services/platform/Privacy.h"
#include "services/terraform/TerraformPlan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTimer>

#include <array>
#include <optional>

namespace
{
constexpr int quick = 1000;    // ms, for a keychain that nobody has used yet
constexpr int patient = 60000; // ms, for the one that has them: it may first have to be unlocked

/// Letters and digits that nobody takes for each other; 24 of them are 139 bits.
QString randomPassword(int length)
{
    static const QString letters = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789");
    QString password;
    while (password.size() < length)
        password += letters.at(QRandomGenerator::system()->bounded(static_cast<int>(letters.size())));
    return password;
}

void makeMissing(Secrets &secrets, const QList<Role> &roles)
{
    for (const Role &role : roles) {
        for (const RoleSecret &declared : role.secrets) {
            if (secrets.of(role.id, declared.name).isEmpty())
                secrets.ofRoles[role.id][declared.name] =
                    declared.kind == RoleSecret::Kind::Password ? randomPassword(declared.length) : Secrets::randomKey();
        }
    }
}

bool isPlainId(const QString &clusterId)
{
    static const QRegularExpression plain(QStringLiteral("\\A[0-9A-Za-z-]{1,64}\\z"));
    return plain.match(clusterId).hasMatch();
}

Result<void> prepareFolder(const QString &clusterId)
{
    const QString folder = SecretsPlace::folder();
    if (!isPlainId(clusterId))
        return Error{QCoreApplication::translate("Secrets", "“%1” is no id of a cluster.").arg(clusterId), {}};
    if (QDir().mkpath(folder) && makePrivate(folder))
        return {};
    return Error{
        QCoreApplication::translate("Secrets", "The folder %1 for secrets cannot be made. Check that your home is writable.").arg(folder),
        {}};
}

/// Whether anything stands, or may stand, that was made with secrets.
bool isBuilt(const ClusterFolder &folder)
{
    const Result<QList<StateResource>> state = readState(folder.terraformPath() + QStringLiteral("/terraform.tfstate"));
    return !state || !state->isEmpty() || QFileInfo::exists(folder.terraformPath() + QStringLiteral("/making")) ||
           QFileInfo::exists(folder.privatePath() + QStringLiteral("/kept.json")); // data volumes that stayed
}

using Kept = Result<std::optional<Secrets>>;
using Kind = SecretsPlace::Kind;

Kept keptOf(const Result<Secrets> &secrets)
{
    return secrets ? Kept(std::optional(*secrets)) : Kept(secrets.error());
}

/// What the file has; nothing where there is none.
Kept inFile(const SecretsPlace &place)
{
    if (!QFileInfo::exists(place.filePath()))
        return std::optional<Secrets>();
    const Result<QByteArray> bytes = readFile(place.filePath());
    return bytes ? keptOf(readSecrets(*bytes, place.filePath())) : Kept(bytes.error());
}

/// Whether the keychain may have them: the cluster had some once, or what stands was made with some.
bool mayBeInKeychain(const SecretsPlace &place, const ClusterFolder &folder)
{
    return place.noted() != Kind::Unknown || QFileInfo::exists(place.markPath()) || isBuilt(folder);
}

bool wasInKeychain(const SecretsPlace &place)
{
    return place.noted() == Kind::Keychain || (place.noted() == Kind::Unknown && QFileInfo::exists(place.markPath()));
}

/// What the keychain's answer means of a cluster that had secrets and has no file.
Kept inKeychain(const SecretsPlace &place, const KeychainAnswer &answer)
{
    if (answer.state == KeychainAnswer::State::Done)
        return keptOf(readSecrets(answer.value, QCoreApplication::translate("Secrets", "the keychain")));
    return wasInKeychain(place) && answer.state == KeychainAnswer::State::NoKeychain ? place.silent() : place.missing();
}

Result<SecretsPlace> placeOf(const ClusterFolder &folder)
{
    const Result<QString> id = folder.id();
    return id ? Result<SecretsPlace>(SecretsPlace(*id, folder.privatePath())) : Result<SecretsPlace>(id.error());
}
} // namespace

QString Secrets::randomKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64());
}

QStringList Secrets::values() const
{
    QStringList values;
    for (const QMap<QString, QString> &role : ofRoles)
        values += role.values();
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
    const SecretsPlace place(clusterId, {});
    const bool isMarked = QFileInfo::exists(place.markPath());
    if (!QFileInfo::exists(place.filePath())) {
        const KeychainAnswer answer = Keychain::write(place.entry(), secretsText(*this), isMarked ? patient : quick,
                                                      isMarked ? Keychain::Late::Stays : Keychain::Late::IsTakenBack);
        if (answer.state == KeychainAnswer::State::Done)
            return isMarked ? Result<void>() : writePrivateFile(place.markPath(), {});
        if (isMarked)
            return place.silent();
    }
    return writePrivateFile(place.filePath(), secretsText(*this));
}

Result<std::optional<Secrets>> Secrets::read(const ClusterFolder &folder, int milliseconds)
{
    const Result<SecretsPlace> place = placeOf(folder);
    if (!place)
        return place.error();
    const Kept file = inFile(*place);
    if (!file || *file || !mayBeInKeychain(*place, folder))
        return file;
    const KeychainAnswer answer = Keychain::read(place->entry(), milliseconds);
    const Kept kept = inKeychain(*place, answer);
    // Where nothing stands, nothing is lost with them. One that does not answer may still have them.
    const bool isSilent = answer.state == KeychainAnswer::State::NoKeychain && wasInKeychain(*place);
    return kept || isSilent || isBuilt(folder) ? kept : Kept(std::optional<Secrets>());
}

Result<Secrets> Secrets::prepare(const ClusterFolder &folder, const QList<Role> &roles)
{
    const Result<SecretsPlace> place = placeOf(folder);
    const Kept kept = read(folder, patient);
    if (!place || !kept)
        return place ? kept.error() : place.error();
    const QString id = *folder.id();
    const bool isInFile = QFileInfo::exists(place->filePath());
    if (*kept && !isInFile && !QFileInfo::exists(place->markPath())) { // the data folder was lost, the keychain was not
        if (const Result<void> prepared = prepareFolder(id); !prepared)
            return prepared.error();
        if (const Result<void> marked = writePrivateFile(place->markPath(), {}); !marked)
            return marked.error();
    }
    Secrets secrets = kept->value_or(Secrets{});
    makeMissing(secrets, roles);
    if (!*kept && secrets == Secrets{}) // none is wanted yet
        return secrets;
    if (*kept != secrets) {
        if (const Result<void> written = secrets.keep(id); !written)
            return written.error();
    }
    const Result<void> noted = place->note(QFileInfo::exists(place->filePath()) ? Kind::File : Kind::Keychain);
    return noted ? Result<Secrets>(secrets) : noted.error();
}

void Secrets::ask(const ClusterFolder &folder, QObject *context, std::function<void(const Result<Secrets> &)> handler)
{
    const Result<SecretsPlace> place = placeOf(folder);
    const Kept file = place ? inFile(*place) : Kept(place.error());
    if (!file || *file || !Keychain::mayExist()) {
        QTimer::singleShot(0, context, [place, file, handler] {
            if (!file)
                handler(file.error());
            else
                handler(*file ? Result<Secrets>(**file) : Result<Secrets>(inKeychain(*place, {}).error()));
        });
        return;
    }
    Keychain::ask(place->entry(), patient, context, [place, handler](const KeychainAnswer &answer) {
        const Kept kept = inKeychain(*place, answer);
        handler(kept ? Result<Secrets>(**kept) : Result<Secrets>(kept.error()));
    });
}

Result<void> Secrets::remove(const ClusterFolder &folder)
{
    const Result<SecretsPlace> place = placeOf(folder);
    if (!place)
        return place.error();
    // The keychain is asked though they are in the file: one that was slow may have taken them after nobody waited for it any more.
    const bool wasThere = place->noted() == Kind::Keychain || QFileInfo::exists(place->markPath());
    const bool isSilent = Keychain::remove(place->entry(), wasThere ? patient : quick * 5).state == KeychainAnswer::State::NoKeychain;
    QFile::remove(place->markPath());
    if (QFileInfo::exists(place->filePath()) && !QFile::remove(place->filePath()))
        return Error{QCoreApplication::translate("Secrets", "The cluster's secrets in %1 cannot be removed.").arg(place->filePath()), {}};
    place->removeNote();
    if (isSilent && wasThere)
        return Error{QCoreApplication::translate("Secrets", "The keychain does not answer, so the entry %1 of %2 stays in it. It opens "
                                                            "nothing any more; remove it there when you like.")
                         .arg(place->entry(), Keychain::service()),
                     {}};
    return {};
}
