#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTcpServer>

#include <functional>

/// Lets a browser on this computer reach a web page that a machine shows to itself alone: a port on loopback, each of whose connections
/// goes through an SSH connection of its own. Programs of other logins of this computer are turned away.
class WebDoor final : public QObject
{
    Q_OBJECT

public:
    /// `sshConfig` is the cluster's .butler/ssh/config.
    explicit WebDoor(const QString &sshConfig, QObject *parent = nullptr);
    /// `way` makes the program, and its arguments, that hands a connection on by its standard input and output.
    explicit WebDoor(std::function<QStringList(const QString &machine, quint16 port)> way, QObject *parent = nullptr);

    /// The port on 127.0.0.1 that leads to this port of the machine's loopback; the same one when asked again. 0: none could be had.
    quint16 portFor(const QString &machine, quint16 port);

private:
    void lead(QTcpServer &server, const QString &machine, quint16 port);
    std::function<QStringList(const QString &, quint16)> m_way{};
    QHash<QString, QTcpServer *> m_servers{};
};

/// The command line of the program that hands a connection on to a port of the loopback where it runs: Python, its text, the port.
QStringList relayProgram(quint16 port);
