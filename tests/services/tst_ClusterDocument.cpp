#include "services/cluster/ClusterDocument.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace
{
const QByteArray text = "# mine\nformat: 1\nname: a\ntarget:\n  kind: local\ngroups:\n  - name: worker # here\n    count: 2\n";
}

class tst_ClusterDocument final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{};
    QString path() const { return m_folder.filePath(QStringLiteral("cluster.yaml")); }
    void write(const QByteArray &bytes)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray read()
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static Cluster withCount(Cluster cluster, int count)
    {
        cluster.groups[0].count = count;
        return cluster;
    }

private Q_SLOTS:
    void init()
    {
        QDir(m_folder.filePath(QStringLiteral(".butler"))).removeRecursively();
        write(text);
    }

    void anEditIsAStepOfUndoByItsName()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        QSignalSpy changes(&document, &ClusterDocument::changed);
        const Cluster before = document.cluster();
        document.edit(QStringLiteral("nothing"), before);
        QVERIFY(!document.canUndo());
        document.edit(QStringLiteral("three workers"), withCount(before, 3));
        document.edit(QStringLiteral("four workers"), withCount(before, 4));
        QCOMPARE(document.undoName(), QStringLiteral("four workers"));
        QVERIFY(document.isModified());
        document.undo();
        QCOMPARE(document.cluster(), withCount(before, 3));
        QCOMPARE(document.redoName(), QStringLiteral("four workers"));
        document.redo();
        QCOMPARE(document.cluster(), withCount(before, 4));
        document.undo();
        document.undo();
        document.undo();
        QCOMPARE(document.cluster(), before);
        QVERIFY(!document.isModified());
        document.edit(QStringLiteral("five"), withCount(before, 5));
        QVERIFY(!document.canRedo());
        QCOMPARE(changes.count(), 7);
    }

    void savingKeepsCommentsAndUndo()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        QSignalSpy saves(&document, &ClusterDocument::saved);
        document.edit(QStringLiteral("three"), withCount(document.cluster(), 3));
        QVERIFY(document.save());
        QCOMPARE(read(), QByteArray(text).replace("count: 2", "count: 3"));
        QVERIFY(!document.isModified());
        document.undo();
        QVERIFY(document.isModified());
        QVERIFY(document.save());
        QCOMPARE(read(), text);
        QCOMPARE(saves.count(), 2);
    }

    void aBrokenFileLeavesTheDocumentAsItWas()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        const Cluster before = document.cluster();
        write("format: 1\nname: [\n");
        const Result<void> loaded = document.load(path());
        QVERIFY(!loaded);
        QVERIFY(loaded.error().message.startsWith(path() + QStringLiteral(":3:1: ")));
        QCOMPARE(document.cluster(), before);
    }

    void whatAnotherHandChangedInTheFileIsMerged()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        QSignalSpy merges(&document, &ClusterDocument::outsideMerged);
        const Cluster mine = withCount(document.cluster(), 3);
        document.edit(QStringLiteral("three"), mine);
        write(text + "  - name: db # theirs\n");
        QVERIFY(document.save());
        QCOMPARE(read(), QByteArray(text).replace("count: 2", "count: 3") + "  - name: db # theirs\n");
        QCOMPARE(merges.count(), 1);
        QCOMPARE(merges.first().first().toStringList(), QStringList{QStringLiteral("db")});
        QVERIFY(!document.isModified());
        document.undo();
        QCOMPARE(document.cluster(), mine);
        QVERIFY2(document.isModified(), "an undo after the file changed on disk is a change of its own");
        document.undo();
        QCOMPARE(*document.cluster().groups.first().count, 2);
        document.redo();
        document.redo();
        QVERIFY(!document.isModified());
    }

    void anOutsideChangeIsNoticedByItself()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        QSignalSpy merges(&document, &ClusterDocument::outsideMerged);
        write(QByteArray(text).replace("count: 2", "count: 12"));
        QTRY_COMPARE(merges.count(), 1);
        QCOMPARE(*document.cluster().groups.first().count, 12);
        QVERIFY(!document.isModified());
        document.edit(QStringLiteral("three"), withCount(document.cluster(), 3));
        QVERIFY(document.save());
        write(QByteArray(text).replace("count: 2", "count: 8")); // news that come after those of its own save
        QTRY_COMPARE(*document.cluster().groups.first().count, 8);
        QCOMPARE(merges.count(), 2); // its own save was none
    }

    void whereBothChangedTheSameItIsAsked_data()
    {
        QTest::addColumn<bool>("mine");
        QTest::newRow("mine") << true;
        QTest::newRow("theirs") << false;
    }
    void whereBothChangedTheSameItIsAsked()
    {
        QFETCH(bool, mine);
        ClusterDocument document;
        QVERIFY(document.load(path()));
        QSignalSpy questions(&document, &ClusterDocument::outsideConflict);
        document.edit(QStringLiteral("three"), withCount(document.cluster(), 3));
        const QByteArray theirs = QByteArray(text).replace("count: 2", "count: 7").replace("# here", "# theirs");
        write(theirs);
        QVERIFY(!document.save());
        QCOMPARE(read(), theirs);
        QCOMPARE(questions.count(), 1);
        QCOMPARE(document.conflicts(), QStringList{QStringLiteral("worker")});
        mine ? document.keepMine() : document.takeTheirs();
        QVERIFY(document.conflicts().isEmpty());
        QVERIFY(document.save());
        QCOMPARE(read(), mine ? QByteArray(theirs).replace("count: 7", "count: 3") : theirs);
        document.undo();
        QCOMPARE(*document.cluster().groups.first().count, 3);
    }

    /// The file as another hand leaves it after a conflict, and what it holds once this window's edit (three workers) is saved.
    void aConflictThatTheOtherHandTakesBackIsNoneAnyMore_data()
    {
        QTest::addColumn<QByteArray>("then");
        QTest::addColumn<QByteArray>("saved");
        QTest::addColumn<QByteArray>("how");
        const QByteArray mine = QByteArray(text).replace("count: 2", "count: 3");
        const QByteArray other = text + "  - name: db # theirs\n";
        QTest::newRow("taken back") << text << mine << QByteArray("write");
        QTest::newRow("taken back by an editor that renames") << text << mine << QByteArray("rename");
        QTest::newRow("deleted") << QByteArray() << mine << QByteArray("delete");
        QTest::newRow("deleted and put back") << text << mine << QByteArray("put back");
        QTest::newRow("changed to what this window has") << mine << mine << QByteArray("write");
        QTest::newRow("changed a second time, elsewhere")
            << other << QByteArray(other).replace("count: 2", "count: 3") << QByteArray("write");
    }
    void aConflictThatTheOtherHandTakesBackIsNoneAnyMore()
    {
        QFETCH(QByteArray, then);
        QFETCH(QByteArray, saved);
        QFETCH(QByteArray, how);
        ClusterDocument document;
        QVERIFY(document.load(path()));
        const DraftFile draft(m_folder.filePath(QStringLiteral(".butler/draft.yaml")), path());
        document.keepDraft(draft);
        QSignalSpy questions(&document, &ClusterDocument::outsideConflict);
        document.edit(QStringLiteral("three"), withCount(document.cluster(), 3));
        write(QByteArray(text).replace("count: 2", "count: 7"));
        QTRY_COMPARE(questions.count(), 1);
        if (how == "delete" || how == "put back")
            QVERIFY(QFile::remove(path()));
        if (how == "put back")
            QTRY_VERIFY(document.conflicts().isEmpty());
        if (how == "rename") {
            QFile beside(path() + QStringLiteral("~"));
            QVERIFY(beside.open(QIODevice::WriteOnly));
            beside.write(then);
            beside.close();
            QVERIFY(QFile::remove(path()) && beside.rename(path()));
        } else if (how != "delete") {
            write(then);
        }
        QTRY_VERIFY2(document.conflicts().isEmpty(), "nothing is asked about a text that is gone");
        QCOMPARE(*document.cluster().groups.first().count, 3); // nothing is lost
        document.takeTheirs();                                 // a late press on the bar
        QCOMPARE(*document.cluster().groups.first().count, 3);
        QVERIFY(document.save());
        QCOMPARE(read(), saved);
        QVERIFY(!document.isModified());
        QVERIFY2(!draft.read(), "saved, so nothing is left to offer");
    }

    void aTextThatIsGoneIsNeverTaken()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        document.edit(QStringLiteral("three"), withCount(document.cluster(), 3));
        write(QByteArray(text).replace("count: 2", "count: 7"));
        QVERIFY(!document.save());
        QVERIFY(!document.conflicts().isEmpty());
        write(QByteArray(text).replace("count: 2", "count: 9")); // another one than was asked about
        document.takeTheirs();
        QVERIFY2(*document.cluster().groups.first().count != 7, "it took a text that is gone");
        QCOMPARE(*document.cluster().groups.first().count, 3);
        QVERIFY2(!document.conflicts().isEmpty(), "it asks about the new one");
        document.takeTheirs();
        QCOMPARE(*document.cluster().groups.first().count, 9);
        QVERIFY(document.save());
    }

    void aTornFileInPlaceOfAConflictIsSaidAndCanBeMended()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        QSignalSpy torn(&document, &ClusterDocument::outsideUnreadable);
        document.edit(QStringLiteral("three"), withCount(document.cluster(), 3));
        write(QByteArray(text).replace("count: 2", "count: 7"));
        QVERIFY(!document.save());
        write("name: [\n");
        QTRY_COMPARE(torn.count(), 1);
        QVERIFY2(document.conflicts().isEmpty(), "nothing is asked about a text that is gone");
        QVERIFY(!document.save());
        QCOMPARE(read(), QByteArray("name: [\n"));
        write(text);
        QVERIFY(document.save());
        QCOMPARE(read(), QByteArray(text).replace("count: 2", "count: 3"));
    }

    void textTypedHereAndInTheFileIsNoConflict()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        QSignalSpy questions(&document, &ClusterDocument::outsideConflict);
        const QByteArray typed = QByteArray(text).replace("# here", "# there").replace("count: 2", "count: 5");
        QVERIFY(document.editText(typed));
        write(typed);
        QVERIFY(document.save());
        QCOMPARE(questions.count(), 0);
        QCOMPARE(read(), typed);
        QVERIFY(!document.isModified());
    }

    void otherBytesOfTheSameAgeAndSizeAreNoticed()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        QSignalSpy merges(&document, &ClusterDocument::outsideMerged);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QDateTime when = file.fileTime(QFileDevice::FileModificationTime);
        file.write(QByteArray(text).replace("count: 2", "count: 4"));
        QVERIFY(file.flush());
        QVERIFY(file.setFileTime(when, QFileDevice::FileModificationTime)); // as unpacking, or a copy that keeps times
        file.close();
        QTRY_COMPARE(merges.count(), 1);
        QCOMPARE(*document.cluster().groups.first().count, 4);
    }

    void aChangeRightAfterItsOwnSaveIsNoticed()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        QSignalSpy merges(&document, &ClusterDocument::outsideMerged);
        connect(&document, &ClusterDocument::saved, this, [this] { write(QByteArray(text).replace("count: 2", "count: 6")); });
        document.edit(QStringLiteral("three"), withCount(document.cluster(), 3));
        QVERIFY(document.save());
        QTRY_COMPARE(merges.count(), 1);
        QCOMPARE(*document.cluster().groups.first().count, 6);
    }

    void anUnreadableOutsideChangeIsNeverOverwritten()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        QSignalSpy torn(&document, &ClusterDocument::outsideUnreadable);
        document.edit(QStringLiteral("three"), withCount(document.cluster(), 3));
        write("name: [\n");
        QVERIFY(!document.save());
        QVERIFY(torn.count() > 0);
        QCOMPARE(read(), QByteArray("name: [\n"));
        QCOMPARE(*document.cluster().groups.first().count, 3);
    }

    void aSeriesOfEditsIsOneStep()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        const Cluster before = document.cluster();
        for (int count = 3; count < 9; ++count)
            document.edit(QStringLiteral("make worker %1 machines").arg(count), withCount(before, count), QStringLiteral("count worker"));
        QCOMPARE(document.undoName(), QStringLiteral("make worker 8 machines"));
        document.undo();
        QCOMPARE(document.cluster(), before);
        document.redo();
        QCOMPARE(document.cluster(), withCount(before, 8));
        document.edit(QStringLiteral("other"), withCount(before, 9), QStringLiteral("another series"));
        document.undo();
        QCOMPARE(document.cluster(), withCount(before, 8));
    }

    void typedTextIsTheDesignWithItsComments()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        const QByteArray typed = QByteArray(text).replace("# here", "# there").replace("count: 2", "count: 5");
        QVERIFY(document.editText(typed));
        QCOMPARE(*document.cluster().groups.first().count, 5);
        document.edit(QStringLiteral("six"), withCount(document.cluster(), 6));
        QCOMPARE(*document.text(), QByteArray(typed).replace("count: 5", "count: 6"));
        document.undo();
        document.undo();
        QCOMPARE(*document.text(), text);
        document.redo();
        QVERIFY(document.save());
        QCOMPARE(read(), typed);
    }

    void typedTextThatIsNoDesignIsKeptAndSaidWhere()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        const Cluster before = document.cluster();
        const QByteArray torn = text + "  - nme: db\n";
        const Result<void> typed = document.editText(torn);
        QVERIFY(!typed);
        QVERIFY2(typed.error().message.startsWith(QStringLiteral("cluster.yaml:9:")), qPrintable(typed.error().message));
        QCOMPARE(document.cluster(), before);
        QCOMPARE(*document.text(), torn);
        QVERIFY(document.isModified());
        QVERIFY(!document.save());
        QCOMPARE(read(), text);
        QVERIFY(document.editText(text));
        QVERIFY(!document.isModified());
    }

    void anUnsavedDesignIsInTheDraftWithinSeconds()
    {
        const DraftFile draft(m_folder.filePath(QStringLiteral(".butler/draft.yaml")), path());
        {
            ClusterDocument document;
            QVERIFY(document.load(path()));
            document.keepDraft(draft);
            QVERIFY(!document.foundDraft());
            document.edit(QStringLiteral("three"), withCount(document.cluster(), 3));
            QTRY_VERIFY_WITH_TIMEOUT(draft.read(), 5000);
            QCOMPARE(read(), text); // only the draft: no verb reads that
        }                           // as a kill would end it
        ClusterDocument next;
        QVERIFY(next.load(path()));
        next.keepDraft(draft);
        QVERIFY(next.foundDraft());
        QVERIFY(next.foundDraft()->when.secsTo(QDateTime::currentDateTime()) < 10);
        QCOMPARE(*next.cluster().groups.first().count, 2);
        next.takeDraft();
        QCOMPARE(*next.cluster().groups.first().count, 3);
        QVERIFY(!next.foundDraft());
        next.undo();
        QCOMPARE(*next.cluster().groups.first().count, 2);
        next.redo();
        QVERIFY(next.save());
        QVERIFY2(!draft.read(), "saved, so nothing is left to offer");
    }

    /// Not a test by itself: what the next one starts as a program of its own, to kill it.
    void editsUntilItIsKilled()
    {
        const QString path = qEnvironmentVariable("BUTLER_TEST_KILLED");
        if (path.isEmpty())
            return;
        ClusterDocument document;
        QVERIFY(document.load(path));
        document.keepDraft(DraftFile(QFileInfo(path).dir().filePath(QStringLiteral(".butler/draft.yaml")), path));
        int count = 3;
        QTimer hand; // in the middle of an edit, whenever the end comes
        connect(&hand, &QTimer::timeout, this, [&] {
            document.edit(QStringLiteral("more"), withCount(document.cluster(), count), QStringLiteral("count"));
            QFile told(path + QStringLiteral(".told"));
            QVERIFY(told.open(QIODevice::Append));
            told.write(QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + ' ' + QByteArray::number(count) + '\n');
            told.close();
            ++count;
        });
        hand.start(100);
        QCoreApplication::exec();
    }

    void aKillInTheMiddleOfEditsLosesLessThanFiveSeconds()
    {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BUTLER_TEST_KILLED"), path());
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("editsUntilItIsKilled")});
        QVERIFY(child.waitForStarted());
        QFile told(path() + QStringLiteral(".told"));
        QTRY_VERIFY_WITH_TIMEOUT(told.exists(), 20000);
        const DraftFile draft(m_folder.filePath(QStringLiteral(".butler/draft.yaml")), path());
        const auto countIn = [](const std::optional<Draft> &kept) {
            const Result<Cluster> read = kept ? readCluster(kept->text, QStringLiteral("draft.yaml")) : Result<Cluster>(Error{});
            return read ? *read->groups.first().count : 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(countIn(draft.read()) > 0, 20000);
        const int first = countIn(draft.read());
        QTRY_VERIFY_WITH_TIMEOUT(countIn(draft.read()) > first, 20000); // it was written more than once
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QVERIFY(told.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = told.readAll().trimmed().split('\n');
        told.remove();
        const qint64 end = lines.last().split(' ').first().toLongLong();
        const std::optional<Draft> left = draft.read();
        QVERIFY(left);
        const Result<Cluster> kept = readCluster(left->text, QStringLiteral("draft.yaml"));
        QVERIFY(kept);
        for (const QByteArray &line : lines) {
            if (line.split(' ').last().toInt() == *kept->groups.first().count)
                QVERIFY2(end - line.split(' ').first().toLongLong() < 5000, line.constData());
        }
        QVERIFY(*kept->groups.first().count >= 3);
        QVERIFY(qAbs(left->when.secsTo(QDateTime::currentDateTime())) < 10);
    }

    void aDraftThatIsThrownAwayOrNotAnswered()
    {
        const DraftFile draft(m_folder.filePath(QStringLiteral(".butler/draft.yaml")), path());
        const QByteArray old = QByteArray(text).replace("count: 2", "count: 8");
        QVERIFY(draft.write(old));
        ClusterDocument document;
        QVERIFY(document.load(path()));
        document.keepDraft(draft);
        document.edit(QStringLiteral("three"), withCount(document.cluster(), 3));
        QTRY_VERIFY_WITH_TIMEOUT(draft.read() && draft.read()->text != old, 5000);
        QCOMPARE(document.foundDraft()->text, old); // still on offer
        document.dropDraft();
        QVERIFY(!document.foundDraft());
        QVERIFY(document.save());
        QVERIFY(!draft.read());
    }

    void aDesignThatCannotBeSavedStaysInTheWindow()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        document.edit(QStringLiteral("none"), withCount(document.cluster(), 0));
        QVERIFY(!document.save());
        QCOMPARE(read(), text);
        QVERIFY(document.isModified());
    }
};

QTEST_GUILESS_MAIN(tst_ClusterDocument)
#include "tst_ClusterDocument.moc"
