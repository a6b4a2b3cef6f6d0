#include "gui/cluster/ProblemsPanel.h"
#include "gui/start/NewClusterDialog.h"
#include "gui/widgets/Rail.h"
#include "services/clouds/CloudStore.h"
#include "services/cluster/Keychain.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/TestWindow.h"
#include "tests/services/FakeCloud.h"

#include <QComboBox>
#include <QLabel>
#include <QTranslator>

/// A design for a cloud while it is drawn: what the cloud has and what is free there is told at once, by what a real one said.
class tst_CloudDesign final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home{};
    QTranslator m_plurals{};
    LoadedRoles m_roles{};

    static Cluster design()
    {
        Cluster cluster = Designs::germline(3);
        cluster.target = {QStringLiteral("openstack"),
                          {{QStringLiteral("cloud"), QStringLiteral("lab")},
                           {QStringLiteral("image"), QStringLiteral("debian-12")},
                           {QStringLiteral("size"), QStringLiteral("m1.medium")},
                           {QStringLiteral("sshFrom"), QStringLiteral("192.0.2.0/24")}}};
        return cluster;
    }
    static void keepAccount(const FakeCloud &cloud)
    {
        CloudAccount account;
        account.name = QStringLiteral("lab");
        account.authUrl = cloud.address() + QStringLiteral("/v3");
        account.user = QStringLiteral("researcher");
        account.project = QStringLiteral("butler");
        account.userDomain = QStringLiteral("Default");
        const CloudStore store;
        QVERIFY(store.save(account, CloudStore::IfThere::Replace));
        QVERIFY(store.setSecret(QStringLiteral("lab"), QStringLiteral("correct horse")));
    }
    static QString sentenceOf(const OpenCluster &cluster, const char *rule)
    {
        for (const Problem &problem : cluster.problems()) {
            if (problem.rule == QLatin1String(rule))
                return problem.sentence;
        }
        return {};
    }
    /// What the inspector says of a quota.
    static QString roomOf(const TestWindow &test, const char *id)
    {
        for (const QLabel *label : test.window->findChildren<QLabel *>(QStringLiteral("room-") + QLatin1String(id))) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }
    static void edit(const TestWindow &test, const Cluster &next) { test.cluster->document().edit(QStringLiteral("change it"), next); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(name, m_home.filePath(QString::fromLatin1(name)).toUtf8());
        qunsetenv("http_proxy");
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        Keychain::setStandIn([](const Keychain::Act &act) { act.done({}); }); // none answers
        QVERIFY(m_plurals.load(QStringLiteral(":/i18n/butler-desktop_en.qm")));
        QApplication::installTranslator(&m_plurals);
        TestWindow::prepare(QStringLiteral("tst_CloudDesign"), m_home.filePath(QStringLiteral("settings")));
        m_roles = loadRoles();
    }

    void whatTheCloudHasNotAndHasNoRoomForIsSaidWhileOneDraws()
    {
        FakeCloud cloud;
        keepAccount(cloud);
        const TestCluster folder(design());
        const TestWindow test = TestWindow::open(m_roles.catalogue, folder);
        QVERIFY(test.cluster);
        QTRY_VERIFY(test.cluster->room().isKnown());
        QCOMPARE(sentenceOf(*test.cluster, "cloud-room"), QString());
        QTRY_COMPARE(roomOf(test, "cores"), QStringLiteral("0 → 14 of 400 cores"));
        const qsizetype asked = cloud.questions.size();
        // The design changes, and no answer is waited for.
        Cluster next = design();
        next.groups.last().count = 120;
        edit(test, next);
        QCOMPARE(sentenceOf(*test.cluster, "cloud-room"), QStringLiteral("124 more machines do not fit: there is room for 100."));
        QTRY_COMPARE(roomOf(test, "machines"), QStringLiteral("0 → 124 of 100 machines"));
        next.groups.last().size = QStringLiteral("m1.medum");
        edit(test, next);
        QCOMPARE(sentenceOf(*test.cluster, "cloud-size"), QStringLiteral("The cloud has no size “m1.medum”."));
        QCOMPARE(cloud.questions.size(), asked); // what was asked a moment ago is believed
        test.settle();
        // The button beside it mends it.
        auto *row = test.window->findChild<QWidget *>(QStringLiteral("problem-cloud-size"));
        QVERIFY(row);
        test.window->grab().save(Pictures::folder() + QStringLiteral("/cloud-design.png"));
        auto *fix = test.window->findChild<QAbstractButton *>(QStringLiteral("problem-cloud-size-fix"));
        QVERIFY(fix);
        QTest::mouseClick(fix, Qt::LeftButton);
        QCOMPARE(test.design().groups.last().size, QStringLiteral("m1.medium"));
        QCOMPARE(sentenceOf(*test.cluster, "cloud-size"), QString());
        // In the group's own panel, too.
        Q_EMIT test.page->canvas().scene().selectionWanted({{QStringLiteral("worker")}, {}});
        QTRY_COMPARE(roomOf(test, "cores"), QStringLiteral("0 → 248 of 400 cores"));
    }

    void whatIsChosenQuicklyAfterSomethingElseLeavesThat()
    {
        FakeCloud cloud;
        keepAccount(cloud);
        const TestCluster folder(design());
        const TestWindow test = TestWindow::open(m_roles.catalogue, folder);
        QVERIFY(test.cluster);
        const auto choose = [&test](const char *name, const char *word) {
            auto *box = test.window->findChild<QComboBox *>(QLatin1String(name));
            QTRY_VERIFY(box && box->findData(QLatin1String(word)) >= 0);
            box->setCurrentIndex(box->findData(QLatin1String(word)));
            Q_EMIT box->activated(box->currentIndex());
        };
        choose("target-network", "cluster-net");
        choose("target-outside", "public"); // before the page has shown the first
        QCOMPARE(test.design().target.settings.value(QStringLiteral("network")), QStringLiteral("cluster-net"));
        QCOMPARE(test.design().target.settings.value(QStringLiteral("outside")), QStringLiteral("public"));
    }

    void whatStandsIsPartOfWhatIsUsed()
    {
        FakeCloud cloud;
        cloud.answers.insert(QStringLiteral("GET /compute/v2.1/limits"),
                             {200, cloud.recorded("limits", R"("totalInstancesUsed": 0)", R"("totalInstancesUsed": 98)"), {}});
        keepAccount(cloud);
        TestCluster folder(design());
        Observed observed;
        observed.built = true;
        for (const Machine &machine : machinesOf(design())) {
            ObservedMachine one;
            one.name = machine.name;
            one.machine = machine.name == QLatin1String("worker-2") ? ObservedMachine::Power::Gone : ObservedMachine::Power::Running;
            observed.machines << one;
        }
        folder.setObserved(observed);
        const TestWindow test = TestWindow::open(m_roles.catalogue, folder);
        QVERIFY(test.cluster);
        QTRY_COMPARE(roomOf(test, "machines"), QStringLiteral("98 → 99 of 100 machines"));
        Cluster next = design();
        next.groups.last().count = 5;
        edit(test, next);
        QCOMPARE(sentenceOf(*test.cluster, "cloud-room"), QStringLiteral("3 more machines do not fit: there is room for 2."));
    }

    void aVolumeThatStayedIsNotCountedTwice()
    {
        FakeCloud cloud;
        cloud.answers.insert(QStringLiteral("GET /volume/v3/%1/os-quota-sets/%1").arg(FakeCloud::project()),
                             {200,
                              cloud.recorded("volume-quota", "\"volumes\": {\n   \"limit\": 100,\n   \"in_use\": 0",
                                             R"("volumes": {"limit": 20, "in_use": 2)"),
                              {}});
        Cluster wanted = design();
        wanted.groups.first().volumes = {{.name = QStringLiteral("metrics"), .size = 20, .mount = QStringLiteral("/var/lib/influxdb")}};
        const TestCluster folder(wanted);
        const Result<QString> id = ClusterFolder(folder.folder()).id();
        QVERIFY(id);
        const auto volume = [](const char *made, const QString &cluster, const char *machine, int size) {
            return QJsonObject{
                {"id", QLatin1String(made)},
                {"size", size},
                {"status", "available"},
                {"metadata",
                 QJsonObject{{"butler_cluster", cluster}, {"butler_machine", QLatin1String(machine)}, {"butler_volume", "metrics"}}}};
        };
        const QJsonArray volumes{volume("vol-1", *id, "salt-master", 20), volume("vol-2", QStringLiteral("another"), "salt-master", 20)};
        cloud.answers.insert(QStringLiteral("GET /volume/v3/%1/volumes/detail").arg(FakeCloud::project()),
                             {200, QJsonDocument(QJsonObject{{"volumes", volumes}}).toJson(), {}});
        keepAccount(cloud);
        const TestWindow test = TestWindow::open(m_roles.catalogue, folder);
        QVERIFY(test.cluster);
        const auto shown = [&test] {
            for (const Quota &quota : test.cluster->room().quotas) {
                if (quota.id == QLatin1String("volumes"))
                    return QStringLiteral("%1 of %2, and %3 more").arg(quota.used).arg(quota.whole).arg(quota.added);
            }
            return QString();
        };
        QTRY_COMPARE(shown(), QStringLiteral("2 of 20, and 0 more")); // it is used again
        wanted.groups.first().volumes.first().size = 30;              // another, so one is made beside it
        edit(test, wanted);
        QTRY_COMPARE(shown(), QStringLiteral("2 of 20, and 1 more"));
    }

    void aFigureFromBeforeTheLastBuildSaysNothing()
    {
        FakeCloud cloud;
        keepAccount(cloud);
        TestCluster folder(design());
        const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(600);
        folder.addRun(Verb::Destroy, {TestCluster::started(Verb::Destroy, later), TestCluster::finished(Outcome::Succeeded, {}, later)},
                      later);
        const TestWindow test = TestWindow::open(m_roles.catalogue, folder);
        QVERIFY(test.cluster);
        QTRY_VERIFY(test.cluster->choices().catalogue().asked.isValid() && test.cluster->status().isKnown());
        QVERIFY(!test.cluster->room().isKnown());
        QCOMPARE(roomOf(test, "machines"), QString());
    }

    void everythingFits_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("theme");
        QTest::newRow("1440") << QSize(1440, 900) << QStringLiteral("light");
        QTest::newRow("1440-dark") << QSize(1440, 900) << QStringLiteral("dark");
        QTest::newRow("1024") << QSize(1024, 700) << QStringLiteral("light");
        QTest::newRow("960") << QSize(960, 540) << QStringLiteral("light"); // what a screen of 1920 × 1080 is at 200 %
    }

    void everythingFits()
    {
        QFETCH(QSize, size);
        QFETCH(QString, theme);
        applyTheme(theme);
        FakeCloud cloud;
        keepAccount(cloud);
        Cluster tight = design();
        tight.groups.last().count = 120;
        const TestCluster folder(tight);
        const TestWindow test = TestWindow::open(m_roles.catalogue, folder);
        QVERIFY(test.cluster);
        test.window->resize(size);
        QTRY_VERIFY(test.cluster->room().isKnown());
        QStringList found;
        if (test.window->size() != size)
            found << QStringLiteral("the window wants %1 × %2").arg(test.window->width()).arg(test.window->height());
        const auto look = [&](QWidget &shown, const char *screen) {
            test.settle();
            QVERIFY2(Pictures::settle(shown), screen);
            shown.grab().save(QStringLiteral("%1/cloud-%2-%3.png")
                                  .arg(Pictures::folder(), QLatin1String(QTest::currentDataTag()), QLatin1String(screen)));
            for (const QString &fault : Pictures::faults(shown))
                found << QLatin1String(screen) + QStringLiteral(": ") + fault;
        };
        look(*test.window, "design");
        Q_EMIT test.page->canvas().scene().selectionWanted({{QStringLiteral("worker")}, {}});
        look(*test.window, "group");
        test.window->view()->showPage(Rail::Clouds);
        look(*test.window, "clouds");
        NewClusterDialog dialog(QStringLiteral("genomics"), m_roles.catalogue, test.window.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        if (size.height() < 600)
            dialog.resize(dialog.width(), size.height() - 40);
        look(dialog, "new");
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
        applyTheme(QStringLiteral("light"));
    }

    void aClusterOnThisComputerAsksNoCloud()
    {
        FakeCloud cloud;
        keepAccount(cloud);
        const TestCluster folder(Designs::germline(3));
        const TestWindow test = TestWindow::open(m_roles.catalogue, folder);
        QVERIFY(test.cluster);
        QTRY_VERIFY(test.cluster->status().isKnown());
        QVERIFY(cloud.questions.isEmpty() && test.cluster->choices().account().isEmpty());
        QCOMPARE(roomOf(test, "machines"), QString());
    }
};

QTEST_MAIN(tst_CloudDesign)
#include "tst_CloudDesign.moc"
