#pragma once

#include "services/ssh/SshKey.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

/// A real sshd of the test's own, on a port of loopback. As root it runs as nobody: it then needs no login of its own on this computer.
class SshServer final
{
public:
    /// Where BUTLER_SSHD says, on the PATH, where Debian has it, or where tests/run.sh put it; empty: nowhere.
    static QString program()
    {
        const QString kept =
            QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/butler-desktop/sshd");
        if (qEnvironmentVariableIsSet("BUTLER_SSHD"))
            return qEnvironmentVariable("BUTLER_SSHD");
        const QString found = QStandardPaths::findExecutable(QStringLiteral("sshd"));
        return !found.isEmpty() ? found : QStandardPaths::findExecutable(QStringLiteral("sshd"), {QStringLiteral("/usr/sbin"), kept});
    }

    /// `known`: the public keys that are let in; `more`: lines of sshd_config.
    explicit SshServer(const QStringList &known, const QByteArray &more = {}) : m_more(more)
    {
        QTcpServer server;
        [&] { QVERIFY(server.listen(QHostAddress::LocalHost)); }();
        port = server.serverPort();
        server.close();
        openFolder();
        QFile::copy(program(), path("sshd")); // which it starts anew for each who comes, as whoever it runs as
        // Newer versions consist of several programs, and look for the others where they are installed.
        for (const auto &[part, option] : {std::pair("sshd-session", "SshdSessionPath "), std::pair("sshd-auth", "SshdAuthPath ")}) {
            const QString beside = QFileInfo(program()).dir().filePath(QString::fromLatin1(part));
            if (QFile::copy(beside, path(part)))
                m_more += option + path(part).toUtf8() + '\n';
        }
        write("authorized_keys", known.join(QLatin1Char('\n')).toUtf8() + '\n');
        renewKey();
    }
    ~SshServer() { stop(); }
    SshServer(const SshServer &) = delete;
    SshServer &operator=(const SshServer &) = delete;

    quint16 port = 0;
    QString hostKey{}; ///< `TYPE BASE64`

    /// Who signs in there.
    static QString user()
    {
        const passwd *login = getpwuid(isRoot() ? nobody : geteuid());
        return login ? QString::fromLocal8Bit(login->pw_name) : QString();
    }
    QByteArray log() const
    {
        QFile file(path("log"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// As when it was set up anew.
    void renewKey()
    {
        stop();
        const Result<SshKeyPair> key = newSshKey({});
        [&] { QVERIFY(key); }();
        hostKey = key->publicKey.simplified();
        write("host", key->privateKey);
        if (!isRoot())
            QFile::setPermissions(path("host"), QFile::ReadOwner | QFile::WriteOwner);
        write("config", "Port " + QByteArray::number(port) + "\nListenAddress 127.0.0.1\nHostKey " + path("host").toUtf8() +
                            "\nAuthorizedKeysFile " + path("authorized_keys").toUtf8() +
                            "\nStrictModes no\nUsePAM yes\nPidFile none\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n" +
                            m_more);
        QStringList words{path("sshd"), QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), path("config")};
        if (isRoot())
            words = QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=%1").arg(nobody),
                                QStringLiteral("--regid=%1").arg(nobody), QStringLiteral("--clear-groups")} +
                    words;
        m_process.setStandardErrorFile(path("log"), QIODevice::Append);
        m_process.start(words.first(), words.mid(1));
        [this] { QTRY_VERIFY2_WITH_TIMEOUT(answers(), log().constData(), 20'000); }();
    }

private:
    static constexpr uid_t nobody = 65534;
    static bool isRoot() { return geteuid() == 0; }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    void openFolder() const
    {
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                                                   QFile::ReadOther | QFile::ExeOther);
    }
    void write(const char *name, const QByteArray &text) const
    {
        QFile file(path(name));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size()); }();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    bool answers() const
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        return socket.waitForConnected(1000);
    }
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }
    QTemporaryDir m_folder{};
    QByteArray m_more{};
    QProcess m_process{};
};
