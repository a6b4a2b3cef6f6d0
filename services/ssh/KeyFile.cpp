#include "services/ssh/KeyFile.h"

#include "services/ssh/PublicKey.h"

#include <QDataStream>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace
{

constexpr qsizetype largest = 65536; // bytes; a key has a few thousand

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(largest) : QByteArray();
}

/// OpenSSH's own form (PROTOCOL.key): the cipher and the public half stand before what is locked.
KeyFile ofOpenSsh(const QByteArray &text)
{
    QByteArray body = text.mid(text.indexOf('\n') + 1);
    body.truncate(std::max<qsizetype>(0, body.indexOf("-----END")));
    const QByteArray bytes = QByteArray::fromBase64(body);
    const QByteArray magic("openssh-key-v1\0", 15);
    if (!bytes.startsWith(magic))
        return {KeyFile::State::Strange, {}};
    QDataStream stream(bytes.mid(magic.size()));
    QByteArray cipher, method, options, blob;
    quint32 count = 0;
    stream >> cipher >> method >> options >> count >> blob;
    if (stream.status() != QDataStream::Ok || blob.size() < 4)
        return {KeyFile::State::Strange, {}};
    QDataStream inner(blob);
    QByteArray type;
    inner >> type;
    const Result<QString> line = loginKey(QString::fromLatin1(type + ' ' + blob.toBase64()));
    return {cipher == "none" ? KeyFile::State::Open : KeyFile::State::Locked, line ? *line : QString()};
}

KeyFile ofText(const QByteArray &text)
{
    if (loginKey(QString::fromUtf8(text.split('\n').first())))
        return {KeyFile::State::Public, {}};
    if (text.startsWith("-----BEGIN OPENSSH PRIVATE KEY-----"))
        return ofOpenSsh(text);
    if (!text.contains("PRIVATE KEY-----"))
        return {KeyFile::State::Strange, {}};
    return {text.contains("ENCRYPTED") ? KeyFile::State::Locked : KeyFile::State::Open, {}};
}

} // namespace

KeyFile KeyFile::at(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return {};
    if (!file.isFile() || !file.isReadable())
        return {State::Unreadable, {}};
    KeyFile key = ofText(textOf(path).trimmed());
    const QByteArray beside = textOf(path + QStringLiteral(".pub")).trimmed();
    if (const Result<QString> line = loginKey(QString::fromUtf8(beside)); line && key.state != State::Public)
        key.publicKey = *line; // with its comment
    return key;
}
