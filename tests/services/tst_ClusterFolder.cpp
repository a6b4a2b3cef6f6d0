#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterFolder.h"
#include "services/cluster/OwnFolders.h"
#include "services/cluster/Templates.h"

#include "model/cluster/DesignCheck.h"
#include "services/cluster/RoleFile.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUuid>
#include <QtTest>

namespace
{
void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class tst_ClusterFolder final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home{};
    /// A new cluster in a folder whose name bothers careless programs.
    QString madeCluster(const QString &name)
    {
        const QString path = m_home.filePath(name);
        return newCluster(path, QStringLiteral("tutorial"), QStringLiteral("local"), QStringLiteral("tutorial")) ? path : QString();
    }

private Q_SLOTS:
    void whatTestsMakeIsNotNotedInTheHomeOfWhoRunsThem()
    {
        QVERIFY(ClusterFolder(madeCluster(QStringLiteral("noted"))).prepare());
        QCOMPARE(OwnFolders::places(), QStringList(m_home.filePath(QStringLiteral("noted"))));
        const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
        QVERIFY2(!data.startsWith(QDir::homePath() + QStringLiteral("/.local/")), qPrintable(data));
    }

    void everyTemplateIsADesignWithoutErrors_data()
    {
        QTest::addColumn<int>("machines");
        QTest::newRow("single") << 1;
        QTest::newRow("tutorial") << 5;
        QTest::newRow("genomics") << 12;
        QTest::newRow("storage") << 5;
    }
    void everyTemplateIsADesignWithoutErrors()
    {
        QFETCH(int, machines);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QString path = m_home.filePath(QStringLiteral("of ") + name);
        const Result<void> made = newCluster(path, name, QStringLiteral("local"), QStringLiteral("my: cluster"));
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        const Result<ClusterFile> file = loadCluster(ClusterFolder(path).designPath());
        QVERIFY(file);
        QCOMPARE(file->cluster.name, QStringLiteral("my: cluster"));
        QCOMPARE(machinesOf(file->cluster).size(), machines);
        QCOMPARE(file->cluster.layout.size(), file->cluster.groups.size());
        const QList<Problem> problems = checkDesign(file->cluster, loadRoles().catalogue);
        QVERIFY2(problems.size() <= 1, "one row at most");
        for (const Problem &problem : problems)
            QVERIFY2(problem.severity == Problem::Severity::Warning && problem.rule == QStringLiteral("no-states"),
                     qPrintable(problem.sentence));
        QVERIFY(file->text.contains("keeps your comments"));
    }

    void templatesAreListedAndOthersRefused()
    {
        QCOMPARE(templates(), QStringList({QStringLiteral("single"), QStringLiteral("tutorial"), QStringLiteral("genomics"),
                                           QStringLiteral("storage"), QStringLiteral("empty")}));
        for (const Template &one : allTemplates())
            QVERIFY2(one.title.size() > 3 && one.whenToTake.startsWith(QStringLiteral("Take it ")), qPrintable(one.id));
        const QString path = m_home.filePath(QStringLiteral("refused"));
        for (const auto &[name, target, word] : {std::tuple("none", "local", "single, tutorial, genomics, storage, empty"),
                                                 std::tuple("single", "mars", "no target"), std::tuple("", "local", "no template")}) {
            const Result<void> made = newCluster(path, QString::fromLatin1(name), QString::fromLatin1(target), QStringLiteral("x"));
            QVERIFY(!made);
            QVERIFY2(made.error().message.contains(QString::fromLatin1(word)), qPrintable(made.error().message));
        }
        QVERIFY(!newCluster(path, QStringLiteral("single"), QStringLiteral("local"), QStringLiteral("  ")));
        QVERIFY(!QFileInfo::exists(path));
    }

    void theGenomeTemplateHasFourControlMachinesAndWorkers()
    {
        const QString path = m_home.filePath(QStringLiteral("four"));
        QVERIFY(newCluster(path, QStringLiteral("genomics"), QStringLiteral("local"), QStringLiteral("four")));
        const Result<ClusterFile> file = loadCluster(ClusterFolder(path).designPath());
        QVERIFY(file);
        QStringList control;
        for (const Group &group : file->cluster.groups) {
            if (group.name != QStringLiteral("worker"))
                control << group.name + QLatin1Char(':') + QString::number(machinesOf(group).size());
        }
        control.sort();
        QCOMPARE(control, QStringList({QStringLiteral("db-server:1"), QStringLiteral("job-queue:1"), QStringLiteral("salt-master:1"),
                                       QStringLiteral("tracker:1")}));
        QCOMPARE(file->cluster.group(QStringLiteral("salt-master"))->roles,
                 QStringList({QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap"), QStringLiteral("monitoring-server")}));
    }

    void anEmptyClusterHasNoMachineYet()
    {
        const QString path = m_home.filePath(QStringLiteral("drawn"));
        QVERIFY(newCluster(path, QStringLiteral("empty"), QStringLiteral("local"), QStringLiteral("drawn")));
        const Result<ClusterFile> file = loadCluster(ClusterFolder(path).designPath());
        QVERIFY(file);
        QVERIFY(file->cluster.groups.isEmpty() && file->cluster.layout.isEmpty());
    }

    void onesOwnDesignBecomesATemplate()
    {
        const QByteArray text = "# mine\nformat: 1\nname: a\ntarget:\n  kind: local\ngroups:\n  - name: one # here\n";
        const Result<QString> id = saveAsTemplate(QStringLiteral("Our Lab, 2026!"), QStringLiteral("Take it in our lab."), text);
        QVERIFY2(id, id ? "" : qPrintable(id.error().message));
        QCOMPARE(*id, QStringLiteral("our-lab-2026"));
        const Template kept = allTemplates().last();
        QCOMPARE(kept.title, QStringLiteral("Our Lab, 2026!"));
        QCOMPARE(kept.whenToTake, QStringLiteral("Take it in our lab."));
        QVERIFY(kept.own);
        const QString path = m_home.filePath(QStringLiteral("labs"));
        QVERIFY(newCluster(path, *id, QStringLiteral("local"), QStringLiteral("b")));
        const Result<ClusterFile> file = loadCluster(ClusterFolder(path).designPath());
        QVERIFY(file);
        QCOMPARE(file->text, QByteArray(text).replace("name: a", "name: b"));
        QVERIFY(!saveAsTemplate(QStringLiteral("single"), {}, text));
        QVERIFY(!saveAsTemplate(QStringLiteral("…"), {}, text));
        QVERIFY(!saveAsTemplate(QStringLiteral("broken"), {}, "groups: ["));
        QVERIFY(removeTemplate(*id));
        QVERIFY(!removeTemplate(QStringLiteral("single")));
        QCOMPARE(templates().size(), 5);
    }

    void aFolderThatIsNotEmptyIsRefused()
    {
        const QString path = m_home.filePath(QStringLiteral("full"));
        QVERIFY(QDir().mkpath(path));
        write(path + QStringLiteral("/.hidden"), "x");
        const Result<void> made = newCluster(path, QStringLiteral("single"), QStringLiteral("local"), QStringLiteral("x"));
        QVERIFY(!made);
        QVERIFY(made.error().message.contains(QStringLiteral("not empty")));
        QCOMPARE(QDir(path).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral(".hidden")});
        const Result<void> onFile =
            newCluster(path + QStringLiteral("/.hidden"), QStringLiteral("single"), QStringLiteral("local"), QStringLiteral("x"));
        QVERIFY(!onFile && onFile.error().message.contains(QStringLiteral("is a file")));
        QVERIFY(QDir().mkpath(m_home.filePath(QStringLiteral("bare"))));
        QVERIFY(
            newCluster(m_home.filePath(QStringLiteral("bare")), QStringLiteral("single"), QStringLiteral("local"), QStringLiteral("x")));
    }

    void whatIsNoClusterIsSaid()
    {
        const auto fault = [](const QString &path) {
            const Result<void> checked = ClusterFolder(path).check();
            return checked ? QString() : checked.error().message;
        };
        QVERIFY(fault(m_home.filePath(QStringLiteral("nowhere"))).contains(QStringLiteral("no folder")));
        QVERIFY(fault(m_home.path()).contains(QStringLiteral("has no cluster.yaml")));
        write(m_home.filePath(QStringLiteral("file")), "x");
        QVERIFY(fault(m_home.filePath(QStringLiteral("file"))).contains(QStringLiteral("is a file")));
        QVERIFY(QDir().mkpath(m_home.filePath(QStringLiteral("two\nlines")))); // ssh would read the second as an order of its own
        QVERIFY(fault(m_home.filePath(QStringLiteral("two\nlines"))).contains(QStringLiteral("holds a line end")));
        QVERIFY(fault(m_home.filePath(QStringLiteral("gone\twith a tab"))).contains(QStringLiteral("holds a line end")));
        QCOMPARE(fault(madeCluster(QStringLiteral("good"))), QString());
    }

    void preparingMakesAPrivateFolderAndAnIdOnce()
    {
        const ClusterFolder folder(madeCluster(QStringLiteral("Größe und Raum")));
        QVERIFY(!folder.id());
        const Result<QString> id = folder.prepare();
        QVERIFY2(id, id ? "" : qPrintable(id.error().message));
        QVERIFY(!QUuid(*id).isNull());
        QVERIFY(!id->contains(QLatin1Char('{')));
        QCOMPARE(*folder.prepare(), *id);
        QCOMPARE(*folder.id(), *id);
        QCOMPARE(read(folder.privatePath() + QStringLiteral("/.gitignore")), QByteArray("*\n"));
        for (const QString &path : {folder.privatePath(), folder.terraformPath(), folder.saltPath(), folder.sshPath(), folder.runsPath()}) {
            QVERIFY2(QFileInfo(path).isDir(), qPrintable(path));
            QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther)));
        }
        QVERIFY(folder.checkPlace());
    }

    void aFolderThatIsNotPrivateAnyMoreLosesNothing()
    {
        QTemporaryDir root;
        const QString path = root.filePath(QStringLiteral("c"));
        QVERIFY(newCluster(path, QStringLiteral("tutorial"), QStringLiteral("local"), QStringLiteral("c")));
        const ClusterFolder folder(path);
        QVERIFY(folder.prepare());
        const QString state = folder.terraformPath() + QStringLiteral("/terraform.tfstate");
        write(state, "{}");
        // As after a move onto a stick: nothing there can be hidden from others.
        const QString probe = folder.privatePath() + QStringLiteral("/.gitignore");
        const auto mounts = [&probe](const QStringList &words) {
            return QProcess::execute(QStringLiteral("mount"), words + QStringList{probe}) == 0;
        };
        if (!mounts({QStringLiteral("--bind"), probe}))
            QSKIP("only root can mount");
        const bool readOnly = mounts({QStringLiteral("-o"), QStringLiteral("remount,bind,ro")});
        const Result<QString> again = folder.prepare();
        QCOMPARE(QProcess::execute(QStringLiteral("umount"), {probe}), 0);
        QVERIFY(readOnly);
        QVERIFY(QFileInfo::exists(state));
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains(QStringLiteral("read by others")), qPrintable(again.error().message));
    }

    void whatIsOfOneComputerIsNotSynchronised_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("marker");
        QTest::addColumn<bool>("stays");
        QTest::newRow("a disk") << QStringLiteral("work/c") << QString() << true;
        QTest::newRow("a name that only begins so") << QStringLiteral("Nextclouds/c") << QString() << true;
        for (const char *place :
             {"Dropbox", "OneDrive - University", "Nextcloud", "ownCloud", "Google Drive", "Mobile Documents", "Seafile"})
            QTest::newRow(place) << QString::fromLatin1(place) + QStringLiteral("/projects/c") << QString() << false;
        QTest::newRow("Syncthing") << QStringLiteral("shared/c") << QStringLiteral("shared/.stfolder") << false;
    }

    void whatIsOfOneComputerIsNotSynchronised()
    {
        QFETCH(QString, place);
        QFETCH(QString, marker);
        QFETCH(bool, stays);
        QTemporaryDir root;
        const QString path = root.filePath(place);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(marker.isEmpty() || QDir().mkpath(root.filePath(marker)));
        QVERIFY(newCluster(path, QStringLiteral("tutorial"), QStringLiteral("local"), QStringLiteral("c")));
        const ClusterFolder folder(path);
        const Result<QString> id = folder.prepare();
        QVERIFY(id);
        QCOMPARE(QFileInfo::exists(path + QStringLiteral("/.butler/id")), stays);
        QCOMPARE(*ClusterFolder(path).id(), *id);
        // One that was there before stays where it is.
        QDir(folder.privatePath()).removeRecursively();
        QVERIFY(QDir().mkpath(path + QStringLiteral("/.butler")));
        write(path + QStringLiteral("/.butler/id"), "11111111-2222-4333-8444-555555555555\n");
        const Result<QString> before = ClusterFolder(path).prepare();
        QVERIFY(before);
        QCOMPARE(*before, QStringLiteral("11111111-2222-4333-8444-555555555555"));
        QVERIFY(QFileInfo::exists(path + QStringLiteral("/.butler/terraform")));
    }

    void aTornIdIsNoNewCluster()
    {
        const ClusterFolder folder(madeCluster(QStringLiteral("torn")));
        QVERIFY(folder.prepare());
        write(folder.idPath(), "garbage");
        QVERIFY(!folder.id());
        QVERIFY(!folder.prepare());
    }

    void aCopyAsksAndBecomesAClusterOfItsOwn()
    {
        const ClusterFolder first(madeCluster(QStringLiteral("first")));
        const Result<QString> id = first.prepare();
        QVERIFY(id);
        write(first.terraformPath() + QStringLiteral("/terraform.tfstate"), "{}");
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), first.path(), m_home.filePath(QStringLiteral("copy"))}), 0);
        const ClusterFolder copy(m_home.filePath(QStringLiteral("copy")));
        const Result<void> place = copy.checkPlace();
        QVERIFY(!place);
        QVERIFY(place.error().message.contains(QStringLiteral("moved or copied?")));
        QVERIFY(place.error().message.contains(first.path()));
        QVERIFY(!copy.prepare());
        QVERIFY(copy.acceptPlace(ClusterFolder::Place::Copied));
        QVERIFY(copy.checkPlace());
        QVERIFY(*copy.id() != *id);
        QVERIFY(!QFileInfo::exists(copy.terraformPath() + QStringLiteral("/terraform.tfstate")));
        QCOMPARE(*first.id(), *id);
        QVERIFY(QFileInfo::exists(first.terraformPath() + QStringLiteral("/terraform.tfstate")));
    }

    void aMovedClusterStaysTheSame()
    {
        const ClusterFolder before(madeCluster(QStringLiteral("before")));
        const Result<QString> id = before.prepare();
        QVERIFY(QDir().rename(before.path(), m_home.filePath(QStringLiteral("after"))));
        const ClusterFolder after(m_home.filePath(QStringLiteral("after")));
        QVERIFY(!after.checkPlace());
        QVERIFY(after.acceptPlace(ClusterFolder::Place::Moved));
        QVERIFY(after.checkPlace());
        QCOMPARE(*after.id(), *id);
    }

    void aWayThroughALinkIsTheSamePlace()
    {
        const ClusterFolder folder(madeCluster(QStringLiteral("real")));
        QVERIFY(folder.prepare());
        QVERIFY(QFile::link(folder.path(), m_home.filePath(QStringLiteral("link"))));
        QVERIFY(ClusterFolder(m_home.filePath(QStringLiteral("link"))).checkPlace());
    }
};

QTEST_GUILESS_MAIN(tst_ClusterFolder)
#include "tst_ClusterFolder.moc"
