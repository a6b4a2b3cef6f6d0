#include "services/salt/MasterKeys.h"

#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

namespace
{

Error failure(const QProcess &process)
{
    return {QCoreApplication::translate("MasterKeys",
                                        "The Salt master's key could not be made. See that ssh-keygen (openssh-client) is installed."),
            process.errorString()};
}

/// What ssh-keygen printed; an error when it failed.
Result<QByteArray> keygen(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("ssh-keygen"), arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return failure(process);
    return process.readAllStandardOutput();
}

} // namespace

Result<void> makeMasterKeys(Secrets &secrets, const QString &clusterId, const QString &folder)
{
    if (!secrets.saltMasterPrivateKey.isEmpty() && !secrets.saltMasterPublicKey.isEmpty())
        return {};
    const QTemporaryDir work(folder + QStringLiteral("/key-XXXXXX"));
    const QString path = work.filePath(QStringLiteral("master"));
    const Result<QByteArray> made =
        keygen({QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-b"), QStringLiteral("2048"),
                QStringLiteral("-m"), QStringLiteral("PEM"), QStringLiteral("-N"), QString(), QStringLiteral("-f"), path});
    if (!made)
        return made.error();
    const Result<QByteArray> open =
        keygen({QStringLiteral("-e"), QStringLiteral("-m"), QStringLiteral("PKCS8"), QStringLiteral("-f"), path});
    const Result<QByteArray> secret = readFile(path);
    if (!open || !secret)
        return open ? secret.error() : open.error();
    secrets.saltMasterPrivateKey = QString::fromUtf8(*secret);
    secrets.saltMasterPublicKey = QString::fromUtf8(*open);
    return secrets.keep(clusterId);
}
