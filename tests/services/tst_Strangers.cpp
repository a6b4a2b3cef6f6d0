#include "model/runs/PlanWords.h"
#include "services/cluster/Keychain.h"
#include "services/runs/RunOptions.h"
#include "tests/services/CloudCluster.h"

#include <QtTest>

/// What carries a cluster's mark at a cloud and no state knows, such as after the state was lost: it is named, and then taken in or
/// removed, by a plan that was shown. Never silently.
class tst_Strangers final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home{};

    static QString mark(const CloudCluster &cluster) { return QStringLiteral("trial-") + cluster.stage.context.id.left(8); }
    static void say(CloudCluster &cluster, const char *path, const char *key, const QJsonArray &list)
    {
        cluster.cloud.answers[QStringLiteral("GET /network/v2.0/") + QLatin1String(path)] = {
            200, QJsonDocument(QJsonObject{{QLatin1String(key), list}}).toJson(), {}};
    }
    static QJsonObject rule(const char *id, const QString &group, const char *protocol, int from, int to, const QString &remote,
                            const char *range = nullptr)
    {
        return {{"id", QLatin1String(id)},
                {"security_group_id", group},
                {"direction", "ingress"},
                {"ethertype", "IPv4"},
                {"protocol", QLatin1String(protocol)},
                {"port_range_min", from > 0 ? QJsonValue(from) : QJsonValue()},
                {"port_range_max", to > 0 ? QJsonValue(to) : QJsonValue()},
                {"remote_group_id", remote.isEmpty() ? QJsonValue() : QJsonValue(remote)},
                {"remote_ip_prefix", range ? QJsonValue(QLatin1String(range)) : QJsonValue()}};
    }
    /// All that the module makes for one machine, on a network of its own; nobody knows of it.
    static void stateIsLost(CloudCluster &cluster)
    {
        cluster.stands();
        QVERIFY(QFile::remove(cluster.statePath()));
        CloudRecord record;
        record.account = QStringLiteral("lab");
        record.name = QStringLiteral("trial");
        record.projectId = FakeCloud::project();
        record.range = QStringLiteral("10.64.0.0/20");
        record.outside = QStringLiteral("net-outside");
        record.pool = QStringLiteral("public");
        record.entryMachine = QStringLiteral("salt-master");
        QVERIFY(record.write(cluster.stage.context.folder.privatePath() + QStringLiteral("/target.json")));
        QJsonObject volume = cluster.volumes.first().toObject();
        volume.insert(QStringLiteral("attachments"), QJsonArray{QJsonObject{{"server_id", "id-salt-master"}}});
        cluster.volumes = {volume};
        const QString name = mark(cluster);
        const QJsonArray ports{
            QJsonObject{{"id", "port-1"}, {"name", name + "-salt-master"}, {"status", "ACTIVE"}, {"device_id", "id-salt-master"}},
            QJsonObject{{"id", "port-9"}, {"name", ""}, {"device_id", "router-1"}, {"device_owner", "network:router_interface"}}};
        say(cluster, "ports", "ports", ports);
        say(cluster, "floatingips", "floatingips",
            {QJsonObject{{"id", "fip-1"},
                         {"floating_ip_address", "203.0.113.9"},
                         {"description", "Way into the cluster trial (" + cluster.stage.context.id + ")"},
                         {"port_id", "port-1"}}});
        say(cluster, "security-groups", "security_groups",
            {QJsonObject{{"id", "sg-m"}, {"name", name + "-members"}}, QJsonObject{{"id", "sg-e"}, {"name", name + "-entry"}}});
        // Whatever is asked for, all are said: a cloud that does not understand a filter does so.
        say(cluster, "security-group-rules", "security_group_rules",
            {rule("rule-ping", QStringLiteral("sg-m"), "icmp", 0, 0, QStringLiteral("sg-m")),
             rule("rule-inside", QStringLiteral("sg-m"), "tcp", 22, 22, QStringLiteral("sg-e")),
             rule("rule-salt", QStringLiteral("sg-m"), "tcp", 4505, 4506, QStringLiteral("sg-m")),
             rule("rule-old", QStringLiteral("sg-m"), "tcp", 1, 2, QStringLiteral("sg-m")),
             rule("rule-entry", QStringLiteral("sg-e"), "tcp", 22, 22, {}, "0.0.0.0/0")});
        cluster.show();
    }
    static QMap<QString, QString> imports(const CloudCluster &cluster)
    {
        QMap<QString, QString> found;
        for (const QJsonValue &one : cluster.imports()["import"].toArray())
            found.insert(one["to"].toString(), one["id"].toString());
        return found;
    }
    static QStringList findings(const CloudCluster &cluster)
    {
        QStringList all;
        for (const QJsonObject &event : cluster.stage.events(QStringLiteral("finding")))
            all << event["message"].toString();
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_home.filePath(QString::fromLatin1(name)).toUtf8());
        qunsetenv("http_proxy");
        Keychain::setStandIn([](const Keychain::Act &act) { act.done({}); }); // none answers
    }

    void areNamedAndNothingIsTouched_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::newRow("plan") << Verb::Plan;
        QTest::newRow("apply") << Verb::Apply;
        QTest::newRow("up") << Verb::Up;
    }
    void areNamedAndNothingIsTouched()
    {
        QFETCH(Verb, verb);
        CloudCluster cluster(verb);
        stateIsLost(cluster);
        const Ending end = cluster.build();
        QVERIFY(end);
        QCOMPARE(end->exitCode, int(ExitCode::Failed));
        for (const char *word :
             {"machine trial-salt-master (id-salt-master)", "port ", "(port-1)", "(sg-m)", "(fip-1)", "Nothing was touched"})
            QVERIFY2(end->message.contains(QLatin1String(word)), qPrintable(end->message));
        QVERIFY2(findings(cluster).contains(QStringLiteral("machine trial-salt-master (id-salt-master)")),
                 qPrintable(findings(cluster).join(u'\n')));
        QVERIFY(cluster.deleted().isEmpty() && imports(cluster).isEmpty());
        QVERIFY(!cluster.stage.askedWords().contains(QStringLiteral("terraform plan")));
    }

    void aThingThatIsNoMachineStopsABuildToo()
    {
        CloudCluster cluster(Verb::Plan);
        cluster.stands();
        say(cluster, "ports", "ports", {QJsonObject{{"id", "port-7"}, {"name", mark(cluster) + "-worker-7"}}});
        const Ending end = cluster.build();
        QVERIFY(end && end->message.contains(QStringLiteral("(port-7)")));
    }

    void aLostStateIsMadeAgainByImports()
    {
        CloudCluster cluster(Verb::Plan);
        stateIsLost(cluster);
        cluster.stage.context.options.unknown = RunOptions::Unknown::TakeIn;
        const Ending end = cluster.build();
        QVERIFY2(!end, end ? qPrintable(end->message) : "");
        QMap<QString, QString> wanted{
            {QStringLiteral("openstack_compute_instance_v2.machine[\"salt-master\"]"), QStringLiteral("id-salt-master")},
            {QStringLiteral("openstack_networking_port_v2.port[\"salt-master\"]"), QStringLiteral("port-1")},
            {QStringLiteral("openstack_blockstorage_volume_v3.volume[\"salt-master/metrics\"]"), QStringLiteral("vol-1")},
            {QStringLiteral("openstack_compute_volume_attach_v2.attachment[\"salt-master/metrics\"]"),
             QStringLiteral("id-salt-master/vol-1")},
            {QStringLiteral("openstack_networking_floatingip_v2.entry[0]"), QStringLiteral("fip-1")},
            {QStringLiteral("openstack_networking_floatingip_associate_v2.entry[0]"), QStringLiteral("fip-1")},
            {QStringLiteral("openstack_networking_secgroup_v2.members"), QStringLiteral("sg-m")},
            {QStringLiteral("openstack_networking_secgroup_v2.entry"), QStringLiteral("sg-e")},
            {QStringLiteral("openstack_networking_secgroup_rule_v2.ping"), QStringLiteral("rule-ping")},
            {QStringLiteral("openstack_networking_secgroup_rule_v2.inside"), QStringLiteral("rule-inside")},
            {QStringLiteral("openstack_networking_secgroup_rule_v2.members[\"tcp-4505-4506\"]"), QStringLiteral("rule-salt")},
            {QStringLiteral("openstack_networking_secgroup_rule_v2.entry[\"0.0.0.0/0\"]"), QStringLiteral("rule-entry")}};
        QCOMPARE(imports(cluster), wanted);
        QVERIFY(cluster.deleted().isEmpty());
    }

    void aPortInAFurtherNetworkIsItsMachinesToo()
    {
        const QString further = QStringLiteral("27e55026-e7e6-416d-bb6a-3e05d37e7e99"); // bare-net
        CloudCluster cluster(Verb::Plan);
        cluster.stands(); // a state knows the machine
        cluster.stage.context.design.groups.first().networks = {QStringLiteral("bare-net")};
        cluster.stage.writeDesign();
        CloudRecord record = *CloudRecord::read(cluster.stage.context.folder.privatePath() + QStringLiteral("/target.json"));
        record.networks = {{QStringLiteral("salt-master"), {{further, {}, true}}}};
        QVERIFY(record.write(cluster.stage.context.folder.privatePath() + QStringLiteral("/target.json")));
        const QString name = mark(cluster) + QStringLiteral("-salt-master+");
        say(cluster, "ports", "ports", {QJsonObject{{"id", "port-2"}, {"name", name + further}, {"device_id", "id-salt-master"}}});
        cluster.stage.context.options.unknown = RunOptions::Unknown::TakeIn;
        const Ending end = cluster.build();
        QVERIFY2(!end, end ? qPrintable(end->message) : "");
        QCOMPARE(imports(cluster).value(QStringLiteral("openstack_networking_port_v2.further[\"salt-master/%1\"]").arg(further)),
                 QStringLiteral("port-2"));
        say(cluster, "ports", "ports", {QJsonObject{{"id", "port-3"}, {"name", name + QStringLiteral("another")}}});
        const Ending other = cluster.build();
        QVERIFY(other && other->message.contains(QStringLiteral("(port-3)")) &&
                other->message.contains(QStringLiteral("Put it into the design")));
    }

    /// What an earlier run was making is known of it no more: the way into what stands would go with it, unnamed.
    void aLeftoverListOfWhatWasBeingMadeRemovesNothingOfWhatStands()
    {
        for (RunOptions::Unknown what : {RunOptions::Unknown::TakeIn, RunOptions::Unknown::Remove, RunOptions::Unknown::Refuse}) {
            CloudCluster cluster(Verb::Apply);
            stateIsLost(cluster);
            StageTest::write(cluster.stage.context.folder.terraformPath() + QStringLiteral("/making"), "[\"worker-9\"]");
            cluster.stage.context.options.unknown = what;
            cluster.stage.context.options.allowDestroy = false;
            const Ending end = cluster.build();
            QVERIFY(what == RunOptions::Unknown::TakeIn ? !end : end.has_value());
            QVERIFY2(cluster.deleted().isEmpty(), qPrintable(cluster.deleted().join(u' ')));
        }
    }

    void aVolumeThatSomebodysOwnMachineHasIsNotTakenFromIt()
    {
        CloudCluster cluster(Verb::Plan);
        stateIsLost(cluster);
        QJsonObject volume = cluster.volumes.first().toObject();
        volume.insert(QStringLiteral("attachments"), QJsonArray{QJsonObject{{"server_id", "id-rescue"}}});
        volume.insert(QStringLiteral("status"), QStringLiteral("in-use"));
        cluster.volumes = {volume};
        cluster.show();
        cluster.stage.context.options.unknown = RunOptions::Unknown::TakeIn;
        const Ending end = cluster.build();
        QVERIFY2(end && end->message.contains(QStringLiteral("is attached to id-rescue")), end ? qPrintable(end->message) : "");
        QVERIFY(imports(cluster).isEmpty() && cluster.deleted().isEmpty());
    }

    void whatTheDesignHasNotCannotBeTakenIn()
    {
        CloudCluster cluster(Verb::Plan);
        stateIsLost(cluster);
        say(cluster, "ports", "ports", {QJsonObject{{"id", "port-7"}, {"name", mark(cluster) + "-worker-7"}}});
        cluster.stage.context.options.unknown = RunOptions::Unknown::TakeIn;
        const Ending end = cluster.build();
        QVERIFY(end && end->message.contains(QStringLiteral("(port-7)")) &&
                end->message.contains(QStringLiteral("Put it into the design")));
        QVERIFY(imports(cluster).isEmpty());
    }

    void oneThatIsThereTwiceIsNotGuessedAt()
    {
        CloudCluster cluster(Verb::Plan);
        cluster.stands(); // a state knows the first
        QJsonObject twin = cluster.servers.first().toObject();
        twin.insert(QStringLiteral("id"), QStringLiteral("id-twin"));
        cluster.servers << twin;
        cluster.show();
        cluster.stage.context.options.unknown = RunOptions::Unknown::TakeIn;
        const Ending end = cluster.build();
        QVERIFY2(end && end->message.contains(QStringLiteral("(id-twin)")) && end->message.contains(QStringLiteral("twice")),
                 end ? qPrintable(end->message) : "");
    }

    void areRemovedOnlyWithLeaveAndByName()
    {
        const auto begin = [](CloudCluster &cluster) {
            cluster.stands();
            QJsonObject twin = cluster.servers.first().toObject();
            twin.insert(QStringLiteral("id"), QStringLiteral("id-twin"));
            cluster.servers << twin;
            cluster.show();
            cluster.stage.context.options.unknown = RunOptions::Unknown::Remove;
            cluster.instead.insert(QStringLiteral("terraform plan"), StageTest::plans({}));
        };
        CloudCluster refused(Verb::Apply);
        begin(refused);
        refused.stage.context.options.allowDestroy = false;
        const Ending end = refused.apply();
        QVERIFY(end);
        QCOMPARE(end->exitCode, int(ExitCode::WouldDestroy));
        QVERIFY2(end->message.contains(QStringLiteral("machine trial-salt-master (id-twin), which no state knows")),
                 qPrintable(end->message));
        QVERIFY(refused.deleted().isEmpty());

        CloudCluster given(Verb::Apply);
        begin(given);
        const Ending done = given.apply();
        QVERIFY2(!done, done ? qPrintable(done->message) : "");
        QCOMPARE(given.deleted(), QStringList{QStringLiteral("servers/id-twin")});
        const QList<QJsonObject> planned = given.stage.events(QStringLiteral("resource"));
        QCOMPARE(planned.size(), 1);
        QVERIFY(isUnknownAddress(planned.first()["address"].toString()));
    }

    /// What a run that died was making is its own business.
    void whatADeadRunWasMakingIsNoStranger()
    {
        CloudCluster cluster(Verb::Plan);
        stateIsLost(cluster);
        StageTest::write(cluster.stage.context.folder.terraformPath() + QStringLiteral("/making"), "[\"salt-master\"]");
        const Ending end = cluster.build();
        QVERIFY2(!end, end ? qPrintable(end->message) : "");
        QVERIFY(findings(cluster).isEmpty() && cluster.deleted().isEmpty());
    }

    /// Asked for just before Terraform was interrupted: no machine is being made, and it costs all the same.
    void whatAnInterruptedChangeMadeOfNoMachineIsRemoved()
    {
        CloudCluster cluster(Verb::Apply);
        cluster.stands();
        cluster.instead.insert(QStringLiteral("terraform plan"),
                               StageTest::plans({{QStringLiteral("openstack_networking_floatingip_v2.entry[0]")}}));
        cluster.instead.insert(QStringLiteral("terraform apply"), StageTest::fails("interrupted"));
        TerraformWork terraform(cluster.stage.context);
        LeftTools left(cluster.stage.context, cluster.stage.lock);
        QVERIFY(!Prepare(cluster.stage.context, terraform, left).run());
        QVERIFY(!PlanStage(cluster.stage.context, terraform).run());
        say(cluster, "floatingips", "floatingips",
            {QJsonObject{{"id", "fip-2"},
                         {"floating_ip_address", "203.0.113.10"},
                         {"description", "Way into the cluster trial (" + cluster.stage.context.id + ")"}}});
        cluster.cloud.answers.insert(QStringLiteral("DELETE /network/v2.0/floatingips/fip-2"), {204, {}, {}});
        QVERIFY(ApplyStage(cluster.stage.context, terraform).run());
        QCOMPARE(cluster.deleted(), QStringList{QStringLiteral("floatingips/fip-2")});
        QVERIFY(TerraformFolder(cluster.stage.context.folder.terraformPath()).isMaking()); // the next run looks once more
    }

    /// The plan was to take it in: that it failed is no reason to remove it.
    void whatWasToBeTakenInStaysWhereThatFails()
    {
        CloudCluster cluster(Verb::Apply);
        stateIsLost(cluster);
        cluster.stage.context.options.unknown = RunOptions::Unknown::TakeIn;
        cluster.instead.insert(QStringLiteral("terraform apply"), StageTest::fails("no"));
        const Ending end = cluster.apply();
        QVERIFY(end);
        QVERIFY2(end->message.contains(QLatin1String("could not finish")), qPrintable(end->message));
        QVERIFY2(cluster.deleted().isEmpty(), qPrintable(cluster.deleted().join(u' ')));
    }

    /// Else another would be made beside it, and this one would be forgotten.
    void aHalfMadeMachineThatTheCloudDoesNotRemoveStopsABuild()
    {
        CloudCluster cluster(Verb::Apply);
        cluster.stands();
        cluster.writeState({});
        cluster.show();
        const QString making = cluster.stage.context.folder.terraformPath() + QStringLiteral("/making");
        StageTest::write(making, "[\"salt-master\"]");
        cluster.cloud.meanwhile = {};
        cluster.cloud.answers[QStringLiteral("DELETE /compute/v2.1/servers/id-salt-master")] = {
            409, R"({"conflictingRequest": {"code": 409, "message": "Instance is locked"}})", {}};
        const Ending end = cluster.build();
        QVERIFY(end);
        QVERIFY2(end->message.contains(QLatin1String("these stay: machine trial-salt-master")), qPrintable(end->message));
        QVERIFY(!cluster.stage.askedWords().contains(QLatin1String("terraform plan")));
        QVERIFY(QFile::exists(making));
    }

    void aPortInThePlaceOfALostOneIsGivenToItsMachine()
    {
        CloudCluster cluster(Verb::Apply);
        cluster.stands();
        cluster.writeState({{QStringLiteral("openstack_compute_instance_v2"), QStringLiteral("machine"), QStringLiteral("salt-master"),
                             QStringLiteral("id-salt-master")},
                            {QStringLiteral("openstack_networking_port_v2"), QStringLiteral("port"), QStringLiteral("salt-master"),
                             QStringLiteral("port-2")},
                            {QStringLiteral("openstack_blockstorage_volume_v3"), QStringLiteral("volume"),
                             QStringLiteral("salt-master/metrics"), QStringLiteral("vol-1")}});
        say(cluster, "ports", "ports", {QJsonObject{{"id", "port-2"}, {"name", mark(cluster) + "-salt-master"}, {"device_id", ""}}});
        cluster.instead.insert(QStringLiteral("terraform plan"),
                               StageTest::plans({{QStringLiteral("openstack_networking_port_v2.port[\"salt-master\"]")}}));
        cluster.cloud.answers.insert(QStringLiteral("POST /compute/v2.1/servers/id-salt-master/os-interface"), {200, QByteArray("{}"), {}});
        const Ending end = cluster.apply();
        QVERIFY2(!end, end ? qPrintable(end->message) : "");
        QByteArray given;
        for (const FakeCloud::Question &question : cluster.cloud.questions) {
            if (question.path.endsWith(QStringLiteral("/os-interface")))
                given = question.body;
        }
        const QJsonValue attached = QJsonDocument::fromJson(given).object().value(QStringLiteral("interfaceAttachment"));
        QCOMPARE(attached[QStringLiteral("port_id")].toString(), QStringLiteral("port-2"));
    }

    void whatIsWantedOfThemIsKeptWithTheRun()
    {
        for (const RunOptions::Unknown what : {RunOptions::Unknown::Refuse, RunOptions::Unknown::TakeIn, RunOptions::Unknown::Remove}) {
            RunOptions options;
            options.unknown = what;
            QCOMPARE(int(RunOptions::fromJson(options.toJson()).unknown), int(what));
        }
        QCOMPARE(int(RunOptions::fromJson({}).unknown), int(RunOptions::Unknown::Refuse));
        QJsonObject newer;
        newer.insert(QStringLiteral("unknown"), QStringLiteral("something newer"));
        QCOMPARE(int(RunOptions::fromJson(newer).unknown), int(RunOptions::Unknown::Refuse));
    }
};

QTEST_GUILESS_MAIN(tst_Strangers)
#include "tst_Strangers.moc"
