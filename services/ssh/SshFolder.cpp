#include "services/ssh/SshFolder.h"
#include "services/platform/Files.h"
#include "services/ssh/SshText.h"

#include <QDir>
#include <QFile>

namespace
{
const QString OwnComment = QStringLiteral("butler-desktop");
const QString DoorComment = QStringLiteral("butler-desktop-door"); // door.sh knows it by that

/// False where the key is there. Half of one, left by a crash, goes.
bool prepareKey(const QString &file)
{
    if (QFile::exists(file) && QFile::exists(file + QStringLiteral(".pub")))
        return false;
    QFile::remove(file);
    return true;
}

/// A file that need not be there.
Result<QByteArray> readIfThere(const QString &path)
{
    return QFile::exists(path) ? readFile(path) : Result<QByteArray>(QByteArray());
}

Result<SshKeyPair> readPair(const QString &file)
{
    const Result<QByteArray> secret = readFile(file);
    if (!secret)
        return secret.error();
    const Result<QByteArray> open = readFile(file + QStringLiteral(".pub"));
    if (!open)
        return open.error();
    return SshKeyPair{*secret, QString::fromUtf8(*open).trimmed()};
}
} // namespace

/// Files of the keys for the first contact, and what stands in each as a comment.
QMap<QString, QString> SshFolder::contactKeys(const QStringList &machines) const
{
    QMap<QString, QString> comments;
    for (const QString &machine : machines)
        comments.insert(firstContactPath(machine), QStringLiteral("first-contact-") + machine);
    return comments;
}

/// Makes the key pairs that are missing, by file and comment.
Result<void> SshFolder::makeKeys(const QMap<QString, QString> &comments) const
{
    QDir().mkpath(m_path);
    for (auto i = comments.cbegin(); i != comments.cend(); ++i) {
        if (!prepareKey(i.key()))
            continue;
        const Result<SshKeyPair> pair = newSshKey(i.value());
        if (!pair)
            return pair.error();
        if (!replacePrivateFile(i.key(), pair->privateKey) ||
            !replacePrivateFile(i.key() + QStringLiteral(".pub"), pair->publicKey.toUtf8() + '\n'))
            return Error{SshText::tr("No SSH key could be kept in %1. See whether the disk is full.").arg(m_path), {}};
    }
    return {};
}

Result<SshKeyPair> SshFolder::ownKey() const
{
    if (const Result<void> made = makeKeys({{ownKeyPath(), OwnComment}}); !made)
        return made.error();
    return readPair(ownKeyPath());
}

Result<QString> SshFolder::doorLine(const QString &address, int port) const
{
    if (const Result<void> made = makeKeys({{doorKeyPath(), DoorComment}}); !made)
        return made.error();
    const Result<SshKeyPair> door = readPair(doorKeyPath());
    if (!door)
        return door.error();
    // Who is restricted may still have a command carried out, if no other one is set.
    return QStringLiteral("restrict,command=\"/bin/false\",port-forwarding,permitopen=\"%1:%2\" %3")
        .arg(address)
        .arg(port)
        .arg(door->publicKey);
}

Result<QMap<QString, SshKeyPair>> SshFolder::firstContactKeys(const QStringList &machines) const
{
    if (const Result<void> made = makeKeys(contactKeys(machines)); !made)
        return made.error();
    Result<KnownHosts> hosts = knownHosts();
    if (!hosts)
        return hosts.error();
    QMap<QString, SshKeyPair> keys;
    for (const QString &machine : machines) {
        const Result<SshKeyPair> pair = readPair(firstContactPath(machine));
        if (!pair)
            return pair.error();
        keys.insert(machine, *pair);
        // One whose key was torn may show its own by now: the target is asked, and not a false alarm raised.
        if (!hosts->knows(machine) && !hosts->torn().contains(machine))
            hosts->set(machine, pair->publicKey);
    }
    if (const Result<void> written = writeKnownHosts(*hosts); !written)
        return written.error();
    return keys;
}

Result<void> SshFolder::expectFirstContact(const QStringList &machines) const
{
    const Result<QMap<QString, SshKeyPair>> keys = firstContactKeys(machines);
    if (!keys)
        return keys.error();
    Result<KnownHosts> hosts = knownHosts();
    if (!hosts)
        return hosts.error();
    for (auto key = keys->cbegin(); key != keys->cend(); ++key)
        hosts->set(key.key(), key->publicKey);
    return writeKnownHosts(*hosts);
}

Result<void> SshFolder::forget(const QString &machine) const
{
    Result<KnownHosts> hosts = knownHosts();
    if (!hosts)
        return hosts.error();
    hosts->remove(machine);
    QFile::remove(firstContactPath(machine));
    QFile::remove(firstContactPath(machine) + QStringLiteral(".pub"));
    return writeKnownHosts(*hosts);
}

Result<void> SshFolder::writeConfig(SshConfig config) const
{
    config.folder = m_path;
    return writePrivateFile(configPath(), sshConfigText(config));
}

Result<void> SshFolder::renewConfig() const
{
    const Result<QByteArray> text = readIfThere(configPath());
    if (!text || text->isEmpty())
        return text ? Result<void>() : Result<void>(text.error());
    std::optional<SshConfig> config = hostsOfConfig(*text);
    if (!config) {
        QFile::remove(configPath());
        return {};
    }
    config->folder = m_path;
    return sshConfigText(*config) == *text ? Result<void>() : writeConfig(*config);
}

Result<KnownHosts> SshFolder::knownHosts() const
{
    const Result<QByteArray> text = readIfThere(m_path + QStringLiteral("/known_hosts"));
    if (!text)
        return text.error();
    return KnownHosts::fromText(*text);
}

Result<void> SshFolder::writeKnownHosts(const KnownHosts &hosts) const
{
    const QString path = m_path + QStringLiteral("/known_hosts");
    const Result<QByteArray> before = readIfThere(path);
    if (before && *before == hosts.text() && QFile::exists(path))
        return {};
    if (const Result<void> written = writePrivateFile(path, hosts.text()); !written)
        return written;
    // A key for the first contact that counted and counts no more has served: whoever is root in the machine knows it. The next making
    // gets another one. One that was never used stays, as a plan that is kept carries it.
    const KnownHosts then = before ? KnownHosts::fromText(*before) : KnownHosts();
    const QList<QByteArray> now = hosts.text().split('\n');
    for (const QByteArray &line : before ? before->split('\n') : QList<QByteArray>()) {
        const QString machine = QString::fromUtf8(line.left(line.indexOf(' ')));
        if (machine.isEmpty() || now.contains(line))
            continue;
        const QString file = firstContactPath(machine);
        const Result<QByteArray> open = QFile::exists(file) ? readFile(file + QStringLiteral(".pub")) : Result<QByteArray>(QByteArray());
        if (!open || open->isEmpty())
            continue;
        const QString key = bareKey(QString::fromUtf8(*open).trimmed());
        if (then.keys(machine).contains(key) && !hosts.keys(machine).contains(key)) {
            QFile::remove(file);
            QFile::remove(file + QStringLiteral(".pub"));
        }
    }
    return {};
}
