#include "services/salt/OwnSecrets.h"

#include "model/cluster/RoleMachines.h"

#include <QMessageAuthenticationCode>

QString ownSecret(const Secrets &secrets, const QString &role, const QString &name, const QString &machine)
{
    const QString seed = secrets.of(role, name);
    const QByteArray purpose = QStringList{QStringLiteral("own-secret"), role, name, machine}.join(QChar(u'\0')).toUtf8();
    return seed.isEmpty()
               ? QString()
               : QString::fromLatin1(QMessageAuthenticationCode::hash(purpose, seed.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QStringList ownSecrets(const SaltDesign &design)
{
    QStringList secrets;
    for (const Role &role : rolesIn(design.cluster, design.roles)) {
        for (const RoleSecret &secret : role.secrets) {
            for (const Machine &machine : secret.kind == RoleSecret::Kind::Seed ? machinesOf(design.cluster) : QList<Machine>())
                secrets << ownSecret(design.secrets, role.id, secret.name, machine.name);
        }
    }
    secrets.removeAll(QString());
    return secrets;
}
