#include "services/consul/ConsulIdentity.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>
#include <QUuid>

#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace
{
// The authority is this one cluster's and ends with it, so nothing is to run out by itself (RFC 5280, section 4.1.2.5): a cluster that
// nobody configured for a year must not fall apart on one day. The start lies before any clock that is only somewhat wrong.
constexpr char notBefore[] = "20200101000000Z";
constexpr char notAfter[] = "99991231235959Z";
const QString authorityPurpose = QStringLiteral("authority");

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Bytes = std::unique_ptr<BIO, decltype(&BIO_free_all)>;

const unsigned char *data(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// Any 32 bytes are a key of Ed25519, whose signatures have nothing random in them either.
Key keyOf(const QByteArray &bytes)
{
    return {EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, data(bytes), static_cast<size_t>(bytes.size())), EVP_PKEY_free};
}

QString textOf(const Bytes &bytes)
{
    char *text = nullptr;
    const long size = BIO_get_mem_data(bytes.get(), &text);
    return QString::fromLatin1(text, size);
}

QString pem(const Key &key)
{
    const Bytes bytes(BIO_new(BIO_s_mem()), BIO_free_all);
    return bytes && PEM_write_bio_PKCS8PrivateKey(bytes.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1 ? textOf(bytes)
                                                                                                                      : QString();
}

QString pem(const Certificate &certificate)
{
    const Bytes bytes(BIO_new(BIO_s_mem()), BIO_free_all);
    return bytes && PEM_write_bio_X509(bytes.get(), certificate.get()) == 1 ? textOf(bytes) : QString();
}

bool addName(X509_NAME *name, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, data(bytes), static_cast<int>(bytes.size()), -1, 0) == 1;
}

bool extend(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
        X509V3_EXT_nconf_nid(nullptr, &context, kind, value.constData()), X509_EXTENSION_free);
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool number(X509 *certificate, QByteArray serial)
{
    serial[0] = static_cast<char>((serial[0] & 0x3f) | 0x40); // positive, and of one length
    const std::unique_ptr<BIGNUM, decltype(&BN_free)> value(BN_bin2bn(data(serial), static_cast<int>(serial.size()), nullptr), BN_free);
    return value && BN_to_ASN1_INTEGER(value.get(), X509_get_serialNumber(certificate));
}

/// What every certificate has, but for its extensions and its signature.
Certificate blank(const QByteArray &serial, const QString &subject, const QString &issuer, const Key &key)
{
    Certificate made(X509_new(), X509_free);
    const bool done = made && key && X509_set_version(made.get(), 2) == 1 && number(made.get(), serial) &&
                      ASN1_TIME_set_string_X509(X509_getm_notBefore(made.get()), notBefore) == 1 &&
                      ASN1_TIME_set_string_X509(X509_getm_notAfter(made.get()), notAfter) == 1 &&
                      addName(X509_get_subject_name(made.get()), subject) && addName(X509_get_issuer_name(made.get()), issuer) &&
                      X509_set_pubkey(made.get(), key.get()) == 1;
    if (!done)
        made.reset();
    return made;
}

QString authorityName()
{
    return QStringLiteral("Consul of one Butler cluster");
}

Certificate makeAuthority(const QByteArray &serial, const Key &key)
{
    Certificate made = blank(serial, authorityName(), authorityName(), key);
    const bool done = made && extend(made.get(), made.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
                      extend(made.get(), made.get(), NID_key_usage, "critical,keyCertSign,cRLSign") &&
                      extend(made.get(), made.get(), NID_subject_key_identifier, "hash") && X509_sign(made.get(), key.get(), nullptr) > 0;
    if (!done)
        made.reset();
    return made;
}

Error refused()
{
    return {QCoreApplication::translate("Consul",
                                        "Consul's certificates could not be made: OpenSSL refuses. Install its updates, then try again."),
            QString::fromLatin1(ERR_error_string(ERR_get_error(), nullptr))};
}
} // namespace

ConsulIdentity::ConsulIdentity(const QString &seed) : m_seed(QByteArray::fromBase64(seed.toLatin1()))
{
}

QByteArray ConsulIdentity::derive(const QString &purpose) const
{
    return QMessageAuthenticationCode::hash(purpose.toUtf8(), m_seed, QCryptographicHash::Sha256);
}

namespace
{
QString uuidOf(QByteArray bytes)
{
    bytes.truncate(16);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x40); // version 4 of RFC 4122, as random ones are
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}
} // namespace

QString ConsulIdentity::token(const QString &purpose) const
{
    return uuidOf(derive(QStringLiteral("token:") + purpose));
}

QString ConsulIdentity::tokenId(const QString &purpose) const
{
    return uuidOf(derive(QStringLiteral("id:") + purpose));
}

Result<QString> ConsulIdentity::authority() const
{
    const Key key = keyOf(derive(QStringLiteral("key:") + authorityPurpose));
    const Certificate made = makeAuthority(derive(QStringLiteral("serial:") + authorityPurpose).left(16), key);
    const QString text = made ? pem(made) : QString();
    return text.isEmpty() ? Result<QString>(refused()) : text;
}

Result<ConsulCertificate> ConsulIdentity::certificateOf(const QString &machine, Part part) const
{
    const QString kind = part == Part::Server ? QStringLiteral("server") : QStringLiteral("client");
    const QString purpose = QStringLiteral("%1:%2").arg(kind, machine); // never the authority's
    const Key authorityKey = keyOf(derive(QStringLiteral("key:") + authorityPurpose));
    const Certificate issuer = makeAuthority(derive(QStringLiteral("serial:") + authorityPurpose).left(16), authorityKey);
    const Key key = keyOf(derive(QStringLiteral("key:") + purpose));
    const Certificate made = blank(derive(QStringLiteral("serial:") + purpose).left(16), machine, authorityName(), key);
    const QByteArray name = QStringLiteral("DNS:%1.%2.consul").arg(kind, datacenter()).toLatin1();
    const bool done = issuer && made && extend(made.get(), issuer.get(), NID_basic_constraints, "critical,CA:FALSE") &&
                      extend(made.get(), issuer.get(), NID_key_usage, "critical,digitalSignature") &&
                      extend(made.get(), issuer.get(), NID_ext_key_usage, "serverAuth,clientAuth") &&
                      extend(made.get(), issuer.get(), NID_subject_key_identifier, "hash") &&
                      extend(made.get(), issuer.get(), NID_authority_key_identifier, "keyid:always") &&
                      extend(made.get(), issuer.get(), NID_subject_alt_name, name) &&
                      X509_sign(made.get(), authorityKey.get(), nullptr) > 0;
    const ConsulCertificate texts{done ? pem(made) : QString(), done ? pem(key) : QString()};
    return texts.certificate.isEmpty() || texts.key.isEmpty() ? Result<ConsulCertificate>(refused()) : texts;
}
