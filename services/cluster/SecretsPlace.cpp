#include "services/cluster/SecretsPlace.h"

#include "services/cluster/Keychain.h"
#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace
{
/// Gives the sentences of this file their context.
struct SecretsWords {
    Q_DECLARE_TR_FUNCTIONS(Secrets)
};

QString login()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? QFileInfo(SecretsPlace::folder()).owner() : name;
}

/// A word of a note, which may come from somebody else, as it can be shown.
QString plain(QString word)
{
    word.removeIf([](QChar letter) { return !letter.isPrint(); });
    return word.left(300);
}
} // namespace

SecretsPlace::SecretsPlace(QString clusterId, QString privatePath) : m_id(std::move(clusterId)), m_privatePath(std::move(privatePath))
{
    const Result<QByteArray> text = readFile(notePath());
    const QJsonObject note = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
    const QString kept = note.value(QLatin1String("kept")).toString();
    m_noted = kept == QLatin1String("keychain") ? Kind::Keychain : kept == QLatin1String("file") ? Kind::File : Kind::Unknown;
    m_place = plain(note.value(QLatin1String("place")).toString());
    m_login = plain(note.value(QLatin1String("login")).toString());
}

QString SecretsPlace::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop/secrets");
}

QString SecretsPlace::filePath() const
{
    return QStringLiteral("%1/%2.json").arg(folder(), m_id);
}

QString SecretsPlace::markPath() const
{
    return QStringLiteral("%1/%2.keychain").arg(folder(), m_id);
}

QString SecretsPlace::entry() const
{
    return QStringLiteral("cluster/%1").arg(m_id);
}

QString SecretsPlace::notePath() const
{
    return m_privatePath + QStringLiteral("/secrets.json");
}

Result<void> SecretsPlace::note(Kind kind) const
{
    const QString place = kind == Kind::File ? filePath() : entry();
    if (m_noted == kind && m_place == place && m_login == login())
        return {};
    const QJsonObject note{{QStringLiteral("format"), 1},
                           {QStringLiteral("kept"), kind == Kind::File ? QStringLiteral("file") : QStringLiteral("keychain")},
                           {QStringLiteral("place"), place},
                           {QStringLiteral("login"), login()}};
    return writePrivateFile(notePath(), QJsonDocument(note).toJson());
}

void SecretsPlace::removeNote() const
{
    QFile::remove(notePath());
}

Error SecretsPlace::missing() const
{
    if (m_noted == Kind::File)
        return {SecretsWords::tr("The secrets of this cluster were kept in %1, in the account of %2, and are not there. Put the file back "
                                 "from a backup, or log in as %2. Nothing was changed; without them the cluster can only be taken down.")
                    .arg(m_place, m_login),
                {}};
    if (m_noted == Kind::Keychain)
        return {SecretsWords::tr(
                    "The secrets of this cluster were kept in the keychain of the account %1 (%2, entry %3), and the keychain that answers "
                    "here does not have them. Log in as %1, open the keychain that you used then, and try again. Nothing was changed; "
                    "without them the cluster can only be taken down.")
                    .arg(m_login, Keychain::service(), m_place),
                {}};
    return {
        SecretsWords::tr("This cluster was built, and its secrets are neither in %1 nor in the keychain of this account (%2, entry %3). "
                         "Put the file back from a backup, or log in as who built the cluster. Nothing was changed; without them the "
                         "cluster can only be taken down.")
            .arg(filePath(), Keychain::service(), entry()),
        {}};
}

Error SecretsPlace::silent() const
{
    return {SecretsWords::tr("This cluster's secrets are in your keychain (%1, entry %2), and it does not answer. Log in to your desktop, "
                             "unlock it, and try again.")
                .arg(Keychain::service(), entry()),
            {}};
}
