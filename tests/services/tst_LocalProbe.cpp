#include "services/containers/Engine.h"
#include "services/targets/LocalProbe.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

/// What is found of this computer: the programs that a build would take, and the leave that it would ask for. The programs are scripts.
class tst_LocalProbe final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder{};

    bool tool(const QString &path, const QByteArray &script) const
    {
        const QString file = m_folder->filePath(path);
        QDir().mkpath(QFileInfo(file).path());
        QFile written(file);
        return written.open(QIODevice::WriteOnly) && written.write("#!/bin/sh\n" + script + "\n") > 0 &&
               written.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    static QByteArray version(const char *number) { return QByteArray("echo '{\"terraform_version\":\"") + number + "\"}'"; }
    static bool ended(LocalProbe &probe)
    {
        probe.start();
        return QTest::qWaitFor([&probe] { return probe.isDone(); }, 20000);
    }
    static ProbeCheck check(const LocalProbe &probe, ProbeCheck::Id id)
    {
        for (const ProbeCheck &one : probe.checks()) {
            if (one.id == id)
                return one;
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("PATH", m_folder->filePath(QStringLiteral("bin")).toUtf8());
        qputenv("XDG_DATA_HOME", m_folder->filePath(QStringLiteral("data")).toUtf8());
        qunsetenv("BUTLER_ENGINE");
        qunsetenv("BUTLER_TERRAFORM");
    }

    void dockerWaitsForAPersonsWord()
    {
        QVERIFY(tool(QStringLiteral("bin/docker"), "echo 24.0.1") && tool(QStringLiteral("bin/terraform"), version("1.5.7")));
        LocalProbe probe;
        QVERIFY(ended(probe));
        QCOMPARE(probe.checks().size(), 4);
        QVERIFY(probe.asksForLeave() && !probe.hasFailed());
        probe.giveLeave();
        QVERIFY(!probe.asksForLeave() && !probe.hasFailed());
        QVERIFY(hasLeave(engineLeavePath()));
        LocalProbe later;
        QVERIFY(ended(later));
        QVERIFY(!later.asksForLeave() && !later.hasFailed());
    }

    void podmanNeedsNoWord()
    {
        QVERIFY(tool(QStringLiteral("bin/podman"), "echo 4.3.1") && tool(QStringLiteral("bin/docker"), "echo 24.0.1"));
        LocalProbe probe;
        QVERIFY(ended(probe));
        QCOMPARE(probe.checks().size(), 3);
        QVERIFY(!probe.asksForLeave());
        QCOMPARE(probe.engine(), QStringLiteral("podman 4.3.1"));
        QCOMPARE(check(probe, ProbeCheck::Id::Terraform).state, ProbeCheck::State::Failed); // there is none
    }

    void ofADockerThatDoesNotAnswerNoLeaveIsAsked()
    {
        QVERIFY(tool(QStringLiteral("bin/docker"), "echo no daemon >&2; exit 1"));
        LocalProbe probe;
        QVERIFY(ended(probe));
        QVERIFY(probe.hasFailed() && !probe.asksForLeave());
        QCOMPARE(check(probe, ProbeCheck::Id::EngineAnswers).detail, QStringLiteral("no daemon"));
    }

    void theTerraformOfOurInstallerIsFoundAsABuildFindsIt()
    {
        QVERIFY(tool(QStringLiteral("data/butler-desktop/bin/terraform"), version("1.5.7")));
        LocalProbe probe;
        QVERIFY(ended(probe));
        const ProbeCheck terraform = check(probe, ProbeCheck::Id::Terraform);
        QCOMPARE(terraform.state, ProbeCheck::State::Passed);
        QVERIFY2(terraform.detail.endsWith(QStringLiteral("/bin/terraform, 1.5.7")), qPrintable(terraform.detail));
    }

    void aTerraformThatIsTooOldDoesNotPass()
    {
        QVERIFY(tool(QStringLiteral("bin/terraform"), version("1.3.0")));
        LocalProbe probe;
        QVERIFY(ended(probe));
        QVERIFY(check(probe, ProbeCheck::Id::Terraform).detail.contains(QStringLiteral("is version 1.3.0, which is too old")));
        QVERIFY(tool(QStringLiteral("bin/tofu"), version("1.6.0"))); // the next serves
        QVERIFY(ended(probe));
        QCOMPARE(check(probe, ProbeCheck::Id::Terraform).state, ProbeCheck::State::Passed);
    }

    void aTerraformThatDoesNotStartDoesNotPass()
    {
        QVERIFY(tool(QStringLiteral("bin/terraform"), {}));
        QFile broken(m_folder->filePath(QStringLiteral("bin/terraform")));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("#!/no/such/program\n") > 0);
        broken.close();
        LocalProbe probe;
        QVERIFY(ended(probe));
        QVERIFY(check(probe, ProbeCheck::Id::Terraform).detail.contains(QStringLiteral("does not say which version it is")));
    }
};

QTEST_GUILESS_MAIN(tst_LocalProbe)
#include "tst_LocalProbe.moc"
