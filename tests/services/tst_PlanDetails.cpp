#include "services/cluster/ClusterFolder.h"
#include "services/runs/RunFolder.h"
#include "services/session/PlanDetails.h"
#include "services/terraform/Terraform.h"
#include "tests/Places.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace
{

const QString worker = QStringLiteral("openstack_compute_instance_v2.machine[\"worker-1\"]");
const QString port = QStringLiteral("openstack_networking_port_v2.first[\"worker-2\"]");

} // namespace

/// What a plan does in full: by the verb, with a program that stands for Terraform, and as the window asks for it.
class tst_PlanDetails final : public QObject
{
    Q_OBJECT

    struct Said {
        int exitCode = -1;
        QByteArray output{};
        QString errors{};
    };

    std::unique_ptr<QTemporaryDir> m_root{};
    QString m_run{};

    QString path(const QString &name) const { return m_root->filePath(name); }
    QString folder() const { return path(QStringLiteral("cluster")); }
    QString terraform() const { return path(QStringLiteral("terraform")); }
    static void write(const QString &path, const QByteArray &text, bool isProgram = false)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
        if (isProgram)
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QString addRun(Verb verb, const QDateTime &when, bool withPlan)
    {
        const QString runs = ClusterFolder(folder()).runsPath();
        const Result<RunFolder> run = RunFolder::create(runs, verb, when);
        RunRecord record;
        record.id = run->id();
        record.verb = verb;
        record.number = RunFolder::nextNumber(runs);
        (void)run->write(record);
        if (withPlan)
            write(run->artefactPath(Terraform::planName()), "a plan");
        return run->id();
    }
    /// What it is called with, one after the other, and what of the environment it sees.
    void standIn(const QByteArray &show = {})
    {
        const QByteArray data = QFile::encodeName(testData("/terraform/show-secret"));
        write(terraform(),
              "#!/bin/sh\nif [ \"$1\" = version ]; then echo '{\"terraform_version\":\"1.11.4\"}'; exit 0; fi\n"
              "echo \"$@\" >> '" +
                  QFile::encodeName(path(QStringLiteral("called"))) + "'; env >> '" +
                  QFile::encodeName(path(QStringLiteral("environment"))) + "'\n" +
                  (show.isEmpty() ? "if [ \"$2\" = -json ]; then cat '" + data + ".json'; else cat '" + data + ".txt'; fi\n" : show),
              true);
    }
    Said say(const QStringList &words, const QMap<QString, QString> &variables = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BUTLER_TERRAFORM"), terraform());
        for (auto one = variables.begin(); one != variables.end(); ++one)
            environment.insert(one.key(), *one);
        process.setProcessEnvironment(environment);
        process.start(builtFile("/butlerctl"), words);
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
    }
    Said changes(const QStringList &words = {}) const { return say(QStringList{QStringLiteral("changes"), folder()} + words); }

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        write(folder() + QStringLiteral("/cluster.yaml"),
              "format: 1\nname: small\ntarget: {kind: local}\ngroups:\n  - {name: a, roles: []}\n");
        QVERIFY(ClusterFolder(folder()).prepare());
        standIn();
        m_run = addRun(Verb::Plan, QDateTime::currentDateTimeUtc(), true);
    }

    void aLineForEachChange()
    {
        const Said said = changes({QStringLiteral("--json")});
        QVERIFY2(said.exitCode == 0, qPrintable(said.errors));
        QCOMPARE(said.output.trimmed().split('\n').size(), 5);
        QVERIFY(!said.output.contains("s3cr3t"));
        QFile called(path(QStringLiteral("called")));
        QVERIFY(called.open(QIODevice::ReadOnly));
        QCOMPARE(called.readAll().trimmed(),
                 "show -json -no-color " +
                     QFile::encodeName(RunFolder(ClusterFolder(folder()).runPath(m_run)).artefactPath(Terraform::planName())));
    }

    void withoutThatTerraformsOwnWords()
    {
        const Said said = changes({m_run});
        QVERIFY2(said.exitCode == 0, qPrintable(said.errors));
        QVERIFY(said.output.contains("must be replaced"));
        QVERIFY(!said.output.contains("s3cr3t") && !said.output.contains('\x1b'));
    }

    void nothingIsLeftAndNoSecretIsGiven()
    {
        const QStringList before = QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        const QString artefacts = RunFolder(ClusterFolder(folder()).runPath(m_run)).artefactsPath();
        (void)say({QStringLiteral("changes"), folder(), QStringLiteral("--json")},
                  {{QStringLiteral("OS_PASSWORD"), QStringLiteral("planted")}, {QStringLiteral("TF_VAR_x"), QStringLiteral("planted")}});
        QFile seen(path(QStringLiteral("environment")));
        QVERIFY(seen.open(QIODevice::ReadOnly));
        QVERIFY(!seen.readAll().contains("planted"));
        QCOMPARE(QDir(artefacts).entryList(QDir::Files), QStringList{Terraform::planName()});
        QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
    }

    void aPlanThatIsGoneIsSaid()
    {
        const QString second = addRun(Verb::Up, QDateTime::currentDateTimeUtc().addSecs(60), false);
        const Said other = changes({second});
        QCOMPARE(other.exitCode, 2);
        QVERIFY2(other.errors.contains(QLatin1String("not kept any more")), qPrintable(other.errors));
        QCOMPARE(changes().exitCode, 0); // the newest that has one
        const Said none = changes({QStringLiteral("2020-01-01T00-00-00Z-plan")});
        QVERIFY(none.exitCode == 2 && none.errors.contains(QLatin1String("There is no run")));
        QVERIFY(QFile::remove(RunFolder(ClusterFolder(folder()).runPath(m_run)).artefactPath(Terraform::planName())));
        const Said gone = changes();
        QVERIFY(gone.exitCode == 2 && gone.errors.contains(QLatin1String("Make a plan")));
    }

    void whatTerraformCannotReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("show");
        QTest::newRow("of another version") << QByteArray(
            "printf '\\nError: Failed to read the plan\\n\\nIt is of another version.\\n' >&2; exit 1\n");
        QTest::newRow("torn") << QByteArray("echo '{\"format_version\":\"1.2\",\"resource_ch'\n");
        QTest::newRow("nothing") << QByteArray("exit 0\n");
        QTest::newRow("ended") << QByteArray("kill -9 $$\n");
    }
    void whatTerraformCannotReadIsSaid()
    {
        QFETCH(QByteArray, show);
        standIn(show);
        for (const QStringList &words : {QStringList{QStringLiteral("--json")}, QStringList()}) {
            const Said said = changes(words);
            QCOMPARE(said.exitCode, 1);
            QVERIFY(said.output.isEmpty());
            QVERIFY2(said.errors.contains(QLatin1String("Make the plan again")), qPrintable(said.errors));
        }
    }

    void noProgramOfAnothersIsStarted()
    {
        write(ClusterFolder(folder()).terraformPath() + QStringLiteral("/.terraform/providers/evil/terraform-provider-x"), "x", true);
        const Said said = changes();
        QCOMPARE(said.exitCode, 1);
        QVERIFY2(said.errors.contains(QLatin1String("Make the plan again")), qPrintable(said.errors));
        QVERIFY(!QFile::exists(path(QStringLiteral("called"))));
    }

    void theWindowAsksOnceAndInTheBackground()
    {
        const QString program = path(QStringLiteral("butlerctl"));
        write(program,
              "#!/bin/sh\necho \"$@\" >> '" + QFile::encodeName(path(QStringLiteral("asked"))) +
                  "'\nif [ \"$4\" = --json ]; then echo '{\"address\":\"a.b\",\"attributes\":[]}'\n"
                  "echo '{\"address\":\"openstack_compute_instance_v2.machine[\\\"worker-1\\\"]\",\"attributes\":"
                  "[{\"name\":\"size\",\"before\":\"a\",\"after\":\"b\"}]}'; else cat '" +
                  QFile::encodeName(testData("/terraform/show-openstack.txt")) + "'; fi\n",
              true);
        PlanDetails details(folder(), program);
        QSignalSpy changed(&details, &PlanDetails::changed);
        details.wantAttributes(); // of no plan
        QCOMPARE(details.attributes().state(), PlanQuestion::State::Unasked);
        details.setRun(m_run);
        details.wantAttributes();
        details.wantAttributes();
        QVERIFY(details.attributesOf({worker}).isEmpty());
        QTRY_COMPARE(details.attributes().state(), PlanQuestion::State::Answered);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(details.attributesOf({worker, port}).size(), 1);
        QCOMPARE(valueWords(details.attributesOf({worker}).first().attributes.first()), QStringLiteral("a → b"));
        details.wantText();
        QTRY_COMPARE(details.text().state(), PlanQuestion::State::Answered);
        QVERIFY(details.textOf({port}).startsWith(QLatin1String("  # openstack_networking_port_v2")));
        QVERIFY(details.textOf({}).contains(QLatin1String("Plan: 3 to add")));
        QFile asked(path(QStringLiteral("asked")));
        QVERIFY(asked.open(QIODevice::ReadOnly));
        QCOMPARE(asked.readAll().count('\n'), 2);
        details.setRun(QStringLiteral("another"));
        QVERIFY(details.attributesOf({worker}).isEmpty() && details.textOf({}).isEmpty());
    }

    void whyThereIsNoneIsSaidAndAskedAgain()
    {
        const QString program = path(QStringLiteral("butlerctl"));
        write(program, "#!/bin/sh\necho first >&2; echo 'The plan is gone.' >&2; exit 1\n", true);
        PlanDetails details(folder(), program);
        details.setRun(m_run);
        details.wantAttributes();
        QTRY_COMPARE(details.attributes().state(), PlanQuestion::State::Failed);
        QCOMPARE(details.attributes().problem(), QStringLiteral("The plan is gone."));
        details.wantAttributes(); // not by itself
        QCOMPARE(details.attributes().state(), PlanQuestion::State::Failed);
        write(program, "#!/bin/sh\necho '{\"address\":\"a.b\",\"attributes\":[{\"name\":\"x\",\"after\":\"y\"}]}'\n", true);
        details.askAgain();
        QTRY_COMPARE(details.attributes().state(), PlanQuestion::State::Answered);
        QCOMPARE(details.attributesOf({QStringLiteral("a.b")}).size(), 1);
        PlanDetails lost(folder(), path(QStringLiteral("not-there")));
        lost.setRun(m_run);
        lost.wantText();
        QTRY_COMPARE(lost.text().state(), PlanQuestion::State::Failed);
        QVERIFY2(lost.text().problem().contains(QLatin1String("does not start")), qPrintable(lost.text().problem()));
    }
};

QTEST_GUILESS_MAIN(tst_PlanDetails)
#include "tst_PlanDetails.moc"
