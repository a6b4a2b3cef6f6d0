#include "services/ssh/SshFolder.h"
#include "services/ssh/Stages.h"
#include "tests/Designs.h"
#include "tests/services/StageTest.h"

#include <QtTest>

class tst_ReachMachines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsTheKeyThatAMachineShows()
    {
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &) {
            return StageTest::says("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf\n"
                                   "{\"own\":true,\"consul_leader\":\"\"}\n");
        });
        QVERIFY(reachMachines(stage.context));
        QCOMPARE(stage.asked.size(), 5);
        QCOMPARE(StageTest::machineOf(stage.asked.first()), QStringLiteral("salt-master")); // all others are reached through it
        const Result<KnownHosts> known = SshFolder(stage.context.folder.sshPath()).knownHosts();
        QVERIFY(known);
        QCOMPARE(known->keys(QStringLiteral("tracker")),
                 QStringList{QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHuOPdBDF6ahFTkVwTcRpKgyPTFi8Hxm36FdXxPsPSFf")});
    }
};

QTEST_GUILESS_MAIN(tst_ReachMachines)
#include "tst_ReachMachines.moc"
