#include "services/ssh/SshKey.h"

#include "services/ssh/SshText.h"

#include <QDataStream>
#include <QIODevice>
#include <QRandomGenerator>

#include <openssl/err.h>
#include <openssl/evp.h>

#include <array>
#include <memory>

namespace
{
constexpr int LineLength = 70; ///< of the base64 text, as ssh-keygen writes it
constexpr int BlockSize = 8;   ///< of the cipher "none": the secret part is filled up to it with 1, 2, 3 …
const QByteArray KeyType = QByteArrayLiteral("ssh-ed25519");

using Key = std::array<unsigned char, 32>;

/// What the format (RFC 4251, section 5) calls a string: its length, big-endian, and its bytes. QDataStream writes a QByteArray so.
QByteArray strings(const QList<QByteArray> &parts)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const QByteArray &part : parts)
        stream << (part.isNull() ? QByteArray("") : part); // a null array would have no length
    return bytes;
}

/// The file's format is described in OpenSSH's PROTOCOL.key.
QByteArray privateFile(const QByteArray &open, const QByteArray &secret, const QByteArray &comment)
{
    QByteArray check(4, '\0');
    const quint32 random = QRandomGenerator::system()->generate();
    std::copy_n(reinterpret_cast<const char *>(&random), check.size(), check.begin());
    QByteArray hidden = check + check + strings({KeyType, open, secret + open, comment});
    for (char fill = 1; hidden.size() % BlockSize != 0; ++fill)
        hidden += fill;
    const QByteArray one("\0\0\0\1", 4);
    const QByteArray bytes =
        QByteArray("openssh-key-v1\0", 15) + strings({"none", "none", ""}) + one + strings({strings({KeyType, open}), hidden});
    QByteArray text = "-----BEGIN OPENSSH PRIVATE KEY-----\n";
    const QByteArray encoded = bytes.toBase64();
    for (qsizetype at = 0; at < encoded.size(); at += LineLength)
        text += encoded.mid(at, LineLength) + '\n';
    return text + "-----END OPENSSH PRIVATE KEY-----\n";
}
} // namespace

Result<SshKeyPair> newSshKey(const QString &comment)
{
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new_id(EVP_PKEY_ED25519, nullptr),
                                                                              EVP_PKEY_CTX_free);
    EVP_PKEY *made = nullptr;
    const bool works = context && EVP_PKEY_keygen_init(context.get()) == 1 && EVP_PKEY_keygen(context.get(), &made) == 1;
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(made, EVP_PKEY_free);
    Key secret{}, open{};
    size_t secretSize = secret.size(), openSize = open.size();
    if (!works || EVP_PKEY_get_raw_private_key(pair.get(), secret.data(), &secretSize) != 1 ||
        EVP_PKEY_get_raw_public_key(pair.get(), open.data(), &openSize) != 1)
        return Error{SshText::tr("No SSH key could be made: OpenSSL refuses. Install its updates, then try again."),
                     QString::fromLatin1(ERR_error_string(ERR_get_error(), nullptr))};
    const auto bytes = [](const Key &key) { return QByteArray(reinterpret_cast<const char *>(key.data()), key.size()); };
    return SshKeyPair{privateFile(bytes(open), bytes(secret), comment.toUtf8()),
                      QString::fromLatin1(KeyType + ' ' + strings({KeyType, bytes(open)}).toBase64() + ' ') + comment};
}
