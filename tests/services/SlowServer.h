#pragma once

#include <QList>
#include <QTcpServer>
#include <QTcpSocket>

/// A monitoring server that takes its time: it answers when the test says so.
class SlowServer final : public QTcpServer
{
public:
    struct Asked {
        QTcpSocket *socket = nullptr;
        QByteArray text{};
        bool isLeft = false;
    };

    SlowServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { asked << Asked{socket, socket->readAll(), false}; });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                for (Asked &one : asked)
                    one.isLeft = one.isLeft || one.socket == socket;
            });
        });
    }

    void answer(qsizetype number, const QByteArray &json)
    {
        asked[number].socket->write(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n\r\n" + json);
    }

    QList<Asked> asked{};
};
