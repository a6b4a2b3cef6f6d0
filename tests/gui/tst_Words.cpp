#include "gui/cluster/inspector/FactRows.h"
#include "gui/cluster/table/MachineCells.h"
#include "gui/cluster/table/MachineTable.h"
#include "gui/guide/GuideWindow.h"
#include "gui/runs/RunsPage.h"
#include "gui/widgets/PageHead.h"
#include "gui/widgets/Words.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/TestWindow.h"

#include <QHelpEvent>
#include <QListWidget>
#include <QTabBar>
#include <QToolTip>

/// The words of the program: each is explained once, in Help and in a tip where it stands.
class tst_Words final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyWordIsExplainedOnceInPlainSentences();
    void theyAreFoundInTheMenuInHelpAndByName();
    void whereAWordStandsItsTipSaysTheSame();
    void eachFactHasATipOfItsOwn();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder{};
    LoadedRoles m_roles{};
    std::unique_ptr<TestCluster> m_test{};
    TestWindow m_window{};
};

void tst_Words::initTestCase()
{
    TestWindow::prepare(QStringLiteral("tst_Words"), m_folder.filePath(QStringLiteral("settings")));
    m_roles = loadRoles();
    m_test = std::make_unique<TestCluster>(TestCluster::small());
    m_window = TestWindow::open(m_roles.catalogue, *m_test);
    QVERIFY(m_window.view);
}

void tst_Words::cleanupTestCase()
{
    m_window = {};
    m_test.reset();
}

void tst_Words::everyWordIsExplainedOnceInPlainSentences()
{
    QSet<int> terms;
    QSet<QString> words;
    for (const Word &one : allWords()) {
        QVERIFY2(!terms.contains(int(one.term)) && !words.contains(one.word), qPrintable(one.word));
        terms << int(one.term);
        words << one.word;
        QVERIFY2(one.meaning.endsWith(u'.') && one.meaning.size() > 40 && one.meaning.size() < 220, qPrintable(one.meaning));
        QCOMPARE(meaningOf(one.term), one.meaning);
        QCOMPARE(tipOf({one.term}).replace(u'\n', u' '), one.word + QStringLiteral(": ") + one.meaning);
    }
    QCOMPARE(terms.size(), int(Term::Quorum) + 1);
    for (const char *wanted : {"Salt", "Minion", "Consul", "Highstate", "State", "Finding", "Lens", "Plan", "Quorum", "Role", "Pillar",
                               "Grain", "Machine", "Run", "Place", "Orphan", "Stale"})
        QVERIFY2(words.contains(QLatin1String(wanted)), wanted);
}

void tst_Words::theyAreFoundInTheMenuInHelpAndByName()
{
    auto *menu = m_window.window->findChild<QMenu *>(QStringLiteral("window-menu"));
    auto *act = m_window.window->findChild<QAction *>(QStringLiteral("act-words"));
    if (!menu) { // shown by the start page's and the bar's button, it has no parent
        for (QWidget *top : QApplication::allWidgets()) {
            if (top->objectName() == QLatin1String("window-menu"))
                menu = qobject_cast<QMenu *>(top);
        }
    }
    QVERIFY(act && menu && menu->actions().contains(act));
    act->trigger();
    auto *help = m_window.window->findChild<GuideWindow *>();
    QVERIFY(help && help->isVisible());
    const QString said = help->findChild<GuideText *>()->toPlainText();
    for (const Word &one : allWords())
        QVERIFY2(said.contains(one.word + QStringLiteral(": ") + one.meaning), qPrintable(one.word));
    delete help;
    m_window.window->findChild<QAction *>(QStringLiteral("act-find"))->trigger();
    auto *list = m_window.window->findChild<QListWidget *>(QStringLiteral("act-list"));
    QVERIFY(list);
    m_window.window->findChild<QLineEdit *>(QStringLiteral("act-field"))->setText(QStringLiteral("minion"));
    QTRY_COMPARE(list->count(), 1);
    list->window()->close();
}

void tst_Words::whereAWordStandsItsTipSaysTheSame()
{
    ClusterView &view = *m_window.window->view();
    const auto tipIs = [](const QWidget *widget, Term term) {
        return widget && widget->toolTip() == tipOf({term}) && widget->accessibleDescription() == meaningOf(term);
    };
    QVERIFY(tipIs(view.findChild<QWidget *>(QStringLiteral("lenses")), Term::Lens));
    QStringList heads; // of panels that are called by a word of ours
    for (const PageHead *head : view.findChildren<PageHead *>()) {
        for (const Word &one : allWords()) {
            const auto *title = head->findChild<QLabel *>();
            if (!title || (title->text() != one.word && title->text() != one.word + u's'))
                continue;
            heads << one.word;
            QVERIFY2(tipIs(head, one.term), qPrintable(one.word));
        }
    }
    for (const char *wanted : {"Role", "Plan", "Finding", "Run"})
        QVERIFY2(heads.contains(QLatin1String(wanted)), wanted);
    const auto *table = view.findChild<MachineTable *>();
    QVERIFY(table);
    QCOMPARE(table->model()->headerData(MachineCells::Roles, Qt::Horizontal, Qt::ToolTipRole).toString(), tipOf({Term::Role}));
    QCOMPARE(table->model()->headerData(MachineCells::Count, Qt::Horizontal, Qt::ToolTipRole).toString(),
             tipOf({Term::Machine, Term::Group}));
    QCOMPARE(m_window.page->findChild<QTabBar *>(QStringLiteral("bottom-tabs"))->tabToolTip(1), tipOf({Term::Run}));
    QVERIFY(tipIs(view.findChild<RunsPage *>()->findChild<QWidget *>(QStringLiteral("runPanes")), Term::State));
}

void tst_Words::eachFactHasATipOfItsOwn()
{
    FactRows rows(FactRows::Form::Table);
    rows.setFacts({{QStringLiteral("Address"), QStringLiteral("10.0.0.5"), {}, 0, {}},
                   {QStringLiteral("Salt minion"), QStringLiteral("answers"), {}, 0, {}, tipOf({Term::Minion})}});
    rows.resize(rows.sizeHint());
    rows.show();
    QVERIFY(QTest::qWaitForWindowExposed(&rows));
    for (const int row : {1, 0}) {
        const QPoint place(20, rows.height() / 4 + row * rows.height() / 2);
        QHelpEvent asked(QEvent::ToolTip, place, rows.mapToGlobal(place));
        QCoreApplication::sendEvent(&rows, &asked);
        QTRY_COMPARE(QToolTip::text(), row == 1 ? tipOf({Term::Minion}) : QString());
    }
}

QTEST_MAIN(tst_Words)
#include "tst_Words.moc"
