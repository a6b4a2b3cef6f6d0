#include "services/platform/Ports.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

#include <list>

namespace
{

constexpr int Patience = 500; // ms; on one's own computer a connection takes less than one
constexpr int MostTries = 16;

bool isReached(QTcpServer &server)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress::LocalHost, server.serverPort());
    return socket.waitForConnected(Patience) && server.waitForNewConnection(Patience);
}

bool listens(QTcpServer &server, quint16 port)
{
    server.setProxy(QNetworkProxy::NoProxy);
    return server.listen(QHostAddress::LocalHost, port);
}

} // namespace

quint16 freePort()
{
    std::list<QTcpServer> tried; // they listen on, so that another comes
    while (tried.size() < MostTries) {
        QTcpServer &server = tried.emplace_back();
        if (!listens(server, 0))
            return 0;
        if (isReached(server))
            return server.serverPort();
    }
    return 0;
}

bool isPortFree(quint16 port)
{
    QTcpServer server;
    return listens(server, port) && isReached(server);
}
