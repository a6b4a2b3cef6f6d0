#include "FakeComputer.h"

#include "services/platform/Files.h"
#include "services/session/OpenCluster.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace
{
const QString id = QStringLiteral("5eed0000-1111-4222-8333-444455556666");
const QString machine = QStringLiteral("butler-5eed0000-salt-master");

QJsonObject resource(const QString &name, const QString &thing, const QStringList &engine, const QString &address = {})
{
    QJsonObject value{{QStringLiteral("engine"), QJsonArray::fromStringList(engine)}, {QStringLiteral("name"), thing}};
    QJsonObject types{{QStringLiteral("engine"), QJsonArray{QStringLiteral("list"), QStringLiteral("string")}},
                      {QStringLiteral("name"), QStringLiteral("string")}};
    if (!address.isEmpty()) {
        value.insert(QStringLiteral("address"), address);
        types.insert(QStringLiteral("address"), QStringLiteral("string"));
    }
    const QJsonObject dynamic{{QStringLiteral("value"), value}, {QStringLiteral("type"), QJsonArray{QStringLiteral("object"), types}}};
    QJsonObject instance{{QStringLiteral("schema_version"), 0},
                         {QStringLiteral("attributes"), QJsonObject{{QStringLiteral("id"), QStringLiteral("1")},
                                                                    {QStringLiteral("input"), dynamic},
                                                                    {QStringLiteral("output"), dynamic},
                                                                    {QStringLiteral("triggers_replace"), QJsonValue()}}},
                         {QStringLiteral("sensitive_attributes"), QJsonArray()}};
    if (name == QLatin1String("machine"))
        instance.insert(QStringLiteral("index_key"), QStringLiteral("salt-master"));
    return {{QStringLiteral("mode"), QStringLiteral("managed")},
            {QStringLiteral("type"), QStringLiteral("terraform_data")},
            {QStringLiteral("name"), name},
            {QStringLiteral("provider"), QStringLiteral("provider[\"terraform.io/builtin/terraform\"]")},
            {QStringLiteral("instances"), QJsonArray{instance}}};
}

QByteArray stateOf(const QJsonArray &resources)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), 4},
                                     {QStringLiteral("terraform_version"), QStringLiteral("1.5.0")},
                                     {QStringLiteral("serial"), 3},
                                     {QStringLiteral("lineage"), QStringLiteral("11111111-2222-3333-4444-555555555555")},
                                     {QStringLiteral("outputs"), QJsonObject()},
                                     {QStringLiteral("resources"), resources},
                                     {QStringLiteral("check_results"), QJsonValue()}})
        .toJson();
}
} // namespace

/// A cluster's folder that somebody else made, with a .butler in it: a download, a repository, a shared disk. Nothing of it is started.
class tst_StrangeFolder final : public QObject
{
    Q_OBJECT

private:
    using Answer = FakeComputer::Answer;
    std::unique_ptr<FakeComputer> m_computer{};
    QString m_folder{};
    QString butler(const QString &name) const { return m_folder + QStringLiteral("/.butler/") + name; }
    QString podman() const { return m_computer->path(QStringLiteral("bin/podman")); }
    QString trap() const { return m_computer->path(QStringLiteral("home/touched")); }
    QByteArray touches() const { return "touch '" + trap().toUtf8() + "'"; }
    bool isTouched() const { return QFile::exists(trap()); }
    bool put(const QString &name, const QByteArray &bytes) const { return FakeComputer::write(butler(name), bytes); }
    Answer run(const QStringList &words) const { return m_computer->run(QStringList{words.first(), m_folder} + words.mid(1)); }
    bool hasTerraform() const { return QFile::exists(m_computer->path(QStringLiteral("bin/terraform"))); }
    void putSshConfig() const
    {
        QVERIFY(put(QStringLiteral("ssh/config"), "Match exec \"" + touches() +
                                                      "\"\n    User eve\nHost salt-master\n    HostName 127.0.0.1\n"
                                                      "    Port 9\n    HostKeyAlias salt-master\n    ProxyCommand " +
                                                      touches() + "\n    LocalCommand " + touches() + "\n    PermitLocalCommand yes\n"));
    }
    /// What its true owner would have had, with `engine` as the program.
    void putState(const QStringList &engine) const
    {
        QVERIFY(put(QStringLiteral("terraform/terraform.tfstate"),
                    stateOf({resource(QStringLiteral("network"), QStringLiteral("butler-5eed0000"), engine),
                             resource(QStringLiteral("machine"), machine, engine, QStringLiteral("10.93.0.10"))})));
    }
    /// As if this login had made it: the notes of the data folder name it.
    void own() const
    {
        const QByteArray note = QJsonDocument(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("folder"), m_folder}}).toJson();
        QVERIFY(FakeComputer::write(m_computer->path(QStringLiteral("home/.local/share/butler-desktop/own/%1.json").arg(id)), note));
    }

private Q_SLOTS:
    void init()
    {
        m_computer = std::make_unique<FakeComputer>();
        m_folder = m_computer->cluster(QStringLiteral("gift"));
        const QString terraform = QStandardPaths::findExecutable(QStringLiteral("terraform"));
        if (!terraform.isEmpty())
            QVERIFY(QFile::link(terraform, m_computer->path(QStringLiteral("bin/terraform"))));
        // It runs the machine that the state has, and notes what it was asked.
        QVERIFY(
            m_computer->tool(QStringLiteral("podman"),
                             "echo \"$@\" >>\"$HOME/asked\"; case \"$1\" in version) echo 4.3.1;; run) exit 127;; ps) echo '[{\"Id\":\"1\","
                             "\"Names\":[\"" +
                                 machine.toUtf8() + "\"],\"State\":\"running\",\"Labels\":{\"butler.cluster\":\"" + id.toUtf8() +
                                 "\",\"butler.machine\":\"salt-master\"}}]';; network|volume) echo '[]';; esac"));
        QVERIFY(put(QStringLiteral("id"), id.toLatin1() + '\n'));
        QVERIFY(FakeComputer::write(m_computer->path(QStringLiteral("home/evil")), "#!/bin/sh\n" + touches() + "\n"));
        QVERIFY(
            QFile::setPermissions(m_computer->path(QStringLiteral("home/evil")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void anUnknownFolderIsAskedForBeforeAnythingActs_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("destroy") << QStringList{QStringLiteral("destroy"), QStringLiteral("--yes")};
        for (const char *verb : {"plan", "apply", "up", "configure", "verify", "stop"})
            QTest::newRow(verb) << QStringList{QString::fromLatin1(verb)};
    }
    void anUnknownFolderIsAskedForBeforeAnythingActs()
    {
        QFETCH(QStringList, words);
        putState({m_computer->path(QStringLiteral("home/evil"))});
        putSshConfig();
        const Answer answer = run(words);
        QVERIFY2(answer.exitCode == 2, answer.said().constData());
        QVERIFY2(answer.errors.contains(QStringLiteral("a place that this computer does not know")), answer.said().constData());
        QVERIFY(!isTouched());
        QVERIFY(!QFile::exists(butler(QStringLiteral("runs"))));
    }

    void theProgramThatAStateNamesIsNeverStarted_data()
    {
        QTest::addColumn<QStringList>("engine");
        const QString evil = QStringLiteral("EVIL");
        QTest::newRow("a program of the folder") << QStringList{evil};
        QTest::newRow("a shell") << QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"), QStringLiteral("EVIL")};
        QTest::newRow("an option that leads to another") << QStringList{QStringLiteral("podman"), QStringLiteral("--runtime"), evil};
        QTest::newRow("another computer's engine")
            << QStringList{QStringLiteral("podman"), QStringLiteral("--url"), QStringLiteral("ssh://evil")};
        QTest::newRow("nothing") << QStringList{};
    }
    void theProgramThatAStateNamesIsNeverStarted()
    {
        QFETCH(QStringList, engine);
        if (!hasTerraform()) {
            QVERIFY2(qEnvironmentVariableIsEmpty("CI"), "this test needs Terraform: CI must have it");
            QSKIP("this test needs Terraform");
        }
        engine.replaceInStrings(QStringLiteral("EVIL"), m_computer->path(QStringLiteral("home/evil")));
        putState(engine);
        own(); // or somebody answered that it was moved
        for (const QStringList &words : {QStringList{QStringLiteral("destroy"), QStringLiteral("--yes")}, {QStringLiteral("plan")}}) {
            const Answer answer = run(words);
            QVERIFY(!isTouched());
            QVERIFY2(answer.exitCode == 2, answer.said().constData());
            QVERIFY2(answer.errors.contains(QStringLiteral("A program that a folder names is never started")), answer.said().constData());
        }
        QVERIFY2(QFile::exists(butler(QStringLiteral("terraform/terraform.tfstate"))), "the state stays");
    }

    void namesOfOtherThingsAreNeverRemoved_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("thing");
        QTest::newRow("another container") << QStringLiteral("machine") << QStringLiteral("postgres");
        QTest::newRow("an option") << QStringLiteral("machine") << QStringLiteral("--all");
        QTest::newRow("another cluster's") << QStringLiteral("volume") << QStringLiteral("butler-00000000-db-data");
        QTest::newRow("another network") << QStringLiteral("network") << QStringLiteral("podman");
        QTest::newRow("another kind") << QStringLiteral("other") << machine;
    }
    void namesOfOtherThingsAreNeverRemoved()
    {
        QFETCH(QString, kind);
        QFETCH(QString, thing);
        if (!hasTerraform()) {
            QVERIFY2(qEnvironmentVariableIsEmpty("CI"), "this test needs Terraform: CI must have it");
            QSKIP("this test needs Terraform");
        }
        QVERIFY(put(QStringLiteral("terraform/terraform.tfstate"), stateOf({resource(kind, thing, {podman()})})));
        own();
        const Answer answer = run({QStringLiteral("destroy"), QStringLiteral("--yes")});
        QVERIFY2(answer.exitCode == 2, answer.said().constData());
        QVERIFY2(answer.errors.contains(QStringLiteral("what this program never wrote")), answer.said().constData());
        const QByteArray asked = '\n' + FakeComputer::read(m_computer->path(QStringLiteral("home/asked")));
        QVERIFY2(!asked.contains("\nrm ") && !asked.contains("volume rm") && !asked.contains("network rm"), asked.constData());
    }

    void aTargetThatNamesAProgramIsRefused()
    {
        QVERIFY(put(QStringLiteral("target.json"),
                    "{\"format\":1,\"engine\":[\"" + m_computer->path(QStringLiteral("home/evil")).toUtf8() + "\"]}"));
        own();
        const Answer answer = run({QStringLiteral("plan")});
        QVERIFY2(answer.exitCode == 2 || !hasTerraform(), answer.said().constData());
        QVERIFY(!isTouched());
    }

    void otherConfigurationIsNeverRead()
    {
        if (!hasTerraform()) {
            QVERIFY2(qEnvironmentVariableIsEmpty("CI"), "this test needs Terraform: CI must have it");
            QSKIP("this test needs Terraform");
        }
        const QByteArray runs =
            "resource \"terraform_data\" \"network\" {\n  provisioner \"local-exec\" {\n    when    = destroy\n    command = \"" +
            touches() + "\"\n  }\n}\n";
        putState({podman()});
        QVERIFY(put(QStringLiteral("terraform/override.tf"), runs));
        QVERIFY(put(QStringLiteral("terraform/x_override.tf.json"), "{\"variable\":{\"engine\":{\"default\":[\"x\"]}}}"));
        QVERIFY(put(QStringLiteral("terraform/other.tf"),
                    "data \"external\" \"x\" {\n  program = [\"" + m_computer->path(QStringLiteral("home/evil")).toUtf8() + "\"]\n}\n"));
        QVERIFY(put(QStringLiteral("terraform/z.auto.tfvars"), "engine = [\"x\"]\n"));
        QVERIFY(put(QStringLiteral("terraform/backend.tf"),
                    "terraform {\n  backend \"http\" {\n    address = \"http://127.0.0.1:9\"\n  }\n}\n"));
        QVERIFY(put(QStringLiteral("terraform/.terraform/environment"), "other"));
        own();
        const Answer answer = run({QStringLiteral("destroy"), QStringLiteral("--yes")});
        const QByteArray asked = FakeComputer::read(m_computer->path(QStringLiteral("home/asked")));
        QVERIFY(!isTouched());
        QVERIFY2(asked.contains("rm --force --volumes " + machine.toUtf8()),
                 (asked + answer.said()).constData()); // by our engine and module
        for (const char *name : {"override.tf", "x_override.tf.json", "other.tf", "z.auto.tfvars", "backend.tf", ".terraform"})
            QVERIFY2(!QFileInfo::exists(butler(QStringLiteral("terraform/") + QLatin1String(name))), name);
    }

    void statusAsksNobodyByAnUnknownFolder()
    {
        putState({podman()});
        putSshConfig();
        QVERIFY(put(QStringLiteral("target.json"), "{\"format\":1,\"engine\":[\"podman\"],\"entryMachine\":\"salt-master\",\"entryPort\":9,"
                                                   "\"addresses\":{\"salt-master\":\"10.93.0.10\"}}"));
        const Answer answer = run({QStringLiteral("status")});
        QVERIFY2(answer.exitCode == 0, answer.said().constData());
        QVERIFY2(answer.output.contains(QStringLiteral("a place that this computer does not know")), answer.said().constData());
        QVERIFY(!isTouched());
    }

    void statusUsesNoSshConfigThatIsNotOurs()
    {
        putState({podman()});
        putSshConfig();
        QVERIFY(put(QStringLiteral("target.json"), "{\"format\":1,\"engine\":[\"podman\"],\"entryMachine\":\"salt-master\",\"entryPort\":9,"
                                                   "\"addresses\":{\"salt-master\":\"10.93.0.10\"}}"));
        own();
        const Answer answer = run({QStringLiteral("status")});
        QVERIFY2(answer.exitCode == 0, answer.said().constData());
        QVERIFY(!isTouched());
        const QByteArray config = FakeComputer::read(butler(QStringLiteral("ssh/config")));
        QVERIFY2(config.startsWith("# Written by Butler Desktop") && !config.contains("touched") && config.contains("Port 9\n"),
                 config.constData());
    }

    void linksThatLeadOutAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"ssh", "terraform/terraform.tfstate", "runs/2026-01-01T00-00-00Z-up/stop", "lock", "ssh/known_hosts"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void linksThatLeadOutAreRefused()
    {
        QFETCH(QString, name);
        const QString outside = m_computer->path(QStringLiteral("home/precious"));
        QVERIFY(name == QLatin1String("ssh") ? QDir().mkpath(outside) : FakeComputer::write(outside, "precious"));
        QVERIFY(QDir().mkpath(QFileInfo(butler(name)).path()));
        QVERIFY(QFile::link(outside, butler(name)));
        own();
        for (const QStringList &words : {QStringList{QStringLiteral("up")},
                                         {QStringLiteral("status")},
                                         {QStringLiteral("stop")},
                                         {QStringLiteral("destroy"), QStringLiteral("--yes")}}) {
            const Answer answer = run(words);
            QVERIFY2(answer.exitCode == 2, answer.said().constData());
            QVERIFY2(answer.errors.contains(QStringLiteral("leads out of the folder")), answer.said().constData());
        }
        QVERIFY(QFileInfo(outside).isDir() || FakeComputer::read(outside) == "precious");
    }

    void aLockIsSomebodyElsesToo() // it names processes that a run waits for, and ends
    {
        QVERIFY(put(QStringLiteral("lock"), "{\"format\":1,\"tools\":[{\"pid\":1,\"started\":\"0\"}]}"));
        const Answer answer = run({QStringLiteral("plan")});
        QVERIFY2(answer.exitCode == 2, answer.said().constData());
        QVERIFY2(answer.errors.contains(QStringLiteral("a place that this computer does not know")), answer.said().constData());
    }

    void aWindowKeepsNoDraftWhereALinkLeads()
    {
        const QString outside = m_computer->path(QStringLiteral("home/precious"));
        QVERIFY(FakeComputer::write(outside, "precious"));
        QVERIFY(QFile::link(outside, butler(QStringLiteral("draft.yaml.new"))));
        const Result<std::unique_ptr<OpenCluster>> opened = OpenCluster::open(m_folder, {}, QStringLiteral("butlerctl"));
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(QStringLiteral("leads out of the folder")), qUtf8Printable(opened.error().message));
        QVERIFY(replacePrivateFile(butler(QStringLiteral("draft.yaml")), "a draft")); // by who did not look
        QCOMPARE(FakeComputer::read(outside), QByteArray("precious"));
        QCOMPARE(FakeComputer::read(butler(QStringLiteral("draft.yaml"))), QByteArray("a draft"));
    }

    void aWindowGoesNoWayThatTheFolderNames()
    {
        putState({podman()});
        putSshConfig();
        const RoleCatalogue roles;
        const Result<std::unique_ptr<OpenCluster>> opened = OpenCluster::open(m_folder, roles, QStringLiteral("no-such-program"));
        QVERIFY2(opened, opened ? "" : qUtf8Printable(opened.error().message));
        const Result<void> way = (*opened)->ownWay();
        QVERIFY(!way);
        QVERIFY2(way.error().message.contains(QStringLiteral("moved or copied")), qUtf8Printable(way.error().message));
    }

    void answeringThatItWasMovedTrustsNoPlanOfIt()
    {
        putState({podman()});
        QVERIFY(put(QStringLiteral("runs/2026-01-01T00-00-00Z-plan/artefacts/plan.tfplan"), "a program"));
        QVERIFY(m_computer->tool(QStringLiteral("none"), {}));
        (void)run({QStringLiteral("plan"), QStringLiteral("--moved")});
        QVERIFY(!QFile::exists(butler(QStringLiteral("runs/2026-01-01T00-00-00Z-plan/artefacts/plan.tfplan"))));
        const Answer again = run({QStringLiteral("plan")});
        QVERIFY2(!again.errors.contains(QStringLiteral("moved or copied")), again.said().constData());
    }

    void aFolderThatTheVersionBeforeBuiltIsOurs()
    {
        putState({podman()});
        QVERIFY(FakeComputer::write(m_computer->path(QStringLiteral("home/.local/share/butler-desktop/secrets/%1.json").arg(id)),
                                    "{\"format\":1,\"gossipKey\":\"k\"}"));
        const Answer answer = run({QStringLiteral("plan")});
        QVERIFY2(answer.exitCode != 2, answer.said().constData());
    }

    void aRecordingIsNoStrangeFolder()
    {
        QVERIFY(QFile::remove(butler(QStringLiteral("id"))));
        QVERIFY(put(QStringLiteral("runs/2026-01-01T00-00-00Z-up/run.json"), "{}"));
        const Answer answer = run({QStringLiteral("status")});
        QVERIFY2(answer.exitCode == 0 && !answer.output.contains(QStringLiteral("does not know")), answer.said().constData());
    }

    void aStateWithoutAnIdIsStrangeToo()
    {
        QVERIFY(QFile::remove(butler(QStringLiteral("id"))));
        putState({m_computer->path(QStringLiteral("home/evil"))});
        const Answer answer = run({QStringLiteral("up")});
        QVERIFY2(answer.exitCode == 2, answer.said().constData());
        QVERIFY(!isTouched());
    }
};

QTEST_GUILESS_MAIN(tst_StrangeFolder)
#include "tst_StrangeFolder.moc"
