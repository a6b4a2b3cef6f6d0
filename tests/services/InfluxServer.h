#pragma once

#include "services/ssh/Tunnel.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>
#include <QUrlQuery>

#include <algorithm>
#include <memory>

/// A real influxd (1.6 of Debian 12) of the test's own, with the listener for collectd, and a way to it as a cluster's: a program called
/// ssh that is a SOCKS server.
class InfluxServer final
{
public:
    /// Where tests/run.sh put it, on the PATH, or where BUTLER_INFLUXD says; empty: nowhere.
    static QString program()
    {
        const QString kept =
            QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/butler-desktop/influxd/influxd");
        if (qEnvironmentVariableIsSet("BUTLER_INFLUXD"))
            return qEnvironmentVariable("BUTLER_INFLUXD");
        const QString found = QStandardPaths::findExecutable(QStringLiteral("influxd"));
        return !found.isEmpty() ? found : (QFileInfo(kept).isExecutable() ? kept : QString());
    }

    InfluxServer() : port(freePort()), collectdPort(freePort())
    {
        write(QStringLiteral("types.db"), "if_octets rx:DERIVE:0:U, tx:DERIVE:0:U\ndisk_octets read:DERIVE:0:U, write:DERIVE:0:U\n"
                                          "load shortterm:GAUGE:0:5000, midterm:GAUGE:0:5000, longterm:GAUGE:0:5000\n"
                                          "df_complex value:GAUGE:0:U\n");
        write(QStringLiteral("influxdb.conf"),
              QStringLiteral(
                  "reporting-disabled = true\nbind-address = \"127.0.0.1:%3\"\n[meta]\ndir = \"%1/meta\"\n[data]\ndir = \"%1/data\"\n"
                  "wal-dir = \"%1/wal\"\n[monitor]\nstore-enabled = false\n[http]\nbind-address = \"127.0.0.1:%2\"\nlog-enabled = false\n"
                  "[[collectd]]\nenabled = true\nbind-address = \"127.0.0.1:%4\"\ndatabase = \"metrics\"\ntypesdb = \"%1/types.db\"\n"
                  "security-level = \"none\"\nbatch-timeout = \"50ms\"\n")
                  .arg(m_folder.path())
                  .arg(port)
                  .arg(freePort())
                  .arg(collectdPort)
                  .toUtf8());
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
        m_process.start(program(), {QStringLiteral("-config"), m_folder.filePath(QStringLiteral("influxdb.conf"))});
        (void)QTest::qWaitFor([this] { return !ask(QStringLiteral("CREATE DATABASE metrics")).isEmpty(); }, 30'000);
    }
    ~InfluxServer()
    {
        m_process.kill();
        m_process.waitForFinished();
        if (m_path)
            qputenv("PATH", *m_path);
    }

    /// The answer to a query, as it came; empty: there is none.
    QByteArray ask(const QString &query)
    {
        QUrlQuery form;
        form.addQueryItem(QStringLiteral("db"), QStringLiteral("metrics"));
        form.addQueryItem(QStringLiteral("q"), QString::fromLatin1(QUrl::toPercentEncoding(query)));
        return post(QStringLiteral("query"), form.toString(QUrl::FullyEncoded).toUtf8());
    }

    /// Points in the line protocol, with times in ms.
    bool writeLines(const QByteArray &lines)
    {
        m_failed = false;
        (void)post(QStringLiteral("write?db=metrics&precision=ms"), lines);
        return !m_failed;
    }

    void sendAsCollectd(const QByteArray &packet) { QUdpSocket().writeDatagram(packet, QHostAddress::LocalHost, collectdPort); }

    /// An open tunnel.
    std::unique_ptr<Tunnel> tunnel()
    {
        write(QStringLiteral("bin/ssh"), socks);
        QFile(m_folder.filePath(QStringLiteral("bin/ssh"))).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        if (!m_path)
            m_path = qgetenv("PATH");
        qputenv("PATH", m_folder.filePath(QStringLiteral("bin")).toUtf8() + ':' + *m_path);
        auto tunnel = std::make_unique<Tunnel>(m_folder.filePath(QStringLiteral("config")), QStringLiteral("salt-master"));
        tunnel->open();
        (void)QTest::qWaitFor([&tunnel] { return tunnel->state() == Tunnel::State::Open; }, 15'000);
        return tunnel;
    }

    const quint16 port;
    const quint16 collectdPort;

private:
    static quint16 freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
    }

    void write(const QString &name, const QByteArray &text)
    {
        QDir(m_folder.path()).mkpath(QFileInfo(name).path());
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    QByteArray post(const QString &what, const QByteArray &body)
    {
        QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(port).arg(what)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
        QNetworkAccessManager network;
        network.setProxy(QNetworkProxy::NoProxy);
        QNetworkReply *reply = network.post(request, body);
        (void)QTest::qWaitFor([reply] { return reply->isFinished(); }, 300'000);
        m_failed = reply->error() != QNetworkReply::NoError;
        if (m_failed && reply->error() != QNetworkReply::ConnectionRefusedError)
            qWarning("%s", reply->readAll().left(300).constData());
        return reply->isOpen() ? reply->readAll() : QByteArray();
    }

    static constexpr const char *socks = R"(#!/usr/bin/env python3
"""Says the word of LocalCommand as ssh does, and is a SOCKS 5 server without names at the port of -D."""
import select, socket, struct, sys, threading
listener = socket.create_server(("127.0.0.1", int(sys.argv[sys.argv.index("-D") + 1].split(":")[1])))
print([one for one in sys.argv if one.startswith("LocalCommand=echo ")][0].split(" ", 1)[1], flush=True)
def exactly(side, size):
    data = b""
    while len(data) < size:
        more = side.recv(size - len(data))
        if not more: raise OSError
        data += more
    return data
def serve(side):
    try:
        exactly(side, exactly(side, 2)[1])
        side.sendall(b"\5\0")
        kind = exactly(side, 4)[3]
        host = socket.inet_ntoa(exactly(side, 4)) if kind == 1 else exactly(side, exactly(side, 1)[0]).decode()
        other = socket.create_connection((host, struct.unpack(">H", exactly(side, 2))[0]))
        side.sendall(b"\5\0\0\1\0\0\0\0\0\0")
        while True:
            for one in select.select([side, other], [], [])[0]:
                data = one.recv(65536)
                if not data:
                    side.close(), other.close()
                    return
                (other if one is side else side).sendall(data)
    except OSError:
        side.close()
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
)";
    QTemporaryDir m_folder{};
    QProcess m_process{};
    std::optional<QByteArray> m_path{};
    bool m_failed = false;
};
