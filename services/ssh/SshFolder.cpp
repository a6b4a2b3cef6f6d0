#include "services/ssh/SshFolder.h"
#include "services/ssh/SshText.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSaveFile>

namespace
{
constexpr QFile::Permissions onlyMine = QFile::ReadOwner | QFile::WriteOwner;

Result<void> write(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(onlyMine) || file.write(text) != text.size() || !file.flush() ||
        !file.commit())
        return Error{SshText::tr("%1 cannot be written. See that its folder is yours and the disk has room.").arg(path),
                     file.errorString()};
    return {};
}

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return Error{SshText::tr("%1 cannot be read. See that it is yours.").arg(path), file.errorString()};
    return file.readAll();
}
} // namespace

Result<SshKeyPair> SshFolder::keyPair(const QString &file, const QString &comment) const
{
    if (!QFile::exists(file) || !QFile::exists(file + QStringLiteral(".pub"))) {
        QDir().mkpath(m_path);
        QFile::remove(file); // ssh-keygen would ask whether to overwrite a half that was left by a crash
        QProcess process;
        process.start(QStringLiteral("ssh-keygen"),
                      {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"), QString(),
                       QStringLiteral("-C"), comment, QStringLiteral("-f"), file});
        if (!process.waitForFinished(30'000) || process.exitCode() != 0) {
            return Error{
                SshText::tr("No SSH key could be made. See that ssh-keygen (openssh-client) is installed and that %1 can be written.")
                    .arg(m_path),
                QString::fromUtf8(process.readAllStandardError()) + process.errorString()};
        }
        QFile::setPermissions(file, onlyMine);
    }
    const Result<QByteArray> secret = read(file);
    if (!secret)
        return secret.error();
    const Result<QByteArray> open = read(file + QStringLiteral(".pub"));
    if (!open)
        return open.error();
    return SshKeyPair{*secret, QString::fromUtf8(*open).trimmed()};
}

Result<SshKeyPair> SshFolder::ownKey() const
{
    return keyPair(m_path + QStringLiteral("/id_ed25519"), QStringLiteral("butler-desktop"));
}

Result<SshKeyPair> SshFolder::firstContactKey(const QString &machine) const
{
    const Result<SshKeyPair> pair = keyPair(firstContactPath(machine), QStringLiteral("first-contact-") + machine);
    if (!pair)
        return pair;
    Result<KnownHosts> hosts = knownHosts();
    if (!hosts)
        return hosts.error();
    if (!hosts->knows(machine)) {
        hosts->set(machine, pair->publicKey);
        if (const Result<void> written = writeKnownHosts(*hosts); !written)
            return written.error();
    }
    return pair;
}

Result<void> SshFolder::expectFirstContact(const QString &machine) const
{
    Result<KnownHosts> hosts = knownHosts();
    if (!hosts)
        return hosts.error();
    hosts->remove(machine);
    if (const Result<void> written = writeKnownHosts(*hosts); !written)
        return written;
    const Result<SshKeyPair> pair = firstContactKey(machine);
    return pair ? Result<void>() : Result<void>(pair.error());
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
    return write(configPath(), sshConfigText(config));
}

Result<KnownHosts> SshFolder::knownHosts() const
{
    const Result<QByteArray> text = read(m_path + QStringLiteral("/known_hosts"));
    if (!text)
        return text.error();
    return KnownHosts::fromText(*text);
}

Result<void> SshFolder::writeKnownHosts(const KnownHosts &hosts) const
{
    return write(m_path + QStringLiteral("/known_hosts"), hosts.text());
}
