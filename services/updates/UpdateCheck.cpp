#include "services/updates/UpdateCheck.h"

#include "services/openstack/CloudDoor.h"

#include <QLocale>
#include <QNetworkReply>
#include <QSettings>

#include <utility>

namespace
{

constexpr qint64 most = 256 * 1024;  // bytes
constexpr int silence = 20'000;      // ms
constexpr qint64 day = 24 * 60 * 60; // s
const QString leaveKey = QStringLiteral("updates/leave");
const QString triedKey = QStringLiteral("updates/tried");
const QString answeredKey = QStringLiteral("updates/answered");
const QString awayKey = QStringLiteral("updates/away");
const QString documentKey = QStringLiteral("updates/document");

} // namespace

UpdateSource UpdateSource::ofThisBuild()
{
    return {QUrl(QStringLiteral(BUTLER_UPDATES_ADDRESS), QUrl::StrictMode), QByteArray::fromBase64(BUTLER_UPDATES_KEY)};
}

bool UpdateSource::isThere() const
{
    return address.isValid() && !address.host().isEmpty() && CloudDoor::isPrivate(address) && key.size() == 32;
}

UpdateCheck::UpdateCheck(UpdateSource source, const QVersionNumber &version, QObject *parent)
    : QObject(parent), m_source(std::move(source)), m_version(version)
{
    CloudDoor::useProxies(m_network);
    m_network.setRedirectPolicy(QNetworkRequest::SameOriginRedirectPolicy); // nobody else was named to the login
    m_timer.setInterval(60 * 60 * 1000);                                    // a window stays open for weeks, and a computer sleeps
    connect(&m_timer, &QTimer::timeout, this, &UpdateCheck::lookIfDue);
    if (!isPossible())
        return;
    recall();
    m_timer.start();
}

UpdateCheck::Leave UpdateCheck::leave() const
{
    const QVariant said = QSettings().value(leaveKey);
    return !said.isValid() ? Leave::NotAsked : said.toBool() ? Leave::Given : Leave::Refused;
}

void UpdateCheck::setLeave(bool given)
{
    QSettings().setValue(leaveKey, given);
    m_news.reset();
    m_problem.clear();
    recall();
    Q_EMIT changed();
    lookIfDue();
}

/// What was known yesterday is news until it is put away.
void UpdateCheck::recall()
{
    if (const QByteArray kept = QSettings().value(documentKey).toByteArray(); leave() == Leave::Given && !kept.isEmpty())
        take(kept);
}

void UpdateCheck::putAway()
{
    if (m_news)
        QSettings().setValue(awayKey, m_news->version.toString());
    m_news.reset();
    Q_EMIT changed();
}

QDateTime UpdateCheck::answered() const
{
    return QSettings().value(answeredKey).toDateTime();
}

void UpdateCheck::lookIfDue()
{
    const qint64 ago = QSettings().value(triedKey).toDateTime().secsTo(QDateTime::currentDateTimeUtc()); // 0 where it never was
    const bool isDue = !QSettings().contains(triedKey) || ago >= day || ago < 0;                         // less: the clock was wrong
    if (isPossible() && leave() == Leave::Given && isDue)
        look();
}

void UpdateCheck::look()
{
    QSettings().setValue(triedKey, QDateTime::currentDateTimeUtc());
    QNetworkRequest request(m_source.address);
    request.setTransferTimeout(silence);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("butler-desktop"));
    request.setRawHeader("Accept-Language", "*"); // Qt would name the login's
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    QTimer::singleShot(3 * silence, reply, &QNetworkReply::abort); // however steadily it comes
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 got) {
        if (got > most)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        if (leave() != Leave::Given) // taken back meanwhile
            return;
        if (reply->error() != QNetworkReply::NoError) {
            m_problem = tr("%1 did not say whether there is a newer version: %2").arg(m_source.address.host(), reply->errorString());
        } else if (const QByteArray document = reply->read(most); take(document)) {
            QSettings settings;
            settings.setValue(documentKey, document);
            settings.setValue(answeredKey, QDateTime::currentDateTimeUtc());
        }
        Q_EMIT changed();
    });
}

/// Takes what a document says; false, and why, where it is not good.
bool UpdateCheck::take(const QByteArray &document)
{
    const Result<UpdateNews> read = readUpdateNews(document, m_source.key, QLocale().name().left(2));
    m_problem = read ? QString() : read.error().message;
    if (!read)
        return false;
    m_news.reset();
    const QVersionNumber away = QVersionNumber::fromString(QSettings().value(awayKey).toString());
    if (read->version > m_version && read->version != away)
        m_news = *read;
    return true;
}
