#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// The host keys of a cluster's machines, as .butler/ssh/known_hosts has them: lines `MACHINE ssh-ed25519 BASE64`. A plain value.
/// A machine has one key; two while it changes from the key of the first contact to its own. Only whole keys stand in it.
class KnownHosts final
{
public:
    static KnownHosts fromText(const QByteArray &text);
    QByteArray text() const;

    bool knows(const QString &machine) const;
    /// The public keys (`ssh-ed25519 BASE64`) of a machine.
    QStringList keys(const QString &machine) const;
    /// Machines of which the file has a line without a whole key: what they show may be right although nothing here says so.
    const QStringList &torn() const { return m_torn; }
    /// Lets a machine show this key, too. False, and nothing changed: it is no whole key.
    bool add(const QString &machine, const QString &key);
    /// Lets a machine show this key and no other. False, and nothing changed: it is no whole key.
    bool set(const QString &machine, const QString &key);
    void remove(const QString &machine);
    bool operator==(const KnownHosts &) const = default;

private:
    QStringList m_lines{};
    QStringList m_torn{};
};

/// The first two words of a public key: what counts, without its comment.
QString bareKey(const QString &publicKey);
