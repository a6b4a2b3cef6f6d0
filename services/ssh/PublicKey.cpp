#include "services/ssh/PublicKey.h"

#include <QList>
#include <QStringList>
#include <QtEndian>

#include <optional>
#include <utility>

namespace
{

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

} // namespace

bool isWholeHostKey(const QString &key)
{
    const QStringList words = key.split(QLatin1Char(' '));
    const std::optional<QByteArray> blob = words.size() == 2 ? decoded(words[1].toLatin1()) : std::nullopt;
    const std::optional<QList<QByteArray>> fields = blob ? fieldsOf(*blob) : std::nullopt;
    if (!fields || fields->isEmpty() || fields->first() != words[0].toUtf8())
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
