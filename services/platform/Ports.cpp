#include "services/platform/Ports.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

namespace
{

constexpr int Patience = 200; // ms; on one's own computer a connection takes less than one, so that a window can wait for it
constexpr int MostTries = 4;

bool isReached(QTcpServer &server)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress::LocalHost, server.serverPort());
    if (!socket.waitForConnected(Patience) || !server.waitForNewConnection(Patience))
        return false;
    delete server.nextPendingConnection();
    return true;
}

bool listens(QTcpServer &server, quint16 port)
{
    server.setProxy(QNetworkProxy::NoProxy);
    return server.listen(QHostAddress::LocalHost, port);
}

} // namespace

bool listenReached(QTcpServer &server)
{
    for (int tries = 0; tries < MostTries && listens(server, 0); ++tries) {
        if (isReached(server))
            return true;
        server.close();
    }
    return false;
}

quint16 freePort()
{
    QTcpServer server;
    return listenReached(server) ? server.serverPort() : 0;
}

bool isPortFree(quint16 port)
{
    QTcpServer server;
    return listens(server, port) && isReached(server);
}
