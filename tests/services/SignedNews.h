#pragma once

#include "tests/Places.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

/// News of a release as packaging/news.py signs them, by keys of its own.
class SignedNews final
{
public:
    /// What packaging/news.py prints; empty where it refuses. Its error channel is the test's.
    static QByteArray run(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral("python3"), QStringList{projectFile("/packaging/news.py")} + arguments);
        process.waitForFinished(30'000);
        return process.exitCode() == 0 ? process.readAllStandardOutput().trimmed() : QByteArray();
    }
    QString path(const QString &key) const { return m_folder.filePath(key); }
    /// The public half of a key, which is made where there is none.
    QByteArray key(const QString &name) const { return QByteArray::fromBase64(run({QStringLiteral("key"), path(name)})); }
    QByteArray document(const QString &keyName, const QJsonObject &said) const
    {
        QFile file(path(QStringLiteral("news.json")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(QJsonDocument(said).toJson());
        file.close();
        return run({QStringLiteral("sign"), path(keyName), file.fileName()});
    }

private:
    QTemporaryDir m_folder{};
};
