#include "gui/clouds/CloudsPage.h"
#include "gui/discovery/ServiceInspector.h"
#include "gui/discovery/ServicesPage.h"
#include "gui/runs/RunsPage.h"
#include "gui/widgets/MessageBar.h"
#include "services/cluster/RoleFile.h"
#include "services/runs/RunFolder.h"
#include "services/session/OpenCluster.h"
#include "services/status/ObservedJson.h"
#include "tests/gui/Pictures.h"

#include <QClipboard>
#include <QFile>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace
{

const char *const Design = R"(format: 1
name: germline
target:
  kind: local
groups:
  - name: salt-master
    roles: [salt-master, consul-bootstrap, monitoring-server]
  - name: job-queue
    roles: [job-queue, consul-server]
  - name: tracker
    roles: [tracker, consul-server]
  - name: db-server
    roles: [db-server, consul-client]
  - name: worker
    count: 175
    roles: [worker, genotyper, consul-client]
)";

/// The states of the runs in the tests: state file, its states; the last two are the workers' alone.
const QList<std::pair<QString, QStringList>> States = {
    {QStringLiteral("dnsmasq"), {QStringLiteral("dnsmasq"), QStringLiteral("/etc/dnsmasq.d/butler.conf"), QStringLiteral("dnsmasq runs")}},
    {QStringLiteral("consul"),
     {QStringLiteral("consul"), QStringLiteral("/etc/consul.d/butler.json"), QStringLiteral("joins servers"),
      QStringLiteral("consul runs")}},
    {QStringLiteral("collectd"),
     {QStringLiteral("collectd"), QStringLiteral("/etc/collectd/collectd.conf"), QStringLiteral("collectd runs")}},
    {QStringLiteral("worker"),
     {QStringLiteral("user"), QStringLiteral("Python"), QStringLiteral("Celery"), QStringLiteral("settings file"),
      QStringLiteral("log folder"), QStringLiteral("service runs")}},
    {QStringLiteral("genotyper"),
     {QStringLiteral("samtools"), QStringLiteral("freebayes"), QStringLiteral("bcftools"), QStringLiteral("wrapper"),
      QStringLiteral("test run")}}};

/// Writes runs as the run process does, into a cluster folder of its own.
class Story final
{
public:
    Story(const QString &runs, Verb verb, const QDateTime &begin) : m_now(begin)
    {
        const Result<RunFolder> made = RunFolder::create(runs, verb, begin);
        m_folder = made ? *made : RunFolder();
        RunRecord record;
        record.id = m_folder.id();
        record.verb = verb;
        record.started = begin;
        record.place = {QStringLiteral("another-computer"), {}, {}, {}};
        (void)m_folder.write(record);
        m_file.setFileName(m_folder.eventsPath());
        (void)m_file.open(QIODevice::Append);
        RunEvent event;
        event.kind = RunEvent::Kind::RunStarted;
        event.verb = verb;
        tell(event, 0);
    }
    void tell(RunEvent event, int milliseconds = 20)
    {
        m_now = m_now.addMSecs(milliseconds);
        event.time = m_now;
        m_file.write(QJsonDocument(event.toJson()).toJson(QJsonDocument::Compact) + '\n');
        m_file.flush();
    }
    void step(const QString &id, const QString &title, StepState state, int milliseconds = 20, const QString &machine = {})
    {
        RunEvent event;
        event.kind = RunEvent::Kind::Step;
        event.id = id;
        event.title = title;
        event.stepState = state;
        event.machine = machine;
        tell(event, milliseconds);
    }
    void log(const QString &machine, const QString &text, LogLevel level = LogLevel::Info)
    {
        RunEvent event;
        event.kind = RunEvent::Kind::Log;
        event.source = QStringLiteral("salt");
        event.level = level;
        event.machine = machine;
        event.text = text;
        tell(event);
    }
    void plan(const QString &machine, ResourceAction action)
    {
        RunEvent event;
        event.kind = RunEvent::Kind::Resource;
        event.address = QStringLiteral("terraform_data.machine[\"%1\"]").arg(machine);
        event.machine = machine;
        event.action = action;
        tell(event);
    }
    void state(const QString &machine, const QString &sls, const QString &id, StateResult result, const QString &comment = {})
    {
        RunEvent event;
        event.kind = RunEvent::Kind::State;
        event.machine = machine;
        event.sls = sls;
        event.stateId = id;
        event.function = id.startsWith(u'/')                   ? QStringLiteral("file.managed")
                         : id.endsWith(QStringLiteral("runs")) ? QStringLiteral("service.running")
                                                               : QStringLiteral("pkg.installed");
        event.result = result;
        event.milliseconds = result == StateResult::Failed ? 31200 : 412;
        event.comment = comment;
        tell(event, 5);
    }
    void end(Outcome outcome, const QString &message = {}, int milliseconds = 1000)
    {
        RunEvent event;
        event.kind = RunEvent::Kind::RunFinished;
        event.outcome = outcome;
        event.message = message;
        tell(event, milliseconds);
    }
    QString id() const { return m_folder.id(); }

private:
    RunFolder m_folder{};
    QFile m_file{};
    QDateTime m_now{};
};

/// What configuring came to for one machine, told state by state.
void configure(Story &story, const QString &machine, bool worker, const QString &failing)
{
    bool broken = false;
    for (const auto &[sls, states] : States) {
        if (!worker && (sls == QStringLiteral("worker") || sls == QStringLiteral("genotyper")))
            continue;
        for (const QString &id : states) {
            const bool fails = id == failing;
            const bool skipped =
                broken && sls == QStringLiteral("genotyper") && (id == QStringLiteral("wrapper") || id == QStringLiteral("test run"));
            const bool changed = machine == QStringLiteral("db-server") && id == QStringLiteral("/etc/dnsmasq.d/butler.conf");
            story.state(machine, sls, id,
                        fails     ? StateResult::Failed
                        : skipped ? StateResult::Skipped
                        : changed ? StateResult::Changed
                                  : StateResult::Clean,
                        fails
                            ? QStringLiteral("E: Failed to fetch samtools_1.16.1-1 Could not connect to mirror.example.org:80 (10.0.0.2), "
                                             "connection timed out")
                            : QStringLiteral("All specified packages are already installed"));
            broken = broken || fails;
        }
    }
}

} // namespace

class tst_RunsPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{};
    LoadedRoles m_roles{};
    std::unique_ptr<OpenCluster> m_cluster{};
    QString m_configure{};
    QString m_plan{};
    QString m_destroy{};

    QString runs() const { return m_folder.filePath(QStringLiteral("germline/.butler/runs")); }
    void tellConfigure(const QDateTime &begin);
    void tellOthers(const QDateTime &now);
    QString writeFakeStatus();

private Q_SLOTS:
    void initTestCase();
    void listsTheRunsNewestFirstAndShowsTheNewest();
    void foldsMachinesThatAreAlikeAndShowsWhatFailed();
    void saysOfAFailedStateWhatHappenedAndWhatToDo();
    void showsThePlanInWordsWhereThereAreNoStates();
    void showsARunAsItGoesOn();
    void leadsFromAStateToTheLogOfItsMachine();
    void detailsOpenAtTheLineThatTellsWhy();
    void showsServicesAsConsulKnowsThem();
    void aPageThatAsksWhoComesSaysWithWhichAccount();
    void withoutABrowserTheAddressCanBeCopied();
    void aMemberThatIsLostHasItsWayBackBesideIt();
    void allPagesFitInBothThemesAndSizes();
    void cleanupTestCase() { m_cluster.reset(); }
};

void tst_RunsPage::initTestCase()
{
    Pictures::setFont(1);
    applyTheme(QStringLiteral("light"));
    m_roles = loadRoles();
    QDir().mkpath(runs());
    QFile design(m_folder.filePath(QStringLiteral("germline/cluster.yaml")));
    QVERIFY(design.open(QIODevice::WriteOnly));
    design.write(Design);
    design.close();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    tellOthers(now);
    tellConfigure(now.addSecs(-900));
    Result<std::unique_ptr<OpenCluster>> opened =
        OpenCluster::open(m_folder.filePath(QStringLiteral("germline")), m_roles.catalogue, writeFakeStatus());
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
    m_cluster = std::move(*opened);
}

void tst_RunsPage::tellConfigure(const QDateTime &begin)
{
    Story story(runs(), Verb::Configure, begin);
    m_configure = story.id();
    story.step(QStringLiteral("prepare"), QStringLiteral("Prepare"), StepState::Running);
    story.step(QStringLiteral("prepare"), QStringLiteral("Prepare"), StepState::Done, 4200);
    const QHash<QString, QString> failing{{QStringLiteral("worker-12"), QStringLiteral("samtools")},
                                          {QStringLiteral("worker-44"), QStringLiteral("samtools")},
                                          {QStringLiteral("worker-93"), QStringLiteral("joins servers")},
                                          {QStringLiteral("worker-140"), QStringLiteral("samtools")}};
    QStringList machines{QStringLiteral("salt-master"), QStringLiteral("job-queue"), QStringLiteral("tracker"),
                         QStringLiteral("db-server")};
    for (int i = 0; i < 175; ++i)
        machines << QStringLiteral("worker-%1").arg(i);
    for (const QString &machine : machines)
        story.step(QStringLiteral("roles"), QStringLiteral("Roles"), StepState::Running, 5, machine);
    for (const QString &machine : machines) {
        story.log(machine, QStringLiteral("state.apply: running"));
        configure(story, machine, machine.startsWith(QStringLiteral("worker")), failing.value(machine));
        if (failing.contains(machine))
            story.log(machine, QStringLiteral("samtools: Failed to fetch samtools_1.16.1-1"), LogLevel::Error);
        story.step(QStringLiteral("roles"), QStringLiteral("Roles"), failing.contains(machine) ? StepState::Failed : StepState::Done, 1500,
                   machine);
    }
    story.end(Outcome::Failed,
              QStringLiteral("4 of 179 machines could not be configured: worker-12, worker-44, worker-93 and worker-140."));
}

void tst_RunsPage::tellOthers(const QDateTime &now)
{
    Story destroy(runs(), Verb::Destroy, now.addDays(-3));
    m_destroy = destroy.id();
    destroy.step(QStringLiteral("destroy"), QStringLiteral("Remove machines"), StepState::Running);
    destroy.step(QStringLiteral("destroy"), QStringLiteral("Remove machines"), StepState::Done, 12000);
    destroy.step(QStringLiteral("clean-up"), QStringLiteral("Look for what is left"), StepState::Done, 800);
    destroy.end(Outcome::Succeeded, QStringLiteral("Removed: 179 machines, 1 network, 2 volumes. Nothing is left."));
    Story stopped(runs(), Verb::Up, now.addDays(-1).addSecs(-3600));
    stopped.step(QStringLiteral("machines"), QStringLiteral("Machines"), StepState::Running);
    stopped.end(Outcome::Cancelled, QStringLiteral("Stopped by you."), 180000);
    Story plan(runs(), Verb::Plan, now.addSecs(-4000));
    m_plan = plan.id();
    plan.step(QStringLiteral("plan"), QStringLiteral("Plan"), StepState::Running);
    plan.plan(QStringLiteral("worker-3"), ResourceAction::Destroy);
    plan.plan(QStringLiteral("worker-175"), ResourceAction::Create);
    plan.plan(QStringLiteral("worker-176"), ResourceAction::Create);
    plan.step(QStringLiteral("plan"), QStringLiteral("Plan"), StepState::Done, 41000);
    plan.end(Outcome::Succeeded);
    Story up(runs(), Verb::Up, now.addSecs(-3000));
    up.step(QStringLiteral("machines"), QStringLiteral("Machines"), StepState::Running);
    up.step(QStringLiteral("machines"), QStringLiteral("Machines"), StepState::Done, 600000);
    up.end(Outcome::Succeeded, {}, 290000);
}

/// A program that answers `status` with a document made here, as `butlerctl status --watch` prints it.
QString tst_RunsPage::writeFakeStatus()
{
    Observed observed;
    observed.time = QDateTime::currentDateTimeUtc();
    observed.cluster = QStringLiteral("germline");
    observed.built = true;
    const auto service = [&](const QString &name, const QString &machine, int port, ObservedService::State state, const QString &output) {
        observed.services << ObservedService{name, machine, QStringLiteral("10.89.77.10"), port, state, output};
    };
    using S = ObservedService::State;
    for (const QString &machine : {QStringLiteral("salt-master"), QStringLiteral("job-queue"), QStringLiteral("tracker")}) {
        service(QStringLiteral("consul"), machine, 8300, S::Passing, QStringLiteral("leader is salt-master"));
        ObservedMachine one;
        one.name = machine;
        one.roles = {machine == QStringLiteral("salt-master") ? QStringLiteral("consul-bootstrap") : QStringLiteral("consul-server")};
        one.consul = ObservedMachine::Member::Alive;
        observed.machines << one;
    }
    ObservedMachine lost;
    lost.name = QStringLiteral("worker-17");
    lost.roles = QStringList{QStringLiteral("consul-client")};
    lost.consul = ObservedMachine::Member::Absent;
    observed.machines << lost;
    observed.services.first().milliseconds = 84;
    service(QStringLiteral("influxdb"), QStringLiteral("salt-master"), 8086, S::Passing,
            QStringLiteral("HTTP GET http://127.0.0.1:8086/ping: 204"));
    service(QStringLiteral("salt-master"), QStringLiteral("salt-master"), 4506, S::Passing,
            QStringLiteral("TCP connect 127.0.0.1:4506: Success"));
    service(QStringLiteral("postgresql"), QStringLiteral("db-server"), 5432, S::Warning, QStringLiteral("Disk 91 % full"));
    for (int i = 0; i < 20; ++i)
        service(QStringLiteral("worker"), QStringLiteral("worker-%1").arg(i), 8793, i == 17 ? S::Critical : S::Passing,
                i == 17 ? QStringLiteral("dial tcp 10.0.1.33:8793: i/o timeout") : QString());
    observed.findings << Finding{QStringLiteral("consul-absent:worker-17"), QStringLiteral("worker-17"),
                                 QStringLiteral("worker-17 has left service discovery."), QStringLiteral("configure")};
    QFile answer(m_folder.filePath(QStringLiteral("status.json")));
    if (answer.open(QIODevice::WriteOnly))
        answer.write(QJsonDocument(toJson(observed)).toJson(QJsonDocument::Compact) + '\n');
    const QString program = m_folder.filePath(QStringLiteral("butlerctl"));
    QFile script(program);
    if (script.open(QIODevice::WriteOnly))
        script.write("#!/bin/sh\nwhile read -r word; do cat '" + answer.fileName().toUtf8() + "'; done\n");
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return program;
}

void tst_RunsPage::listsTheRunsNewestFirstAndShowsTheNewest()
{
    RunsPage page(*m_cluster);
    auto *list = page.findChild<QListView *>(QStringLiteral("runs"));
    QCOMPARE(list->model()->rowCount(), 5);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Configure"));
    QCOMPARE(list->model()->index(3, 0).data().toString(), QStringLiteral("Build, stopped by you"));
    QTRY_COMPARE(page.follower().run().id, m_configure);
    QTRY_COMPARE(page.follower().run().outcome, Outcome::Failed);
    QCOMPARE(page.findChild<QLabel *>(QStringLiteral("runTitle"))->text(), QStringLiteral("Configure"));
}

void tst_RunsPage::foldsMachinesThatAreAlikeAndShowsWhatFailed()
{
    RunsPage page(*m_cluster);
    QTRY_COMPARE(page.follower().run().outcome, Outcome::Failed);
    const StateMatrixModel &states = page.view().states().states();
    QTRY_COMPARE(states.counts().machines, 179);
    QCOMPARE(page.view().pane(), RunView::States);
    QCOMPARE(states.title(0), QStringLiteral("worker-12"));
    QCOMPARE(states.rowCount(), 4 + 1 + 5);
    QCOMPARE(states.machines(5).size(), 171);
    page.findChild<QAbstractButton *>(QStringLiteral("rowsAll"))->click();
    QCOMPARE(states.rowCount(), 179);
    QVERIFY(page.findChild<QAbstractButton *>(QStringLiteral("runAgain"))->text().contains(QStringLiteral("4")));
}

void tst_RunsPage::saysOfAFailedStateWhatHappenedAndWhatToDo()
{
    RunsPage page(*m_cluster);
    page.resize(1370, 850);
    page.show();
    QTRY_COMPARE(page.view().states().states().counts().machines, 179);
    MatrixView &matrix = page.view().states().matrix();
    matrix.setCurrentIndex(
        page.view().states().states().find(QStringLiteral("worker-44"), QStringLiteral("genotyper"), QStringLiteral("samtools")));
    auto *inspector = page.findChild<StateInspector *>();
    QVERIFY(inspector->isVisible());
    QVERIFY(
        inspector->findChild<QPlainTextEdit *>(QStringLiteral("printed"))->toPlainText().contains(QStringLiteral("mirror.example.org")));
    QCOMPARE(inspector->findChild<QAbstractButton *>(QStringLiteral("tryOnMachine"))->text(), QStringLiteral("Try on worker-44"));
    QVERIFY(inspector->supportText().contains(QStringLiteral("worker-44")));
}

void tst_RunsPage::showsThePlanInWordsWhereThereAreNoStates()
{
    RunsPage page(*m_cluster);
    page.showRun(m_plan);
    QTRY_COMPARE(page.follower().run().id, m_plan);
    QTRY_COMPARE(page.follower().run().outcome, Outcome::Succeeded);
    QTRY_COMPARE(page.view().pane(), RunView::Steps);
    QCOMPARE(page.findChild<QLabel *>(QStringLiteral("planWords"))->text(),
             QStringLiteral("1 machine will be destroyed: worker-3. 2 machines will be made."));
    page.showRun(m_destroy);
    QTRY_VERIFY(page.findChild<QLabel *>(QStringLiteral("runMessage"))->text().contains(QStringLiteral("Nothing is left")));
    QVERIFY(page.findChild<QAbstractButton *>(QStringLiteral("runAgain"))->isHidden());
}

void tst_RunsPage::showsARunAsItGoesOn()
{
    Story story(runs(), Verb::Up, QDateTime::currentDateTimeUtc());
    RunsPage page(*m_cluster);
    m_cluster->history().refresh();
    page.showRun(story.id());
    QTRY_COMPARE(page.follower().run().id, story.id());
    story.step(QStringLiteral("machines"), QStringLiteral("Machines"), StepState::Running);
    QTRY_COMPARE(page.view().steps().steps().rowCount(), 1);
    QVERIFY(!page.findChild<QAbstractButton *>(QStringLiteral("stopRun"))->isHidden());
    story.state(QStringLiteral("worker-1"), QStringLiteral("dnsmasq"), QStringLiteral("dnsmasq"), StateResult::Clean);
    QTRY_COMPARE(page.view().pane(), RunView::States);
    // By its name, and in the details by Salt's.
    const StateMatrixModel &states = page.view().states().states();
    QCOMPARE(states.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("the service"));
    QVERIFY(states.headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString().startsWith(QStringLiteral("DNS: the service (dnsmasq, in ")));
    page.view().states().matrix().setCurrentIndex(
        states.find(QStringLiteral("worker-1"), QStringLiteral("dnsmasq"), QStringLiteral("dnsmasq")));
    QStringList said;
    for (const QLabel *label : page.findChild<StateInspector *>()->findChildren<QLabel *>())
        said << label->text();
    QVERIFY2(said.contains(QStringLiteral("DNS: the service")) && said.contains(QStringLiteral("dnsmasq, in dnsmasq")),
             qPrintable(said.join(u'|')));
    story.end(Outcome::Succeeded);
    QTRY_VERIFY(page.findChild<QAbstractButton *>(QStringLiteral("stopRun"))->isHidden());
    QDir(m_cluster->history().folderOf(story.id())).removeRecursively();
    m_cluster->history().refresh();
}

void tst_RunsPage::leadsFromAStateToTheLogOfItsMachine()
{
    RunsPage page(*m_cluster);
    QTRY_COMPARE(page.view().states().states().counts().machines, 179);
    Q_EMIT page.findChild<StateInspector *>()->logWanted(QStringLiteral("worker-44"));
    QCOMPARE(page.view().pane(), RunView::Log);
    QTRY_COMPARE(page.view().log().view()->rows().count(), 2);
}

void tst_RunsPage::detailsOpenAtTheLineThatTellsWhy()
{
    RunsPage page(*m_cluster);
    page.showRun(m_plan);
    page.showFailure(m_configure);
    QTRY_COMPARE(page.view().pane(), RunView::Log);
    const LogView &log = *page.view().log().view();
    const auto [first, count] = log.selection();
    QCOMPARE(count, 1);
    const LogLine line = page.follower().log().lines(log.rows().lineAt(first), 1).first();
    QCOMPARE(line.machine, QStringLiteral("worker-12")); // the first that failed
    QCOMPARE(line.text, QStringLiteral("samtools: Failed to fetch samtools_1.16.1-1"));
}

void tst_RunsPage::showsServicesAsConsulKnowsThem()
{
    QTRY_VERIFY(m_cluster->status().isKnown());
    ServicesPage page(*m_cluster);
    page.show();
    auto *table = page.findChild<QTableView *>(QStringLiteral("services"));
    QCOMPARE(table->model()->rowCount(), 5);
    auto *filters = page.findChild<QListWidget *>(QStringLiteral("serviceFilters"));
    filters->setCurrentRow(1);
    QCOMPARE(table->model()->rowCount(), 2);
    table->selectRow(1);
    QVERIFY(
        page.findChild<QPlainTextEdit *>(QStringLiteral("checkOutput"))->toPlainText().startsWith(QStringLiteral("worker-17  critical")));
    const auto *dots = page.findChild<InstanceDots *>();
    QVERIFY(dots->isVisible() && dots->height() == dots->heightForWidth(dots->width()));
    QStringList whose; // each machine once
    for (int y = 1; y < dots->height(); ++y) {
        for (int x = 1; x < dots->width(); ++x) {
            if (const QString words = dots->wordsAt({x, y}).section(u' ', 0, 0); !words.isEmpty() && !whose.contains(words))
                whose << words;
        }
    }
    QCOMPARE(whose.size(), 20);
    QVERIFY(dots->accessibleDescription().startsWith(QStringLiteral("worker-17  critical")));
    const QString said = page.findChild<QPlainTextEdit *>(QStringLiteral("checkOutput"))->toPlainText();
    QVERIFY2(said.endsWith(QStringLiteral("and 7 more that pass")), qPrintable(said));
    QCOMPARE(page.findChild<StatePill *>(QStringLiteral("servicePill"))->accessibleName(), QStringLiteral("1 of 20 not well"));
    QCOMPARE(page.findChild<QAbstractButton *>(QStringLiteral("mendService"))->text(), QStringLiteral("Rejoin worker-17"));
}

void tst_RunsPage::aPageThatAsksWhoComesSaysWithWhichAccount()
{
    ServiceInspector inspector;
    QSignalSpy wanted(&inspector, &ServiceInspector::passwordWanted);
    inspector.setVisible(true);
    ServiceRow row{.name = QStringLiteral("airflow"), .title = QStringLiteral("Airflow"), .port = 8080, .webPort = 8080};
    inspector.show(row);
    auto *copy = inspector.findChild<QAbstractButton *>(QStringLiteral("copyPassword"));
    QVERIFY(!copy->isVisible()); // its page asks nobody
    row.webAccount = QStringLiteral("researcher");
    row.webSecret = QStringLiteral("login");
    inspector.show(row);
    QVERIFY(copy->isVisible());
    QCOMPARE(inspector.findChild<QLabel *>(QStringLiteral("serviceAccount"))->text(), QStringLiteral("Sign in there as researcher."));
    copy->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<ServiceRow>().webSecret, QStringLiteral("login"));
}

/// The platform of tests has none.
void tst_RunsPage::withoutABrowserTheAddressCanBeCopied()
{
    ServicesPage page(*m_cluster);
    page.show();
    ServiceRow consul;
    consul.title = QStringLiteral("Consul");
    consul.webPort = 8500;
    ObservedService one;
    one.machine = QStringLiteral("salt-master");
    one.state = ObservedService::State::Passing;
    consul.instances << one;
    QGuiApplication::clipboard()->clear();
    Q_EMIT page.findChild<ServiceInspector *>()->openWanted(consul);
    auto *copy = page.findChild<QAbstractButton *>(QStringLiteral("copyAddress"));
    QVERIFY(copy);
    copy->click();
    const QString address = QGuiApplication::clipboard()->text();
    QVERIFY2(address.startsWith(QStringLiteral("http://127.0.0.1:")), qPrintable(address));
    const QList<MessageBar *> bars = page.findChildren<MessageBar *>();
    QVERIFY(std::any_of(bars.cbegin(), bars.cend(), [&address](const MessageBar *bar) { return bar->sentence().contains(address); }));
}

void tst_RunsPage::aMemberThatIsLostHasItsWayBackBesideIt()
{
    QTRY_VERIFY(m_cluster->status().isKnown());
    MemberList members;
    QSignalSpy wanted(&members, &MemberList::rejoinWanted);
    members.show(m_cluster->observed(), true);
    QCOMPARE(members.findChildren<QAbstractButton *>().size(), 1); // the others are well
    members.findChild<QAbstractButton *>(QStringLiteral("rejoin-worker-17"))->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toStringList(), QStringList{QStringLiteral("worker-17")});
    members.show(m_cluster->observed(), false); // a run is under way
    QTRY_VERIFY(!members.findChild<QAbstractButton *>(QStringLiteral("rejoin-worker-17")));
    Observed stopped = m_cluster->observed();
    stopped.findings.first().id = QStringLiteral("machine-stopped:worker-17");
    members.show(stopped, true); // rejoining does not mend that
    QTRY_VERIFY(!members.findChild<QAbstractButton *>(QStringLiteral("rejoin-worker-17")));
}

void tst_RunsPage::allPagesFitInBothThemesAndSizes()
{
    const QStringList runsFaults = Pictures::take(QStringLiteral("runs"), {1368, 848}, [this] {
        auto *page = new RunsPage(*m_cluster);
        [&] { QTRY_COMPARE(page->view().states().states().counts().machines, 179); }();
        page->view().states().matrix().setCurrentIndex(
            page->view().states().states().find(QStringLiteral("worker-44"), QStringLiteral("genotyper"), QStringLiteral("samtools")));
        return page;
    });
    const QStringList planFaults = Pictures::take(QStringLiteral("runs-plan"), {1368, 848}, [this] {
        auto *page = new RunsPage(*m_cluster);
        page->showRun(m_plan);
        [&] { QTRY_COMPARE(page->follower().run().outcome, Outcome::Succeeded); }();
        return page;
    });
    const QStringList logFaults = Pictures::take(QStringLiteral("runs-log"), {1368, 848}, [this] {
        auto *page = new RunsPage(*m_cluster);
        [&] { QTRY_COMPARE(page->view().states().states().counts().machines, 179); }();
        page->view().showLogOf({});
        return page;
    });
    const QStringList servicesFaults =
        Pictures::take(QStringLiteral("services"), {1368, 848}, [this] { return new ServicesPage(*m_cluster); });
    const QStringList cloudsFaults = Pictures::take(QStringLiteral("clouds"), {1368, 848}, [] {
        auto *page = new CloudsPage(CloudStore(QDir::tempPath() + QStringLiteral("/tst_RunsPage-no-clouds")));
        [&] { QTRY_VERIFY(!page->findChild<QLabel *>(QStringLiteral("engine"))->text().startsWith(QStringLiteral("Looking"))); }();
        return page;
    });
    const QStringList faults = runsFaults + planFaults + logFaults + servicesFaults + cloudsFaults;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

QTEST_MAIN(tst_RunsPage)
#include "tst_RunsPage.moc"
