#include "services/consul/ConsulHistory.h"
#include "services/consul/ConsulIdentity.h"
#include "services/salt/ConsulAccess.h"
#include "services/stages/RunSalt.h"
#include "services/stages/SecureConsul.h"
#include "tests/Designs.h"
#include "tests/services/StageTest.h"

#include <QtTest>

namespace
{
const QString seed = QString::fromLatin1(QByteArray(32, 's').toBase64());

QByteArray agent(const QByteArray &guard, bool works)
{
    return QJsonDocument(
               QJsonObject{
                   {"works", works}, {"guard", QString::fromLatin1(guard)}, {"installed", true}, {"error", works ? "" : "it is not well"}})
        .toJson(QJsonDocument::Compact);
}

/// A cluster of an earlier version as its machines answer: what it was told, in order.
class Machines
{
public:
    QStringList told{};                ///< "soft: worker-0", "restart: tracker" …
    QMap<QString, QByteArray> guard{}; ///< machine → how its agent stands to strangers; none: open

    CommandResult answer(const Command &command)
    {
        const QJsonObject question = StageTest::questionOf(command);
        const QString machine = StageTest::machineOf(command);
        if (StageTest::carries(command, "Carries out Salt jobs"))
            return salt(command, question);
        if (StageTest::carries(command, "Writes Consul's policies")) {
            told << QStringLiteral("tokens: ") + machine;
            return StageTest::tells(command, {"{\"changed\":[\"butler-agent-tracker\"],\"removed\":[],\"error\":\"\"}"});
        }
        if (StageTest::carries(command, "Sees that the Consul agent")) {
            if (question["first"].toString() == QLatin1String("restart")) {
                told << QStringLiteral("restart: ") + machine;
                guard[machine] = "closed";
            }
            return StageTest::tells(command, {agent(guard.value(machine, "open"), guard.value(machine, "open") != "silent").trimmed()});
        }
        if (StageTest::carries(command, "consul snapshot save")) {
            told << QStringLiteral("snapshot: ") + machine;
            return StageTest::tells(command, {"{\"kept\":true}"});
        }
        if (StageTest::carries(command, "systemctl restart consul")) {
            told << QStringLiteral("together: ") + machine;
            guard[machine] = "closed";
            return StageTest::says({});
        }
        return StageTest::fails("nobody asks this: " + command.standardInput.left(200));
    }

private:
    CommandResult salt(const Command &command, const QJsonObject &question)
    {
        const QJsonObject job = question["steps"][0][0].toObject();
        const QString how = job["keywords"]["pillar"]["consul_switch"].toString();
        const QStringList minions = job["minions"].toVariant().toStringList();
        told << how + QStringLiteral(": ") + minions.join(QLatin1Char(' '));
        return StageTest::tells(command, {"butler/done\t{}"});
    }
};
} // namespace

class tst_SecureConsul final : public QObject
{
    Q_OBJECT

private:
    Machines m_machines{};
    std::unique_ptr<StageTest> m_stage{};
    void build(const ConsulHistory &history)
    {
        m_machines = {};
        m_stage = std::make_unique<StageTest>(Designs::germline(2), Verb::Configure,
                                              [this](const Command &command) { return m_machines.answer(command); });
        m_stage->context.secrets.ofRoles[QStringLiteral("consul-bootstrap")] = {{QStringLiteral("seed"), seed},
                                                                                {QStringLiteral("gossip"), seed}};
        QVERIFY(QDir().mkpath(m_stage->context.folder.saltPath()));
        QVERIFY(history.save(consulHistoryPath(m_stage->context)));
    }
    ConsulHistory history() const { return *ConsulHistory::load(consulHistoryPath(m_stage->context)); }
    static ConsulHistory before()
    {
        ConsulHistory history;
        history.prepare({QStringLiteral("salt-master"), QStringLiteral("job-queue"), QStringLiteral("tracker")});
        history.establish(history.founders);
        return history;
    }

private Q_SLOTS:
    void aNewClusterHasNothingToSwitch()
    {
        build({});
        QVERIFY(secureConsul(m_stage->context));
        QVERIFY(m_stage->asked.isEmpty());
    }

    void oneThatIsSecuredIsNotAskedAgain()
    {
        ConsulHistory secured = before();
        secured.secured = true;
        build(secured);
        QVERIFY(secureConsul(m_stage->context));
        QVERIFY(m_stage->asked.isEmpty());
    }

    void oneOfAnEarlierVersionIsSwitchedAllServersTogether()
    {
        build(before());
        const Result<void> done = secureConsul(m_stage->context);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QCOMPARE(m_machines.told,
                 (QStringList{"snapshot: salt-master", "soft: salt-master job-queue tracker", "soft: db-server worker-0 worker-1",
                              "final: salt-master job-queue tracker", "together: salt-master", "together: job-queue", "together: tracker",
                              "tokens: salt-master", "final: db-server worker-0 worker-1", "restart: db-server", "restart: worker-0",
                              "restart: worker-1"}));
        QVERIFY(history().secured);
        QCOMPARE(m_stage->events(QStringLiteral("step")).last()["state"].toString(), QStringLiteral("done"));
    }

    void nothingBeginsWhileAMachineIsMissing()
    {
        build(before());
        m_machines.guard[QStringLiteral("tracker")] = "silent";
        const Result<void> refused = secureConsul(m_stage->context);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("tracker")), qPrintable(refused.error().message));
        QVERIFY(m_machines.told.isEmpty());
        build(before());
        m_stage->context.failures[QStringLiteral("worker-1")] = QStringLiteral("It never answered SSH.");
        QVERIFY(!secureConsul(m_stage->context));
        QVERIFY(m_machines.told.isEmpty() && !history().secured);
    }

    void goesOnWhereAnEarlierRunEnded()
    {
        build(before());
        for (const char *server : {"salt-master", "job-queue", "tracker"})
            m_machines.guard[QString::fromLatin1(server)] = "closed";
        m_machines.guard[QStringLiteral("db-server")] = "closed";
        QVERIFY(secureConsul(m_stage->context));
        QCOMPARE(m_machines.told,
                 (QStringList{"tokens: salt-master", "final: worker-0 worker-1", "restart: worker-0", "restart: worker-1"}));
        QVERIFY(history().secured);
    }

    void noTokenStandsInAnArgumentOrEvent()
    {
        build(before());
        QVERIFY(secureConsul(m_stage->context));
        const Result<SaltDesign> design = saltDesignOf(m_stage->context);
        QVERIFY(design);
        const QByteArray events = m_stage->file(m_stage->context.run.eventsPath());
        for (const QString &secret : consulSecrets(*design) + QStringList{seed}) {
            for (const QString &line : secret.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
                if (line.startsWith(QLatin1String("-----")))
                    continue;
                QVERIFY(!events.contains(line.toUtf8()));
                for (const Command &command : std::as_const(m_stage->asked))
                    QVERIFY(!command.arguments.join(QLatin1Char(' ')).contains(line));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_SecureConsul)
#include "tst_SecureConsul.moc"
