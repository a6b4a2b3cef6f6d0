#pragma once

#include "model/Result.h"
#include "model/clouds/CloudAccount.h"

#include <QString>
#include <QStringList>

/// The host keys of jump hosts that a person has said to trust: a known_hosts of their own, beside the accounts. A value.
class JumpHostKeys final
{
public:
    explicit JumpHostKeys(QString path) : m_path(std::move(path)) {}

    const QString &path() const { return m_path; }
    /// How a host stands in the file, as ssh writes it: `HOST`, or `[HOST]:PORT` where the port is another than 22.
    static QString nameOf(const CloudAccount::Bastion &host);
    /// The keys (`TYPE BASE64`) that this host may show; empty: it was not seen yet.
    QStringList of(const CloudAccount::Bastion &host) const;
    /// From now on it may show this key and no other.
    Result<void> trust(const CloudAccount::Bastion &host, const QString &key) const;
    Result<void> forget(const CloudAccount::Bastion &host) const;

private:
    QString m_path{};
};
