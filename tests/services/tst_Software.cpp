#include "services/status/Software.h"

#include <QTest>

/// What machines wrote down of what an analysis works with, put together.
class tst_Software final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void machinesWithTheSameVersionShareALine()
    {
        const QList<Software> all =
            softwareOf({{QStringLiteral("caller"), "Debian\t12\t\nsamtools\t1.16.1-1\tDebian\nreference genome\tab\t/x\n"},
                        {QStringLiteral("merger"), "Debian\t12\t\nsamtools\t1.17-2\tDebian\n"}});
        QCOMPARE(all.size(), 4);
        QCOMPARE(all[0],
                 (Software{QStringLiteral("Debian"), QStringLiteral("12"), {}, {QStringLiteral("caller"), QStringLiteral("merger")}}));
        QCOMPARE(all[1],
                 (Software{QStringLiteral("samtools"), QStringLiteral("1.16.1-1"), QStringLiteral("Debian"), {QStringLiteral("caller")}}));
        QCOMPARE(all[2].from, QStringLiteral("/x"));
        QCOMPARE(all[3],
                 (Software{QStringLiteral("samtools"), QStringLiteral("1.17-2"), QStringLiteral("Debian"), {QStringLiteral("merger")}}));
    }

    void whatIsNoListIsNothing()
    {
        QVERIFY(softwareOf({{QStringLiteral("m1"), ""}, {QStringLiteral("m2"), "cat: no such file\n\t\t\n"}}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Software)
#include "tst_Software.moc"
