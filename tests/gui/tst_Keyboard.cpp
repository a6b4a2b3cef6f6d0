#include "gui/shell/BottomPanel.h"
#include "gui/shell/PageFrame.h"
#include "gui/start/NewClusterDialog.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/TestWindow.h"

#include <QRadioButton>
#include <QSplitter>

/// The window by its keys, and what a pointer leaves behind.
class tst_Keyboard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void arrowsAmongTheTemplatesTakeTheChoiceWithThem();
    void f6LeadsThroughThePanelsOfEveryPage();
    void f6LeadsOutOfTheBarIntoThePage();
    void theKeysOfThePictureHoldWhereverTheFocusIs();
    void aFieldOfTextKeepsItsOwnKeys();
    void whatWasUndoneIsDoneAgainByEitherKey();
    void theTipGoesWithThePointer();
    void theFoldedFootLeavesItsRoomToThePicture();

private:
    TestWindow open(const Cluster &design);
    QTemporaryDir m_folder{};
    LoadedRoles m_roles{};
    std::unique_ptr<TestCluster> m_test{};
};

void tst_Keyboard::initTestCase()
{
    TestWindow::prepare(QStringLiteral("tst_Keyboard"), m_folder.filePath(QStringLiteral("settings")));
    m_roles = loadRoles();
}

TestWindow tst_Keyboard::open(const Cluster &design)
{
    m_test = std::make_unique<TestCluster>(design);
    const QDateTime begin(QDate(2026, 11, 20), QTime(12, 0));
    (void)m_test->addRun(Verb::Plan, {TestCluster::started(Verb::Plan, begin), TestCluster::finished(Outcome::Succeeded, {}, begin)},
                         begin);
    return TestWindow::open(m_roles.catalogue, *m_test);
}

void tst_Keyboard::arrowsAmongTheTemplatesTakeTheChoiceWithThem()
{
    for (const Qt::Key way : {Qt::Key_Tab, Qt::Key_Backtab}) {
        NewClusterDialog dialog(QStringLiteral("single"), m_roles.catalogue);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        for (int i = 0; i < 20 && !qobject_cast<QRadioButton *>(dialog.focusWidget()); ++i)
            QTest::keyClick(dialog.focusWidget(), way);
        auto *first = qobject_cast<QRadioButton *>(dialog.focusWidget());
        QVERIFY(first);
        QVERIFY2(first->isChecked(), qPrintable(first->text()));
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Down);
            const auto *next = qobject_cast<QRadioButton *>(dialog.focusWidget());
            QVERIFY(next && next->isChecked());
        }
        QVERIFY(!first->isChecked());
    }
}

void tst_Keyboard::f6LeadsThroughThePanelsOfEveryPage()
{
    TestWindow window = open(TestCluster::small());
    ClusterView &view = *window.window->view();
    for (int page = 0; page < 5; ++page) {
        view.showPage(page);
        QList<PageFrame *> frames;
        for (PageFrame *frame : view.findChildren<PageFrame *>()) {
            if (frame->isVisible())
                frames << frame;
        }
        if (frames.isEmpty())
            continue; // a page of one panel
        for (const Qt::KeyboardModifiers modifiers : {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ShiftModifier)}) {
            QList<QWidget *> met;
            for (int i = 0; i < 8; ++i) {
                QTest::keyClick(window.window.get(), Qt::Key_F6, modifiers);
                QWidget *now = QApplication::focusWidget();
                QVERIFY(now);
                QVERIFY2(frames.first()->isAncestorOf(now), qPrintable(QStringLiteral("page %1: %2").arg(page).arg(now->objectName())));
                if (!met.contains(now))
                    met << now;
            }
            QVERIFY2(met.size() >= (page == 0                ? 3
                                    : page == 1 || page == 3 ? 2
                                                             : 1),
                     qPrintable(QStringLiteral("page %1: %2 panels").arg(page).arg(met.size())));
        }
    }
}

void tst_Keyboard::f6LeadsOutOfTheBarIntoThePage()
{
    TestWindow window = open(TestCluster::small());
    window.window->findChild<QWidget *>(QStringLiteral("find-act"))->setFocus(Qt::TabFocusReason);
    QVERIFY(!window.page->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QVERIFY(window.page->isAncestorOf(QApplication::focusWidget()));
}

void tst_Keyboard::theKeysOfThePictureHoldWhereverTheFocusIs()
{
    TestWindow window = open(TestCluster::small());
    QWidget *elsewhere = window.window->findChild<QWidget *>(QStringLiteral("find-act"));
    elsewhere->setFocus(Qt::TabFocusReason);
    QTest::keyClick(elsewhere, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.design().groups.size(), 2);
    elsewhere->setFocus(Qt::TabFocusReason);
    QTest::keyClick(elsewhere, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.design().groups.size(), 3);
    window.window->view()->showPage(1); // where the picture is not seen they are nobody's
    QTest::keyClick(window.window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.design().groups.size(), 3);
}

void tst_Keyboard::aFieldOfTextKeepsItsOwnKeys()
{
    TestWindow window = open(TestCluster::small());
    window.page->select({{QStringLiteral("salt-master")}, {}});
    auto *name = window.page->findChild<QLineEdit *>(QStringLiteral("machineName"));
    QVERIFY(name);
    name->setFocus();
    name->setCursorPosition(0);
    QTest::keyClick(name, Qt::Key_Delete);
    QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(name, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(window.design().groups.size(), 1);
    QCOMPARE(name->text(), QString());
}

void tst_Keyboard::whatWasUndoneIsDoneAgainByEitherKey()
{
    TestWindow window = open(TestCluster::small());
    for (const auto &[key, modifiers] : std::initializer_list<std::pair<Qt::Key, Qt::KeyboardModifiers>>{
             {Qt::Key_Y, Qt::ControlModifier}, {Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier}}) {
        const qsizetype before = window.design().groups.size();
        window.act(PictureAct::AddMachine)->trigger();
        window.view->setFocus();
        QTest::keyClick(window.view, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window.design().groups.size(), before);
        QTest::keyClick(window.view, key, modifiers);
        QCOMPARE(window.design().groups.size(), before + 1);
    }
}

void tst_Keyboard::theTipGoesWithThePointer()
{
    TestWindow window = open(Designs::germline(12));
    ClusterScene &scene = window.page->canvas().scene();
    scene.toggle(QStringLiteral("worker"));
    window.act(PictureAct::ZoomFull)->trigger();
    window.settle();
    const auto place = [&](const QString &machine) { return window.view->mapFromScene(scene.rectOf(machine).center()); };
    window.view->ensureVisible(scene.rectOf(QStringLiteral("worker-3")));
    QTest::mouseMove(window.view->viewport(), place(QStringLiteral("worker-3")));
    QTest::mouseClick(window.view->viewport(), Qt::LeftButton, {}, place(QStringLiteral("worker-3")));
    QTest::mouseMove(window.view->viewport(), place(QStringLiteral("worker-3")) + QPoint(1, 1));
    QTRY_VERIFY(scene.hover().tip().isVisible());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(window.view->viewport(), &leave);
    QVERIFY(!scene.hover().tip().isVisible());
    QTest::keyClick(window.view, Qt::Key_Right); // the keys' own tip comes without a pointer
    QVERIFY(scene.hover().tip().isVisible());
}

void tst_Keyboard::theFoldedFootLeavesItsRoomToThePicture()
{
    TestWindow window = open(TestCluster::small());
    auto *foot = window.page->findChild<BottomPanel *>();
    auto *upDown = window.page->findChild<QSplitter *>(QStringLiteral("up-down"));
    QVERIFY(foot && upDown);
    const auto taken = [&] { return window.page->canvas().mapTo(window.page, QPoint(0, window.page->canvas().height())).y(); };
    upDown->setSizes({300, 600}); // as by hand
    QTRY_VERIFY(foot->height() > 250);
    foot->setOpen(false);
    QTRY_COMPARE(foot->height(), foot->maximumHeight());
    QTRY_VERIFY2(
        taken() >= foot->mapTo(window.page, QPoint(0, 0)).y() - 2,
        qPrintable(
            QStringLiteral("the picture ends at %1, the foot begins at %2").arg(taken()).arg(foot->mapTo(window.page, QPoint(0, 0)).y())));
    QCOMPARE(foot->mapTo(window.page, QPoint(0, foot->height())).y(), window.page->height());
    foot->setOpen(true);
    QTRY_VERIFY(foot->height() > 250); // as it was left
}

QTEST_MAIN(tst_Keyboard)
#include "tst_Keyboard.moc"
