#include "services/openstack/CatalogueStore.h"

#include "model/clouds/CloudCatalogueJson.h"
#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

namespace
{

constexpr int format = 1;

/// Gives the sentences of this file their context.
struct CatalogueStoreWords {
    Q_DECLARE_TR_FUNCTIONS(CatalogueStore)
};

/// Whether the account itself says of which project it is; a token is of one that only it says, and the next may be of another.
bool saysProject(const CloudAccount &account)
{
    return account.kind != CloudAccount::Kind::Token || !account.project.isEmpty() || !account.projectId.isEmpty();
}

} // namespace

CatalogueStore::CatalogueStore(QString folder) : m_folder(std::move(folder))
{
}

QString CatalogueStore::ownFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/butler-desktop/clouds");
}

QString CatalogueStore::pathOf(const CloudAccount &account) const
{
    const QByteArray text = QJsonDocument(signInOf(account)).toJson(QJsonDocument::Compact);
    const QByteArray name = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32);
    return QStringLiteral("%1/%2.json").arg(m_folder, QString::fromLatin1(name));
}

std::optional<CloudCatalogue> CatalogueStore::kept(const CloudAccount &account) const
{
    const QString path = pathOf(account);
    if (!saysProject(account) || !QFile::exists(path))
        return {};
    const Result<QByteArray> text = readFile(path);
    const QJsonObject document = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
    if (document.value(QLatin1String("format")).toInt() != format ||
        document.value(QLatin1String("signIn")).toObject() != signInOf(account))
        return {};
    const CloudCatalogue catalogue = catalogueFromJson(document.value(QLatin1String("catalogue")).toObject());
    const bool isOther = !account.projectId.isEmpty() && account.projectId != catalogue.projectId;
    return catalogue.asked.isValid() && !isOther ? std::optional(catalogue) : std::nullopt;
}

Result<void> CatalogueStore::keep(const CloudAccount &account, const CloudCatalogue &catalogue) const
{
    if (!saysProject(account))
        return {};
    if (!QDir().mkpath(m_folder))
        return Error{CatalogueStoreWords::tr("The folder %1 cannot be made. Check that your home is writable.").arg(m_folder), {}};
    const QJsonObject document{{QStringLiteral("format"), format},
                               {QStringLiteral("signIn"), signInOf(account)},
                               {QStringLiteral("catalogue"), toJson(catalogue)}};
    return writePrivateFile(pathOf(account), QJsonDocument(document).toJson(QJsonDocument::Compact));
}

void CatalogueStore::forget(const CloudAccount &account) const
{
    QFile::remove(pathOf(account));
}
