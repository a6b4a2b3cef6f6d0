#include "services/runs/LogSearch.h"
#include "services/runs/RunFollower.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QtTest>

/// What the log's view stands on: lines by number, filters and the search, over lines as nasty as tools print them.
class tst_LogSearch : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{};
    RunFollower m_follower{};

    static RunEvent line(const QString &machine, LogLevel level, const QString &text)
    {
        RunEvent event;
        event.kind = RunEvent::Kind::Log;
        event.time = QDateTime(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc());
        event.source = QStringLiteral("salt");
        event.machine = machine;
        event.level = level;
        event.text = text;
        return event;
    }
    void write(const QList<QByteArray> &lines)
    {
        QFile file(m_folder.filePath(QStringLiteral("events.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const QByteArray &one : lines)
            file.write(one + '\n');
        file.close();
        m_follower.follow(m_folder.path());
        QTRY_COMPARE(m_follower.log().count() + m_follower.run().steps.size(), lines.size());
    }
    static QByteArray json(const RunEvent &event) { return QJsonDocument(event.toJson()).toJson(QJsonDocument::Compact); }

private Q_SLOTS:
    void readsLinesThatLookLikeWhatTheyAreNot()
    {
        RunEvent step;
        step.kind = RunEvent::Kind::Step;
        step.id = QStringLiteral("plan");
        step.title = QStringLiteral("\"event\":\"log\",\"level\":\"error\"");
        write({json(line(QStringLiteral("worker-0"), LogLevel::Warning,
                         QStringLiteral("{\"event\":\"log\",\"level\":\"error\",\"machine\":\"no\"}"))),
               json(step), json(line({}, LogLevel::Info, QStringLiteral("ümläut \\ \" tab\t")))});
        const LogFile &log = m_follower.log();
        QCOMPARE(log.count(), 2);
        QCOMPARE(m_follower.run().logLines, 2);
        QCOMPARE(log.levelOf(0), LogLevel::Warning);
        QCOMPARE(log.machines(), (QStringList{QString(), QStringLiteral("worker-0")}));
        QCOMPARE(log.machineOf(1), 0);
        const QList<LogLine> lines = log.lines(0, 10);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].text, QStringLiteral("{\"event\":\"log\",\"level\":\"error\",\"machine\":\"no\"}"));
        QCOMPARE(lines[1].text, QStringLiteral("ümläut \\ \" tab\t"));
        QCOMPARE(m_follower.run().steps.size(), 1);
    }

    void readsLinesWrittenByOthersWithSpaces()
    {
        write({R"({"time": "2026-11-23T12:00:00.000Z", "event": "log", "level": "error", "source": "ssh", "text": "no route"})"});
        QCOMPARE(m_follower.log().levelOf(0), LogLevel::Error);
        QCOMPARE(m_follower.log().lines(0, 1).first().text, QStringLiteral("no route"));
    }

    void findsWhatIsEscapedInTheFile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<LogSearch::Mode>("mode");
        QTest::addColumn<int>("row");
        QTest::newRow("quotation mark") << QStringLiteral("say \"HELLO\"") << LogSearch::Mode::Text << 0;
        QTest::newRow("umlaut") << QStringLiteral("ÜMLÄUT") << LogSearch::Mode::Text << 1;
        QTest::newRow("plain, other case") << QStringLiteral("Plain") << LogSearch::Mode::Text << 2;
        QTest::newRow("pattern") << QStringLiteral("^pl.in w[a-z]+s$") << LogSearch::Mode::Pattern << 2;
        QTest::newRow("machine") << QStringLiteral("worker-7") << LogSearch::Mode::Text << 1;
        QTest::newRow("a key of the file, not of a line") << QStringLiteral("\"level\"") << LogSearch::Mode::Text << -1;
        QTest::newRow("a word of the file, not of a line") << QStringLiteral("level") << LogSearch::Mode::Text << -1;
    }
    void findsWhatIsEscapedInTheFile()
    {
        QFETCH(QString, text);
        QFETCH(LogSearch::Mode, mode);
        QFETCH(int, row);
        write({json(line({}, LogLevel::Info, QStringLiteral("say \"hello\""))),
               json(line(QStringLiteral("worker-7"), LogLevel::Info, QStringLiteral("ümläut"))),
               json(line({}, LogLevel::Info, QStringLiteral("plain words")))});
        const LogRows rows(&m_follower.log());
        LogSearch search(m_follower.log(), rows);
        search.start(text, mode);
        QTRY_VERIFY(search.isDone());
        QCOMPARE(search.hits().size(), size_t(row < 0 ? 0 : 1));
        if (row >= 0)
            QCOMPARE(search.hits()[0], row);
    }

    void filtersAndKeepsRowsAndLinesApart()
    {
        write({json(line(QStringLiteral("a"), LogLevel::Info, QStringLiteral("0"))),
               json(line(QStringLiteral("b"), LogLevel::Error, QStringLiteral("1"))),
               json(line(QStringLiteral("a"), LogLevel::Warning, QStringLiteral("2"))),
               json(line(QStringLiteral("a"), LogLevel::Error, QStringLiteral("3")))});
        LogRows rows(&m_follower.log());
        rows.setFilter({QStringLiteral("a"), {}, LogLevel::Warning});
        QVERIFY(rows.grow());
        QCOMPARE(rows.count(), 2);
        QCOMPARE(rows.lineAt(0), 2);
        QCOMPARE(rows.rowAt(3), 1);
        QCOMPARE(rows.rowAt(0), 0);
        rows.setFilter({QStringLiteral("nobody"), {}, {}});
        QVERIFY(rows.grow());
        QCOMPARE(rows.count(), 0);
        rows.setFilter({});
        QCOMPARE(rows.count(), 4);
    }
};

QTEST_GUILESS_MAIN(tst_LogSearch)
#include "tst_LogSearch.moc"
