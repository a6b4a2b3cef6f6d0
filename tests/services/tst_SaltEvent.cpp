#include "services/salt/SaltEvent.h"
#include "tests/Places.h"

#include <QFile>
#include <QTest>

namespace
{
QList<SaltEvent> read(const char *name)
{
    QFile file(testData("/salt/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<SaltEvent> events;
    for (const QByteArray &line : file.readAll().split('\n'))
        events << readSaltEvent(line);
    return events;
}

QList<SaltEvent> only(const QList<SaltEvent> &events, SaltEvent::Kind kind, const QString &minion = {})
{
    QList<SaltEvent> found;
    for (const SaltEvent &event : events) {
        if (event.kind == kind && (minion.isEmpty() || event.minion == minion))
            found << event;
    }
    return found;
}
} // namespace

class tst_SaltEvent final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryStateAsItEnds()
    {
        const QList<SaltEvent> events = only(read("jobs-good-and-bad.txt"), SaltEvent::Kind::Progress, QStringLiteral("m1"));
        QCOMPARE(events.size(), 3);
        QCOMPARE(events[0].total, 3);
        QCOMPARE(events[0].states.first().id, QStringLiteral("a file"));
        QCOMPARE(events[0].states.first().sls, QStringLiteral("good"));
        QCOMPARE(events[0].states.first().result, StateResult::Changed);
        QVERIFY(events[0].states.first().changes.contains(QStringLiteral("New file")));
        QCOMPARE(events[1].states.first().result, StateResult::Clean);
        QCOMPARE(events[2].states.first().milliseconds, 3004);
    }

    void tellsFailuresAndWhatFailedForThem()
    {
        const QList<SaltEvent> events = only(read("jobs-good-and-bad.txt"), SaltEvent::Kind::Return, QStringLiteral("m2"));
        QCOMPARE(events.size(), 1);
        QVERIFY(!events[0].success);
        QCOMPARE(events[0].states.size(), 3);
        QCOMPARE(events[0].states[0].function, QStringLiteral("cmd.run"));
        QCOMPARE(events[0].states[0].result, StateResult::Failed);
        QCOMPARE(events[0].states[1].comment, QStringLiteral("One or more requisite failed: bad.broken"));
        QCOMPARE(events[0].states[2].result, StateResult::Clean);
    }

    void aTestTellsWhatWouldChange()
    {
        const QList<SaltEvent> events = read("jobs-test-and-missing-sls.txt");
        const QList<SaltEvent> returns = only(events, SaltEvent::Kind::Return, QStringLiteral("m1"));
        QCOMPARE(returns.size(), 1);
        QCOMPARE(returns[0].states[0].result, StateResult::Clean);
        QCOMPARE(returns[0].states[2].result, StateResult::Changed);
    }

    void saysWhyNothingRanAtAll()
    {
        const QList<SaltEvent> returns = only(read("jobs-test-and-missing-sls.txt"), SaltEvent::Kind::Return, QStringLiteral("m2"));
        QCOMPARE(returns.size(), 1);
        QVERIFY(returns[0].states.isEmpty());
        QCOMPARE(returns[0].errors, QStringList{QStringLiteral("No matching sls found for 'nowhere' in env 'base'")});
    }

    /// A minion adds the whole manual of the function to what went wrong.
    void leavesTheManualOut()
    {
        const SaltEvent event = readSaltEvent(
            "salt/job/20261124221548183948/ret/m2\t"
            R"({"cmd": "_return", "id": "m2", "success": false, "return": "Passed invalid arguments to state.highstate: 'NoneType' object )"
            R"(is not iterable\n\n    Retrieve the state data.\n\n    salt '*' state.highstate\n    ", "retcode": 1, "fun_args": []})");
        QCOMPARE(event.kind, SaltEvent::Kind::Return);
        QCOMPARE(event.errors,
                 QStringList{QStringLiteral("Passed invalid arguments to state.highstate: 'NoneType' object is not iterable")});
    }

    void readsWhatTheConductorSays()
    {
        const QList<SaltEvent> events = read("jobs-minion-lost.txt");
        QCOMPARE(only(events, SaltEvent::Kind::Minions).first().minions, (QStringList{QStringLiteral("m1"), QStringLiteral("m2")}));
        QCOMPARE(only(events, SaltEvent::Kind::Job).first().minions, QStringList{QStringLiteral("m2")});
        QCOMPARE(only(events, SaltEvent::Kind::Lost).first().text, QStringLiteral("Minion did not return"));
        QCOMPARE(only(events, SaltEvent::Kind::Done).size(), 1);
    }

    void fillsInFromTheJobCache()
    {
        const QList<SaltEvent> returns = only(read("jobs-resumed.txt"), SaltEvent::Kind::Return);
        QCOMPARE(returns.size(), 1);
        QCOMPARE(returns[0].states.size(), 3);
        QVERIFY(returns[0].success);
    }

    void survivesTornLines()
    {
        QFile file(testData("/salt/jobs-good-and-bad.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        for (qsizetype length = 0; length < text.size(); length += 7) {
            QByteArray torn = text.left(length);
            if (length > 0)
                torn[length / 2] = '\xff';
            for (const QByteArray &line : torn.split('\n'))
                readSaltEvent(line);
        }
    }
};

QTEST_GUILESS_MAIN(tst_SaltEvent)
#include "tst_SaltEvent.moc"
