#include "services/ssh/PublicKey.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QList>
#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <optional>
#include <utility>

namespace
{

/// Gives the sentences of this file their context.
struct PublicKey {
    Q_DECLARE_TR_FUNCTIONS(PublicKey)
};

std::optional<QByteArray> decoded(const QByteArray &text)
{
    const auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    // Text that ends too early decodes, too, to less than it promises; written again, it must be the same.
    if (!result || result.decoded.toBase64() != text)
        return {};
    return result.decoded;
}

/// The fields of a blob of SSH, each with its length before it; nothing unless they fill it exactly.
std::optional<QList<QByteArray>> fieldsOf(const QByteArray &blob)
{
    QList<QByteArray> fields;
    for (qsizetype at = 0; at < blob.size();) {
        if (blob.size() - at < 4)
            return {};
        const qsizetype length = qFromBigEndian<quint32>(blob.constData() + at);
        at += 4;
        if (length > blob.size() - at)
            return {};
        fields << blob.mid(at, length);
        at += length;
    }
    return fields;
}

/// The fields of `TYPE BASE64`, the type first; nothing where it is not that.
std::optional<QList<QByteArray>> keyFields(const QString &key)
{
    const QStringList words = key.split(QLatin1Char(' '));
    const std::optional<QByteArray> blob = words.size() == 2 ? decoded(words[1].toLatin1()) : std::nullopt;
    const std::optional<QList<QByteArray>> fields = blob ? fieldsOf(*blob) : std::nullopt;
    return fields && !fields->isEmpty() && fields->first() == words[0].toUtf8() ? fields : std::nullopt;
}

/// Whether this is a key that a token of its owner's keeps: its blob names the application, too.
bool isTokenKey(const QString &key)
{
    const std::optional<QList<QByteArray>> fields = keyFields(key);
    if (fields && fields->first() == "sk-ssh-ed25519@openssh.com")
        return fields->size() == 3 && fields->at(1).size() == 32;
    return fields && fields->first() == "sk-ecdsa-sha2-nistp256@openssh.com" && fields->size() == 4 && fields->at(1) == "nistp256" &&
           fields->at(2).size() == 65;
}

} // namespace

bool isWholeHostKey(const QString &key)
{
    const std::optional<QList<QByteArray>> fields = keyFields(key);
    if (!fields)
        return false;
    const QByteArray &type = fields->first();
    if (type == "ssh-ed25519")
        return fields->size() == 2 && fields->last().size() == 32;
    if (type == "ssh-rsa")
        return fields->size() == 3 && fields->last().size() >= 256;
    for (const auto &[curve, size] : {std::pair("nistp256", 65), std::pair("nistp384", 97), std::pair("nistp521", 133)}) {
        if (type == QByteArray("ecdsa-sha2-") + curve)
            return fields->size() == 3 && fields->at(1) == curve && fields->last().size() == size;
    }
    return false;
}

bool isWholePem(const QByteArray &text)
{
    const QList<QByteArray> lines = text.trimmed().split('\n');
    if (lines.size() < 3 || lines.first().trimmed() != "-----BEGIN PUBLIC KEY-----" || lines.last() != "-----END PUBLIC KEY-----")
        return false;
    QByteArray body;
    for (const QByteArray &line : lines.mid(1, lines.size() - 2))
        body += line.trimmed();
    const std::optional<QByteArray> der = decoded(body);
    if (!der || der->size() < 5 || der->at(0) != 0x30)
        return false;
    const auto byte = [&der](int at) { return static_cast<qsizetype>(static_cast<unsigned char>(der->at(at))); };
    const qsizetype first = byte(1);
    if (first < 0x80)
        return der->size() == 2 + first;
    if (first == 0x81)
        return der->size() == 3 + byte(2);
    return first == 0x82 && der->size() == 4 + (byte(2) << 8) + byte(3);
}

QString keyFingerprint(const QString &key)
{
    if (!keyFields(key.section(QLatin1Char(' '), 0, 1)))
        return {};
    const QByteArray blob = QByteArray::fromBase64(key.section(QLatin1Char(' '), 1, 1).toLatin1());
    return QStringLiteral("SHA256:") +
           QString::fromLatin1(QCryptographicHash::hash(blob, QCryptographicHash::Sha256).toBase64(QByteArray::OmitTrailingEquals));
}

bool holdsPrivateKey(const QString &text)
{
    // The last is how the lines of OpenSSH's form begin, where somebody left out the first.
    const auto isIn = [&text](const char *mark) { return text.contains(QLatin1String(mark), Qt::CaseInsensitive); };
    return isIn("PRIVATE KEY-----") || isIn("PuTTY-User-Key-File") || isIn("Private-Lines:") || isIn("b3BlbnNzaC1rZXktdjE");
}

Result<QString> loginKey(const QString &line)
{
    if (holdsPrivateKey(line))
        return Error{PublicKey::tr("This is a private key, which is its owner's alone. It was not kept. Take the one line of the file "
                                   "beside it, whose name ends in .pub."),
                     {}};
    constexpr qsizetype longest = 8192;
    const QString simple = line.simplified();
    const QString bare = simple.section(QLatin1Char(' '), 0, 1);
    const auto isOdd = [](QChar letter) { return letter.unicode() < 0x20 || letter.unicode() == 0x7F; };
    if (simple.size() <= longest && std::none_of(simple.begin(), simple.end(), isOdd) && (isWholeHostKey(bare) || isTokenKey(bare)))
        return simple;
    constexpr qsizetype shown = 24;
    const QString begin = simple.size() > shown ? simple.left(shown) + QStringLiteral("…") : simple;
    return Error{PublicKey::tr("“%1” is no whole public key. One is a line such as: ssh-ed25519 AAAAC3Nza… ada@example.org").arg(begin),
                 {}};
}
