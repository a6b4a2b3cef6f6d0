#pragma once

#include "services/salt/SaltDesign.h"

#include <QJsonArray>
#include <QJsonObject>

/// What somebody may do in Consul: a policy, and the token that has it.
struct ConsulGrant {
    QString purpose{}; ///< what the token is derived from
    QString machine{}; ///< whose it is; empty: one of our programs'
    QJsonObject rules{};
};

/// The purposes of the tokens that no single machine has.
namespace ConsulPurpose
{
inline const QString master = QStringLiteral("master"); ///< may everything; servers and the run alone have it
inline const QString reader = QStringLiteral("reader"); ///< status, and whether all is well
inline const QString forget = QStringLiteral("forget"); ///< takes out who is gone
inline const QString check = QStringLiteral("check");   ///< writes and reads the keys that show whether an agent works
QString agent(const QString &machine);
QString recovery(const QString &machine); ///< of its agent while there is no leader; Consul never hears of it
QString services(const QString &machine); ///< registers what stands in the machine's files
} // namespace ConsulPurpose

/// Consul's secrets: the key of its gossip, base64 of 32 bytes, and what its tokens and certificates are derived from.
QString consulGossipKey(const Secrets &secrets);
QString consulSeed(const Secrets &secrets);
/// The names of those services that the states of a machine's roles register.
QStringList consulServicesOf(const SaltDesign &design, const Machine &machine);
/// All that Consul is to know.
QList<ConsulGrant> consulGrants(const SaltDesign &design);
/// The same with their tokens, as butler_tokens.py takes it.
QJsonArray consulGrantsJson(const SaltDesign &design);
/// All tokens and keys that are derived: none may be seen.
QStringList consulSecrets(const SaltDesign &design);
