#include "gui/shell/NextStep.h"
#include "gui/widgets/Rail.h"
#include "services/cluster/Keychain.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/TestWindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>

using T = TestCluster;

/// What others do to a cluster that is open here: a run of a terminal, one that fails, one that builds it anew.
class tst_OtherHands final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home{};
    RoleCatalogue m_roles{};
    int m_asked = 0; ///< times that the keychain was asked

    static Cluster design()
    {
        Cluster design = T::small();
        design.groups.first().roles << QStringLiteral("monitoring-server");
        return design;
    }
    static Observed standing(const QList<Finding> &findings = {})
    {
        Observed observed;
        observed.built = true;
        observed.findings = findings;
        ObservedMachine master;
        master.name = QStringLiteral("salt-master");
        master.machine = ObservedMachine::Power::Running;
        master.address = QStringLiteral("127.0.0.1");
        observed.machines << master;
        return observed;
    }
    static QString said(const QWidget &where)
    {
        QStringList words;
        for (const QLabel *label : where.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&where))
                words << label->text();
        }
        return words.join(QLatin1Char('\n'));
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(name, m_home.filePath(QString::fromLatin1(name)).toUtf8());
        TestWindow::prepare(QStringLiteral("tst_OtherHands"), m_home.filePath(QStringLiteral("settings")));
        m_roles = loadRoles().catalogue;
        Keychain::setStandIn([this](const Keychain::Act &act) {
            ++m_asked;
            act.done({});
        });
    }

    /// Keys that are meant for a field must not reach the picture of another lens.
    void aRunOfATerminalLeavesLensAndFocusAsTheyAre()
    {
        TestCluster test(design());
        TestWindow window = TestWindow::open(m_roles, test);
        window.page->select({{QStringLiteral("salt-master")}, {}});
        window.settle();
        auto *name = window.page->findChild<QLineEdit *>(QStringLiteral("machineName"));
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("x"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        test.addRun(Verb::Up, {T::started(Verb::Up, now)}, now);
        window.cluster->history().refresh();
        QTRY_VERIFY(window.cluster->isRunning());
        window.settle();
        QCOMPARE(window.window->view()->lens(), Lens::Design);
        QCOMPARE(QApplication::focusWidget(), name);
        QVERIFY(name->text().contains(QLatin1Char('x')));
    }

    void whatARunHasNotComeToIsNoFinding()
    {
        TestCluster test(design());
        const Finding finding{QStringLiteral("consul-unknown:salt-master"), QStringLiteral("salt-master"),
                              QStringLiteral("Consul does not know salt-master."), QStringLiteral("configure")};
        test.setObserved(standing({finding}));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString run = test.addRun(Verb::Up, {T::started(Verb::Up, now)}, now);
        TestWindow window = TestWindow::open(m_roles, test);
        window.window->view()->setLens(Lens::Health);
        QTRY_VERIFY(window.cluster->observed().built);
        window.settle();
        QVERIFY2(!said(*window.page).contains(finding.message), qPrintable(said(*window.page)));
        QVERIFY(said(*window.page).contains(QStringLiteral("A run goes on: what it has not come to yet is no finding.")));
        QFile events(RunFolder(ClusterFolder(test.folder()).runPath(run)).eventsPath());
        QVERIFY(events.open(QIODevice::WriteOnly | QIODevice::Append));
        events.write(QJsonDocument(T::finished(Outcome::Succeeded, {}, now.addSecs(5)).toJson()).toJson(QJsonDocument::Compact) + '\n');
        events.close();
        QTRY_VERIFY2(said(*window.page).contains(finding.message), qPrintable(said(*window.page)));
    }

    void whatAFailedRunLeftIsNotCalledWell()
    {
        TestCluster test(design());
        test.setObserved(standing());
        const QDateTime first = QDateTime::currentDateTimeUtc().addSecs(-600);
        test.addRun(Verb::Up, {T::started(Verb::Up, first), T::finished(Outcome::Succeeded, {}, first.addSecs(60))}, first);
        const QDateTime next = first.addSecs(300);
        test.addRun(Verb::Up,
                    {T::started(Verb::Up, next), T::finished(Outcome::Failed, QStringLiteral("The disk is full."), next.addSecs(9))}, next);
        TestWindow window = TestWindow::open(m_roles, test);
        QTRY_VERIFY(window.cluster->observed().built);
        for (const Lens lens : {Lens::Design, Lens::Progress, Lens::Health}) {
            window.window->view()->setLens(lens);
            window.settle();
            const QString words = said(*window.window);
            QVERIFY2(!words.contains(QStringLiteral("what runs matches it")), qPrintable(words));
            QVERIFY2(!words.contains(QStringLiteral("All is well")), qPrintable(words));
        }
        bool isSaid = false;
        for (const QWidget *widget : window.page->findChildren<QWidget *>())
            isSaid = isSaid || (widget->isVisible() && widget->accessibleName() == QLatin1String("The last run failed"));
        QVERIFY(isSaid);
    }

    /// What a plan said is done: the Plan lens must not offer it again beside a cluster that is up to date.
    void aPlanThatIsCarriedOutIsNoneAnyMore()
    {
        TestCluster test(design());
        test.setObserved(standing());
        const QDateTime first = QDateTime::currentDateTimeUtc().addSecs(-600);
        test.addRun(Verb::Plan,
                    {T::started(Verb::Plan, first), T::planned(QStringLiteral("salt-master"), ResourceAction::Create, {}),
                     T::finished(Outcome::Succeeded, {}, first.addSecs(4))},
                    first);
        TestWindow window = TestWindow::open(m_roles, test);
        window.window->view()->setLens(Lens::Plan);
        QTRY_VERIFY2(said(*window.window).contains(QStringLiteral("1 machine will be made")), qPrintable(said(*window.window)));
        QCOMPARE(nextStep(*window.cluster, true).act, NextStep::Act::Build);
        test.addRun(Verb::Up, {T::started(Verb::Up, first.addSecs(60)), T::finished(Outcome::Succeeded, {}, first.addSecs(90))},
                    first.addSecs(60));
        window.cluster->history().refresh();
        QTRY_COMPARE(nextStep(*window.cluster, true).act, NextStep::Act::None);
        QTRY_VERIFY2(said(*window.window).contains(QStringLiteral("1 machine stays as it is")), qPrintable(said(*window.window)));
    }

    void whatIsSaidOfATakeDownIsTheSameEverywhere_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("word");
        QTest::newRow("done") << Outcome::Succeeded << QStringLiteral("Taken down");
        QTest::newRow("failed") << Outcome::Failed << QStringLiteral("The last run failed");
    }
    void whatIsSaidOfATakeDownIsTheSameEverywhere()
    {
        QFETCH(Outcome, outcome);
        QFETCH(QString, word);
        TestCluster test(T::small()); // a design without a problem
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-60);
        test.addRun(Verb::Destroy, {T::started(Verb::Destroy, then), T::finished(outcome, {}, then.addSecs(5))}, then);
        TestWindow window = TestWindow::open(m_roles, test);
        QTRY_VERIFY(window.cluster->status().isKnown());
        window.window->view()->setLens(Lens::Progress);
        window.settle();
        bool isSaid = false;
        for (const QWidget *widget : window.page->findChildren<QWidget *>())
            isSaid = isSaid || (widget->isVisible() && widget->accessibleName() == word);
        QVERIFY2(isSaid, qPrintable(said(*window.page)));
        const QString words = said(*window.window);
        QVERIFY2(!words.contains(QStringLiteral("what runs matches it")), qPrintable(words)); // nothing runs
        const auto *steps = window.page->findChild<QListView *>(QStringLiteral("progressList"));
        QVERIFY(steps);
        QStringList rows;
        for (int row = 0; row < steps->model()->rowCount(); ++row)
            rows << steps->model()->index(row, 0).data().toString();
        QVERIFY2(!rows.contains(QStringLiteral("No run yet")), qPrintable(rows.join(u'\n')));
        QVERIFY2(!rows.contains(QStringLiteral("Done")), qPrintable(rows.join(u'\n'))); // of a take-down nothing is
    }

    /// What was asked before a run ended does not know what that did.
    void whatARunDidIsKnownBeforeTheMachinesAreAskedAgain()
    {
        TestCluster test(design());
        Observed before = standing();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        before.time = now.addSecs(-30);
        test.setObserved(before);
        test.addRun(Verb::Up, {T::started(Verb::Up, now.addSecs(-600)), T::finished(Outcome::Succeeded, {}, now.addSecs(-500))},
                    now.addSecs(-600));
        test.addRun(Verb::Destroy, {T::started(Verb::Destroy, now.addSecs(-20)), T::finished(Outcome::Succeeded, {}, now.addSecs(-10))},
                    now.addSecs(-20));
        TestWindow window = TestWindow::open(m_roles, test);
        QTRY_VERIFY(window.cluster->status().isKnown());
        QVERIFY(window.cluster->observed().built);
        QCOMPARE(stateOf(*window.cluster).word, QStringLiteral("Taken down"));
        QCOMPARE(nextStep(*window.cluster, false).act, NextStep::Act::Plan);
    }

    /// One that is taken down and built again has other secrets, and its charts ask with those.
    void theSecretsAreFetchedAgainWhenItStandsAgain()
    {
        TestCluster test(design());
        QFile config(ClusterFolder(test.folder()).sshConfigPath());
        QVERIFY(QDir().mkpath(QFileInfo(config).path()) && config.open(QIODevice::WriteOnly));
        config.close();
        test.setObserved(standing());
        const auto cluster = OpenCluster::open(test.folder(), m_roles, test.butlerctl());
        QVERIFY(cluster);
        m_asked = 0;
        QTRY_COMPARE(m_asked, 1);
        test.setObserved({});
        (*cluster)->status().askNow();
        QTRY_VERIFY(!(*cluster)->observed().built);
        test.setObserved(standing()); // at the same address
        (*cluster)->status().askNow();
        QTRY_COMPARE(m_asked, 2);
        const QDateTime before = (*cluster)->observed().time;
        test.setObserved(standing());
        (*cluster)->status().askNow();
        QTRY_VERIFY((*cluster)->observed().time > before);
        QCOMPARE(m_asked, 2); // and not at every question how it is
    }
};

QTEST_MAIN(tst_OtherHands)
#include "tst_OtherHands.moc"
