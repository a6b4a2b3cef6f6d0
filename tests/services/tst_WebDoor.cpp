#include "services/platform/Loopback.h"
#include "services/ssh/WebDoor.h"

#include <QNetworkProxy>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace
{

/// The relay that runs on machines, here on this computer.
QStringList here(const QString &, quint16 port, const QByteArray &mark)
{
    return relayProgram(port, mark);
}

/// The same behind a login shell that says what it likes first, in parts.
QStringList throughShell(const QString &, quint16 port, const QByteArray &mark)
{
    QStringList there = relayProgram(port, mark);
    there[2] = QLatin1Char('\'') + there[2] + QLatin1Char('\'');
    return {QStringLiteral("sh"), QStringLiteral("-c"),
            QStringLiteral("printf '\\033]0;title\\007'; sleep 0.1; echo HTTP/1.0 200 hello; exec ") + there.join(QLatin1Char(' '))};
}

} // namespace

/// The door that leads a browser into the cluster, here straight to a server on this computer.
class tst_WebDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOnAllThatBothSidesSay()
    {
        QTcpServer inside;
        QVERIFY(inside.listen(QHostAddress::LocalHost));
        QByteArray heard;
        connect(&inside, &QTcpServer::newConnection, &inside, [&] {
            QTcpSocket *socket = inside.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&heard, socket] { // a page of some size, then the end
                heard += socket->readAll();
                if (heard.endsWith("\r\n\r\n")) {
                    socket->write(QByteArray(300'000, 'x'));
                    socket->disconnectFromHost();
                }
            });
        });
        WebDoor door(here);
        const quint16 port = door.portFor(QStringLiteral("machine"), inside.serverPort());
        QVERIFY(port != 0);
        QCOMPARE(door.portFor(QStringLiteral("machine"), inside.serverPort()), port);
        QTcpSocket browser;
        browser.setProxy(QNetworkProxy::NoProxy);
        browser.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        const QByteArray asked = "POST / HTTP/1.0\r\n" + QByteArray(200'000, 'y') + "\r\n\r\n";
        browser.write(asked);
        QTRY_COMPARE_WITH_TIMEOUT(browser.state(), QAbstractSocket::UnconnectedState, 20000);
        QCOMPARE(heard.size(), asked.size());
        QCOMPARE(browser.readAll().size(), 300'000);
    }

    void passesOnNothingThatALoginShellSays()
    {
        QTcpServer inside;
        QVERIFY(inside.listen(QHostAddress::LocalHost));
        connect(&inside, &QTcpServer::newConnection, &inside, [&] {
            QTcpSocket *socket = inside.nextPendingConnection();
            socket->write("HTTP/1.0 204 No Content\r\n\r\n");
            socket->disconnectFromHost();
        });
        WebDoor door(throughShell);
        QTcpSocket browser;
        browser.setProxy(QNetworkProxy::NoProxy);
        browser.connectToHost(QHostAddress(QHostAddress::LocalHost), door.portFor(QStringLiteral("machine"), inside.serverPort()));
        QTRY_COMPARE_WITH_TIMEOUT(browser.state(), QAbstractSocket::UnconnectedState, 20000);
        QCOMPARE(browser.readAll(), QByteArray("HTTP/1.0 204 No Content\r\n\r\n"));
    }

    void endsTheBrowsersConnectionWhereNobodyAnswers_data()
    {
        QTest::addColumn<QStringList>("way");
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        QTest::newRow("no server") << relayProgram(gone.serverPort(), "mark");
        QTest::newRow("no program") << QStringList{QStringLiteral("/no/such/program")};
    }

    void endsTheBrowsersConnectionWhereNobodyAnswers()
    {
        QFETCH(QStringList, way);
        WebDoor door([&way](const QString &, quint16, const QByteArray &) { return way; });
        QTcpSocket browser;
        QSignalSpy ended(&browser, &QTcpSocket::disconnected);
        browser.setProxy(QNetworkProxy::NoProxy);
        browser.connectToHost(QHostAddress(QHostAddress::LocalHost), door.portFor(QStringLiteral("machine"), 1));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
    }

    void turnsOtherLoginsAway()
    {
#ifdef Q_OS_LINUX
        if (geteuid() != 0)
            QSKIP("only root can be somebody else");
        int begun = 0;
        WebDoor door([&begun](const QString &, quint16, const QByteArray &mark) {
            ++begun;
            return QStringList{QStringLiteral("echo"), QString::fromLatin1(mark) + QStringLiteral("come in")};
        });
        const quint16 port = door.portFor(QStringLiteral("machine"), 1);
        const auto hears = [port](uid_t who) {
            QProcess other;
            other.start(QStringLiteral("python3"),
                        {QStringLiteral("-c"), QStringLiteral("import os, socket\nos.setuid(%1)\n"
                                                              "s = socket.create_connection((\"127.0.0.1\", %2))\n"
                                                              "try: print(s.recv(99))\nexcept OSError: print(\"away\")")
                                                   .arg(who)
                                                   .arg(port)});
            while (!QTest::qWaitFor([&other] { return other.state() == QProcess::NotRunning; }, 20000))
                return QByteArray("hangs");
            return other.readAllStandardOutput();
        };
        QCOMPARE(hears(0), QByteArray("b'come in\\n'\n"));
        QVERIFY(!hears(65534).contains("come in"));
        QCOMPARE(begun, 1);
#else
        QSKIP("this system does not say whose a connection is");
#endif
    }
};

QTEST_GUILESS_MAIN(tst_WebDoor)
#include "tst_WebDoor.moc"
