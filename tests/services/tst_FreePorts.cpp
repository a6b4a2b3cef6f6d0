#include "services/platform/Ports.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QtTest>

/// A port on 127.0.0.1 to listen on. That one which leads elsewhere is none, tst_LocalTarget sees.
class tst_FreePorts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPortIsFreeUntilSomebodyListens()
    {
        const quint16 port = freePort();
        QVERIFY(port > 1023);
        QVERIFY(isPortFree(port));
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, port));
        QVERIFY(!isPortFree(port));
        server.close();
        QVERIFY(isPortFree(port));
    }

    void aProxyOfTheHouseIsNotAskedForThisComputer()
    {
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), 9));
        const quint16 port = freePort();
        const bool isFree = isPortFree(port);
        QNetworkProxy::setApplicationProxy(QNetworkProxy::DefaultProxy);
        QVERIFY(port > 0 && isFree);
    }
};

QTEST_GUILESS_MAIN(tst_FreePorts)
#include "tst_FreePorts.moc"
