#include "FakeComputer.h"
#include "tests/Places.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

/// Docker runs the machines with all rights of the computer: that is said, and never done without leave. Docker itself is a script here.
class tst_DockerRights final : public QObject
{
    Q_OBJECT

private:
    using Answer = FakeComputer::Answer;
    std::unique_ptr<FakeComputer> m_computer{};
    QString m_folder{};
    QByteArray asked() const { return FakeComputer::read(m_computer->path(QStringLiteral("home/asked"))); }

private Q_SLOTS:
    void init()
    {
        m_computer = std::make_unique<FakeComputer>();
        m_folder = m_computer->cluster(QStringLiteral("x"));
        // A Terraform that plans and does nothing, and notes that it was called.
        QVERIFY(m_computer->tool(QStringLiteral("terraform"), "echo \"terraform $1\" >>\"$HOME/asked\"; case \"$1\" in version) echo "
                                                              "'{\"terraform_version\":\"1.5.7\"}';; esac"));
        QVERIFY(m_computer->tool(QStringLiteral("docker"), "case \"$1\" in version) echo 24.0.1;; run) exit 127;; esac"));
        // The base image counts as made, so that nothing is downloaded.
        QVERIFY(m_computer->tool(QStringLiteral("sh"), "echo localhost/butler-base:0123456789abcdef"));
    }

    void aBuildIsRefusedWithoutLeave()
    {
        for (const char *verb : {"apply", "up"}) {
            const Answer answer = m_computer->run({QString::fromLatin1(verb), m_folder});
            QVERIFY2(answer.exitCode == 1, answer.said().constData());
            QVERIFY2(answer.errors.contains(QStringLiteral("root in a machine is root on this computer")), answer.said().constData());
            QVERIFY2(answer.errors.contains(QStringLiteral("Install podman")), answer.said().constData());
            QVERIFY2(!asked().contains("terraform apply"), asked().constData());
        }
    }

    void aPlanSaysIt()
    {
        const Answer answer = m_computer->run({QStringLiteral("plan"), m_folder, QStringLiteral("--json")});
        QVERIFY2(answer.output.contains(QStringLiteral("root in a machine is root on this computer")), answer.said().constData());
        QVERIFY2(asked().contains("terraform plan"), (asked() + answer.said()).constData());
    }

    void leaveIsGivenOnceAndByThisLogin()
    {
        const Answer given = m_computer->run({QStringLiteral("engine"), QStringLiteral("--allow-privileged")});
        QVERIFY2(given.exitCode == 0 && given.output.contains(QStringLiteral("root on this computer")), given.said().constData());
        (void)m_computer->run({QStringLiteral("apply"), m_folder});
        QVERIFY2(asked().contains("terraform apply"), asked().constData());
    }

    void podmanNeedsNoLeave()
    {
        QVERIFY(m_computer->tool(QStringLiteral("podman"),
                                 "case \"$1\" in version) echo 4.3.1;; run) exit 127;; ps|network|volume) echo '[]';; esac"));
        const Answer answer = m_computer->run({QStringLiteral("apply"), m_folder});
        QVERIFY2(!answer.errors.contains(QStringLiteral("root on this computer")), answer.said().constData());
        QVERIFY2(asked().contains("terraform apply"), (asked() + answer.said()).constData());
    }

    void theModuleGivesAllRightsToDockerAlone()
    {
        const QByteArray module = FakeComputer::read(projectFile("/resources/terraform/local/main.tf"));
        QCOMPARE(module.count("--privileged"), 1);
        QVERIFY(module.contains("local.docker ? [\"--privileged\""));
        const QByteArray variables = FakeComputer::read(m_folder + QStringLiteral("/.butler/terraform/machines.auto.tfvars.json"));
        QVERIFY(!variables.contains("privileged"));
    }
};

QTEST_GUILESS_MAIN(tst_DockerRights)
#include "tst_DockerRights.moc"
