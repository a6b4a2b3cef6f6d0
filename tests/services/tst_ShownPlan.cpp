#include "services/terraform/ShownPlan.h"
#include "tests/Places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

/// Terraform's own words about a plan file, attribute by attribute.
class tst_ShownPlan final : public QObject
{
    Q_OBJECT

    static QByteArray recorded(const QString &name)
    {
        QFile file(testData("/terraform/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static ChangeDetails changeOf(const QByteArray &json, const QString &address)
    {
        const Result<ShownPlan> plan = readShownPlan(json);
        for (const ChangeDetails &change : plan ? plan->changes : QList<ChangeDetails>()) {
            if (change.address == address)
                return change;
        }
        return {};
    }
    static PlannedAttribute attributeOf(const ChangeDetails &change, const QString &name)
    {
        for (const PlannedAttribute &one : change.attributes) {
            if (one.name == name)
                return one;
        }
        return {};
    }
    static QByteArray plan(const QJsonObject &change, const QString &address = QStringLiteral("a.b"))
    {
        const QJsonObject resource{{QStringLiteral("address"), address}, {QStringLiteral("change"), change}};
        return QJsonDocument(QJsonObject{{QStringLiteral("format_version"), QStringLiteral("1.2")},
                                         {QStringLiteral("resource_changes"), QJsonArray{resource}}})
            .toJson();
    }
    static QJsonObject made(const QJsonObject &after)
    {
        return {{QStringLiteral("actions"), QJsonArray{QStringLiteral("create")}}, {QStringLiteral("after"), after}};
    }

private Q_SLOTS:
    void whatForcesAMachineToBeMadeAnewComesFirst()
    {
        const ChangeDetails server = changeOf(recorded(QStringLiteral("show-openstack.json")),
                                              QStringLiteral("openstack_compute_instance_v2.machine[\"db-server\"]"));
        QVERIFY(!server.attributes.isEmpty());
        const PlannedAttribute first = server.attributes.first();
        QCOMPARE(first.name, QStringLiteral("key_pair"));
        QVERIFY(first.makesAnew);
        QCOMPARE(valueWords(first), QStringLiteral("germline → another"));
        const PlannedAttribute image = attributeOf(server, QStringLiteral("image_id"));
        QVERIFY(!image.makesAnew);
        QCOMPARE(valueWords(image), QStringLiteral("deb12 → deb13"));
        QVERIFY(attributeOf(server, QStringLiteral("id")).isLater);
        QVERIFY(attributeOf(server, QStringLiteral("name")).name.isEmpty()); // it stays
        QVERIFY(server.attributes.last().isLater);
    }

    void allThatIsSetIsTold()
    {
        const QByteArray json = recorded(QStringLiteral("show-openstack.json"));
        const ChangeDetails made = changeOf(json, QStringLiteral("openstack_compute_instance_v2.machine[\"worker-2\"]"));
        QCOMPARE(attributeOf(made, QStringLiteral("flavor_name")).after, QStringLiteral("m1.large"));
        QCOMPARE(attributeOf(made, QStringLiteral("metadata[\"butler.machine\"]")).after, QStringLiteral("worker-2"));
        QVERIFY(attributeOf(made, QStringLiteral("network[0].port")).isLater);
        const ChangeDetails gone = changeOf(json, QStringLiteral("openstack_compute_instance_v2.machine[\"worker-0\"]"));
        QCOMPARE(valueWords(attributeOf(gone, QStringLiteral("image_id"))), QStringLiteral("deb12 → nothing"));
        QCOMPARE(readShownPlan(json)->changes.size(), 8);
    }

    void aSecretIsNeverTold()
    {
        const Result<ShownPlan> openstack = readShownPlan(recorded(QStringLiteral("show-openstack.json")));
        QCOMPARE(openstack->secrets, QStringList{QStringLiteral("planted-admin-pass")});
        // Terraform prints one in clear that went through another attribute, in both its answers.
        const QByteArray json = recorded(QStringLiteral("show-secret.json"));
        const QByteArray text = recorded(QStringLiteral("show-secret.txt"));
        QVERIFY(json.contains("s3cr3t-planted") && text.contains("s3cr3t-planted"));
        const Result<ShownPlan> plan = readShownPlan(json);
        QByteArray told;
        for (const ChangeDetails &change : plan->changes)
            told += QJsonDocument(toJson(change)).toJson();
        QVERIFY(!told.contains("s3cr3t"));
        const QString readable = readableText(text, plan->secrets);
        QVERIFY(!readable.contains(QLatin1String("s3cr3t")));
        QVERIFY(readable.contains(QLatin1String("(sensitive value)")));
        const ChangeDetails worker = changeOf(json, QStringLiteral("terraform_data.machine[\"worker-0\"]"));
        QVERIFY(attributeOf(worker, QStringLiteral("input.password")).isSecret);
        QVERIFY(attributeOf(worker, QStringLiteral("output.password")).isSecret || attributeOf(worker, QStringLiteral("output")).isLater);
        QCOMPARE(valueWords(attributeOf(worker, QStringLiteral("input.size"))), QStringLiteral("m1.small → m1.large"));
        QVERIFY(
            attributeOf(changeOf(json, QStringLiteral("terraform_data.machine[\"salt-master\"]")), QStringLiteral("triggers_replace[0]"))
                .makesAnew);
    }

    void aSecretOfSeveralTextsIsOne()
    {
        QJsonObject change = made({{QStringLiteral("keys"), QJsonArray{QStringLiteral("first-key"), QStringLiteral("line-one\nline-two")}},
                                   {QStringLiteral("copy"), QStringLiteral("has first-key in it")}});
        change.insert(QStringLiteral("after_sensitive"), QJsonObject{{QStringLiteral("keys"), true}});
        const ChangeDetails read = changeOf(plan(change), QStringLiteral("a.b"));
        QVERIFY(attributeOf(read, QStringLiteral("keys")).isSecret);
        QVERIFY(attributeOf(read, QStringLiteral("copy")).isSecret);
        QCOMPARE(readableText("a = first-key\n  line-one\n  line-two", readShownPlan(plan(change))->secrets),
                 QStringLiteral("a = (sensitive value)\n  (sensitive value)\n  (sensitive value)"));
    }

    void aValueDoesNoHarmAndIsCut()
    {
        const ChangeDetails worker =
            changeOf(recorded(QStringLiteral("show-secret.json")), QStringLiteral("terraform_data.machine[\"worker-0\"]"));
        const QString data = attributeOf(worker, QStringLiteral("input.data")).after;
        QVERIFY(data.startsWith(QLatin1String("#cloud-config\nred")));
        QVERIFY(!data.contains(QChar(0x1b)) && !data.contains(QChar(0x202e)));
        QVERIFY2(data.size() < 500 && data.contains(QLatin1String("7228")), qPrintable(data.right(60)));
        const QString name = QStringLiteral("\x1b]0;title\a") + QStringLiteral("key");
        QCOMPARE(changeOf(plan(made({{name, 1}})), QStringLiteral("a.b")).attributes.value(0).name, QStringLiteral("[\"key\"]"));
        const QByteArray huge = plan(made({{QStringLiteral("user_data"), QString(4'000'000, u'x')}}));
        QVERIFY(changeOf(huge, QStringLiteral("a.b")).attributes.value(0).after.size() < 500);
    }

    void whatIsNoPlanIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray whole = recorded(QStringLiteral("show-openstack.json"));
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("torn") << whole.left(whole.size() / 2);
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("words") << QByteArray("Error: no");
        QTest::newRow("of a version to come") << QByteArray(R"({"format_version":"2.0","resource_changes":[]})");
        QTest::newRow("of none") << QByteArray(R"({"resource_changes":[]})");
    }
    void whatIsNoPlanIsRefused()
    {
        QFETCH(QByteArray, json);
        const Result<ShownPlan> plan = readShownPlan(json);
        QVERIFY(!plan);
        QVERIFY(plan.error().message.contains(QLatin1String("Make the plan again")));
    }

    void whatIsNotKnownIsPassedOver()
    {
        QJsonObject change = made({{QStringLiteral("name"), QStringLiteral("x")}, {QStringLiteral("none"), QJsonValue()}});
        change.insert(QStringLiteral("from_later"), QJsonArray{1, QJsonObject()});
        change.insert(QStringLiteral("after_unknown"), QStringLiteral("no object"));
        change.insert(QStringLiteral("replace_paths"), QJsonArray{QJsonArray(), 7, QJsonArray{QJsonObject()}});
        QCOMPARE(changeOf(plan(change), QStringLiteral("a.b")).attributes,
                 (QList<PlannedAttribute>{{QStringLiteral("name"), {}, QStringLiteral("x"), false, false, false}}));
        QVERIFY(readShownPlan(R"({"format_version":"1.9","resource_changes":{"a":1}})")->changes.isEmpty());
        QVERIFY(readShownPlan(R"({"format_version":"1.9","resource_changes":[1,null,{"change":[]},{"change":{"actions":["no-op"]}}]})")
                    ->changes.isEmpty());
    }

    void aPlanThatIsDeepIsRead()
    {
        QJsonValue deep = 1;
        for (int level = 0; level < 400; ++level)
            deep = QJsonObject{{QStringLiteral("a"), deep}};
        QCOMPARE(changeOf(plan(made({{QStringLiteral("top"), deep}})), QStringLiteral("a.b")).attributes.size(), 1);
    }

    void aChangeComesThroughWhole()
    {
        for (const char *file : {"show-openstack.json", "show-secret.json"}) {
            const Result<ShownPlan> read = readShownPlan(recorded(QLatin1String(file)));
            QVERIFY(read && !read->changes.isEmpty());
            for (const ChangeDetails &change : read->changes)
                QCOMPARE(changeDetailsFrom(QJsonDocument::fromJson(QJsonDocument(toJson(change)).toJson()).object()), change);
        }
    }

    void theWordsOfOneChangeAreFound()
    {
        const QString text = readableText(recorded(QStringLiteral("show-openstack.txt")), {});
        const QString gone = textOfChange(text, QStringLiteral("openstack_compute_instance_v2.machine[\"worker-0\"]"));
        QVERIFY2(
            gone.startsWith(QLatin1String("# openstack_compute_instance_v2.machine[\"worker-0\"] will be destroyed\n  # (because key")),
            qPrintable(gone.left(200)));
        QVERIFY(gone.endsWith(u'}') && gone.contains(QLatin1String("deb12")) && !gone.contains(QLatin1String("worker-1")));
        const QString last = textOfChange(text, QStringLiteral("openstack_networking_port_v2.first[\"worker-2\"]"));
        QVERIFY(last.endsWith(u'}') && !last.contains(QLatin1String("Plan:")));
        QVERIFY(textOfChange(text, QStringLiteral("openstack_networking_port_v2.first[\"worker-9\"]")).isEmpty());
    }

    void whatBelongsToAMachineIsFound()
    {
        const auto change = [](const char *address, const char *machine) {
            return PlannedChange{QLatin1String(address), QLatin1String(machine), ResourceAction::Create, {}, {}};
        };
        const QList<PlannedChange> all{change("openstack_networking_port_v2.port[\"worker-1\"]", ""),
                                       change("openstack_blockstorage_volume_v3.volume[\"worker-1/data\"]", ""),
                                       change("openstack_blockstorage_volume_v3.volume[\"worker-10/data\"]", ""),
                                       change("openstack_compute_instance_v2.machine[\"worker-1\"]", "worker-1"),
                                       change("openstack_networking_network_v2.net", "")};
        QCOMPARE(addressesOf(all, QStringLiteral("worker-1")), (QStringList{all[3].address, all[0].address, all[1].address}));
        QVERIFY(addressesOf(all, QString()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ShownPlan)
#include "tst_ShownPlan.moc"
