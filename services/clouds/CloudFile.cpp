#include "services/clouds/CloudFile.h"

#include "services/clouds/OpenrcFile.h"
#include "services/clouds/TfvarsFile.h"
#include "services/clouds/WindowsRc.h"
#include "services/cluster/YamlNode.h"
#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace
{
/// Gives the sentences of this file their context.
struct CloudFileWords {
    Q_DECLARE_TR_FUNCTIONS(CloudFile)
};

constexpr qsizetype largest = 1'000'000; // bytes; files of accounts have a few thousand

Error wholeFile(const QString &file, const QString &sentence)
{
    return {QStringLiteral("%1:1:1: %2").arg(file, sentence), {}};
}

/// Windows' editors write UTF-16 when they are asked for “Unicode”, and a mark before UTF-8.
QByteArray asUtf8(const QByteArray &text)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        return text.sliced(3);
    if (!text.startsWith("\xFF\xFE") && !text.startsWith("\xFE\xFF"))
        return text;
    QStringDecoder decode(QStringDecoder::Utf16);
    return QString(decode(text)).toUtf8();
}

/// Why these bytes are no text; empty where they are one.
QString noText(const QByteArray &text)
{
    if (std::all_of(text.begin(), text.end(), [](char byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }))
        return CloudFileWords::tr("The file is empty. Take it from the cloud's web page anew.");
    if (text.size() > largest)
        return CloudFileWords::tr("The file is larger than 1 MB, so it tells of no account. Choose the file that the cloud's web page gave "
                                  "you.");
    const auto isBinary = [](char byte) { return static_cast<uchar>(byte) < 9 || byte == 0x7F; };
    if (std::any_of(text.begin(), text.end(), isBinary))
        return CloudFileWords::tr("This is no text file. Choose the file that the cloud's web page gave you.");
    return {};
}

bool has(const QByteArray &text, const char *pattern)
{
    const QRegularExpression wanted(QString::fromLatin1(pattern),
                                    QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return wanted.match(QString::fromUtf8(text)).hasMatch();
}

Result<QList<ImportedCloud>> asList(const Result<ImportedCloud> &one)
{
    return one ? Result<QList<ImportedCloud>>(QList<ImportedCloud>{*one}) : Result<QList<ImportedCloud>>(one.error());
}

/// Where the first letter stands that is no UTF-8; -1: nowhere.
qsizetype notUtf8(const QByteArray &text)
{
    const QByteArray decoded = QString::fromUtf8(text).toUtf8();
    if (decoded == text)
        return -1;
    return std::mismatch(text.begin(), text.end(), decoded.begin(), decoded.end()).first - text.begin();
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wholeFile(path, CloudFileWords::tr("The file cannot be read: %1.").arg(file.errorString()));
    return file.read(largest + 1); // a device never ends
}
} // namespace

CloudFileKind cloudFileKind(const QByteArray &text, const QString &name)
{
    if (has(text, "^\\s*\\$env:OS_\\w+\\s*=") || has(text, "^\\s*@?set\\s+(/p\\s+)?\"?OS_\\w+="))
        return CloudFileKind::WindowsRc;
    if (has(text, "^[\"']?clouds[\"']?\\s*:") || has(text, "\\A\\s*\\{\\s*\"?clouds\"?\\s*:"))
        return CloudFileKind::CloudsYaml;
    if (has(text, "(^|[;\\s])(export|setenv|declare|typeset)\\s+([^#\\n]*\\s)?OS_\\w+\\b") || has(text, "^\\s*OS_\\w+=") ||
        has(text, "^\\s*#!.*sh\\b"))
        return CloudFileKind::Openrc;
    if (has(text, "^\\s*\"?(user_name|auth_url|tenant_name|key_file|bastion_host)\"?\\s*="))
        return CloudFileKind::Tfvars;
    const QString ending = QFileInfo(name).suffix().toLower();
    if (ending == QLatin1String("yaml") || ending == QLatin1String("yml"))
        return CloudFileKind::CloudsYaml;
    if (ending == QLatin1String("tfvars"))
        return CloudFileKind::Tfvars;
    return ending == QLatin1String("sh") ? CloudFileKind::Openrc : CloudFileKind::Unknown;
}

Result<QList<ImportedCloud>> readCloudText(const QByteArray &written, const QString &file, const QString &only, const CloudsSource &secure,
                                           QList<RefusedCloud> *refused)
{
    const QByteArray text = asUtf8(written);
    if (const QString why = noText(text); !why.isEmpty())
        return wholeFile(file, why);
    if (const qsizetype offset = notUtf8(text); offset >= 0)
        return yamlError(text, file, offset, CloudFileWords::tr("This letter is not UTF-8. Save the file as UTF-8."));
    const CloudFileKind kind = cloudFileKind(text, file);
    if (kind != CloudFileKind::CloudsYaml && kind != CloudFileKind::Unknown && !only.isEmpty())
        return wholeFile(
            file, CloudFileWords::tr("This file tells of one account, which has no name there. “%1” cannot be looked for.").arg(only));
    switch (kind) {
    case CloudFileKind::CloudsYaml: {
        Result<QList<ImportedCloud>> clouds = readCloudsYaml({text, file}, {asUtf8(secure.text), secure.file}, only, refused);
        if (clouds && clouds->isEmpty())
            return wholeFile(file, CloudFileWords::tr("There is no cloud in this file."));
        return clouds;
    }
    case CloudFileKind::Openrc:
        return asList(readOpenrc(text, file));
    case CloudFileKind::WindowsRc:
        return asList(readWindowsRc(text, file));
    case CloudFileKind::Tfvars:
        return asList(readTfvars(text, file));
    case CloudFileKind::Unknown:
        break;
    }
    return wholeFile(file, CloudFileWords::tr("This is neither clouds.yaml nor an openrc file nor a Butler *.tfvars. Take one of them from "
                                              "the cloud's web page, under API access."));
}

Result<QList<ImportedCloud>> readCloudFile(const QString &path, const QString &only, QList<RefusedCloud> *refused)
{
    QString file = path;
    if (QFileInfo(path).isDir()) {
        const QDir folder(path);
        const QStringList found = folder.entryList({QStringLiteral("clouds.yaml"), QStringLiteral("clouds.yml")}, QDir::Files);
        if (found.isEmpty())
            return wholeFile(path, CloudFileWords::tr("This is a folder, and no clouds.yaml is in it. Choose a file."));
        file = folder.filePath(found.first());
    } else if (!QFileInfo::exists(path)) {
        return wholeFile(path, CloudFileWords::tr("There is no such file."));
    }
    const Result<QByteArray> text = bytesOf(file);
    if (!text)
        return text.error();
    QString secureFile;
    if (cloudFileKind(asUtf8(*text), file) == CloudFileKind::CloudsYaml) {
        for (const char *name : {"secure.yml", "secure.yaml"}) {
            const QString beside = QFileInfo(file).dir().filePath(QString::fromLatin1(name));
            secureFile = QFileInfo(beside).isFile() ? beside : secureFile;
        }
    }
    const Result<QByteArray> secure = secureFile.isEmpty() ? Result<QByteArray>(QByteArray()) : bytesOf(secureFile);
    if (!secure)
        return secure.error();
    if (secure->size() > largest)
        return wholeFile(secureFile, noText(*secure));
    return readCloudText(*text, file, only, {*secure, secureFile}, refused);
}
