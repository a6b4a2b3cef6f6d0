#include "services/ssh/WebDoor.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>

/// The door that leads a browser into the cluster, here straight to a server on this computer.
class tst_WebDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOnAllThatBothSidesSay()
    {
        QTcpServer inside;
        QVERIFY(inside.listen(QHostAddress::LocalHost));
        connect(&inside, &QTcpServer::newConnection, &inside, [&inside] {
            QTcpSocket *socket = inside.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] { // a page of some size, then the end
                if (socket->readAll().contains("GET")) {
                    socket->write(QByteArray(300'000, 'x'));
                    socket->disconnectFromHost();
                }
            });
        });
        WebDoor door([] { return QNetworkProxy(QNetworkProxy::NoProxy); });
        const quint16 port = door.portFor(QStringLiteral("127.0.0.1"), inside.serverPort());
        QVERIFY(port != 0);
        QCOMPARE(door.portFor(QStringLiteral("127.0.0.1"), inside.serverPort()), port);
        QTcpSocket browser;
        browser.setProxy(QNetworkProxy::NoProxy);
        browser.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        browser.write("GET / HTTP/1.0\r\n\r\n");
        QTRY_COMPARE(browser.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(browser.readAll().size(), 300'000);
    }

    void endsTheBrowsersConnectionWhereNobodyAnswers()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const quint16 nobody = gone.serverPort();
        gone.close();
        WebDoor door([] { return QNetworkProxy(QNetworkProxy::NoProxy); });
        QTcpSocket browser;
        QSignalSpy ended(&browser, &QTcpSocket::disconnected);
        browser.setProxy(QNetworkProxy::NoProxy);
        browser.connectToHost(QHostAddress(QHostAddress::LocalHost), door.portFor(QStringLiteral("127.0.0.1"), nobody));
        QTRY_COMPARE(ended.size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_WebDoor)
#include "tst_WebDoor.moc"
