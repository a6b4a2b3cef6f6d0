#include "services/clouds/CloudStore.h"

#include "services/clouds/CloudFolderText.h"
#include "services/cluster/Keychain.h"
#include "services/openstack/CatalogueStore.h"
#include "services/platform/Files.h"
#include "services/ssh/PublicKey.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

namespace
{
constexpr int asked = 15000;   // ms, for a keychain that has nothing of it yet: somebody may have to unlock it
constexpr int patient = 60000; // ms, for the one that has it
constexpr int others = 5000;   // ms, while somebody else writes

/// Gives the sentences of this file their context.
struct CloudStoreWords {
    Q_DECLARE_TR_FUNCTIONS(CloudStore)
};

Result<QByteArray> textAt(const QString &path)
{
    return QFileInfo::exists(path) ? readFile(path) : Result<QByteArray>(QByteArray());
}

Result<CloudFolderText> load(const CloudStore &store)
{
    CloudFolderText texts{store.filePath(), store.secureFilePath(), {}, {}};
    const Result<QByteArray> text = textAt(texts.file);
    const Result<QByteArray> secure = textAt(texts.secureFile);
    if (!text || !secure)
        return text ? secure.error() : text.error();
    texts.text = *text;
    texts.secure = *secure;
    return texts;
}

/// Whether a secret of one account may be used for the other: the same user, at the same place.
bool isSameDoor(const CloudAccount &one, const CloudAccount &other)
{
    return one.kind == other.kind && one.authUrl == other.authUrl && one.user == other.user && one.userId == other.userId &&
           one.userDomain == other.userDomain && one.userDomainId == other.userDomainId && one.credentialId == other.credentialId &&
           one.credentialName == other.credentialName;
}

Error denied()
{
    return {CloudStoreWords::tr("The keychain refused. Allow Butler Desktop to use it, and try again; the secret was not kept elsewhere."),
            {}};
}

Error silent(const QString &entry)
{
    return {CloudStoreWords::tr("The secret of this account is in your keychain (%1, entry %2), and it does not answer. Log in to your "
                                "desktop, unlock it, and try again.")
                .arg(Keychain::service(), entry),
            {}};
}

Result<std::optional<QString>> secretIn(const KeychainAnswer &answer, const QString &entry)
{
    if (answer.state == KeychainAnswer::State::Done)
        return std::optional(QString::fromUtf8(answer.value));
    if (answer.state == KeychainAnswer::State::NotThere)
        return std::optional<QString>();
    return answer.isDenied ? denied() : silent(entry);
}

Result<void> removedFrom(const KeychainAnswer &answer, const QString &entry)
{
    if (answer.state != KeychainAnswer::State::NoKeychain)
        return {};
    return Error{
        CloudStoreWords::tr("The account is forgotten, but the keychain does not answer, so its secret stays there (%1, entry %2). "
                            "Remove it there.")
            .arg(Keychain::service(), entry),
        {}};
}

Result<void> checkSecret(const QString &secret)
{
    constexpr qsizetype longest = 16384;
    const auto isOdd = [](QChar letter) { return letter.unicode() < 0x20 || letter.unicode() == 0x7F; };
    if (secret.isEmpty())
        return Error{CloudStoreWords::tr("The secret is empty. Nothing was kept."), {}};
    if (secret.size() > longest || std::any_of(secret.begin(), secret.end(), isOdd))
        return Error{CloudStoreWords::tr("A secret is one line without control characters. Nothing was kept."), {}};
    return {};
}

/// Calls a handler soon, as an answer would come.
template<typename Handler, typename Answer>
void soon(QObject *context, Handler handler, Answer answer)
{
    QTimer::singleShot(0, context, [handler, answer] { handler(answer); });
}
} // namespace

CloudStore::CloudStore(QString folder) : m_folder(std::move(folder))
{
}

QString CloudStore::ownFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/butler-desktop");
}

QString CloudStore::filePath() const
{
    return m_folder + QStringLiteral("/clouds.yaml");
}

QString CloudStore::secureFilePath() const
{
    return m_folder + QStringLiteral("/secure.yaml");
}

QString CloudStore::knownHostsPath() const
{
    return m_folder + QStringLiteral("/known_hosts");
}

/// Reads both texts, changes and writes them while nobody else does.
Result<void> CloudStore::change(const std::function<Result<void>(CloudFolderText &)> &act) const
{
    if (!QDir().mkpath(m_folder))
        return Error{CloudStoreWords::tr("The folder %1 cannot be made. Check that your home is writable.").arg(m_folder), {}};
    const FileLock lock(m_folder + QStringLiteral("/clouds.lock"), others);
    if (!lock.isHeld())
        return lock.failure(CloudStoreWords::tr("The accounts are being changed by another window or terminal. Try again."));
    const Result<CloudFolderText> before = load(*this);
    if (!before)
        return before.error();
    CloudFolderText after = *before;
    if (const Result<void> done = act(after); !done)
        return done;
    QList<std::pair<QString, QByteArray>> writes;
    if (after.text != before->text)
        writes << std::pair(after.file, after.text);
    if (after.secure != before->secure) // a secret is put before it is relied on, and taken away last
        writes.insert(after.secure.size() > before->secure.size() ? 0 : writes.size(), std::pair(after.secureFile, after.secure));
    for (const auto &[path, text] : std::as_const(writes)) {
        if (const Result<void> written = writePrivateFile(path, text); !written)
            return written;
    }
    return {};
}

Result<QList<CloudStore::Kept>> CloudStore::clouds(QList<RefusedCloud> *refused) const
{
    const Result<CloudFolderText> texts = load(*this);
    if (!texts)
        return texts.error();
    const Result<QList<ImportedCloud>> read = texts->clouds(refused);
    if (!read)
        return read.error();
    QList<Kept> kept;
    for (const ImportedCloud &cloud : *read) {
        const bool isInKeychain = !texts->entryOf(cloud.account.name).isEmpty();
        kept << Kept{cloud.account, cloud.secret ? SecretPlace::File : isInKeychain ? SecretPlace::Keychain : SecretPlace::None};
    }
    return kept;
}

Result<CloudStore::Kept> CloudStore::cloud(const QString &name) const
{
    QList<RefusedCloud> refused;
    const Result<QList<Kept>> all = clouds(&refused);
    if (!all)
        return all.error();
    const auto found = std::find_if(all->begin(), all->end(), [&name](const Kept &kept) { return kept.account.name == name; });
    if (found != all->end())
        return *found;
    const Result<CloudFolderText> texts = load(*this);
    return texts ? texts->cloud(name).error() : texts.error();
}

Result<bool> CloudStore::save(const CloudAccount &account, IfThere ifThere) const
{
    if (!isCloudName(account.name))
        return Error{
            CloudStoreWords::tr("An account cannot be called “%1”. Take 1 to 64 letters and digits, no dash first.").arg(account.name), {}};
    if (keystoneUrl(account.authUrl).isEmpty())
        return Error{CloudStoreWords::tr("The cloud's address must be one such as https://cloud.example.org:5000/v3."), {}};
    for (const QString &key : account.publicKeys) {
        if (const Result<QString> fine = loginKey(key); !fine)
            return fine.error();
    }
    bool isSaved = false;
    const Result<void> done = change([&](CloudFolderText &texts) -> Result<void> {
        QList<RefusedCloud> refused;
        const Result<QList<ImportedCloud>> all = texts.clouds(&refused);
        if (!all)
            return all.error();
        const auto bad =
            std::find_if(refused.begin(), refused.end(), [&account](const RefusedCloud &one) { return one.name == account.name; });
        if (bad != refused.end()) // what stands there is its owner's to mend
            return bad->error;
        const auto isMeant = [&account](const ImportedCloud &one) { return one.account.name == account.name; };
        const auto before = std::find_if(all->begin(), all->end(), isMeant);
        if (before != all->end() && ifThere == IfThere::Refuse)
            return {};
        isSaved = true;
        const bool isKept = before != all->end() && isSameDoor(before->account, account);
        return texts.put(account.name, account, isKept ? texts.entryOf(account.name) : QString(),
                         isKept ? before->secret : std::optional<QString>());
    });
    return done ? Result<bool>(isSaved) : Result<bool>(done.error());
}

Result<void> CloudStore::rename(const QString &name, const QString &newName) const
{
    if (!isCloudName(newName))
        return Error{CloudStoreWords::tr("An account cannot be called “%1”. Take 1 to 64 letters and digits, no dash first.").arg(newName),
                     {}};
    return change([&](CloudFolderText &texts) -> Result<void> {
        const Result<ImportedCloud> cloud = texts.cloud(name);
        if (!cloud || name == newName)
            return cloud ? Result<void>() : cloud.error();
        if (texts.cloud(newName))
            return Error{CloudStoreWords::tr("There is an account “%1” already. Take another name.").arg(newName), {}};
        CloudAccount account = cloud->account;
        account.name = newName;
        return texts.put(name, account, texts.entryOf(name), cloud->secret); // the keychain's entry keeps its name
    });
}

Result<CloudStore::Entry> CloudStore::entryOf(const QString &name) const
{
    const Result<CloudFolderText> texts = load(*this);
    if (!texts)
        return texts.error();
    if (const Result<ImportedCloud> cloud = texts->cloud(name); !cloud)
        return cloud.error();
    const QString entry = texts->entryOf(name);
    return entry.isEmpty() ? Entry{texts->freeEntry(name), false} : Entry{entry, true};
}

Result<CloudStore::Entry> CloudStore::beforeSecret(const QString &name, const QString &secret) const
{
    const Result<void> fine = checkSecret(secret);
    return fine ? entryOf(name) : Result<Entry>(fine.error());
}

/// Notes where the secret is: the keychain took it, or there is none, and it goes into the file.
Result<CloudStore::SecretPlace> CloudStore::afterWrite(const QString &name, const QString &secret, const Entry &entry,
                                                       const KeychainAnswer &answer) const
{
    const bool isInKeychain = answer.state == KeychainAnswer::State::Done;
    if (!isInKeychain && answer.isDenied)
        return denied();
    if (!isInKeychain && entry.isInKeychain)
        return silent(entry.name);
    const Result<void> noted = change([&](CloudFolderText &texts) -> Result<void> {
        const Result<ImportedCloud> cloud = texts.cloud(name);
        if (!cloud)
            return cloud.error();
        return texts.put(name, cloud->account, isInKeychain ? entry.name : QString(),
                         isInKeychain ? std::optional<QString>() : std::optional(secret));
    });
    return noted ? Result<SecretPlace>(isInKeychain ? SecretPlace::Keychain : SecretPlace::File) : Result<SecretPlace>(noted.error());
}

Result<CloudStore::SecretPlace> CloudStore::setSecret(const QString &name, const QString &secret) const
{
    const Result<Entry> entry = beforeSecret(name, secret);
    if (!entry)
        return entry.error();
    const KeychainAnswer answer = Keychain::write(entry->name, secret.toUtf8(), entry->isInKeychain ? patient : asked,
                                                  entry->isInKeychain ? Keychain::Late::Stays : Keychain::Late::IsTakenBack);
    return afterWrite(name, secret, *entry, answer);
}

void CloudStore::setSecret(const QString &name, const QString &secret, QObject *context,
                           std::function<void(const Result<SecretPlace> &)> handler) const
{
    const Result<Entry> entry = beforeSecret(name, secret);
    if (!entry) {
        soon(context, handler, Result<SecretPlace>(entry.error()));
        return;
    }
    if (!Keychain::mayExist()) {
        soon(context, handler, afterWrite(name, secret, *entry, {}));
        return;
    }
    // It is noted where the secret is, though who asked for it may be gone by then.
    const auto noted = [store = *this, name, secret, entry = *entry, handler,
                        guard = QPointer<QObject>(context)](const KeychainAnswer &answer) {
        const Result<SecretPlace> kept = store.afterWrite(name, secret, entry, answer);
        if (guard)
            handler(kept);
    };
    Keychain::act({Keychain::Act::Kind::Write, entry->name, secret.toUtf8(), noted}, entry->isInKeychain ? patient : asked,
                  entry->isInKeychain ? Keychain::Late::Stays : Keychain::Late::IsTakenBack, QCoreApplication::instance());
}

Result<std::optional<QString>> CloudStore::secret(const QString &name) const
{
    const Result<CloudFolderText> texts = load(*this);
    const Result<ImportedCloud> cloud = texts ? texts->cloud(name) : Result<ImportedCloud>(texts.error());
    if (!cloud)
        return cloud.error();
    const QString entry = texts->entryOf(name);
    if (cloud->secret || entry.isEmpty())
        return cloud->secret;
    return secretIn(Keychain::read(entry, patient), entry);
}

void CloudStore::askSecret(const QString &name, QObject *context, SecretHandler handler) const
{
    using Answer = Result<std::optional<QString>>;
    const Result<CloudFolderText> texts = load(*this);
    const Result<ImportedCloud> cloud = texts ? texts->cloud(name) : Result<ImportedCloud>(texts.error());
    const QString entry = cloud ? texts->entryOf(name) : QString();
    if (!cloud)
        soon(context, handler, Answer(cloud.error()));
    else if (cloud->secret || entry.isEmpty())
        soon(context, handler, Answer(cloud->secret));
    else if (!Keychain::mayExist())
        soon(context, handler, Answer(silent(entry)));
    else
        Keychain::ask(entry, patient, context, [handler, entry](const KeychainAnswer &answer) { handler(secretIn(answer, entry)); });
}

Result<void> CloudStore::forget(const QString &name) const
{
    if (const Result<Kept> kept = cloud(name); kept)
        CatalogueStore().forget(kept->account);
    return change([&name](CloudFolderText &texts) { return texts.remove(name); });
}

Result<void> CloudStore::remove(const QString &name) const
{
    const Result<Entry> entry = entryOf(name);
    if (!entry)
        return entry.error();
    const Result<void> forgotten = forget(name);
    return !forgotten || !entry->isInKeychain ? forgotten : removedFrom(Keychain::remove(entry->name, patient), entry->name);
}

void CloudStore::remove(const QString &name, QObject *context, std::function<void(const Result<void> &)> handler) const
{
    const Result<Entry> entry = entryOf(name);
    const Result<void> forgotten = entry ? forget(name) : Result<void>(entry.error());
    const auto removed = [handler, entry](const KeychainAnswer &answer) { handler(removedFrom(answer, entry->name)); };
    if (!forgotten || !entry->isInKeychain)
        soon(context, handler, forgotten);
    else if (!Keychain::mayExist())
        soon(context, removed, KeychainAnswer{});
    else
        Keychain::act({Keychain::Act::Kind::Remove, entry->name, {}, removed}, patient, Keychain::Late::Stays, context);
}
