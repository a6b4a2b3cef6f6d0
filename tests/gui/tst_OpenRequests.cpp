#include "gui/shell/OpenRequests.h"

#include <QFileOpenEvent>
#include <QSignalSpy>
#include <QTest>

class TestOpenRequests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileOfThisComputerIsAskedFor();
    void anAddressOfTheWebIsNot();
};

void TestOpenRequests::aFileOfThisComputerIsAskedFor()
{
    OpenRequests requests;
    QSignalSpy asked(&requests, &OpenRequests::asked);
    QFileOpenEvent byPath(QStringLiteral("/home/zoë müller/mein Cluster/cluster.yaml"));
    QCoreApplication::sendEvent(QCoreApplication::instance(), &byPath);
    QFileOpenEvent byUrl(QUrl::fromLocalFile(QStringLiteral("/home/zoë müller/mein Cluster")));
    QCoreApplication::sendEvent(QCoreApplication::instance(), &byUrl);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("/home/zoë müller/mein Cluster/cluster.yaml"));
    QCOMPARE(asked.at(1).at(0).toString(), QStringLiteral("/home/zoë müller/mein Cluster"));
}

void TestOpenRequests::anAddressOfTheWebIsNot()
{
    OpenRequests requests;
    QSignalSpy asked(&requests, &OpenRequests::asked);
    QFileOpenEvent event(QUrl(QStringLiteral("https://example.org/cluster.yaml")));
    QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
    QCOMPARE(asked.size(), 0);
}

QTEST_MAIN(TestOpenRequests)
#include "tst_OpenRequests.moc"
