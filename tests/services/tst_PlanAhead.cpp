#include "services/cluster/Keychain.h"
#include "services/stages/PlanAhead.h"
#include "services/stages/TerraformWork.h"
#include "tests/services/CloudCluster.h"

#include <QElapsedTimer>
#include <QtTest>

#include <memory>

/// A plan that is begun before it is known whether it is wanted; its Terraform is a shell.
class tst_PlanAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_home.filePath(QString::fromLatin1(name)).toUtf8());
        qunsetenv("http_proxy");
        Keychain::setStandIn([](const Keychain::Act &act) { act.done({}); }); // none answers
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        StageTest::write(input(), "{\"machines\":{}}");
    }

    void isThePlanWhereAllIsTheSame()
    {
        Place place(m_dir->path());
        PlanAhead ahead(place.context, place.folder);
        const Command plan = planning();
        ahead.begin(plan);
        QTRY_VERIFY(begun() == 1);
        finish();
        QStringList heard;
        CommandHandlers handlers;
        handlers.line = [&heard](const QByteArray &line) { heard << QString::fromUtf8(line); };
        StageTest::write(input(), "{\"machines\":{}}"); // as whoever describes them anew does
        const CommandResult result = ahead.run(plan, handlers);
        QVERIFY(result.ok());
        QCOMPARE(begun(), 1);
        QCOMPARE(heard, (QStringList{QStringLiteral("begun"), QStringLiteral("planned")}));
        QVERIFY(QFile::exists(artefact(Terraform::planTold())));
    }

    void anotherIsMadeWhereAnythingDiffers_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what :
             {"machines.auto.tfvars.json", "terraform.tfstate", "imports.tf.json", "main.tf", "its words", "who signs in"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void anotherIsMadeWhereAnythingDiffers()
    {
        QFETCH(QString, what);
        Place place(m_dir->path());
        PlanAhead ahead(place.context, place.folder);
        Command plan = planning();
        ahead.begin(plan);
        QTRY_VERIFY(begun() == 1);
        const qint64 first = pid();
        if (what == QLatin1String("its words"))
            plan.arguments << QStringLiteral("-replace=x");
        else if (what == QLatin1String("who signs in"))
            plan.environment.insert(QStringLiteral("OS_PROJECT_ID"), QStringLiteral("another"));
        else
            StageTest::write(m_dir->filePath(QStringLiteral("terraform/") + what), "other");
        finish();
        QStringList heard;
        CommandHandlers handlers;
        handlers.line = [&heard](const QByteArray &line) { heard << QString::fromUtf8(line); };
        QVERIFY(ahead.run(plan, handlers).ok());
        QCOMPARE(begun(), 2);
        QVERIFY(pid() != first);
        QCOMPARE(heard, (QStringList{QStringLiteral("begun"), QStringLiteral("planned")})); // of the first not a word
        QCOMPARE(place.file(artefact(Terraform::planTold())), QByteArray("begun\nplanned\n"));
    }

    /// Whatever it started goes with it, at once: it waits for a cloud that may not answer.
    void nothingOfItIsLeftWhereNobodyWantsIt()
    {
        QElapsedTimer since;
        {
            Place place(m_dir->path());
            PlanAhead ahead(place.context, place.folder);
            ahead.begin(planning());
            QTRY_VERIFY(begun() == 1);
            QVERIFY(ProcessId::of(pid()).isAlive());
            since.start();
        }
        QTRY_VERIFY(!ProcessId::of(pid()).isAlive());
        QVERIFY(since.elapsed() < 5000);
        QVERIFY(!QFile::exists(artefact(Terraform::planTold())) && !QFile::exists(artefact(Terraform::planName())));
    }

    void aStopEndsItAsItEndsEveryTool()
    {
        Place place(m_dir->path());
        PlanAhead ahead(place.context, place.folder);
        const Command plan = planning();
        ahead.begin(plan);
        QTRY_VERIFY(begun() == 1);
        StageTest::write(place.run.stopPath(), {});
        QVERIFY(ahead.run(plan, {}).stopped);
        QTRY_VERIFY(!ProcessId::of(pid()).isAlive());
    }

    /// Else it would be begun in vain each time.
    void aSecondPlanAtACloudIsMadeOfTheSame()
    {
        CloudCluster cluster(Verb::Plan);
        cluster.stands();
        const TerraformFolder folder(cluster.stage.context.folder.terraformPath());
        QVERIFY(!cluster.build());
        const QMap<QString, QString> madeOf = folder.checksums();
        QVERIFY(!cluster.build());
        QCOMPARE(folder.checksums(), madeOf);
        QCOMPARE(plansOf(cluster).size(), 2);
        QCOMPARE(plansOf(cluster).first(), plansOf(cluster).last());
    }

    /// Terraform would exchange it for one of the user's default project.
    void aTokenLeadsTerraformIntoItsOwnProject()
    {
        CloudCluster cluster(Verb::Plan);
        CloudAccount account;
        account.name = QStringLiteral("lab");
        account.authUrl = cluster.cloud.address() + QStringLiteral("/v3");
        account.kind = CloudAccount::Kind::Token;
        QVERIFY(CloudStore().save(account, CloudStore::IfThere::Replace));
        QVERIFY(CloudStore().setSecret(QStringLiteral("lab"), QStringLiteral("a-token")));
        cluster.cloud.answers[QStringLiteral("GET /v3/auth/tokens")] = cluster.cloud.answers[QStringLiteral("POST /v3/auth/tokens")];
        for (int turn = 0; turn < 2; ++turn) {
            const Ending end = cluster.build();
            QVERIFY2(!end, end ? qPrintable(end->message) : "");
            QCOMPARE(plansOf(cluster).last().environment.value(QStringLiteral("OS_PROJECT_ID")), FakeCloud::project());
        }
    }

private:
    /// What a run has whose tools are real.
    struct Place {
        explicit Place(const QString &path) : folder(path + QStringLiteral("/terraform")), run(path + QStringLiteral("/run"))
        {
            (void)QDir().mkpath(run.path());
        }
        static QByteArray file(const QString &path)
        {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        TerraformFolder folder;
        RunFolder run;
        EventWriter events{};
        Runner runner{run, nullptr, nullptr};
        RunContext context{.folder = ClusterFolder(run.path()), .run = run, .events = events, .runner = runner};
    };
    QString input() const { return m_dir->filePath(QStringLiteral("terraform/machines.auto.tfvars.json")); }
    QString artefact(const QString &name) const { return RunFolder(m_dir->filePath(QStringLiteral("run"))).artefactPath(name); }
    void finish() const { StageTest::write(m_dir->filePath(QStringLiteral("go")), {}); }
    qsizetype begun() const { return Place::file(m_dir->filePath(QStringLiteral("pids"))).count('\n'); }
    qint64 pid() const { return Place::file(m_dir->filePath(QStringLiteral("pids"))).trimmed().split('\n').last().toLongLong(); }
    /// It works until it may go on, by a program of its own.
    Command planning() const
    {
        Command command;
        command.program = QStringLiteral("sh");
        const QString waits = QStringLiteral("echo $$ >>pids; while [ ! -e go ]; do sleep 0.1; done");
        command.arguments =
            QStringList{QStringLiteral("-c"), QStringLiteral("trap 'kill $!; exit 1' INT; echo begun; sh -c '%1' & wait $!; "
                                                             "echo x >%2; echo planned")
                                                  .arg(waits, artefact(Terraform::planName()))};
        command.workingDirectory = m_dir->path();
        command.name = QStringLiteral("terraform");
        command.artefact = Terraform::planTold();
        return command;
    }
    static QList<Command> plansOf(const CloudCluster &cluster)
    {
        QList<Command> plans = cluster.stage.asked;
        plans.removeIf([](const Command &command) { return command.arguments.value(0) != QLatin1String("plan"); });
        return plans;
    }
    QTemporaryDir m_home{};
    std::unique_ptr<QTemporaryDir> m_dir{};
};

QTEST_GUILESS_MAIN(tst_PlanAhead)
#include "tst_PlanAhead.moc"
