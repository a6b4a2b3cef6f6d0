#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>

/// An SSH key pair: the private half as a file has it, the public half as one line.
struct SshKeyPair {
    QByteArray privateKey{};
    QString publicKey{};
};

/// A new Ed25519 pair without a passphrase, as `ssh-keygen -t ed25519` makes it, at a tenth of its time.
Result<SshKeyPair> newSshKey(const QString &comment);
