#include "services/cluster/ClusterDocument.h"

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
    void init() { write(text); }

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

    void aFileThatAnotherHandChangedIsNotOverwritten()
    {
        ClusterDocument document;
        QVERIFY(document.load(path()));
        document.edit(QStringLiteral("three"), withCount(document.cluster(), 3));
        write(text + "# by hand\n");
        const Result<void> saved = document.save();
        QVERIFY(!saved);
        QVERIFY(saved.error().message.contains(QStringLiteral("changed outside")));
        QCOMPARE(read(), text + "# by hand\n");
        QVERIFY(document.isModified());
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
