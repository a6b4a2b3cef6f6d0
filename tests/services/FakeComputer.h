#pragma once

#include "tests/Places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

/// A home, a PATH of small scripts and cluster folders, on which the real butlerctl is called as a person would. $BUTLERCTL names another
/// one, such as that of an older version.
class FakeComputer final
{
public:
    /// What a program said and how it ended.
    struct Answer {
        int exitCode = -1;
        QString output{};
        QString errors{};
        QByteArray said() const { return (output + errors + QString::number(exitCode)).toLocal8Bit(); }
    };

    FakeComputer()
    {
        QDir().mkpath(path(QStringLiteral("home")));
        QDir().mkpath(path(QStringLiteral("bin")));
        for (const char *name : {"ssh-keygen", "ssh", "sh", "touch", "cat", "sleep"}) {
            const QString program = QStandardPaths::findExecutable(QLatin1String(name));
            if (!program.isEmpty())
                QFile::link(program, path(QStringLiteral("bin/") + QLatin1String(name)));
        }
    }

    static QString butlerctl() { return qEnvironmentVariable("BUTLERCTL", builtFile("/butlerctl")); }
    QString path(const QString &name) const { return m_root.filePath(name); }
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A program of this computer.
    bool tool(const QString &name, const QByteArray &script) const
    {
        const QString file = path(QStringLiteral("bin/") + name);
        QFile::remove(file); // it may be a link to the true one
        return write(file, "#!/bin/sh\n" + script + "\n") &&
               QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    /// A design of one machine; its folder.
    QString cluster(const QString &name) const
    {
        write(path(name + QStringLiteral("/cluster.yaml")), "format: 1\nname: good\ntarget:\n  kind: local\ngroups:\n"
                                                            "  - name: salt-master\n    roles: [salt-master, consul-bootstrap]\n");
        return path(name);
    }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment fake;
        fake.insert(QStringLiteral("PATH"), path(QStringLiteral("bin")));
        fake.insert(QStringLiteral("HOME"), path(QStringLiteral("home")));
        fake.insert(QStringLiteral("USER"), QStringLiteral("ada"));
        fake.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        return fake;
    }
    Answer run(const QStringList &words, const QStringList &through = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        const QStringList all = through + QStringList{butlerctl()} + words;
        process.start(all.first(), all.mid(1));
        process.waitForFinished(60'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()).trimmed(), QString::fromUtf8(process.readAllStandardError()).trimmed()};
    }

private:
    QTemporaryDir m_root{};
};
