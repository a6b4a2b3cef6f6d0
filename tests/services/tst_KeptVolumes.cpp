#include "services/cluster/Keychain.h"
#include "services/cluster/Secrets.h"
#include "services/targets/KeptVolumes.h"
#include "services/targets/OpenStackTarget.h"
#include "services/targets/Targets.h"
#include "tests/services/CloudCluster.h"

#include <QtTest>

#include <utility>

namespace
{

CloudPart part(const QString &id, int size, const QString &status = QStringLiteral("available"))
{
    return {.kind = CloudPart::Kind::Volume,
            .id = id,
            .name = QStringLiteral("trial-0-salt-master-metrics"),
            .machine = QStringLiteral("salt-master"),
            .status = status,
            .volume = QStringLiteral("metrics"),
            .zone = QStringLiteral("nova"),
            .type = QStringLiteral("fast"),
            .size = size};
}

} // namespace

/// Data volumes at a cloud stay when the cluster is taken down, and become its own again when it is built again. Whatever happens between,
/// none is lost and none is said to be gone that is there.
class tst_KeptVolumes final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home{};

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_home.filePath(QString::fromLatin1(name)).toUtf8());
        qunsetenv("http_proxy");
        Keychain::setStandIn([](const Keychain::Act &act) { act.done({}); }); // none answers
    }

    void oneOfTheSameMachineNameAndSizeIsTaken()
    {
        const Result<KeptVolumes> kept = KeptVolumes::of(cloudDesign(), {part(QStringLiteral("vol-1"), 20)}, {});
        QVERIFY(kept);
        QCOMPARE(kept->taken, (QMap<QString, QString>{{QLatin1String(volumeAddress), QStringLiteral("vol-1")}}));
        QVERIFY(kept->hints.isEmpty() && kept->busy.isEmpty());
    }

    void oneThatIsNotAsDesignedStaysAndIsNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("size");
        QTest::newRow("another size") << QString() << QString() << 30;
        QTest::newRow("another type") << QStringLiteral("volumeType") << QStringLiteral("slow") << 20;
        QTest::newRow("another zone") << QStringLiteral("volumeZone") << QStringLiteral("west") << 20;
    }

    void oneThatIsNotAsDesignedStaysAndIsNamed()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(int, size);
        Cluster wanted = cloudDesign();
        if (!key.isEmpty())
            wanted.target.settings[key] = value;
        const Result<KeptVolumes> kept = KeptVolumes::of(wanted, {part(QStringLiteral("vol-1"), size)}, {});
        QVERIFY(kept && kept->taken.isEmpty());
        QCOMPARE(kept->hints.size(), 1);
        QVERIFY2(kept->hints.first().contains(QStringLiteral("metrics of salt-master (%1 GB)").arg(size)), qPrintable(kept->hints.first()));
    }

    void whichOfSeveralIsMeantIsAsked()
    {
        const Result<KeptVolumes> kept =
            KeptVolumes::of(cloudDesign(), {part(QStringLiteral("vol-1"), 20), part(QStringLiteral("vol-2"), 20)}, {});
        QVERIFY(!kept);
        QVERIFY(kept.error().message.contains(QLatin1String("vol-1, vol-2")));
        const Result<KeptVolumes> other =
            KeptVolumes::of(cloudDesign(), {part(QStringLiteral("vol-1"), 20), part(QStringLiteral("vol-2"), 30)}, {});
        QVERIFY(other && other->taken.size() == 1);
    }

    void oneThatSomebodyUsesIsNotTaken()
    {
        const Result<KeptVolumes> kept = KeptVolumes::of(cloudDesign(), {part(QStringLiteral("vol-1"), 20, QStringLiteral("in-use"))}, {});
        QVERIFY(kept);
        QCOMPARE(kept->busy.size(), 1);
        QVERIFY2(kept->busy.first().contains(QLatin1String("in-use")), qPrintable(kept->busy.first()));
        CloudPart halfMade;
        halfMade.id = QStringLiteral("server-1");
        halfMade.machine = QStringLiteral("salt-master");
        const Result<KeptVolumes> soon =
            KeptVolumes::of(cloudDesign(), {halfMade, part(QStringLiteral("vol-1"), 20, QStringLiteral("in-use"))}, {});
        QVERIFY(soon && soon->busy.isEmpty() && soon->taken.size() == 1);
        // An older state was put back: nobody is told to pull a disk from under a machine that works.
        CloudState older;
        older.ids = {halfMade.id};
        const Result<KeptVolumes> inPlace =
            KeptVolumes::of(cloudDesign(), {halfMade, part(QStringLiteral("vol-1"), 20, QStringLiteral("in-use"))}, older);
        QVERIFY(inPlace && inPlace->busy.size() == 1 && !inPlace->mayPass);
        QVERIFY2(inPlace->busy.first().contains(QLatin1String("do not detach it")), qPrintable(inPlace->busy.first()));
    }

    void whatTheStateKnowsIsNoMatter()
    {
        CloudState state;
        state.ids = {QStringLiteral("vol-1")};
        state.volumes[QStringLiteral("salt-master")].insert(QStringLiteral("metrics"), QStringLiteral("vol-1"));
        const Result<KeptVolumes> kept = KeptVolumes::of(cloudDesign(), {part(QStringLiteral("vol-1"), 20)}, state);
        QVERIFY(kept && kept->taken.isEmpty() && kept->hints.isEmpty());
        const Result<KeptVolumes> more =
            KeptVolumes::of(cloudDesign(), {part(QStringLiteral("vol-1"), 20), part(QStringLiteral("vol-2"), 20)}, state);
        QVERIFY(more && more->taken.isEmpty());
        QCOMPARE(more->hints.size(), 1); // it is there, and costs
    }

    void anIdThatIsNoneIsWrittenNowhere()
    {
        const Result<KeptVolumes> kept = KeptVolumes::of(cloudDesign(), {part(QStringLiteral("${file(\"/etc/passwd\")}"), 20)}, {});
        QVERIFY(kept && kept->taken.isEmpty());
    }

    void takingDownLeavesTheVolumesAndSaysWhich()
    {
        CloudCluster cluster(Verb::Destroy);
        const Result<Secrets> secrets = Secrets::prepare(cluster.stage.context.folder, cluster.stage.context.roles.roles());
        QVERIFY(secrets && !secrets->ofRoles.isEmpty());
        cluster.stands();
        const RunEnd end = cluster.takeDown();
        QVERIFY2(end.exitCode == ExitCode::Done, qPrintable(end.message));
        QVERIFY2(end.message.contains(QLatin1String("metrics of salt-master (20 GB)")), qPrintable(end.message));
        QVERIFY(cluster.servers.isEmpty());
        QCOMPARE(cluster.volumes.size(), 1);
        const QString asked = cluster.stage.askedWords();
        QVERIFY2(asked.contains(QLatin1String("-destroy -target=openstack_compute_instance_v2.machine\n")), qPrintable(asked));
        const QJsonObject receipt = cluster.receipt();
        QCOMPARE(receipt["kept"].toArray().size(), 1);
        QCOMPARE(receipt["kept"].toArray().first()["gigabytes"].toInt(), 20);
        QCOMPARE(receipt["left"].toObject()["volumes"].toArray().size(), 1);
        QCOMPARE(receipt["removed"].toObject()["volumes"].toArray().size(), 0);
        QCOMPARE(receipt["removed"].toObject()["machines"].toArray().size(), 1);
        QVERIFY(!QFile::exists(cluster.statePath()));
        const Result<std::optional<Secrets>> after = Secrets::read(cluster.stage.context.folder, 1000); // they open what is kept
        QVERIFY(after && *after && **after == *secrets);
        QVERIFY2(cluster.logged().contains(QLatin1String("go on counting against the project's quota")), qPrintable(cluster.logged()));
    }

    void withTheBoxTickedTheyGo()
    {
        CloudCluster cluster(Verb::Destroy);
        QVERIFY(Secrets::prepare(cluster.stage.context.folder, cluster.stage.context.roles.roles()));
        cluster.stands();
        cluster.stage.context.options.removeVolumes = true;
        const RunEnd end = cluster.takeDown();
        QVERIFY2(end.exitCode == ExitCode::Done, qPrintable(end.message));
        QVERIFY(cluster.volumes.isEmpty());
        QVERIFY(!cluster.stage.askedWords().contains(QLatin1String("-target=")));
        QCOMPARE(cluster.receipt()["removed"].toObject()["volumes"].toArray().size(), 1);
        QVERIFY(cluster.receipt()["kept"].toArray().isEmpty());
        const Result<std::optional<Secrets>> secrets = Secrets::read(cluster.stage.context.folder, 1000);
        QVERIFY(secrets && !*secrets);
    }

    /// All else is gone, the record and the state with it: they are found by the cluster's id alone.
    void thoseThatStayedGoWhenTheyAreAskedForLater()
    {
        for (const bool removes : {false, true}) {
            CloudCluster cluster(Verb::Destroy);
            cluster.volumes = {cloudVolume(QStringLiteral("vol-1"), cluster.stage.context.id, 20, QStringLiteral("available"),
                                           QStringLiteral("salt-master"), QStringLiteral("metrics")),
                               cloudVolume(QStringLiteral("vol-2"), cluster.stage.context.id, 50, QStringLiteral("available"),
                                           QStringLiteral("salt-master"), QStringLiteral("metrics")), // not of this design: nobody named it
                               cloudVolume(QStringLiteral("vol-9"), QStringLiteral("another-cluster"), 20, QStringLiteral("available"),
                                           QStringLiteral("salt-master"), QStringLiteral("metrics"))};
            cluster.show();
            cluster.stage.context.options.removeVolumes = removes;
            const RunEnd end = cluster.takeDown();
            QVERIFY2(end.exitCode == ExitCode::Done, qPrintable(end.message));
            QCOMPARE(cluster.deleted(), removes ? QStringList{QStringLiteral("volumes/vol-1")} : QStringList());
            QCOMPARE(cluster.volumes.size(), removes ? 2 : 3);
            QCOMPARE(cluster.receipt()["kept"].toArray().size(), removes ? 1 : 2);
        }
    }

    /// Its account may lead elsewhere by then, where nothing of it is: that is not "gone".
    void whereTheyStayIsKnownAfterwards()
    {
        CloudCluster cluster(Verb::Destroy);
        cluster.stands();
        const RunEnd end = cluster.takeDown();
        QVERIFY2(end.exitCode == ExitCode::Done, qPrintable(end.message));
        const QString note = cluster.stage.context.folder.privatePath() + QStringLiteral("/kept.json");
        Result<CloudRecord> kept = CloudRecord::read(note);
        QVERIFY(kept);
        QCOMPARE(kept->projectId, FakeCloud::project());
        QCOMPARE(keptTargetKind(cluster.stage.context.folder), QStringLiteral("openstack"));
        kept->projectId = QStringLiteral("the-first-project");
        QVERIFY(kept->write(note));
        cluster.stage.context.options.removeVolumes = true;
        const RunEnd refused = cluster.takeDown();
        QVERIFY2(refused.message.contains(QLatin1String("kept in the project")), qPrintable(refused.message));
        QVERIFY(QFile::exists(note));
        kept->projectId = FakeCloud::project();
        QVERIFY(kept->write(note));
        const RunEnd all = cluster.takeDown();
        QVERIFY2(all.exitCode == ExitCode::Done, qPrintable(all.message));
        QVERIFY(cluster.volumes.isEmpty() && !QFile::exists(note));
    }

    void whatFailsOnTheWayLosesNone_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("plan") << QStringLiteral("terraform plan");
        QTest::newRow("apply") << QStringLiteral("terraform apply");
    }

    void whatFailsOnTheWayLosesNone()
    {
        QFETCH(QString, command);
        CloudCluster cluster(Verb::Destroy);
        cluster.stands();
        cluster.instead[command] = CommandResult{.crashed = true};
        const RunEnd end = cluster.takeDown();
        QCOMPARE(end.exitCode, int(ExitCode::Failed));
        QVERIFY(!end.message.isEmpty());
        QCOMPARE(cluster.volumes.size(), 1);
        const Result<QList<StateResource>> state = readState(cluster.statePath());
        QVERIFY(state && state->size() == 2); // it knows both
        QVERIFY(cluster.receipt().isEmpty());
    }

    void aCloudThatDoesNotAnswerIsNotCalledEmpty()
    {
        CloudCluster cluster(Verb::Destroy);
        cluster.stands();
        int looks = 0;
        cluster.cloud.meanwhile = [&cluster, &looks](const FakeCloud::Question &question) {
            const QString path = QStringLiteral("GET /volume/v3/%1/volumes/detail").arg(FakeCloud::project());
            if (question.path.contains(QLatin1String("volumes/detail")) && ++looks > 1)
                cluster.cloud.answers[path] = {404, {}, {}};
        };
        const RunEnd end = cluster.takeDown();
        QCOMPARE(end.exitCode, int(ExitCode::Failed));
        QVERIFY(cluster.receipt().isEmpty());
        QVERIFY(QFile::exists(cluster.statePath()));
    }

    void theNextBuildTakesThemInAndSaysSo()
    {
        CloudCluster cluster(Verb::Up);
        cluster.volumes = {cloudVolume(QStringLiteral("vol-1"), cluster.stage.context.id, 20, QStringLiteral("available"),
                                       QStringLiteral("salt-master"), QStringLiteral("metrics"))};
        cluster.show();
        const Ending end = cluster.build();
        QVERIFY2(!end, end ? qPrintable(end->message) : "");
        const QJsonArray blocks = cluster.imports()["import"].toArray();
        QCOMPARE(blocks.size(), 1);
        QCOMPARE(blocks.first()["to"].toString(), QLatin1String(volumeAddress));
        QCOMPARE(blocks.first()["id"].toString(), QStringLiteral("vol-1"));
        QVERIFY(cluster.stage.askedWords().contains(QLatin1String("terraform plan"))); // not in one go: it could be lost
        QString said;
        for (const QJsonObject &resource : cluster.stage.events(QStringLiteral("resource")))
            said += QStringList{resource["action"].toString(), resource["address"].toString(), resource["message"].toString()}.join(u' ') +
                    QLatin1Char('\n');
        QVERIFY2(said.contains(QStringLiteral("take-in ") + QLatin1String(volumeAddress) + QStringLiteral(" the kept one is used")),
                 qPrintable(said));
    }

    /// It died after it had begun: no state knows the volume yet, and it is not taken for something half made.
    void aBuildThatDiedDoesNotTakeThemWithIt()
    {
        CloudCluster cluster(Verb::Up);
        cluster.stands();
        QVERIFY(QFile::remove(cluster.statePath()));
        cluster.volumes = {cloudVolume(QStringLiteral("vol-1"), cluster.stage.context.id, 20, QStringLiteral("available"),
                                       QStringLiteral("salt-master"), QStringLiteral("metrics")),
                           cloudVolume(QStringLiteral("vol-2"), cluster.stage.context.id, 20, QStringLiteral("error"),
                                       QStringLiteral("salt-master"), QStringLiteral("metrics"))};
        StageTest::write(cluster.stage.context.folder.terraformPath() + QStringLiteral("/making"), "[\"salt-master\"]");
        cluster.show();
        const Ending end = cluster.build();
        QVERIFY2(!end, end ? qPrintable(end->message) : "");
        QCOMPARE(cluster.deleted(), QStringList{QStringLiteral("servers/id-salt-master")});
        QCOMPARE(cluster.imports()["import"].toArray().size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_KeptVolumes)
#include "tst_KeptVolumes.moc"
