#include "services/platform/Ports.h"
#include "services/targets/LocalRecord.h"
#include "tests/services/TargetTest.h"

#include <QTcpServer>
#include <QTest>

/// What of a cluster on this computer is decided once.
class tst_LocalRecord final : public QObject
{
    Q_OBJECT

    static LocalRecord entered(quint16 port)
    {
        LocalRecord record;
        record.subnet = QStringLiteral("10.93.7.0/24");
        record.entryMachine = QStringLiteral("salt-master");
        record.entryPort = port;
        int last = FirstAddress;
        for (const QString &machine : machineNames(TargetTest::trio()))
            record.addresses.insert(machine, QStringLiteral("10.93.7.%1").arg(last++));
        return record;
    }
    static Result<void> decideAll(LocalRecord &record)
    {
        QList<StateResource> state;
        for (const QString &machine : machineNames(TargetTest::trio())) {
            StateResource resource;
            resource.machine = machine;
            state << resource;
        }
        return decide(record, TargetTest::trio(), {}, {}, QStringLiteral("0123456789abcdef"), state);
    }

private Q_SLOTS:
    void anEntryThatStandsKeepsItsPortWhoeverListensThere()
    {
        QTcpServer itself;
        QVERIFY(listenReached(itself));
        LocalRecord record = entered(itself.serverPort());
        const LocalRecord before = record;
        QVERIFY(decideAll(record));
        QCOMPARE(record, before);
    }

    /// It is made anew, and only then published: whoever took its port meanwhile has it.
    void anEntryWhoseAddressIsSpoiltStaysTheEntryAtAPortThatIsFree()
    {
        QTcpServer another;
        QVERIFY(listenReached(another));
        LocalRecord record = entered(another.serverPort());
        record.spoilAddress(record.entryMachine);
        QVERIFY(decideAll(record));
        QCOMPARE(record.entryMachine, QStringLiteral("salt-master"));
        QVERIFY(record.entryPort != another.serverPort());
        QVERIFY(isPortFree(record.entryPort));

        record.spoilAddress(record.entryMachine);
        const quint16 free = record.entryPort;
        QVERIFY(decideAll(record));
        QCOMPARE(record.entryPort, free);
    }
};

QTEST_GUILESS_MAIN(tst_LocalRecord)
#include "tst_LocalRecord.moc"
