#include "services/updates/UpdateNews.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/evp.h>

#include <memory>

namespace
{

/// Gives the sentences of this file their context.
struct UpdateNewsFile {
    Q_DECLARE_TR_FUNCTIONS(UpdateNewsFile)
};

// Of what is shown in a window that nobody asked to be flooded.
constexpr qsizetype longestLine = 300, mostChanges = 20;

Error notGood(const char *why)
{
    return {UpdateNewsFile::tr("What says whether there is a newer version is not good, so it is not used."), QString::fromLatin1(why)};
}

/// Base64 for addresses, as JWS has it; empty where it is none.
QByteArray decoded(const QJsonValue &part)
{
    const auto made =
        QByteArray::fromBase64Encoding(part.toString().toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                                                       QByteArray::AbortOnBase64DecodingErrors);
    return made ? made.decoded : QByteArray();
}

bool isSigned(const QByteArray &bytes, const QByteArray &signature, const QByteArray &key)
{
    const auto *raw = reinterpret_cast<const unsigned char *>(key.constData());
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> made(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw, static_cast<size_t>(key.size())), EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> check(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return made && check && EVP_DigestVerifyInit(check.get(), nullptr, nullptr, nullptr, made.get()) == 1 &&
           EVP_DigestVerify(check.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                            static_cast<size_t>(signature.size()), reinterpret_cast<const unsigned char *>(bytes.constData()),
                            static_cast<size_t>(bytes.size())) == 1;
}

/// One line of bounded length, without what a terminal or a label could take for more than text.
QString lineOf(const QJsonValue &value)
{
    QString line = value.toString().simplified();
    line.removeIf([](QChar one) { return !one.isPrint(); });
    return line.left(longestLine);
}

} // namespace

Result<UpdateNews> readUpdateNews(const QByteArray &document, const QByteArray &key, const QString &language)
{
    const QJsonObject whole = QJsonDocument::fromJson(document).object();
    const QJsonValue payload = whole.value(QLatin1String("payload"));
    const QJsonValue head = whole.value(QLatin1String("protected"));
    // Exactly this head: what it may say else (other algorithms, the key itself) is nothing that is wanted here.
    const QJsonObject how = QJsonDocument::fromJson(decoded(head)).object();
    if (how != QJsonObject{{QStringLiteral("alg"), QStringLiteral("EdDSA")}})
        return notGood("It is not signed by Ed25519 (JWS, flattened).");
    const QByteArray bytes = head.toString().toLatin1() + '.' + payload.toString().toLatin1();
    if (!isSigned(bytes, decoded(whole.value(QLatin1String("signature"))), key))
        return notGood("The signature does not fit.");
    const QJsonObject said = QJsonDocument::fromJson(decoded(payload)).object();
    UpdateNews news;
    qsizetype end = 0;
    const QString version = said.value(QLatin1String("version")).toString();
    news.version = QVersionNumber::fromString(version, &end);
    if (news.version.segmentCount() < 2 || end != version.size())
        return notGood("The version is not one.");
    news.page = QUrl(said.value(QLatin1String("page")).toString(), QUrl::StrictMode);
    if (!news.page.isValid() || news.page.scheme() != QLatin1String("https") || news.page.host().isEmpty())
        return notGood("The page's address does not begin with https.");
    const QJsonObject words = said.value(said.contains(language) ? language : QStringLiteral("en")).toObject();
    news.headline = lineOf(words.value(QLatin1String("headline")));
    if (news.headline.isEmpty())
        return notGood("There is no headline.");
    const QJsonArray changes = words.value(QLatin1String("changes")).toArray();
    for (const QJsonValue &one : changes) {
        if (const QString line = lineOf(one); !line.isEmpty() && news.changes.size() < mostChanges)
            news.changes << line;
    }
    return news;
}
