#include "services/cluster/SealedFile.h"

#include <QCoreApplication>
#include <QtEndian>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <memory>

namespace
{

/// Gives the sentences of this file their context.
struct SealedFile {
    Q_DECLARE_TR_FUNCTIONS(SealedFile)
};

// Mark, version, the three numbers of scrypt, salt, check, nonce, length of what is sealed; then that, and its tag.
const QByteArray mark = QByteArrayLiteral("BUTLER-BACKUP\n");
constexpr char version = 1;
constexpr int logN = 16, blocks = 8, lanes = 1;
constexpr qsizetype saltSize = 16, checkSize = 16, nonceSize = 12, lengthSize = 8, tagSize = 16, keySize = 32;
constexpr qsizetype saltAt = 14 + 4, checkAt = saltAt + saltSize, nonceAt = checkAt + checkSize, lengthAt = nonceAt + nonceSize,
                    headSize = lengthAt + lengthSize;
constexpr quint64 mostMemory = 256ULL * 1024 * 1024; // bytes

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char *raw(QByteArray &bytes, qsizetype from = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + from;
}

const unsigned char *raw(const QByteArray &bytes, qsizetype from = 0)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()) + from;
}

/// The key, and behind it what tells another passphrase from damage; empty where there is no memory for it.
QByteArray derive(const QByteArray &passphrase, const QByteArray &head)
{
    QByteArray made(keySize + checkSize, 0);
    const QByteArray salt = head.mid(saltAt, saltSize);
    const bool isMade = EVP_PBE_scrypt(passphrase.constData(), static_cast<size_t>(passphrase.size()), raw(salt), saltSize,
                                       quint64(1) << head.at(15), static_cast<quint64>(head.at(16)), static_cast<quint64>(head.at(17)),
                                       mostMemory, raw(made), static_cast<size_t>(made.size())) == 1;
    return isMade ? made : QByteArray();
}

Error noMemory()
{
    return {SealedFile::tr("There is not enough memory to make a key of the passphrase. Close other programs, then try again."), {}};
}

Error wordsOf(const char *words, const QString &where)
{
    return {SealedFile::tr(words).arg(where), {}};
}

} // namespace

Result<QByteArray> sealBytes(const QByteArray &bytes, const QByteArray &passphrase)
{
    QByteArray sealed = mark + version + char(logN) + char(blocks) + char(lanes);
    sealed.resize(headSize);
    if (RAND_bytes(raw(sealed, saltAt), saltSize) != 1 || RAND_bytes(raw(sealed, nonceAt), nonceSize) != 1)
        return Error{SealedFile::tr("This computer gives no random numbers, without which nothing can be sealed."), {}};
    const QByteArray key = derive(passphrase, sealed);
    if (key.isEmpty())
        return noMemory();
    sealed.replace(checkAt, checkSize, key.mid(keySize));
    qToBigEndian(static_cast<quint64>(bytes.size()), sealed.data() + lengthAt);
    const QByteArray head = sealed;
    sealed.resize(headSize + bytes.size() + tagSize);
    const Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int done = 0;
    int end = 0;
    const bool isSealed = cipher && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, raw(key), raw(head, nonceAt)) == 1 &&
                          EVP_EncryptUpdate(cipher.get(), nullptr, &done, raw(head), headSize) == 1 &&
                          EVP_EncryptUpdate(cipher.get(), raw(sealed, headSize), &done, raw(bytes), static_cast<int>(bytes.size())) == 1 &&
                          EVP_EncryptFinal_ex(cipher.get(), raw(sealed, headSize + done), &end) == 1 &&
                          EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, raw(sealed, headSize + bytes.size())) == 1;
    return isSealed ? Result<QByteArray>(sealed) : Result<QByteArray>(noMemory());
}

Result<QByteArray> openSealed(const QByteArray &sealed, const QByteArray &passphrase, const QString &where)
{
    if (!sealed.startsWith(mark) && !(sealed.size() < mark.size() && mark.startsWith(sealed) && !sealed.isEmpty()))
        return wordsOf(QT_TRANSLATE_NOOP("SealedFile", "%1 is no backup of a cluster. Name the file that “backup” has written."), where);
    const char *cut = QT_TRANSLATE_NOOP("SealedFile", "%1 is cut short: a part of the backup is missing. Fetch the whole file again.");
    if (sealed.size() < headSize)
        return wordsOf(cut, where);
    // What a file says of itself is not believed beyond what this computer can give.
    const bool isKnown = sealed.at(14) == version && sealed.at(15) > 0 && sealed.at(15) <= 17 && sealed.at(16) > 0 && sealed.at(16) <= 8 &&
                         sealed.at(17) > 0 && sealed.at(17) <= 4;
    if (!isKnown)
        return wordsOf(
            QT_TRANSLATE_NOOP("SealedFile", "%1 was written by a newer version of Butler Desktop, or is damaged. Use that version."),
            where);
    const auto length = qFromBigEndian<quint64>(sealed.constData() + lengthAt);
    const auto there = static_cast<quint64>(sealed.size() - headSize);
    if (there < tagSize || there - tagSize < length)
        return wordsOf(cut, where);
    const QByteArray key = derive(passphrase, sealed);
    if (key.isEmpty())
        return noMemory();
    if (CRYPTO_memcmp(raw(key, keySize), raw(sealed, checkAt), checkSize) != 0)
        return wordsOf(QT_TRANSLATE_NOOP("SealedFile", "That is not the passphrase that %1 was made with. Try another one."), where);
    QByteArray bytes(static_cast<qsizetype>(length), 0);
    QByteArray tag = sealed.mid(headSize + bytes.size(), tagSize);
    const Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int done = 0;
    int end = 0;
    const bool isOpen = there - tagSize == length && cipher &&
                        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, raw(key), raw(sealed, nonceAt)) == 1 &&
                        EVP_DecryptUpdate(cipher.get(), nullptr, &done, raw(sealed), headSize) == 1 &&
                        EVP_DecryptUpdate(cipher.get(), raw(bytes), &done, raw(sealed, headSize), static_cast<int>(length)) == 1 &&
                        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, raw(tag)) == 1 &&
                        EVP_DecryptFinal_ex(cipher.get(), raw(bytes, done), &end) == 1;
    if (isOpen)
        return bytes;
    return wordsOf(QT_TRANSLATE_NOOP("SealedFile", "%1 is damaged: what is in it is not what was written. Take another copy of it."),
                   where);
}
