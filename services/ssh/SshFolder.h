#pragma once

#include "model/Result.h"
#include "services/ssh/KnownHosts.h"
#include "services/ssh/SshConfig.h"
#include "services/ssh/SshKey.h"

#include <QMap>
#include <QString>
#include <QStringList>

/// .butler/ssh: our key pair, the keys that machines are given for the first contact, config and known_hosts. Blocks while keys
/// are made.
class SshFolder final
{
public:
    explicit SshFolder(QString path) : m_path(std::move(path)) {}

    const QString &path() const { return m_path; }
    QString configPath() const { return m_path + QStringLiteral("/config"); }

    /// The key pair that opens all machines of the cluster; made when there is none.
    Result<SshKeyPair> ownKey() const;
    /// The line of authorized_keys by which the tunnel's key, made when there is none, leads from the entry machine to this address and
    /// port, and nowhere else: the tunnel's port on this computer is open to every login.
    Result<QString> doorLine(const QString &address, int port) const;
    /// The host keys that machines are given at their creation, made where there are none. Good for the first contact only:
    /// reachMachines lets a machine make its own. known_hosts learns them unless it already knows a key of that machine.
    Result<QMap<QString, SshKeyPair>> firstContactKeys(const QStringList &machines) const;
    /// These machines are made anew: from now on each may only show the key of the first contact.
    Result<void> expectFirstContact(const QStringList &machines) const;
    /// Forgets all keys of a machine that is gone; another one of this name gets another key for its first contact.
    Result<void> forget(const QString &machine) const;

    Result<void> writeConfig(SshConfig config) const;
    /// Makes the config that is there ours again: its hosts stay, and every other word of it is as this version writes it. To be called
    /// before anything is asked by a config that somebody else may have written; none that names no host is left.
    Result<void> renewConfig() const;
    Result<KnownHosts> knownHosts() const;
    Result<void> writeKnownHosts(const KnownHosts &hosts) const;

private:
    QMap<QString, QString> contactKeys(const QStringList &machines) const;
    Result<void> makeKeys(const QMap<QString, QString> &comments) const;
    QString doorKeyPath() const { return m_path + QStringLiteral("/door_ed25519"); }
    QString ownKeyPath() const { return m_path + QStringLiteral("/id_ed25519"); }
    QString firstContactPath(const QString &machine) const { return m_path + QStringLiteral("/first-contact-") + machine; }
    QString m_path{};
};
