#include "gui/cluster/GatheredFindings.h"
#include "gui/cluster/lenses/FindingsList.h"
#include "model/runs/Verbs.h"
#include "tests/gui/Pictures.h"

#include <QAbstractButton>
#include <QSignalSpy>

namespace
{

Finding finding(const QString &kind, const QString &machine, const QString &fix)
{
    return {machine.isEmpty() ? kind : kind + u':' + machine, machine, QStringLiteral("%1 of %2.").arg(kind, machine), fix};
}

QList<Finding> silent(const QStringList &machines)
{
    QList<Finding> findings;
    for (const QString &machine : machines)
        findings << finding(QStringLiteral("minion-silent"), machine, QStringLiteral("configure"));
    return findings;
}

} // namespace

/// What is one thing on many machines is one row, with a number and two words first.
class tst_GatheredFindings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Pictures::setFont(1);
        applyTheme(QStringLiteral("light"));
    }

    void thoseThatAreAlikeAreOneRow()
    {
        const QList<Finding> findings =
            silent({QStringLiteral("worker-16"), QStringLiteral("worker-17"), QStringLiteral("worker-18")}) +
            QList<Finding>{finding(QStringLiteral("machine-gone"), QStringLiteral("db"), QStringLiteral("up"))} +
            silent({QStringLiteral("worker-64")});
        const QList<GatheredFinding> rows = gathered(findings);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.first().sentence, QStringLiteral("4 Salt minions are silent"));
        QCOMPARE(rows.first().which, QStringLiteral("worker-16 to worker-18, worker-64"));
        QCOMPARE(rows.first().machines.size(), 4);
        QCOMPARE(rows.first().fix, QStringLiteral("configure"));
        QVERIFY(rows.first().isBad);
        QCOMPARE(rows.last().sentence, QStringLiteral("machine-gone of db.")); // one alone says it in its own words
        QVERIFY(rows.last().which.isEmpty());
    }

    void whatMustBeReadForEachStaysByItself()
    {
        for (const char *kind : {"host-key-changed", "machine-unknown", "machine-not-designed", "key-unknown", "clock-off"}) {
            const QList<Finding> two{finding(QString::fromLatin1(kind), QStringLiteral("a"), QStringLiteral("up")),
                                     finding(QString::fromLatin1(kind), QStringLiteral("b"), QStringLiteral("up"))};
            QCOMPARE(gathered(two).size(), 2);
        }
        const QList<Finding> whole{finding(QStringLiteral("metrics-silent"), {}, QStringLiteral("configure")),
                                   finding(QStringLiteral("consul-no-leader"), {}, QStringLiteral("configure"))};
        QCOMPARE(gathered(whole).size(), 2);
    }

    void theButtonIsForAllOfThem()
    {
        Observed observed;
        observed.time = QDateTime::currentDateTimeUtc();
        observed.built = true;
        observed.findings = silent({QStringLiteral("worker-1"), QStringLiteral("worker-2")});
        FindingsList list;
        list.show(observed, {});
        QSignalSpy mended(&list, &FindingsList::verbWanted);
        QSignalSpy shown(&list, &FindingsList::machinesWanted);
        list.setVisible(true);
        auto *mend = list.findChild<QAbstractButton *>(QStringLiteral("health-minion-silent:worker-1-fix"));
        QTRY_VERIFY_WITH_TIMEOUT((mend->click(), !mended.isEmpty()), 5000); // it is deaf at first
        QCOMPARE(mended.first().first().value<Verb>(), Verb::Configure);
        const QStringList both{QStringLiteral("worker-1"), QStringLiteral("worker-2")};
        QCOMPARE(mended.first().at(1).toStringList(), both);
        list.findChild<QAbstractButton *>(QStringLiteral("health-minion-silent:worker-1-show"))->click();
        QCOMPARE(shown.first().first().toStringList(), both);
    }
};

QTEST_MAIN(tst_GatheredFindings)
#include "tst_GatheredFindings.moc"
