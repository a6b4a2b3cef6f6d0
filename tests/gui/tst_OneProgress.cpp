#include "gui/cluster/MachineLooks.h"
#include "gui/cluster/PictureMaker.h"
#include "gui/cluster/ProgressStrip.h"
#include "gui/cluster/lenses/ProgressList.h"
#include "gui/cluster/table/MachineRows.h"
#include "gui/widgets/PanelDelegate.h"
#include "gui/widgets/StatePill.h"
#include "gui/widgets/Strip.h"
#include "model/runs/MachineStages.h"
#include "services/cluster/RoleFile.h"
#include "services/verbs/TerminalView.h"
#include "tests/Designs.h"
#include "tests/gui/RecordedRuns.h"
#include "tests/gui/TestWindow.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>

namespace
{

/// What a place says of the machines of a run.
struct Said {
    int through = 0;
    int all = 0;
    int underWay = 0;
    int failed = 0;
    int others = 0; ///< that wait, were not finished, or that the run leaves alone
    bool operator==(const Said &) const = default;
    /// Where nothing is said of how many there are.
    bool isLike(Said other) const
    {
        other.all = all;
        return *this == other;
    }
    QByteArray words() const
    {
        return QByteArray::number(through) + " of " + QByteArray::number(all) + ", under way " + QByteArray::number(underWay) +
               ", failed " + QByteArray::number(failed) + ", others " + QByteArray::number(others);
    }
};

QString textOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts << label->text();
    return texts.join(QLatin1Char('\n'));
}

/// What the pills say that are to be seen.
QStringList pills(const QWidget &widget)
{
    QStringList words;
    for (const StatePill *pill : widget.findChildren<StatePill *>()) {
        if (pill->isVisible())
            words << pill->accessibleName();
    }
    return words;
}

/// The number before these words; 0: they are not there.
int numberBefore(const QString &text, const QString &words)
{
    return QRegularExpression(QStringLiteral("(\\d+) ") + words).match(text).captured(1).toInt();
}

} // namespace

/// Replays recorded runs through what shows them: at each event all places say the same.
class tst_OneProgress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        TestWindow::prepare(QStringLiteral("tst_OneProgress"), m_settings.path());
        const LoadedRoles roles = loadRoles();
        QVERIFY(roles.errors.isEmpty());
        m_roles = roles.catalogue;
    }

    void allPlacesSayTheSameAtEachEvent_data()
    {
        QTest::addColumn<QList<RunEvent>>("events");
        QTest::addColumn<Cluster>("design");
        QTest::addColumn<QByteArray>("end");
        QList<RunEvent> broken = RecordedRuns::recorded("up").mid(0, RecordedRuns::recorded("up").size() * 2 / 3);
        RunEvent end{.kind = RunEvent::Kind::RunFinished};
        end.time = broken.last().time;
        end.outcome = Outcome::Failed;
        broken << end;
        QTest::newRow("a build") << RecordedRuns::recorded("up") << RecordedRuns::design(3, {})
                                 << QByteArray("4 of 4, under way 0, failed 0, others 0");
        QTest::newRow("a build of 175 workers")
            << RecordedRuns::multiplied(RecordedRuns::recorded("up"), QStringLiteral("worker-2"), 174) << RecordedRuns::design(175, {})
            << QByteArray("176 of 176, under way 0, failed 0, others 0");
        QTest::newRow("one goes, two come, one is made anew")
            << RecordedRuns::recorded("change") << RecordedRuns::design(5, {1}) << QByteArray("5 of 5, under way 0, failed 0, others 0");
        QTest::newRow("one machine alone") << RecordedRuns::recorded("narrow") << RecordedRuns::design(5, {1})
                                           << QByteArray("1 of 1, under way 0, failed 0, others 4");
        QTest::newRow("a take-down") << RecordedRuns::recorded("destroy") << RecordedRuns::design(5, {1})
                                     << QByteArray("5 of 5, under way 0, failed 0, others 0");
        QTest::newRow("a build that broke off")
            << broken << RecordedRuns::design(3, {}) << QByteArray("0 of 4, under way 0, failed 0, others 4");
    }

    void allPlacesSayTheSameAtEachEvent()
    {
        QFETCH(QList<RunEvent>, events);
        QFETCH(Cluster, design);
        QFETCH(QByteArray, end);
        QVERIFY(events.size() > 10);
        const Observed nothing;
        const QHash<QString, MachineHistory> noHistory;
        Run run;
        const Run noPlan;
        run.id = QStringLiteral("a-run");
        Strip strip(QStringLiteral("strip"));
        ProgressList list;
        const auto *view = list.findChild<QAbstractItemView *>(QStringLiteral("progressList"));
        QVERIFY(view);
        const bool isTakeDown = events.first().verb == Verb::Destroy;
        int before = 0;
        qsizetype number = 0;
        const qsizetype every = 1 + events.size() / 300;
        for (const RunEvent &event : std::as_const(events)) {
            run.apply(event);
            ++number;
            const bool isOfStates =
                event.kind == RunEvent::Kind::State || (event.kind == RunEvent::Kind::Progress && !event.machine.isEmpty());
            if (isOfStates && number % every != 0) // many machines apply many states: one of so many is looked at
                continue;
            ProgressStrip(strip).show(run, design);
            list.show(run, design);
            const Said fromStrip = saidBy(textOf(strip));
            const Said fromList = saidBy(*view->model(), isTakeDown);
            const QByteArray at = "event " + QByteArray::number(number) + "\nstrip   " + fromStrip.words();
            QVERIFY2(fromList.isLike(fromStrip), (at + "\nlist    " + fromList.words()).constData());
            const PictureSources sources{design, m_roles, nothing, run, noPlan, Lens::Progress, Heat::Load, noHistory};
            const Picture picture = makePicture(sources, {});
            const Said fromPicture = saidBy(picture, isTakeDown);
            QVERIFY2(fromPicture == fromStrip, (at + "\npicture " + fromPicture.words()).constData());
            const Said fromTable = saidBy(MachineRows::nodesOf(picture, sources), isTakeDown);
            QVERIFY2(fromTable.isLike(fromStrip), (at + "\ntable   " + fromTable.words()).constData());
            const int percent = run.work.percent();
            QVERIFY2(percent >= before, at.constData());
            before = percent;
            if (run.outcome == Outcome::Running) {
                QCOMPARE(numberBefore(textOf(strip), QStringLiteral("%")), percent);
                const QString bar = TerminalView::bar(run);
                QVERIFY(bar.isEmpty() || numberBefore(bar, QStringLiteral("%")) == percent);
            }
        }
        QCOMPARE(saidBy(textOf(strip)).words(), end);
    }

    /// In the real window, at some moments of the run.
    void theWindowSaysOnePerCent()
    {
        const QList<RunEvent> events = RecordedRuns::multiplied(RecordedRuns::recorded("up"), QStringLiteral("worker-2"), 60);
        TestCluster cluster(RecordedRuns::design(61, {}));
        const QString id = cluster.addRun(Verb::Up, {events.first()}, events.first().time);
        QFile file(cluster.folder() + QStringLiteral("/.butler/runs/") + id + QStringLiteral("/events.jsonl"));
        QVERIFY2(file.open(QIODevice::Append), qPrintable(file.fileName()));
        const TestWindow window = TestWindow::open(m_roles, cluster);
        QVERIFY(window.page);
        window.window->view()->setLens(Lens::Progress);
        const qsizetype moments = 12;
        int seen = 0;
        for (qsizetype moment = 0; moment < moments; ++moment) {
            const qsizetype from = 1 + (events.size() - 2) * moment / moments;
            const qsizetype to = 1 + (events.size() - 2) * (moment + 1) / moments;
            Run expected;
            for (qsizetype i = 0; i < to; ++i)
                expected.apply(events.at(i));
            for (qsizetype i = from; i < to; ++i)
                file.write(QJsonDocument(events.at(i).toJson()).toJson(QJsonDocument::Compact) + '\n');
            file.flush();
            const int percent = expected.work.percent();
            const QString words = QStringLiteral("%1 %").arg(percent);
            QTRY_COMPARE(window.cluster->run().run().work.percent(), percent);
            window.settle();
            seen += percent > 0 && percent < 100 ? 1 : 0;
            QVERIFY2(window.window->windowTitle().startsWith(words + QLatin1Char(' ')), qPrintable(window.window->windowTitle()));
            QVERIFY2(textOf(*window.page).contains(words + QLatin1Char(',')), qPrintable(words)); // the strip
            const auto *tabs = window.page->findChild<QTabBar *>();
            QVERIFY(tabs && tabs->tabButton(1, QTabBar::RightSide));
            QCOMPARE(tabs->tabButton(1, QTabBar::RightSide)->accessibleName(), words);
            window.window->view()->showPage(3);
            QTRY_VERIFY2(pills(*window.window->view()).contains(words + QStringLiteral(" done")), qPrintable(words));
            window.window->view()->showPage(0);
        }
        QVERIFY(seen > 6);
    }

private:
    /// The strip's sentence.
    static Said saidBy(const QString &text)
    {
        const QRegularExpressionMatch match = QRegularExpression(QStringLiteral("(\\d+) of (\\d+) machines (?:done|gone)")).match(text);
        return {match.captured(1).toInt(), match.captured(2).toInt(), numberBefore(text, QStringLiteral("under way")),
                numberBefore(text, QStringLiteral("failed")),
                numberBefore(text, QStringLiteral("waiting")) + numberBefore(text, QStringLiteral("not finished")) +
                    numberBefore(text, QStringLiteral("left as it is"))};
    }

    /// The list of stages.
    static Said saidBy(const QAbstractItemModel &list, bool isTakeDown)
    {
        Said said;
        for (int row = 0; row < list.rowCount(); ++row) {
            const QModelIndex index = list.index(row, 0);
            if (!index.data(PanelRole::Number).isValid())
                continue;
            const auto stage = Stage(index.data(PanelRole::Number).toInt());
            const int count = index.data(PanelRole::Right).toString().toInt();
            if (stage == (isTakeDown ? Stage::Gone : Stage::Done))
                said.through += count;
            else if (stage == Stage::Failed)
                said.failed += count;
            else if (stage == Stage::Waiting || stage == Stage::NotFinished || stage == Stage::Untouched)
                said.others += count;
            else if (stage != Stage::Gone)
                said.underWay += count;
        }
        return said;
    }

    static void count(Said &said, State state, bool isTakeDown)
    {
        said.through += state == (isTakeDown ? State::Gone : State::Done) ? 1 : 0;
        said.failed += state == State::Failed ? 1 : 0;
        said.underWay += state == State::Running ? 1 : 0;
        said.others += state == State::Waiting ? 1 : 0;
    }

    /// The picture: its tiles, and what the heads of groups say.
    static Said saidBy(const Picture &picture, bool isTakeDown)
    {
        Said said;
        for (const PictureNode &node : picture.nodes) {
            int through = 0;
            for (const PictureTile &tile : node.tiles) {
                said.failed += tile.kind == TileKind::Failed ? 1 : 0;
                said.underWay += tile.kind == TileKind::Ring ? 1 : 0;
                said.others += tile.kind == TileKind::Waiting ? 1 : 0;
                through += tile.kind == (isTakeDown ? TileKind::Gone : TileKind::Done) ? 1 : 0;
            }
            const QRegularExpressionMatch head = QRegularExpression(QStringLiteral("^(\\d+) of (\\d+)$")).match(node.count);
            said.through += node.isGroup ? head.captured(1).toInt() : through;
            said.all += node.isGroup ? head.captured(2).toInt() : node.faint || node.ghost ? 0 : 1;
            if (node.isGroup && head.captured(1).toInt() != through)
                said.through = -1000; // the head says another number than the tiles
        }
        return said;
    }

    /// The table.
    static Said saidBy(const QList<MachineNode> &nodes, bool isTakeDown)
    {
        Said said;
        for (const MachineNode &node : nodes) {
            if (!node.group)
                count(said, node.row.look.state, isTakeDown);
            for (const MachineRow &row : node.machines)
                count(said, row.look.state, isTakeDown);
        }
        return said;
    }

    QTemporaryDir m_settings{};
    RoleCatalogue m_roles{};
};

QTEST_MAIN(tst_OneProgress)
#include "tst_OneProgress.moc"
