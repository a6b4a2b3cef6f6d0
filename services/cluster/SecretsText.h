#pragma once

#include "model/Result.h"
#include "services/cluster/Secrets.h"

#include <QByteArray>
#include <QString>

/// The text in which a cluster's secrets are kept, in file and keychain alike.
QByteArray secretsText(const Secrets &secrets);
/// Reads it, and what the version before wrote. `where` names its place in sentences.
Result<Secrets> readSecrets(const QByteArray &text, const QString &where);
