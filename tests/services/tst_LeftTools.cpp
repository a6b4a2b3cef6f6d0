#include "services/platform/Patience.h"
#include "services/stages/LeftTools.h"
#include "tests/Designs.h"
#include "tests/services/StageTest.h"

#include <QProcess>
#include <QtTest>

/// Tools that a dead run left working: here small programs that are started for it.
class tst_LeftTools final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setLoadStandIn([] { return 1.0; });
    }

    void oneThatHangsIsEnded_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("it heeds an interrupt") << QStringLiteral("echo begun; exec sleep 1000");
        QTest::newRow("it does not") << QStringLiteral("trap '' INT; echo begun; while :; do sleep 1000; done");
    }

    void oneThatHangsIsEnded()
    {
        QFETCH(QString, script);
        StageTest stage(Designs::germline(1), Verb::Up, [](const Command &) { return StageTest::fails("nothing is run"); });
        QProcess tool;
        const QString output = stage.context.run.artefactPath(QStringLiteral("0001-terraform"));
        tool.setStandardOutputFile(output);
        tool.start(QStringLiteral("setsid"), {QStringLiteral("sh"), QStringLiteral("-c"), script});
        QVERIFY(tool.waitForStarted());
        QTRY_COMPARE(stage.file(output), QByteArray("begun\n"));
        const ProcessId process = ProcessId::of(tool.processId());
        RunRecord dead;
        dead.id = QStringLiteral("a-dead-run");
        dead.started = QDateTime::currentDateTimeUtc();
        QVERIFY(stage.lock.take(dead, [] { return Result<ProcessId>(ProcessId::current()); }));
        stage.lock.setTools(dead.id, {{dead.id, QStringLiteral("terraform"), output, process, ProcessPlace::here()}});
        LeftTools(stage.context, stage.lock, 0).wait();
        QVERIFY(ProcessId::of(tool.processId()) != process);
        QString said;
        for (const QJsonObject &line : stage.events(QStringLiteral("log")))
            said += line["text"].toString() + QLatin1Char('\n');
        QVERIFY2(said.contains(QLatin1String("It said nothing")), qPrintable(said));
        QVERIFY(tool.waitForFinished());
    }
};

QTEST_GUILESS_MAIN(tst_LeftTools)
#include "tst_LeftTools.moc"
