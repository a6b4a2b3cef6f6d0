#include "gui/Language.h"
#include "gui/guide/GuideWindow.h"
#include "gui/widgets/Rail.h"
#include "services/cluster/RoleFile.h"
#include "services/explanations/Explain.h"
#include "tests/gui/TestWindow.h"

#include <QFile>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBlock>

/// The guide in the window: it opens where one is, is searched, and reads well. What it says is held to the program by tests/guide.py.
class tst_Guide final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void helpOpensAtTheChapterOfThePage();
    void everyChapterIsThereWithItsPictures_data();
    void everyChapterIsThereWithItsPictures();
    void whatIsLookedForIsFoundAndShown();
    void whatNoSectionSaysIsSaid();
    void keysLeadThroughIt();
    void linksLeadToChapters();
    void picturesAreAsWideAsThereIsRoom();
    void whatToolsSayIsExplainedInIt();
    void itFitsInBothThemesAndSizes();
    void cleanupTestCase();

private:
    GuideWindow *guide() const { return m_window.window->findChild<GuideWindow *>(); }
    QTemporaryDir m_folder{};
    LoadedRoles m_roles{};
    std::unique_ptr<TestCluster> m_test{};
    TestWindow m_window{};
};

void tst_Guide::initTestCase()
{
    TestWindow::prepare(QStringLiteral("tst_Guide"), m_folder.filePath(QStringLiteral("settings")));
    m_roles = loadRoles();
    m_test = std::make_unique<TestCluster>(TestCluster::small());
    m_window = TestWindow::open(m_roles.catalogue, *m_test);
    QVERIFY(m_window.view);
}

void tst_Guide::cleanup()
{
    delete guide();
    QLocale::setDefault(QLocale::c());
}

void tst_Guide::cleanupTestCase()
{
    m_window = {};
    m_test.reset();
}

void tst_Guide::helpOpensAtTheChapterOfThePage()
{
    auto *act = m_window.window->findChild<QAction *>(QStringLiteral("act-help"));
    auto *rail = m_window.window->findChild<QAbstractButton *>(QStringLiteral("rail-help"));
    QVERIFY(act && rail);
    QCOMPARE(act->shortcut(), QKeySequence(QKeySequence::HelpContents));
    ClusterView &view = *m_window.window->view();
    const std::pair<Lens, const char *> lenses[] = {
        {Lens::Design, "drawing"}, {Lens::Plan, "plan"}, {Lens::Progress, "progress"}, {Lens::Health, "health"}};
    for (const auto &[lens, name] : lenses) {
        view.setLens(lens);
        act->trigger();
        QVERIFY(guide() && guide()->isVisible());
        QCOMPARE(guide()->chapter(), QLatin1String(name));
    }
    const std::pair<Rail::Page, const char *> pages[] = {
        {Rail::Monitoring, "monitoring"}, {Rail::Services, "services"}, {Rail::Runs, "runs"}, {Rail::Clouds, "clouds"}};
    for (const auto &[page, name] : pages) {
        view.showPage(page);
        rail->click();
        QCOMPARE(guide()->chapter(), QLatin1String(name));
        QCOMPARE(guide()->findChild<QListWidget *>()->currentItem()->text(),
                 guide()->findChild<GuideText *>()->document()->firstBlock().text());
    }
    QCOMPARE(m_window.window->findChildren<GuideWindow *>().size(), 1); // the same one, again and again
    view.showPage(Rail::Cluster);
    view.setLens(Lens::Design);
}

void tst_Guide::everyChapterIsThereWithItsPictures_data()
{
    QTest::addColumn<QString>("locale");
    QTest::newRow("English") << QStringLiteral("en_GB");
    QTest::newRow("German") << QStringLiteral("de_DE");
    QTest::newRow("a language that it is not in") << QStringLiteral("fr_FR");
}

void tst_Guide::everyChapterIsThereWithItsPictures()
{
    QFETCH(QString, locale);
    QLocale::setDefault(QLocale(locale));
    const Guide guide;
    QCOMPARE(guide.folder(),
             QStringLiteral(":/guide/") + (locale.startsWith(QLatin1String("de")) ? QLatin1String("de") : QLatin1String("en")));
    QVERIFY(guide.chapters().size() > 15);
    GuideText text;
    text.resize(700, 500);
    for (const GuideChapter &chapter : guide.chapters()) {
        QVERIFY2(!chapter.title.isEmpty() && chapter.text.size() > 400, qPrintable(chapter.name));
        QVERIFY2(!chapter.text.contains(QLatin1Char('{')), qPrintable(chapter.name)); // all that is written elsewhere is filled in
        text.setChapter(chapter, guide.folder());
        QCOMPARE(text.document()->firstBlock().text(), chapter.title);
    }
}

void tst_Guide::whatIsLookedForIsFoundAndShown()
{
    auto *window = new GuideWindow({}, m_window.window.get());
    window->showChapter(QStringLiteral("welcome"));
    QVERIFY(QTest::qWaitForWindowExposed(window));
    auto *field = window->findChild<SearchField *>();
    auto *list = window->findChild<QListWidget *>();
    const int chapters = list->count();
    field->setText(QStringLiteral("application credential"));
    QVERIFY(list->count() > 0 && list->count() < chapters);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(window->chapter(), QStringLiteral("clouds"));
    auto *text = window->findChild<GuideText *>();
    QVERIFY(text->extraSelections().size() > 1);
    QCOMPARE(text->textCursor().block().text(), list->currentItem()->text()); // at the section itself
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(window->isVisible()); // it empties the field
    QCOMPARE(list->count(), chapters);
    QCOMPARE(text->extraSelections().size(), 0);
    QCOMPARE(list->currentItem()->text(), text->document()->firstBlock().text());
}

void tst_Guide::whatNoSectionSaysIsSaid()
{
    auto *window = new GuideWindow({}, m_window.window.get());
    window->showChapter(QStringLiteral("plan"));
    auto *field = window->findChild<SearchField *>();
    field->setText(QStringLiteral("zebra-crossing <b>[x](y)"));
    QCOMPARE(window->findChild<QListWidget *>()->count(), 0);
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(window->chapter(), QStringLiteral("plan"));
    window->showChapter(QStringLiteral("no-such-chapter"));
    QCOMPARE(window->chapter(), QStringLiteral("plan"));
}

void tst_Guide::keysLeadThroughIt()
{
    auto *window = new GuideWindow({}, m_window.window.get());
    window->showChapter(QStringLiteral("welcome"));
    QVERIFY(QTest::qWaitForWindowActive(window));
    QVERIFY(!window->findChild<QPushButton *>(QStringLiteral("guide-previous"))->isEnabled());
    QTest::keyClick(window, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(window->chapter(), QStringLiteral("first-cluster"));
    QTest::keyClick(window, Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(window->chapter(), QStringLiteral("welcome"));
    QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
    auto *field = window->findChild<SearchField *>();
    QTRY_VERIFY(QApplication::focusWidget() == field);
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(window->chapter(), QStringLiteral("first-cluster"));
    window->showChapter(QStringLiteral("keys"));
    QVERIFY(!window->findChild<QPushButton *>(QStringLiteral("guide-next"))->isEnabled());
}

void tst_Guide::linksLeadToChapters()
{
    auto *window = new GuideWindow({}, m_window.window.get());
    window->showChapter(QStringLiteral("welcome"));
    Q_EMIT window->findChild<GuideText *>()->anchorClicked(QUrl(QStringLiteral("plan.md")));
    QCOMPARE(window->chapter(), QStringLiteral("plan"));
}

void tst_Guide::picturesAreAsWideAsThereIsRoom()
{
    const Guide guide;
    GuideText text;
    text.resize(760, 600);
    text.show();
    QVERIFY(QTest::qWaitForWindowExposed(&text));
    text.setChapter(guide.chapters().at(guide.indexOf(QStringLiteral("drawing"))), guide.folder());
    const auto widest = [&text] {
        int width = 0;
        for (QTextBlock block = text.document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextImageFormat format = it.fragment().charFormat().toImageFormat();
                if (format.isImageFormat())
                    width = std::max(width,
                                     text.document()->resource(QTextDocument::ImageResource, QUrl(format.name())).value<QImage>().width());
            }
        }
        return width;
    };
    QVERIFY(widest() > 500 && widest() <= 720);
    text.resize(420, 600);
    QVERIFY(widest() > 250 && widest() < 420);
    QCOMPARE(text.horizontalScrollBar()->maximum(), 0);
}

void tst_Guide::whatToolsSayIsExplainedInIt()
{
    const QList<Explanation> all = allExplanations();
    QVERIFY(all.size() > 20);
    const Guide guide;
    GuideText text;
    text.setChapter(guide.chapters().at(guide.indexOf(QStringLiteral("trouble"))), guide.folder());
    for (const Explanation &one : all) {
        QVERIFY2(!one.sentence.contains(QLatin1Char('%')), qPrintable(one.sentence));
        QVERIFY2(text.toPlainText().contains(one.sentence) && text.toPlainText().contains(one.remedy), qPrintable(one.sentence));
    }
}

void tst_Guide::itFitsInBothThemesAndSizes()
{
    for (const auto &[name, size] : {std::pair("drawing", QSize(960, 720)), std::pair("words", QSize(560, 620)),
                                     std::pair("keys", QSize(560, 620)), std::pair("trouble", QSize(960, 720))}) {
        const QStringList bad = Pictures::take(QStringLiteral("guide-") + QLatin1String(name), size, [chapter = name] {
            auto *window = new GuideWindow({}, nullptr);
            window->setAttribute(Qt::WA_DeleteOnClose, false);
            window->showChapter(QLatin1String(chapter));
            return window;
        });
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }
}

QTEST_MAIN(tst_Guide)
#include "tst_Guide.moc"
