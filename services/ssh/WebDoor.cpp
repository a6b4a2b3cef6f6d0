#include "services/ssh/WebDoor.h"

#include "services/ssh/Tunnel.h"

#include <QTcpSocket>

WebDoor::WebDoor(Tunnel &tunnel, QObject *parent) : WebDoor([&tunnel] { return tunnel.proxy(); }, parent)
{
}

WebDoor::WebDoor(std::function<QNetworkProxy()> way, QObject *parent) : QObject(parent), m_way(std::move(way))
{
}

quint16 WebDoor::portFor(const QString &host, quint16 port)
{
    const QString key = QStringLiteral("%1:%2").arg(host).arg(port);
    if (const QTcpServer *known = m_servers.value(key))
        return known->serverPort();
    auto *server = new QTcpServer(this);
    if (!server->listen(QHostAddress::LocalHost)) {
        delete server;
        return 0;
    }
    m_servers.insert(key, server);
    connect(server, &QTcpServer::newConnection, this, [this, server, host, port] { lead(*server, host, port); });
    return server->serverPort();
}

void WebDoor::lead(QTcpServer &server, const QString &host, quint16 port)
{
    while (QTcpSocket *browser = server.nextPendingConnection()) {
        auto *inside = new QTcpSocket(browser);
        inside->setProxy(m_way());
        connect(browser, &QTcpSocket::readyRead, inside, [inside, browser] {
            if (inside->state() == QAbstractSocket::ConnectedState) // else it is written once the way is open
                inside->write(browser->readAll());
        });
        connect(browser, &QTcpSocket::disconnected, browser, &QObject::deleteLater); // and the inner one with it
        connect(inside, &QTcpSocket::readyRead, browser, [inside, browser] { browser->write(inside->readAll()); });
        connect(inside, &QTcpSocket::connected, browser, [inside, browser] { inside->write(browser->readAll()); });
        connect(inside, &QTcpSocket::disconnected, browser, [browser] { browser->disconnectFromHost(); });
        connect(inside, &QTcpSocket::errorOccurred, browser, [browser] { browser->disconnectFromHost(); });
        inside->connectToHost(host, port);
    }
}
