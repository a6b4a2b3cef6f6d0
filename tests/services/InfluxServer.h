#pragma once

#include "services/platform/Ports.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>
#include <QUrlQuery>

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
    bool writeLines(const QByteArray &lines, const QString &policy = QStringLiteral("autogen"))
    {
        m_failed = false;
        (void)post(QStringLiteral("write?db=metrics&precision=ms&rp=") + policy, lines);
        return !m_failed;
    }

    void sendAsCollectd(const QByteArray &packet) { QUdpSocket().writeDatagram(packet, QHostAddress::LocalHost, collectdPort); }

    const quint16 port;
    const quint16 collectdPort;

private:
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

    QTemporaryDir m_folder{};
    QProcess m_process{};
    bool m_failed = false;
};
