#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTcpServer>

#include <functional>

class QProcess;
class QTcpSocket;

/// Lets a browser on this computer reach a web page that a machine shows to itself alone: a port on loopback, each of whose connections
/// goes through an SSH connection of its own. Programs of other logins of this computer are turned away.
class WebDoor final : public QObject
{
    Q_OBJECT

public:
    /// `sshConfig` is the cluster's .butler/ssh/config.
    explicit WebDoor(const QString &sshConfig, QObject *parent = nullptr);
    /// Makes the program, and its arguments, that hands a connection on by its standard input and output, after it has said `mark`.
    using Way = std::function<QStringList(const QString &machine, quint16 port, const QByteArray &mark)>;
    explicit WebDoor(Way way, QObject *parent = nullptr);

    /// The port on 127.0.0.1 that leads to this port of the machine's loopback; the same one when asked again. 0: none could be had.
    quint16 portFor(const QString &machine, quint16 port);

private:
    void lead(QTcpServer &server, const QString &machine, quint16 port);
    void connectEnds(QTcpSocket *browser, QProcess *inside, const QByteArray &mark);
    Way m_way{};
    QHash<QString, QTcpServer *> m_servers{};
};

/// The command line of the program that hands a connection on to a port of the loopback where it runs: Python, its text, the port. It says
/// the mark first.
QStringList relayProgram(quint16 port, const QByteArray &mark);
