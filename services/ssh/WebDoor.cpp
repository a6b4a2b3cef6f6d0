#include "services/ssh/WebDoor.h"

#include "services/platform/Loopback.h"

#include <QFile>
#include <QProcess>
#include <QTcpSocket>

QStringList relayProgram(quint16 port)
{
    QFile file(QStringLiteral(":/master/butler_relay.py"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // it travels inside this program
    Q_UNUSED(opened)
    return {QStringLiteral("python3"), QStringLiteral("-c"), QString::fromUtf8(file.readAll()), QString::number(port)};
}

WebDoor::WebDoor(const QString &sshConfig, QObject *parent)
    : WebDoor(
          [sshConfig](const QString &machine, quint16 port) {
              QStringList there = relayProgram(port);
              there[2] = QLatin1Char('\'') + there[2] + QLatin1Char('\''); // a shell reads it there
              return QStringList{QStringLiteral("ssh"), QStringLiteral("-F"), sshConfig, QStringLiteral("-T"), machine} + there;
          },
          parent)
{
}

WebDoor::WebDoor(std::function<QStringList(const QString &, quint16)> way, QObject *parent) : QObject(parent), m_way(std::move(way))
{
}

quint16 WebDoor::portFor(const QString &machine, quint16 port)
{
    const QString key = QStringLiteral("%1:%2").arg(machine).arg(port);
    if (const QTcpServer *known = m_servers.value(key))
        return known->serverPort();
    auto *server = new QTcpServer(this);
    if (!server->listen(QHostAddress::LocalHost)) {
        delete server;
        return 0;
    }
    m_servers.insert(key, server);
    connect(server, &QTcpServer::newConnection, this, [this, server, machine, port] { lead(*server, machine, port); });
    return server->serverPort();
}

void WebDoor::lead(QTcpServer &server, const QString &machine, quint16 port)
{
    while (QTcpSocket *browser = server.nextPendingConnection()) {
        connect(browser, &QTcpSocket::disconnected, browser, &QObject::deleteLater);
        if (!isOwnConnection(browser->peerPort(), browser->localPort())) {
            browser->abort();
            continue;
        }
        auto *inside = new QProcess; // it outlives the browser's connection for as long as it takes to end it without waiting
        connect(browser, &QTcpSocket::readyRead, inside, [inside, browser] { inside->write(browser->readAll()); });
        connect(browser, &QObject::destroyed, inside, [inside] { inside->kill(); });
        connect(inside, &QProcess::readyReadStandardOutput, browser,
                [inside, browser] { browser->write(inside->readAllStandardOutput()); });
        connect(inside, &QProcess::finished, browser, [browser] { browser->disconnectFromHost(); });
        connect(inside, &QProcess::finished, inside, &QObject::deleteLater);
        connect(inside, &QProcess::errorOccurred, inside, [inside](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                inside->deleteLater();
        });
        connect(inside, &QObject::destroyed, browser, [browser] { browser->disconnectFromHost(); });
        const QStringList way = m_way(machine, port);
        inside->setStandardErrorFile(QProcess::nullDevice());
        inside->start(way.first(), way.mid(1));
        if (browser->bytesAvailable() > 0) // said before anybody listened
            inside->write(browser->readAll());
    }
}
