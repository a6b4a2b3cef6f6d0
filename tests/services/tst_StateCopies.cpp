#include "services/cluster/ClusterFolder.h"
#include "services/runs/RunFolder.h"
#include "services/runs/RunLock.h"
#include "services/terraform/StateCopies.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

/// The copies of Terraform's state, and one of them in its place.
class tst_StateCopies final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_root{};
    QString m_private{};
    QDateTime m_when = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

    static void write(const QString &path, const QByteArray &text)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray stateOf(int workers)
    {
        QJsonArray instances;
        for (int i = 0; i < workers; ++i)
            instances << QJsonObject{{"index_key", QStringLiteral("worker-%1").arg(i)}, {"attributes", QJsonObject{{"id", "1"}}}};
        const QJsonObject machines{{"type", "terraform_data"}, {"name", "machine"}, {"instances", instances}};
        return QJsonDocument(QJsonObject{{"version", 4}, {"resources", QJsonArray{machines}}}).toJson();
    }
    QString statePath() const { return m_private + QStringLiteral("/terraform/terraform.tfstate"); }
    /// A run that ended with this state.
    QString addRun(const QByteArray &state)
    {
        m_when = m_when.addSecs(60);
        const Result<RunFolder> run = RunFolder::create(m_private + QStringLiteral("/runs"), Verb::Up, m_when);
        RunRecord record;
        record.id = run->id();
        record.verb = Verb::Up;
        record.number = RunFolder::nextNumber(m_private + QStringLiteral("/runs"));
        (void)run->write(record);
        const QString path = run->artefactPath(QStringLiteral("terraform.tfstate"));
        write(path, state);
        QFile file(path);
        (void)file.open(QIODevice::ReadWrite);
        (void)file.setFileTime(m_when, QFileDevice::FileModificationTime);
        return run->id();
    }
    QStringList ids() const
    {
        QStringList ids;
        for (const StateCopy &copy : StateCopies(m_private).list())
            ids << copy.id;
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_private = m_root->filePath(QStringLiteral(".butler"));
        QVERIFY(QDir().mkpath(m_private + QStringLiteral("/runs")));
        write(m_private + QStringLiteral("/target.json"), "{}");
    }

    void areListedNewestFirstWithWhatTheyKnow()
    {
        const QString first = addRun(stateOf(2));
        const QString second = addRun(stateOf(3));
        write(statePath(), stateOf(3));
        const QList<StateCopy> copies = StateCopies(m_private).list();
        QCOMPARE(ids(), (QStringList{second, first}));
        QVERIFY(copies.first().isPresent && !copies.last().isPresent);
        QCOMPARE(copies.last().machines, (QStringList{QStringLiteral("worker-0"), QStringLiteral("worker-1")}));
        QCOMPARE(copies.last().verb, std::optional(Verb::Up));
    }

    void oneIsPutBackAndThePresentOneKept()
    {
        const QString first = addRun(stateOf(2));
        (void)addRun(stateOf(3));
        write(statePath(), stateOf(4)); // no run has told this
        const QString making = m_private + QStringLiteral("/terraform/making");
        write(making, "[\"worker-3\"]"); // by the newest run: what older states do not know is not half made for that
        const StateCopies copies(m_private);
        QVERIFY(copies.restore(first));
        QCOMPARE(read(statePath()), stateOf(2));
        QVERIFY(!QFile::exists(making));
        QCOMPARE(QFile::permissions(statePath()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QString before = ids().first();
        QVERIFY2(before.startsWith(QLatin1String("before-")), qPrintable(before));
        QVERIFY(copies.restore(before)); // and there again
        QCOMPARE(read(statePath()), stateOf(4));
        QVERIFY(!RunLock(m_private).holder());
    }

    void alsoWhereTheStateIsLostOrTorn_data()
    {
        QTest::addColumn<QByteArray>("present");
        QTest::newRow("lost") << QByteArray();
        QTest::newRow("torn") << stateOf(3).left(40);
    }
    void alsoWhereTheStateIsLostOrTorn()
    {
        QFETCH(QByteArray, present);
        (void)addRun(stateOf(2));
        if (!present.isEmpty())
            write(statePath(), present);
        QVERIFY(StateCopies(m_private).restore(QStringLiteral("1")));
        QCOMPARE(read(statePath()), stateOf(2));
        const QStringList kept = QDir(m_private + QStringLiteral("/states")).entryList(QDir::Files);
        QCOMPARE(kept.size(), present.isEmpty() ? 0 : 1); // even what cannot be read is not thrown away
        if (!kept.isEmpty())
            QCOMPARE(read(m_private + QStringLiteral("/states/") + kept.first()), present);
    }

    void whatCannotBePutBackIsSaidAndNothingChanges_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("said");
        QTest::newRow("none of that name") << QStringLiteral("yesterday") << QStringLiteral("There is no copy “yesterday”");
        QTest::newRow("a number too many") << QStringLiteral("9") << QStringLiteral("There is no copy “9”");
        QTest::newRow("nought") << QStringLiteral("0") << QStringLiteral("There is no copy “0”");
        QTest::newRow("a path") << QStringLiteral("../../etc/passwd") << QStringLiteral("There is no copy");
        QTest::newRow("the present one") << QStringLiteral("1") << QStringLiteral("is the present state");
        QTest::newRow("a torn copy") << QStringLiteral("3") << QStringLiteral("There is no copy “3”");
    }
    void whatCannotBePutBackIsSaidAndNothingChanges()
    {
        QFETCH(QString, which);
        QFETCH(QString, said);
        (void)addRun(stateOf(1).left(30));
        (void)addRun(stateOf(2));
        (void)addRun(stateOf(3));
        write(statePath(), stateOf(3));
        const Result<StateCopy> restored = StateCopies(m_private).restore(which);
        QVERIFY(!restored);
        QVERIFY2(restored.error().message.contains(said), qPrintable(restored.error().message));
        QCOMPARE(read(statePath()), stateOf(3));
        QVERIFY(!QFile::exists(m_private + QStringLiteral("/states")));
    }

    void notOfAClusterThatWasTakenDown()
    {
        (void)addRun(stateOf(2));
        QVERIFY(QFile::remove(m_private + QStringLiteral("/target.json")));
        const Result<StateCopy> restored = StateCopies(m_private).restore(QStringLiteral("1"));
        QVERIFY(!restored && restored.error().message.contains(QLatin1String("does not stand")));
        QVERIFY(!QFile::exists(statePath()));
    }

    void whereNoRunHasMadeAnythingThatIsSaid()
    {
        const Result<StateCopy> restored = StateCopies(m_private).restore(QStringLiteral("1"));
        QVERIFY(!restored && restored.error().message.contains(QLatin1String("no run has made anything")));
    }

    void notWhileARunGoesOn()
    {
        (void)addRun(stateOf(2));
        write(statePath(), stateOf(3));
        RunRecord record;
        record.id = QStringLiteral("a-run");
        record.started = m_when;
        const RunLock lock(m_private);
        QVERIFY(lock.take(record, [] { return Result<ProcessId>(ProcessId::current()); }));
        QVERIFY(!StateCopies(m_private).restore(QStringLiteral("1")));
        QCOMPARE(read(statePath()), stateOf(3));
        lock.release(record.id);
        QVERIFY(StateCopies(m_private).restore(QStringLiteral("1")));
    }

    void theLastTenAreKept()
    {
        QStringList added;
        for (int i = 0; i < 13; ++i)
            added.prepend(addRun(stateOf(i)));
        StateCopies(m_private).prune();
        QCOMPARE(ids(), added.mid(0, StateCopies::Kept));
        QCOMPARE(QDir(m_private + QStringLiteral("/runs")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 13); // the runs stay
    }
};

QTEST_GUILESS_MAIN(tst_StateCopies)
#include "tst_StateCopies.moc"
