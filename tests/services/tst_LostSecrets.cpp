#include "FakeComputer.h"

#include <QtTest>

/// A cluster that stands, and whose secrets are gone: what the real butlerctl then does, and what it leaves alone.
class tst_LostSecrets final : public QObject
{
    Q_OBJECT

private:
    using Answer = FakeComputer::Answer;
    std::unique_ptr<FakeComputer> m_computer{};
    QString m_folder{};
    QString m_id{};
    QString secrets() const { return m_computer->path(QStringLiteral("home/.local/share/butler-desktop/secrets/%1.json").arg(m_id)); }
    QByteArray podman() const { return m_computer->path(QStringLiteral("bin/podman")).toUtf8(); }

private Q_SLOTS:
    void init()
    {
        m_computer = std::make_unique<FakeComputer>();
        m_folder = m_computer->cluster(QStringLiteral("x"));
        (void)m_computer->run({QStringLiteral("plan"), m_folder}); // no Terraform: only the folder is made
        m_id = QString::fromLatin1(FakeComputer::read(m_folder + QStringLiteral("/.butler/id"))).trimmed();
        QVERIFY(!m_id.isEmpty());
        QFile::remove(secrets()); // versions before this one made some for a plan
        const QByteArray name = "butler-" + m_id.left(8).toUtf8();
        QVERIFY(m_computer->tool(QStringLiteral("terraform"), "case \"$1\" in version) echo '{\"terraform_version\":\"1.5.7\"}';; esac"));
        QVERIFY(m_computer->tool(QStringLiteral("podman"),
                                 "case \"$1\" in version) echo 4.3.1;; run) exit 127;; ps) echo '[{\"Id\":\"1\",\"Names\":[\"" + name +
                                     "-salt-master\"],\"State\":\"exited\",\"Labels\":{\"butler.cluster\":\"" + m_id.toUtf8() +
                                     "\",\"butler.machine\":\"salt-master\"}}]';; network|volume) echo '[]';; esac"));
        const QByteArray provider = "\"provider\":\"provider[\\\"terraform.io/builtin/terraform\\\"]\"";
        QVERIFY(FakeComputer::write(
            m_folder + QStringLiteral("/.butler/terraform/terraform.tfstate"),
            "{\"version\":4,\"resources\":[{\"mode\":\"managed\",\"type\":\"terraform_data\",\"name\":\"machine\"," + provider +
                ",\"instances\":[{\"index_key\":\"salt-master\",\"attributes\":{\"input\":{\"value\":"
                "{\"engine\":[\"" +
                podman() + "\"],\"name\":\"" + name + "-salt-master\",\"address\":\"10.93.0.10\"}}}}]}]}"));
    }

    void askingMakesNone()
    {
        for (int i = 0; i < 3; ++i) {
            const Answer status = m_computer->run({QStringLiteral("status"), m_folder});
            QVERIFY2(status.exitCode == 0, status.said().constData());
            QVERIFY2(!QFile::exists(secrets()), status.said().constData());
            QVERIFY2(status.output.contains(secrets()), status.said().constData());
        }
        for (const char *verb : {"check", "plan", "verify", "runs"})
            (void)m_computer->run({QString::fromLatin1(verb), m_folder});
        QVERIFY(!QFile::exists(secrets()));
    }

    void buildingIsRefusedWithWhereTheyWereKept()
    {
        for (const char *verb : {"up", "apply", "configure"}) {
            const Answer answer = m_computer->run({QString::fromLatin1(verb), m_folder});
            QVERIFY2(answer.exitCode == 1, answer.said().constData());
            QVERIFY2(answer.errors.contains(secrets()) && answer.errors.contains(QStringLiteral("backup")), answer.said().constData());
            QVERIFY(!QFile::exists(secrets()));
        }
    }

    void aNewClusterGetsSome()
    {
        QVERIFY(QFile::remove(m_folder + QStringLiteral("/.butler/terraform/terraform.tfstate")));
        (void)m_computer->run({QStringLiteral("apply"), m_folder});
        QVERIFY(QFile::exists(secrets()));
        QVERIFY(FakeComputer::read(m_folder + QStringLiteral("/.butler/secrets.json")).contains(secrets().toUtf8()));
    }
};

QTEST_GUILESS_MAIN(tst_LostSecrets)
#include "tst_LostSecrets.moc"
