#include "services/containers/BaseImage.h"

#include "services/explanations/Explain.h"
#include "services/platform/Files.h"
#include "services/platform/Resources.h"
#include "services/tools/Runner.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>

namespace
{

/// The folders of resources that build-base.sh reads: its own, and what it takes from how machines get Salt and their roles.
const QStringList recipe{QStringLiteral("image"), QStringLiteral("salt-bootstrap"), QStringLiteral("salt")};

QString cachePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop/image.json");
}

/// The recipe's files, and of the computer's files that build-base.sh reads, when they changed.
QString fingerprint()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : recipe) {
        for (QDirIterator i(QStringLiteral(":/") + part, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); i.hasNext();) {
            const QString path = i.next();
            const Result<QByteArray> bytes = readFile(path);
            hash.addData(path.toUtf8() + '\n' + (bytes ? *bytes : QByteArray()));
        }
    }
    hash.addData(qgetenv("BUTLER_MIRROR"));
    QStringList places;
    for (const char *place :
         {"/etc/os-release", "/etc/pip.conf", "/etc/apt", "/usr/local/share/ca-certificates", "/etc/ssl/certs/ca-certificates.crt",
          "/etc/pki/ca-trust/source/anchors", "/etc/ca-certificates/trust-source/anchors"})
        places << QString::fromLatin1(place);
    places << QStringLiteral("/etc/xdg/pip") << QDir::homePath() + QStringLiteral("/.pip")
           << QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/pip");
    for (const char *name : {"PIP_CONFIG_FILE", "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "PIP_CERT",
                             "GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "NODE_EXTRA_CA_CERTS"})
        places << qEnvironmentVariable(name).split(QLatin1Char(':'), Qt::SkipEmptyParts);
    for (const QString &path : std::as_const(places)) {
        QStringList files{path};
        for (QDirIterator i(path, QDir::Files, QDirIterator::Subdirectories); i.hasNext();)
            files << i.next();
        files.sort();
        for (const QString &file : std::as_const(files)) {
            const QFileInfo info(file);
            hash.addData(QStringLiteral("%1 %2 %3\n").arg(file).arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch()).toUtf8());
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

QString lastBaseImage()
{
    const Result<QByteArray> text = readFile(cachePath());
    const QJsonObject cache = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
    return cache.value(QLatin1String("fingerprint")).toString() == fingerprint() ? cache.value(QLatin1String("image")).toString()
                                                                                 : QString();
}

Result<QString> ensureBaseImage(Runner &runner, const ContainerEngine &engine, const QString &workFolder,
                                const std::function<void(const QString &)> &progress)
{
    for (const QString &part : recipe) {
        if (const Result<void> copied = copyResource(QStringLiteral(":/") + part, workFolder + QLatin1Char('/') + part); !copied)
            return copied.error();
    }
    Command command;
    command.program = QStringLiteral("sh");
    command.arguments = QStringList{workFolder + QStringLiteral("/image/build-base.sh")} + engine.command;
    command.environment = {{QStringLiteral("BUTLER_RUN_OPTIONS"), engine.runOptions.join(QLatin1Char('\n'))}};
    if (const QString mirror = qEnvironmentVariable("BUTLER_MIRROR"); !mirror.isEmpty())
        command.environment.insert(QStringLiteral("BUTLER_MIRROR"), mirror);
    command.name = QStringLiteral("image");
    command.silenceLimit = 900; // a step of the build says nothing until it is done
    CommandHandlers handlers;
    handlers.errorLine = [&progress](const QByteArray &line) { progress(QString::fromUtf8(line)); };
    const CommandResult result = runner.run(command, handlers);
    QDir(workFolder).removeRecursively();
    const QString image = QString::fromUtf8(result.output).trimmed();
    if (result.ok() && !image.isEmpty()) {
        QDir().mkpath(QFileInfo(cachePath()).path());
        replacePrivateFile(cachePath(), QJsonDocument(QJsonObject{{QStringLiteral("format"), 1},
                                                                  {QStringLiteral("fingerprint"), fingerprint()},
                                                                  {QStringLiteral("image"), image}})
                                            .toJson());
        return image;
    }
    return imageError(QString::fromUtf8(result.errorOutput));
}

Error imageError(const QString &words)
{
    const Explanation why = explain(words);
    QString cause = why.text();
    if (why.id.isEmpty()) { // the first line that calls itself an error: what comes after it is what came of it
        static const QRegularExpression complaint(QStringLiteral("^(E:|ERROR:|Error:|error:|fatal:|.*: error |.*: not found).*$"),
                                                  QRegularExpression::MultilineOption);
        const QRegularExpressionMatch first = complaint.match(words);
        cause = first.hasMatch() ? first.captured() : why.sentence;
        cause += QCoreApplication::translate("BaseImage", " All that was said is in the log of this run.");
    }
    return {QCoreApplication::translate("BaseImage", "The base image of the machines could not be made: %1").arg(cause), words};
}
