#include "gui/cluster/PlanTextDialog.h"
#include "gui/cluster/inspector/AttributeRows.h"
#include "gui/cluster/inspector/ClusterInspector.h"
#include "gui/cluster/lenses/PlannedList.h"
#include "model/runs/PlanWords.h"
#include "services/cluster/RoleFile.h"
#include "services/terraform/ShownPlan.h"
#include "tests/Designs.h"
#include "tests/gui/TestWindow.h"

#include <QClipboard>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTreeView>

using T = TestCluster;

namespace
{

const QString network = QStringLiteral("openstack_networking_port_v2.first[\"db-server\"]");
const QString server = QStringLiteral("openstack_compute_instance_v2.machine[\"db-server\"]");

} // namespace

/// What a row of the plan does in full, beside the list, and Terraform's own words about it.
class tst_PlannedDetails final : public QObject
{
    Q_OBJECT

    RoleCatalogue m_roles{};
    QTemporaryDir m_settings{};

    static QByteArray recorded(const char *name)
    {
        QFile file(testData("/terraform/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Answers `changes` as the program does of the recorded plan, and notes that it was asked.
    static void answer(const TestCluster &cluster, const QByteArray &otherwise = {})
    {
        QByteArray lines;
        const Result<ShownPlan> read = readShownPlan(recorded("show-openstack.json"));
        for (const ChangeDetails &change : read->changes)
            lines += QJsonDocument(toJson(change)).toJson(QJsonDocument::Compact) + '\n';
        const QString folder = QFileInfo(cluster.butlerctl()).path();
        const auto write = [](const QString &path, const QByteArray &text, QIODevice::OpenMode mode) {
            QFile file(path);
            if (file.open(mode))
                file.write(text);
        };
        write(folder + QStringLiteral("/lines"), lines, QIODevice::WriteOnly);
        const QByteArray said =
            "echo asked >> '" + QFile::encodeName(folder) + "/asked'\n" +
            (otherwise.isEmpty() ? "[ \"$4\" = --json ] && exec cat '" + QFile::encodeName(folder) + "/lines'\nexec cat '" +
                                       QFile::encodeName(testData("/terraform/show-openstack.txt")) + "'\n"
                                 : otherwise);
        write(cluster.butlerctl(), "if [ \"$1\" = changes ]; then\n" + said + "fi\n", QIODevice::WriteOnly | QIODevice::Append);
    }
    static RunEvent planned(const QString &address, const QString &machine, ResourceAction action)
    {
        RunEvent event = T::planned(machine, action, {});
        event.address = address;
        return event;
    }
    static void addPlan(TestCluster &cluster)
    {
        const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(-60);
        const QString machine = QStringLiteral("openstack_compute_instance_v2.machine[\"%1\"]");
        cluster.addRun(Verb::Plan,
                       {T::started(Verb::Plan, when),
                        planned(machine.arg(QStringLiteral("db-server")), QStringLiteral("db-server"), ResourceAction::Replace),
                        planned(machine.arg(QStringLiteral("worker-2")), QStringLiteral("worker-2"), ResourceAction::Create),
                        planned(network, {}, ResourceAction::Update), T::finished(Outcome::Succeeded, {}, when.addSecs(5))},
                       when);
    }
    static QAbstractItemView *listOf(const TestWindow &window) { return window.window->findChild<QTreeView *>(QStringLiteral("planList")); }
    /// The row with these words, as a person finds it.
    static QModelIndex rowOf(QAbstractItemView *list, const QString &words)
    {
        auto *tree = qobject_cast<QTreeView *>(list);
        tree->expandAll();
        for (int section = 0; section < tree->model()->rowCount(); ++section) {
            const QModelIndex head = tree->model()->index(section, 0);
            for (int row = 0; row < tree->model()->rowCount(head); ++row) {
                if (tree->model()->index(row, 0, head).data().toString().contains(words))
                    return tree->model()->index(row, 0, head);
            }
        }
        return {};
    }
    static void press(const TestWindow &window, const QString &words)
    {
        QAbstractItemView *list = listOf(window);
        list->setFocus();
        const QModelIndex index = rowOf(list, words);
        QVERIFY2(index.isValid(), qPrintable(words));
        list->scrollTo(index);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    }
    /// The rows that are to be seen.
    static const AttributeRows *rowsIn(const TestWindow &window)
    {
        for (const AttributeRows *rows : window.window->findChildren<AttributeRows *>()) {
            if (rows->isVisible())
                return rows;
        }
        return nullptr;
    }
    static AttributeRows::Row rowIn(const TestWindow &window, const QString &name)
    {
        const AttributeRows *rows = rowsIn(window);
        for (const AttributeRows::Row &row : rows ? rows->rows() : QList<AttributeRows::Row>()) {
            if (row.name == name)
                return row;
        }
        return {};
    }
    TestWindow open(const TestCluster &cluster) const
    {
        TestWindow window = TestWindow::open(m_roles, cluster);
        window.window->view()->setLens(Lens::Plan);
        (void)QTest::qWaitFor([&] { return window.cluster->plan().run().outcome == Outcome::Succeeded; });
        window.settle();
        return window;
    }
    template<typename Kind>
    static Kind *seen(const TestWindow &window, const QString &name)
    {
        for (Kind *widget : window.window->findChildren<Kind *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestWindow::prepare(QStringLiteral("planned-details"), m_settings.path());
        m_roles = loadRoles().catalogue;
    }

    void aRowShowsWhatChangesOfItsMachine()
    {
        TestCluster cluster(Designs::germline(3));
        addPlan(cluster);
        answer(cluster);
        const TestWindow window = open(cluster);
        QVERIFY(!QFile::exists(QFileInfo(cluster.butlerctl()).path() + QStringLiteral("/asked"))); // not before somebody looks
        press(window, QStringLiteral("db-server"));
        QTRY_VERIFY(rowsIn(window));
        const AttributeRows *rows = rowsIn(window);
        QCOMPARE(rows->rows().at(1), (AttributeRows::Row{QStringLiteral("key_pair"), QStringLiteral("germline → another"), true}));
        QVERIFY(rows->accessibleDescription().contains(QLatin1String("makes it anew")));
        QCOMPARE(rowIn(window, QStringLiteral("image_id")).value, QStringLiteral("deb12 → deb13"));
        QVERIFY(rowIn(window, QStringLiteral("admin_pass")).name.isEmpty()); // it stays
        press(window, QStringLiteral("worker-2"));
        QTRY_COMPARE(rowIn(window, QStringLiteral("flavor_name")).value, QStringLiteral("m1.large"));
        QCOMPARE(rowIn(window, QStringLiteral("admin_pass")).value, QStringLiteral("a secret, which is not shown"));
        QFile asked(QFileInfo(cluster.butlerctl()).path() + QStringLiteral("/asked"));
        QVERIFY(asked.open(QIODevice::ReadOnly));
        QCOMPARE(asked.readAll().count('\n'), 1); // both by one question
    }

    void whatIsNoMachineIsShown()
    {
        TestCluster cluster(Designs::germline(3));
        addPlan(cluster);
        answer(cluster);
        const TestWindow window = open(cluster);
        press(window, resourceWords(network));
        QTRY_VERIFY(rowsIn(window));
        QVERIFY(window.page->selection().isEmpty());
        QVERIFY(listOf(window)->selectionModel()->isSelected(rowOf(listOf(window), resourceWords(network))));
        QVERIFY(!rowsIn(window)->rows().isEmpty());
        press(window, QStringLiteral("db-server")); // and back
        QTRY_COMPARE(rowIn(window, QStringLiteral("key_pair")).makesAnew, true);
    }

    void whyNothingIsKnownIsSaid()
    {
        TestCluster cluster(Designs::germline(3));
        addPlan(cluster);
        answer(cluster, "echo 'The plan of this run is not kept any more.' >&2; exit 2\n");
        const TestWindow window = open(cluster);
        press(window, QStringLiteral("db-server"));
        QTRY_VERIFY(seen<QLabel>(window, QStringLiteral("attributesSaid")) &&
                    seen<QLabel>(window, QStringLiteral("attributesSaid"))->text() ==
                        QLatin1String("The plan of this run is not kept any more."));
        QVERIFY(!rowsIn(window));
        QVERIFY(seen<QAbstractButton>(window, QStringLiteral("askAttributesAgain")));
    }

    void terraformsWordsAreReadSearchedAndCopied()
    {
        TestCluster cluster(Designs::germline(3));
        addPlan(cluster);
        answer(cluster);
        const TestWindow window = open(cluster);
        press(window, QStringLiteral("db-server"));
        QTRY_VERIFY(rowsIn(window));
        auto *button = seen<QAbstractButton>(window, QStringLiteral("openPlanText"));
        QVERIFY(button);
        button->click();
        auto *dialog = window.window->findChild<PlanTextDialog *>();
        QVERIFY(dialog);
        auto *text = dialog->findChild<QPlainTextEdit *>(QStringLiteral("planText"));
        QTRY_VERIFY(text->toPlainText().contains(QLatin1String("# forces replacement")));
        QVERIFY(!text->toPlainText().contains(QLatin1String("worker-2")));
        QVERIFY(text->toPlainText().contains(network)); // its port, too
        auto *find = dialog->findChild<QLineEdit *>(QStringLiteral("findInPlanText"));
        QTest::keyClicks(find, QStringLiteral("KEY_PAIR"));
        QCOMPARE(text->textCursor().selectedText(), QStringLiteral("key_pair"));
        find->setText(QStringLiteral("known after apply"));
        const int first = text->textCursor().position();
        QTest::keyClick(find, Qt::Key_Return);
        QVERIFY(text->textCursor().position() > first);
        dialog->findChild<QAbstractButton *>(QStringLiteral("planTextPrevious"))->click();
        QCOMPARE(text->textCursor().position(), first);
        dialog->findChild<QAbstractButton *>(QStringLiteral("planTextPrevious"))->click(); // goes round
        QVERIFY(text->textCursor().position() > first);
        find->setText(QStringLiteral("nowhere"));
        QVERIFY(!dialog->findChild<QAbstractButton *>(QStringLiteral("planTextNext"))->isEnabled());
        find->clear();
        text->moveCursor(QTextCursor::Start);
        dialog->findChild<QAbstractButton *>(QStringLiteral("planTextCopy"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
        dialog->findChild<QAbstractButton *>(QStringLiteral("planTextAll"))->click();
        QVERIFY(text->toPlainText().contains(QLatin1String("Plan: 3 to add")));
        dialog->close();
    }

    void isSeen_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<double>("text");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << QStringLiteral("light") << 1.0 << QSize(1440, 900);
        QTest::newRow("dark") << QStringLiteral("dark") << 1.0 << QSize(1440, 900);
        QTest::newRow("light-200") << QStringLiteral("light") << 2.0 << QSize(1680, 1050);
        QTest::newRow("narrow") << QStringLiteral("light") << 1.0 << QSize(1024, 640);
    }
    void isSeen()
    {
        QFETCH(QString, theme);
        QFETCH(double, text);
        QFETCH(QSize, size);
        Pictures::setFont(text);
        applyTheme(theme);
        TestCluster cluster(Designs::germline(3));
        addPlan(cluster);
        answer(cluster);
        const TestWindow window = open(cluster);
        window.window->resize(size);
        window.settle();
        QStringList found;
        const auto look = [&](QWidget &widget, const QString &what) {
            QVERIFY2(Pictures::settle(widget), qPrintable(what));
            widget.grab().save(Pictures::folder() +
                               QStringLiteral("/planned-details-%1-%2.png").arg(what, QLatin1String(QTest::currentDataTag())));
            for (const QString &fault : Pictures::faults(widget))
                found << what + QStringLiteral(": ") + fault;
        };
        press(window, QStringLiteral("db-server"));
        QTRY_VERIFY(rowsIn(window));
        look(*window.window, QStringLiteral("machine"));
        press(window, resourceWords(network));
        QTRY_VERIFY(!rowIn(window, QStringLiteral("Known only when it is done")).name.isEmpty());
        look(*window.window, QStringLiteral("behind"));
        seen<QAbstractButton>(window, QStringLiteral("openPlanText"))->click();
        auto *dialog = window.window->findChild<PlanTextDialog *>();
        QTRY_VERIFY(!dialog->findChild<QPlainTextEdit *>(QStringLiteral("planText"))->toPlainText().isEmpty());
        dialog->findChild<QLineEdit *>(QStringLiteral("findInPlanText"))->setText(QStringLiteral("known"));
        look(*dialog, QStringLiteral("text"));
        dialog->close();
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_MAIN(tst_PlannedDetails)
#include "tst_PlannedDetails.moc"
