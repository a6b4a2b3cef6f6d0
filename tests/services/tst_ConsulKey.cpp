#include "services/stages/ConsulKey.h"
#include "tests/Designs.h"
#include "tests/services/StageTest.h"

#include <QtTest>

#include <memory>

namespace
{
const QString role = QStringLiteral("consul-bootstrap");

} // namespace

/// The key of Consul's gossip is changed with nothing lost, and goes on where it ended.
class tst_ConsulKey final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StageTest> m_stage{};
    QStringList m_told{};
    QByteArray m_answer{};
    bool m_saltWorks = true;
    QString m_old{};

    CommandResult answer(const Command &command)
    {
        if (StageTest::carries(command, "Turns the keys of Consul")) {
            const QJsonArray acts = StageTest::questionOf(command)["acts"].toArray();
            if (acts.isEmpty()) // only whether all are there
                m_told << QStringLiteral("look");
            for (const QJsonValue &act : acts) {
                const QString word = act.toObject().keys().first(), key = act.toObject()[word].toString();
                m_told << word + (key == m_old ? QStringLiteral(" the old one") : QStringLiteral(" the new one"));
            }
            m_told << QStringLiteral("by ") + StageTest::machineOf(command);
            const bool isThere = acts.isEmpty() && !m_answer.contains("not alive");
            return StageTest::tells(command, {isThere ? QByteArray(R"({"error":"","missing":[]})") : m_answer});
        }
        const QJsonObject job = StageTest::questionOf(command)["steps"][0][0].toObject();
        m_told << job["keywords"]["pillar"]["consul_switch"].toString() +
                      QStringLiteral(": %1 machines").arg(job["minions"].toArray().size());
        return m_saltWorks ? StageTest::tells(command, {"butler/done\t{}"})
                           : StageTest::tells(command, {"butler/minions\t{\"up\":[],\"down\":[\"worker-0\"]}", "butler/done\t{}"});
    }
    void build(bool wanted) // NOLINT: what the run is told
    {
        m_told.clear();
        m_answer = "{\"error\":\"\",\"missing\":[]}";
        m_saltWorks = true;
        m_stage =
            std::make_unique<StageTest>(Designs::germline(2), Verb::Configure, [this](const Command &command) { return answer(command); });
        m_stage->context.options.newConsulKey = wanted;
        m_old = m_stage->context.secrets.of(role, QStringLiteral("gossip"));
    }
    QMap<QString, QString> kept() const
    {
        const Result<std::optional<Secrets>> secrets = Secrets::read(m_stage->context.folder, 1000);
        return secrets && *secrets ? (*secrets)->ofRoles.value(role) : QMap<QString, QString>();
    }

private Q_SLOTS:
    void nothingIsDoneUnlessItIsSaid()
    {
        build(false);
        QVERIFY(changeConsulKey(m_stage->context) && finishConsulKey(m_stage->context));
        QVERIFY(m_told.isEmpty());
    }

    void allAgentsGetItBeforeItIsUsedAndForgetTheOldOneAtTheEnd()
    {
        build(true);
        const Result<void> changed = changeConsulKey(m_stage->context);
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().message));
        QCOMPARE(m_told, (QStringList{"look", "by salt-master", "install the new one", "use the new one", "by salt-master"}));
        const QString now = m_stage->context.secrets.of(role, QStringLiteral("gossip"));
        QVERIFY(now != m_old && QByteArray::fromBase64(now.toLatin1()).size() == 32);
        QCOMPARE(kept().value(QStringLiteral("gossip")), now);
        QCOMPARE(kept().value(QStringLiteral("gossip-before")), m_old); // until all machines' files have the new one
        m_told.clear();
        QVERIFY(finishConsulKey(m_stage->context));
        QCOMPARE(m_told, (QStringList{"final: 6 machines", "remove the old one", "by salt-master"}));
        QVERIFY(!kept().contains(QStringLiteral("gossip-before")) && !kept().contains(QStringLiteral("gossip-next")));
        QCOMPARE(m_stage->events(QStringLiteral("step")).last()["state"].toString(), QStringLiteral("done"));
        for (const Command &command : std::as_const(m_stage->asked)) {
            for (const QString &key : {now, m_old})
                QVERIFY(!command.arguments.join(QLatin1Char(' ')).contains(key));
        }
        const QByteArray events = m_stage->file(m_stage->context.run.eventsPath());
        QVERIFY(!events.contains(now.toUtf8()) && !events.contains(m_old.toUtf8()));
    }

    void nothingBeginsWhileAMachineIsMissing()
    {
        build(true);
        m_answer = R"({"error":"not alive: worker-1","missing":["worker-1"]})";
        const Result<void> changed = changeConsulKey(m_stage->context);
        QVERIFY(!changed);
        QVERIFY2(changed.error().message.contains(QLatin1String("as alive: worker-1")), qPrintable(changed.error().message));
        QCOMPARE(m_stage->context.secrets.of(role, QStringLiteral("gossip")), m_old);
        QVERIFY(!kept().contains(QStringLiteral("gossip-next"))); // else each later run would go on with it
    }

    void aChangeThatWaitsForAMachineKeepsNoRunFromMendingIt()
    {
        build(true);
        m_answer = R"({"error":"2 of 6 agents have not heard of the key.","missing":[]})";
        QVERIFY(!changeConsulKey(m_stage->context));
        m_stage->context.options.newConsulKey = false;
        m_answer = R"({"error":"not alive: worker-1","missing":["worker-1"]})";
        QVERIFY(changeConsulKey(m_stage->context));
        QVERIFY(!kept().value(QStringLiteral("gossip-next")).isEmpty()); // a later run goes on with it
        QVERIFY(m_stage->file(m_stage->context.run.eventsPath()).contains("as alive: worker-1"));
        m_stage->context.options.newConsulKey = true;
        QVERIFY(!changeConsulKey(m_stage->context));
    }

    void aRunThatEndedInTheMiddleIsGoneOnWith()
    {
        build(true);
        m_answer = R"({"error":"2 of 6 agents have not heard of the key.","missing":[]})";
        QVERIFY(!changeConsulKey(m_stage->context));
        const QString next = kept().value(QStringLiteral("gossip-next"));
        QVERIFY(!next.isEmpty());
        m_answer = "{\"error\":\"\",\"missing\":[]}";
        m_stage->context.options.newConsulKey = false; // also by a run that is told nothing of it
        QVERIFY(changeConsulKey(m_stage->context));
        QCOMPARE(m_stage->context.secrets.of(role, QStringLiteral("gossip")), next); // the same: some agents have it already
        m_saltWorks = false;
        QVERIFY(finishConsulKey(m_stage->context)); // it had something else to do
        QVERIFY(!m_told.contains(QStringLiteral("remove the old one")) && kept().contains(QStringLiteral("gossip-before")));
        m_told.clear();
        m_saltWorks = true;
        m_stage->context.options.newConsulKey = true; // what is nearly done is ended first
        QVERIFY(changeConsulKey(m_stage->context));
        QVERIFY(m_told.isEmpty());
        QVERIFY(finishConsulKey(m_stage->context));
        QCOMPARE(m_told, (QStringList{"final: 6 machines", "remove the old one", "by salt-master"}));
    }
};

QTEST_GUILESS_MAIN(tst_ConsulKey)
#include "tst_ConsulKey.moc"
