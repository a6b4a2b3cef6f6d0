#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>

// What a machine or a person says is a key, looked at before it is believed.

/// Whether this is a whole public host key, `TYPE BASE64` and nothing after it: its blob is of exactly this type and length.
bool isWholeHostKey(const QString &key);
/// Whether this is one whole public key in PEM, as a Salt minion has it.
bool isWholePem(const QByteArray &text);
/// `SHA256:…`, as ssh and people name a public key (`TYPE BASE64`, a comment does not count); empty where it is none.
QString keyFingerprint(const QString &key);

/// Whether a private key, or a part of one, stands in what a person gave us.
bool holdsPrivateKey(const QString &text);
/// The line `TYPE BASE64 [COMMENT]` by which a person may log in, as authorized_keys has it. The error is a sentence for that person, which
/// repeats nothing of a private key.
Result<QString> loginKey(const QString &line);
