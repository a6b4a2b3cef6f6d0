#pragma once

#include "model/Result.h"
#include "services/ssh/KnownHosts.h"
#include "services/ssh/SshConfig.h"

#include <QString>

/// An SSH key pair: the private half as a file has it, the public half as one line.
struct SshKeyPair {
    QByteArray privateKey{};
    QString publicKey{};
};

/// .butler/ssh: our key pair, the keys that machines are given for the first contact, config and known_hosts. Blocks while ssh-keygen
/// works.
class SshFolder final
{
public:
    explicit SshFolder(QString path) : m_path(std::move(path)) {}

    const QString &path() const { return m_path; }
    QString configPath() const { return m_path + QStringLiteral("/config"); }

    /// The key pair that opens all machines of the cluster; made when there is none.
    Result<SshKeyPair> ownKey() const;
    /// The host key that a machine is given at its creation, made when there is none. Good for the first contact only:
    /// reachMachines lets the machine make its own. known_hosts learns it unless it already knows a key of that machine.
    Result<SshKeyPair> firstContactKey(const QString &machine) const;
    /// A machine was made anew: from now on it may only show the key of the first contact.
    Result<void> expectFirstContact(const QString &machine) const;
    /// Forgets all keys of a machine that is gone; another one of this name gets another key for its first contact.
    Result<void> forget(const QString &machine) const;

    Result<void> writeConfig(SshConfig config) const;
    Result<KnownHosts> knownHosts() const;
    Result<void> writeKnownHosts(const KnownHosts &hosts) const;

private:
    Result<SshKeyPair> keyPair(const QString &file, const QString &comment) const;
    QString firstContactPath(const QString &machine) const { return m_path + QStringLiteral("/first-contact-") + machine; }
    QString m_path{};
};
