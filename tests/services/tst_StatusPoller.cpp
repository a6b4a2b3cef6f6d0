#include "services/platform/Files.h"
#include "services/session/StatusPoller.h"
#include "services/status/ObservedJson.h"
#include "tests/services/FakeClocks.h"

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// How a cluster is, asked again and again by a program that stands for butlerctl.
class tst_StatusPoller final : public QObject
{
    Q_OBJECT

    /// A program that answers each line with the answer that lies beside it.
    QString program()
    {
        const QString path = m_dir.filePath(QStringLiteral("butlerctl"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write("#!/bin/sh\nwhile read -r line; do echo \"$line\" >>'" + QFile::encodeName(m_dir.filePath(QStringLiteral("asked"))) +
                       "'; cat '" + QFile::encodeName(m_dir.filePath(QStringLiteral("answer"))) + "'; done\n");
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        return path;
    }
    void answer(const QDateTime &now, double clockHere = 0)
    {
        Observed observed;
        observed.cluster = QStringLiteral("small");
        observed.built = true;
        observed.time = now;
        observed.clockHere = clockHere;
        ObservedMachine machine;
        machine.name = QStringLiteral("worker");
        machine.lastMetric = now.addSecs(-4);
        observed.machines << machine;
        QFile file(m_dir.filePath(QStringLiteral("answer")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QJsonDocument(toJson(observed)).toJson(QJsonDocument::Compact) + '\n');
    }

private Q_SLOTS:
    /// In so many words, when somebody begins to look closely; then as often as that costs little.
    void aCloseLookIsAskedFor()
    {
        answer(QDateTime::currentDateTimeUtc());
        QFile::remove(m_dir.filePath(QStringLiteral("asked")));
        StatusPoller poller(m_dir.path(), program());
        QSignalSpy changed(&poller, &StatusPoller::changed);
        const auto asked = [this] {
            const Result<QByteArray> lines = readFile(m_dir.filePath(QStringLiteral("asked")));
            return lines ? lines->split('\n') : QList<QByteArray>();
        };
        poller.start(3600);
        QTRY_COMPARE(changed.count(), 1);
        poller.lookClosely(true);
        QTRY_COMPARE(changed.count(), 2);
        poller.start(3600);
        QTRY_COMPARE(changed.count(), 3);
        QCOMPARE(asked(), (QList<QByteArray>{"", "new", "close", ""}));
    }

    void nothingGrowsOlderByAClockThatIsSet_data()
    {
        QTest::addColumn<int>("set");
        QTest::newRow("back by three hours") << -3 * 3600;
        QTest::newRow("ahead by three hours") << 3 * 3600;
    }

    void nothingGrowsOlderByAClockThatIsSet()
    {
        QFETCH(int, set);
        const FakeClocks fake;
        answer(fake.time->day);
        StatusPoller poller(m_dir.path(), program(), nullptr, fake.clocks());
        QSignalSpy changed(&poller, &StatusPoller::changed);
        poller.start(3600);
        QTRY_VERIFY(poller.isKnown());
        QFile::remove(m_dir.filePath(QStringLiteral("answer"))); // it is asked anew, and not answered
        fake.pass(10);
        fake.set(set);
        QTRY_COMPARE(changed.count(), 2);
        const Observed &observed = poller.observed();
        QCOMPARE(observed.time.secsTo(fake.time->day), 10);
        QCOMPARE(observed.machines.first().lastMetric->secsTo(fake.time->day), 14);
        QCOMPARE(observed.clockHere, double(set)); // charts ask for the same time as before
    }

    void itIsAskedAtOnceHowThingsAreByTheNewClock()
    {
        const FakeClocks fake;
        answer(fake.time->day);
        StatusPoller poller(m_dir.path(), program(), nullptr, fake.clocks());
        poller.start(3600);
        QTRY_VERIFY(poller.isKnown());
        fake.set(-7200);
        answer(fake.time->day);
        QTRY_COMPARE(poller.observed().clockHere, 0.);
        QTRY_COMPARE(poller.observed().time, fake.time->day);
    }

private:
    QTemporaryDir m_dir{};
};

QTEST_GUILESS_MAIN(tst_StatusPoller)
#include "tst_StatusPoller.moc"
