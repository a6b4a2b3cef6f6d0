#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>

// Bytes that only a passphrase opens: scrypt makes the key of it, AES-256-GCM hides and seals them.

/// Takes half a second and 64 MB, so that guessing does, too.
Result<QByteArray> sealBytes(const QByteArray &bytes, const QByteArray &passphrase);
/// The bytes again. The error says which it is: no such file, cut short, a newer version's, another passphrase, or damaged. `where` names
/// it.
Result<QByteArray> openSealed(const QByteArray &sealed, const QByteArray &passphrase, const QString &where);
