#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>

/// A certificate and its key, both PEM.
struct ConsulCertificate {
    QString certificate{};
    QString key{};
};

/// What Consul's machines prove themselves with to each other: tokens, the cluster's own authority and certificates, all derived from one
/// secret. So nothing more is to be kept, and what is made again is the same to the last byte.
class ConsulIdentity final
{
public:
    enum class Part { Server, Client };

    /// `seed`: base64 of 32 bytes.
    explicit ConsulIdentity(const QString &seed);

    /// A secret UUID for this purpose.
    QString token(const QString &purpose) const;
    /// The UUID by which Consul names that token; no secret.
    QString tokenId(const QString &purpose) const;
    /// The authority's certificate, PEM. Its key goes to nobody.
    Result<QString> authority() const;
    /// Only a server's certificate names a server: whoever has it is believed to be one.
    Result<ConsulCertificate> certificateOf(const QString &machine, Part part) const;

    static QString datacenter() { return QStringLiteral("butler"); }

private:
    QByteArray derive(const QString &purpose) const;
    QByteArray m_seed{};
};
