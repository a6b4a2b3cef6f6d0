#include "services/tools/Told.h"

#include <QtTest>

/// Answers that are found wherever they begin.
class tst_Told : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasToldWhateverStandsAroundIt_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("besides");
        QTest::newRow("alone") << QByteArray("W<one>W\nW<two>W\n") << QByteArray("one\ntwo\n") << QByteArray("\n\n");
        QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray();
        QTest::newRow("a title and a word before it")
            << QByteArray("\033]0;title\007hello W<one>W\n") << QByteArray("one\n") << QByteArray("\033]0;title\007hello \n");
        QTest::newRow("lines end with CRLF") << QByteArray("hello\r\nW<one>W\r\n") << QByteArray("one\n") << QByteArray("hello\r\n\r\n");
        QTest::newRow("text after it, without a line feed") << QByteArray("W<one>Wbye") << QByteArray("one\n") << QByteArray("bye");
        QTest::newRow("two in one line") << QByteArray("W<one>WW<two>W") << QByteArray("one\ntwo\n") << QByteArray();
        QTest::newRow("an answer of somebody else") << QByteArray("{\"own\":true}\nW<one>W\n{\"own\":true}") << QByteArray("one\n")
                                                    << QByteArray("{\"own\":true}\n\n{\"own\":true}");
        QTest::newRow("torn") << QByteArray("W<one>W\nW<tw") << QByteArray("one\n") << QByteArray("\nW<tw");
        QTest::newRow("torn, then a whole one") << QByteArray("W<on\nW<two>W\n") << QByteArray("two\n") << QByteArray("W<on\n\n");
        QTest::newRow("somebody wrote into it")
            << QByteArray("W<on\nhello\ne>W\nW<two>W") << QByteArray("two\n") << QByteArray("on\nhello\ne\n");
        QTest::newRow("a title in it") << QByteArray("W<o\033]0;title\007ne>W") << QByteArray() << QByteArray("o\033]0;title\007ne");
        QTest::newRow("a tab is ours") << QByteArray("W<tag\t{}>W") << QByteArray("tag\t{}\n") << QByteArray();
        QTest::newRow("brackets are ours") << QByteArray("W<a > b < c>W") << QByteArray("a > b < c\n") << QByteArray();
        QTest::newRow("nothing was told") << QByteArray("W<>W") << QByteArray("\n") << QByteArray();
    }

    void findsWhatWasToldWhateverStandsAroundIt()
    {
        QFETCH(QByteArray, output);
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, besides);
        const Told told = toldBy("W", output);
        QCOMPARE(told.lines, lines);
        QCOMPARE(told.besides, besides);
    }

    void makesAnotherMarkForEachQuestion()
    {
        const QByteArray mark = newMark();
        QVERIFY(mark.size() >= 32);
        QVERIFY(newMark() != mark);
    }

    void findsAllInAnyOutput()
    {
        const QByteArray mark = newMark();
        QByteArray noise;
        for (int i = 0; i < 300; ++i) {
            noise += static_cast<char>(QRandomGenerator::global()->bounded(256));
            const Told told = toldBy(mark, noise + mark + "<answer>" + mark + noise);
            QCOMPARE(told.lines, QByteArray("answer\n"));
            QCOMPARE(told.besides, noise + noise);
        }
    }

    void quotesWhatCanBeRead()
    {
        QCOMPARE(quoted("\033]0;title\007hello\r\n  you"), QStringLiteral("]0;title hello you"));
        QCOMPARE(quoted("\n"), QStringLiteral("nothing"));
        QVERIFY(quoted(QByteArray(5000, 'x')).size() < 200);
    }
};

QTEST_GUILESS_MAIN(tst_Told)
#include "tst_Told.moc"
