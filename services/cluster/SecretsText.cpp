#include "services/cluster/SecretsText.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace
{
constexpr int format = 2;

QList<std::pair<QString, QString Secrets::*>> masterKeys()
{
    return {{QStringLiteral("saltMasterPrivateKey"), &Secrets::saltMasterPrivateKey},
            {QStringLiteral("saltMasterPublicKey"), &Secrets::saltMasterPublicKey}};
}

} // namespace

QByteArray secretsText(const Secrets &secrets)
{
    QJsonObject roles;
    for (auto role = secrets.ofRoles.begin(); role != secrets.ofRoles.end(); ++role) {
        QJsonObject values;
        for (auto value = role->begin(); value != role->end(); ++value)
            values.insert(value.key(), *value);
        roles.insert(role.key(), values);
    }
    QJsonObject object{{QStringLiteral("format"), format}, {QStringLiteral("roles"), roles}};
    for (const auto &[name, field] : masterKeys())
        object.insert(name, secrets.*field);
    return QJsonDocument(object).toJson();
}

namespace
{
/// Format 1 had a name for each of the five secrets that there were; a list that travels with the roles says whose they are.
void readFormat1(const QJsonObject &object, Secrets &secrets)
{
    QFile list(QStringLiteral(":/roles/secrets-of-format-1.json"));
    const QJsonObject names = list.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(list.readAll()).object() : QJsonObject();
    for (auto name = names.begin(); name != names.end(); ++name) {
        if (const QString value = object.value(name.key()).toString(); !value.isEmpty())
            secrets.ofRoles[name->toArray().at(0).toString()][name->toArray().at(1).toString()] = value;
    }
}

void readFormat2(const QJsonObject &object, Secrets &secrets)
{
    const QJsonObject roles = object.value(QLatin1String("roles")).toObject();
    for (auto role = roles.begin(); role != roles.end(); ++role) {
        const QJsonObject values = role->toObject();
        for (auto value = values.begin(); value != values.end(); ++value) {
            if (!value->toString().isEmpty())
                secrets.ofRoles[role.key()][value.key()] = value->toString();
        }
    }
}

} // namespace

Result<Secrets> readSecrets(const QByteArray &bytes, const QString &where)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const int written = object.value(QLatin1String("format")).toInt();
    if (written > format)
        return Error{QCoreApplication::translate("Secrets",
                                                 "The cluster's secrets in %1 were kept by a newer version of Butler Desktop. Use "
                                                 "that one, or a later one; nothing was changed.")
                         .arg(where),
                     {}};
    Secrets secrets;
    written == 1 ? readFormat1(object, secrets) : readFormat2(object, secrets);
    // Whatever wrote format 1 has kept that one; one that is missing would be made anew, and nothing that stands would know it.
    if (written == 1 ? object.value(QLatin1String("gossipKey")).toString().isEmpty() : !object.value(QLatin1String("roles")).isObject())
        return Error{QCoreApplication::translate(
                         "Secrets", "The cluster's secrets in %1 cannot be read: the file is torn. Take it out of a backup; without them "
                                    "the cluster must be taken down and built again.")
                         .arg(where),
                     {}};
    for (const auto &[name, field] : masterKeys())
        secrets.*field = object.value(name).toString();
    return secrets;
}
