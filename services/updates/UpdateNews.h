#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>
#include <QVersionNumber>

/// What a release says of itself.
struct UpdateNews {
    QVersionNumber version{};
    QString headline{}; ///< a line
    QStringList changes{};
    QUrl page{}; ///< where it is to be had; https
};

/// Reads the one file that says what the newest release is: a signed JSON document in the flattened form of JWS (RFC 7515, section 7.2.2),
/// signed by Ed25519 (RFC 8037), whose payload is
///
///     {"version": "0.2.0", "page": "https://…", "en": {"headline": "…", "changes": ["…", …]}, "de": {…}}
///
/// `key` is the public key, 32 bytes; `language` two letters, "en" where the document has none of it. An error where the signature does not
/// fit, before anything else of the document is looked at, and where a part is missing, too long or not what it should be.
Result<UpdateNews> readUpdateNews(const QByteArray &document, const QByteArray &key, const QString &language);
