#include "services/cluster/ClusterFolder.h"
#include "tests/Places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <memory>

/// A place that this program does not know, brought by a program of the test (place/): real Terraform, real runs, from plan to destroy,
/// without a line of the product that names it.
class tst_OtherPlace : public QObject
{
    Q_OBJECT

    int butler(const QStringList &words)
    {
        QProcess process;
        process.start(builtFile("/tests/other_place"), words);
        const bool ended = process.waitForFinished(120000);
        m_output = process.readAllStandardOutput();
        m_errors = process.readAllStandardError();
        return ended ? process.exitCode() : -1;
    }
    int verb(const QString &name, const QStringList &options = {}) { return butler(QStringList{name, m_folder} + options); }
    QString noted(const QString &machine) const { return m_folder + QStringLiteral("/.butler/place/") + machine; }
    pid_t processOf(const QString &machine) const
    {
        QFile file(noted(machine));
        return file.open(QIODevice::ReadOnly) ? static_cast<pid_t>(file.readAll().trimmed().toLongLong()) : 0;
    }
    static bool lives(pid_t process) { return process > 0 && ::kill(process, 0) == 0; }
    /// Machine → what status says of it: machine, terraform.
    QMap<QString, QString> status()
    {
        QMap<QString, QString> found;
        if (verb(QStringLiteral("status"), {QStringLiteral("--json")}) != 0)
            return found;
        for (const QJsonValue &value : QJsonDocument::fromJson(m_output).object()["machines"].toArray())
            found.insert(value["name"].toString(), value["machine"].toString() + QLatin1Char(' ') + value["terraform"].toString());
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(QStringLiteral("elsewhere"));
        QDir().mkpath(m_folder);
        QFile design(m_folder + QStringLiteral("/cluster.yaml"));
        QVERIFY(design.open(QIODevice::WriteOnly));
        design.write("format: 1\nname: elsewhere\ntarget:\n  kind: processes\ngroups:\n  - name: salt-master\n    roles: [salt-master, "
                     "consul-bootstrap]\n  - name: worker\n    count: 2\n    roles: [consul-client]\n");
    }

    void cleanup() { QCOMPARE(verb(QStringLiteral("destroy"), {QStringLiteral("--yes")}), 0); }

    void goesFromPlanToDestroy()
    {
        QCOMPARE(verb(QStringLiteral("check")), 0);
        QVERIFY2(verb(QStringLiteral("plan"), {QStringLiteral("--json")}) == 0, m_errors.constData());
        QVERIFY(m_output.contains("terraform_data.machine[\\\"worker-1\\\"]"));
        QVERIFY2(verb(QStringLiteral("apply"), {QStringLiteral("--json")}) == 0, m_output.constData());
        const QStringList machines{QStringLiteral("salt-master"), QStringLiteral("worker-0"), QStringLiteral("worker-1")};
        for (const QString &machine : machines)
            QVERIFY2(lives(processOf(machine)), qPrintable(machine));
        for (const QString &words : status())
            QCOMPARE(words, QStringLiteral("running present"));
        QCOMPARE(status().keys(), machines);
        QDirIterator inits(m_folder + QStringLiteral("/.butler/runs"), {QStringLiteral("init.txt")}, QDir::Files,
                           QDirIterator::Subdirectories);
        QVERIFY(inits.hasNext()); // its module takes a provider, which prepare fetched

        const pid_t first = processOf(QStringLiteral("worker-0"));
        ::kill(first, SIGKILL);
        QTRY_COMPARE(status().value(QStringLiteral("worker-0")), QStringLiteral("stopped present"));
        QCOMPARE(verb(QStringLiteral("apply")), 0);
        QVERIFY(lives(processOf(QStringLiteral("worker-0"))));

        ::kill(processOf(QStringLiteral("worker-1")), SIGKILL);
        QVERIFY(QFile::remove(noted(QStringLiteral("worker-1"))));
        QCOMPARE(status().value(QStringLiteral("worker-1")), QStringLiteral("gone present"));
        QCOMPARE(verb(QStringLiteral("apply")), 0); // what has vanished is made, and nothing is lost by that
        QVERIFY(lives(processOf(QStringLiteral("worker-1"))));

        QList<pid_t> all;
        for (const QString &machine : machines)
            all << processOf(machine);
        QCOMPARE(verb(QStringLiteral("destroy"), {QStringLiteral("--yes"), QStringLiteral("--json")}), 0);
        QVERIFY2(m_output.contains("processes was asked"), m_output.constData());
        for (const pid_t process : all)
            QTRY_VERIFY(!lives(process));
        QVERIFY(!QFile::exists(m_folder + QStringLiteral("/.butler/place")));
        QVERIFY(!QFile::exists(m_folder + QStringLiteral("/.butler/target.json")));
    }

    void aStrangerStopsTheRun()
    {
        QCOMPARE(verb(QStringLiteral("apply")), 0);
        QVERIFY(QFile::copy(noted(QStringLiteral("worker-0")), noted(QStringLiteral("worker-9"))));
        QCOMPARE(verb(QStringLiteral("apply"), {QStringLiteral("--json")}), 1);
        QVERIFY2(m_output.contains("Nobody knows the process"), m_output.constData());
    }

    void whatItsQuotaDoesNotGiveIsPlannedAndNotBegun()
    {
        QFile design(m_folder + QStringLiteral("/cluster.yaml"));
        QVERIFY(design.open(QIODevice::ReadWrite));
        const QByteArray text = design.readAll().replace("count: 2", "count: 30");
        QVERIFY(design.resize(0) && design.seek(0));
        design.write(text);
        design.close();
        const QByteArray refusal =
            "31 more machines do not fit: there is room for 20. The limit is 20 machines, of which 0 are in use: 11 too few.";
        QCOMPARE(verb(QStringLiteral("plan")), 0);
        QVERIFY2(m_output.contains("0 → 31 of 20 machines") && m_output.contains("worker-0 to worker-29"), m_output.constData());
        QVERIFY2(m_errors.contains(refusal), m_errors.constData());
        QCOMPARE(verb(QStringLiteral("up")), 1);
        QVERIFY2(m_errors.contains(refusal), m_errors.constData());
        QVERIFY(!QFile::exists(noted(QStringLiteral("worker-0"))));
    }

    void whatStandsIsNotMovedByTheDesign()
    {
        QCOMPARE(verb(QStringLiteral("apply")), 0);
        QFile design(m_folder + QStringLiteral("/cluster.yaml"));
        QVERIFY(design.open(QIODevice::ReadWrite));
        const QByteArray text = design.readAll().replace("kind: processes", "kind: local");
        QVERIFY(design.resize(0) && design.seek(0));
        design.write(text);
        design.close();
        QCOMPARE(verb(QStringLiteral("apply"), {QStringLiteral("--json")}), 2);
        QVERIFY2(m_output.contains("A cluster does not move"), m_output.constData());
        QVERIFY(lives(processOf(QStringLiteral("worker-0"))));
    }

    void theProgramItselfKnowsNoneOfIt()
    {
        QProcess process;
        process.start(builtFile("/butlerctl"), {QStringLiteral("check"), m_folder});
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("“processes” is not known"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir{};
    QString m_folder{};
    QByteArray m_output{};
    QByteArray m_errors{};
};

QTEST_GUILESS_MAIN(tst_OtherPlace)
#include "tst_OtherPlace.moc"
