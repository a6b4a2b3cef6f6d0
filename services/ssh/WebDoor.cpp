#include "services/ssh/WebDoor.h"

#include "services/platform/Loopback.h"
#include "services/tools/Told.h"

#include <QFile>
#include <QProcess>
#include <QTcpSocket>

QStringList relayProgram(quint16 port, const QByteArray &mark)
{
    QFile file(QStringLiteral(":/master/butler_relay.py"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // it travels inside this program
    Q_UNUSED(opened)
    const QByteArray first = "import sys\nsys.stdout.write(\"" + mark + "\")\nsys.stdout.flush()\n";
    return {QStringLiteral("python3"), QStringLiteral("-c"), QString::fromUtf8(first + file.readAll()), QString::number(port)};
}

WebDoor::WebDoor(const QString &sshConfig, QObject *parent)
    : WebDoor(
          [sshConfig](const QString &machine, quint16 port, const QByteArray &mark) {
              QStringList there = relayProgram(port, mark);
              there[2] = QLatin1Char('\'') + there[2] + QLatin1Char('\''); // a shell reads it there
              return QStringList{QStringLiteral("ssh"), QStringLiteral("-F"), sshConfig, QStringLiteral("-T"), machine} + there;
          },
          parent)
{
}

WebDoor::WebDoor(Way way, QObject *parent) : QObject(parent), m_way(std::move(way))
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
        const QByteArray mark = newMark();
        connectEnds(browser, inside, mark);
        const QStringList way = m_way(machine, port, mark);
        inside->setStandardErrorFile(QProcess::nullDevice());
        inside->start(way.first(), way.mid(1));
        if (browser->bytesAvailable() > 0) // said before anybody listened
            inside->write(browser->readAll());
    }
}

void WebDoor::connectEnds(QTcpSocket *browser, QProcess *inside, const QByteArray &mark)
{
    connect(browser, &QTcpSocket::readyRead, inside, [inside, browser] { inside->write(browser->readAll()); });
    connect(browser, &QObject::destroyed, inside, [inside] { inside->kill(); });
    // What a login shell says before the mark belongs to no page.
    connect(inside, &QProcess::readyReadStandardOutput, browser, [inside, browser, mark, before = QByteArray(), open = false]() mutable {
        if (open) {
            browser->write(inside->readAllStandardOutput());
            return;
        }
        before += inside->readAllStandardOutput();
        const qsizetype at = before.indexOf(mark);
        open = at >= 0;
        if (open)
            browser->write(before.mid(at + mark.size()));
        before = before.right(open ? 0 : mark.size());
    });
    connect(inside, &QProcess::finished, browser, [browser] { browser->disconnectFromHost(); });
    connect(inside, &QProcess::finished, inside, &QObject::deleteLater);
    connect(inside, &QProcess::errorOccurred, inside, [inside](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            inside->deleteLater();
    });
    connect(inside, &QObject::destroyed, browser, [browser] { browser->disconnectFromHost(); });
}
