#pragma once

#include <QByteArray>
#include <QString>

// What a machine says is its key, looked at before it is believed.

/// Whether this is a whole public host key, `TYPE BASE64` and nothing after it: its blob is of exactly this type and length.
bool isWholeHostKey(const QString &key);
/// Whether this is one whole public key in PEM, as a Salt minion has it.
bool isWholePem(const QByteArray &text);
