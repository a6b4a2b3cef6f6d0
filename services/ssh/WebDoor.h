#pragma once

#include <QHash>
#include <QNetworkProxy>
#include <QObject>
#include <QTcpServer>

#include <functional>

class Tunnel;

/// Lets a browser on this computer reach a web page inside the cluster: a port on loopback whose connections go through the tunnel.
class WebDoor final : public QObject
{
    Q_OBJECT

public:
    /// The tunnel must outlive the door.
    explicit WebDoor(Tunnel &tunnel, QObject *parent = nullptr);
    /// `way` is asked at each connection for what it goes through.
    explicit WebDoor(std::function<QNetworkProxy()> way, QObject *parent = nullptr);

    /// The port on 127.0.0.1 that leads to host:port as the tunnel's end sees them; the same one when asked again. 0: none could be had.
    quint16 portFor(const QString &host, quint16 port);

private:
    void lead(QTcpServer &server, const QString &host, quint16 port);
    std::function<QNetworkProxy()> m_way{};
    QHash<QString, QTcpServer *> m_servers{};
};
