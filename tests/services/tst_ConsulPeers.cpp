#include "services/stages/ConsulPeers.h"
#include "tests/Designs.h"
#include "tests/services/StageTest.h"

#include <QtTest>

#include <memory>

/// Consul's servers have lost their majority, and choose a leader again.
class tst_ConsulPeers final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StageTest> m_stage{};
    QStringList m_told{};
    QMap<QString, int> m_index{};
    QString m_leader{};
    QString m_failing{};
    QJsonArray m_peers{};

    CommandResult answer(const Command &command)
    {
        const QJsonObject question = StageTest::questionOf(command);
        const QString machine = StageTest::machineOf(command), act = question["act"].toString();
        if (!StageTest::carries(command, "Recovers Consul's servers"))
            return StageTest::fails("nobody asks this");
        if (act == QLatin1String("place") && !question["peers"].toArray().isEmpty())
            m_peers = question["peers"].toArray();
        m_told << act + (act == QLatin1String("place") ? QStringLiteral(" %1 peers").arg(question["peers"].toArray().size()) : QString()) +
                      QStringLiteral(": ") + machine;
        QJsonObject said{
            {"leader", m_leader}, {"id", QStringLiteral("id of ") + machine}, {"index", m_index.value(machine)}, {"error", ""}};
        if (act + QLatin1Char(' ') + machine == m_failing)
            said["error"] = QStringLiteral("500 No cluster leader");
        return StageTest::tells(command, {QJsonDocument(said).toJson(QJsonDocument::Compact)});
    }
    void build(const QMap<QString, int> &index)
    {
        m_told.clear();
        m_leader.clear();
        m_failing.clear();
        m_index = index;
        m_stage =
            std::make_unique<StageTest>(Designs::germline(2), Verb::Configure, [this](const Command &command) { return answer(command); });
        m_stage->context.options.recoverConsul = true;
    }

private Q_SLOTS:
    void nothingIsDoneUnlessItIsSaidOrWhereThereIsALeader()
    {
        build({{QStringLiteral("tracker"), 42}});
        m_stage->context.options.recoverConsul = false;
        QVERIFY(recoverConsul(m_stage->context));
        QVERIFY(m_told.isEmpty());
        m_stage->context.options.recoverConsul = true;
        m_leader = QStringLiteral("10.93.7.10:8300");
        QVERIFY(recoverConsul(m_stage->context));
        QCOMPARE(m_told.filter(QStringLiteral("look")).size(), m_told.size());
    }

    void thoseThatKeptTheListChooseALeaderAndTheOthersComeLater()
    {
        build({{QStringLiteral("tracker"), 42}, {QStringLiteral("job-queue"), 40}});
        const Result<void> recovered = recoverConsul(m_stage->context);
        QVERIFY2(recovered, recovered ? "" : qPrintable(recovered.error().message));
        m_told = m_told.mid(3); // the looks
        QCOMPARE(m_told, (QStringList{"place 0 peers: salt-master", "place 2 peers: job-queue", "place 2 peers: tracker",
                                      "start: job-queue", "start: tracker", "start: salt-master"}));
        QCOMPARE(m_peers,
                 (QJsonArray{
                     QJsonObject{{"id", "id of job-queue"}, {"address", m_stage->context.addresses[QStringLiteral("job-queue")] + ":8300"}},
                     QJsonObject{{"id", "id of tracker"}, {"address", m_stage->context.addresses[QStringLiteral("tracker")] + ":8300"}}}));
        QCOMPARE(m_stage->events(QStringLiteral("step")).last()["state"].toString(), QStringLiteral("done"));
    }

    void whereNobodyKeptItNothingIsTouched()
    {
        build({});
        const Result<void> recovered = recoverConsul(m_stage->context);
        QVERIFY(!recovered);
        QVERIFY2(recovered.error().message.contains(QLatin1String("has kept its list")), qPrintable(recovered.error().message));
        QCOMPARE(m_told.filter(QStringLiteral("look")).size(), m_told.size());
    }

    void whatDoesNotWorkIsSaidWithItsMachine()
    {
        build({{QStringLiteral("tracker"), 42}});
        m_failing = QStringLiteral("start tracker");
        const Result<void> recovered = recoverConsul(m_stage->context);
        QVERIFY(!recovered);
        QVERIFY2(recovered.error().message.contains(QLatin1String("because of tracker")), qPrintable(recovered.error().message));
        QVERIFY(!m_told.contains(QStringLiteral("start: salt-master"))); // it would come with nothing and choose itself nobody
    }
};

QTEST_GUILESS_MAIN(tst_ConsulPeers)
#include "tst_ConsulPeers.moc"
