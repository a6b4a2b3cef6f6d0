#include "services/tools/Pace.h"
#include "tests/Places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

/// How many are done at once, by what their answers tell.
class tst_Pace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itKeepsTheLaw_data()
    {
        QTest::addColumn<QJsonObject>("law");
        QFile file(testData("/pace/law.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QJsonValue &law : QJsonDocument::fromJson(file.readAll())["cases"].toArray())
            QTest::newRow(qPrintable(law["name"].toString())) << law.toObject();
    }

    void itKeepsTheLaw()
    {
        QFETCH(QJsonObject, law);
        Pace pace({law["first"].toInt(), law["most"].toInt()});
        for (const QJsonValue &moment : law["moments"].toArray()) {
            const QJsonObject now = moment.toObject();
            if (now.contains("lot"))
                pace.beginLot();
            for (int begun = 0; begun < now["begin"].toInt(); ++begun)
                (void)pace.begin();
            if (now.contains("answered"))
                pace.answered(now["answered"][0].toInt(), now["answered"][1].toDouble());
            if (now.contains("end"))
                pace.end(now["end"].toInt());
            if (now.contains("atOnce"))
                QCOMPARE(pace.atOnce(), now["atOnce"].toInt());
        }
    }

    void itLetsInAsManyAsMayBeOnTheirWay()
    {
        Pace pace({.first = 4, .most = 64});
        for (int i = 0; i < 4; ++i) {
            QVERIFY(pace.mayBegin());
            QCOMPARE(pace.begin(), i);
        }
        QVERIFY(!pace.mayBegin());
        pace.end(2);
        pace.end(2);
        QVERIFY(pace.mayBegin());
        (void)pace.begin();
        QVERIFY(!pace.mayBegin());
    }

    void whatWasTooMuchOnceBeginsWithAsFewAsAnyComputerBears()
    {
        Pace pace({.first = 10, .most = 64});
        pace.slowDown();
        QCOMPARE(pace.atOnce(), 4);
        for (int i = 0; i < 4; ++i)
            pace.answered(pace.begin(), 0.1);
        QCOMPARE(pace.atOnce(), 4); // and opens by one when all of them were quick, not by one for each
        Pace narrow({.first = 2, .most = 3});
        narrow.slowDown();
        QCOMPARE(narrow.atOnce(), 3);
    }

    /// sshd drops some of those that knock when ten do.
    void atMostEightKnockAtOnce()
    {
        Pace pace({.first = 20, .most = 64});
        for (int i = 0; i < 8; ++i)
            (void)pace.begin();
        QVERIFY(!pace.mayBegin());
        pace.answered(0, 0.2);
        QVERIFY(pace.mayBegin());
        (void)pace.begin();
        QVERIFY(!pace.mayBegin());
        pace.end(1);
        QVERIFY(pace.mayBegin());
    }

    void whoIsTurnedAwayHalvesItOnce()
    {
        Pace pace({.first = 16, .most = 64});
        for (int i = 0; i < 3; ++i)
            (void)pace.begin();
        pace.turnedAway(0);
        pace.turnedAway(1);
        QCOMPARE(pace.atOnce(), 8);
        pace.turnedAway(pace.begin());
        QCOMPARE(pace.atOnce(), 4);
        pace.turnedAway(pace.begin());
        QCOMPARE(pace.atOnce(), 4);
    }
};

QTEST_GUILESS_MAIN(tst_Pace)
#include "tst_Pace.moc"
