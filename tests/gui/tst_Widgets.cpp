#include "gui/shell/BottomPanel.h"
#include "gui/theme/ApplyTheme.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/FittedDialog.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/MessageBar.h"
#include "gui/widgets/OutputBox.h"
#include "gui/widgets/PageHead.h"
#include "gui/widgets/Rail.h"
#include "gui/widgets/SearchField.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/StatePill.h"
#include "gui/widgets/Strip.h"
#include "tests/gui/Pictures.h"

#include <QComboBox>
#include <QMessageBox>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

/// The parts that pages are made of, by mouse and by key.
class TestWidgets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSegmentIsChosenByMouseAndByKeyAndOnlyThenTold();
    void tabFindsTheChosenSegmentAndArrowsTakeTheChoice();
    void arrowsLeadAlongTheRail();
    void thePrimaryButtonIsFilledWithTheAccentAndAQuietOneIsNot();
    void controlsAreAsHighAsTheSheetSaysAndGrowWithTheText();
    void whatIsDrawnBesideWordsGrowsWithThem();
    void aLabelFollowsTheTheme();
    void theRailTellsPagesAndCarriesBadges();
    void aMessageHasItsButtonsAndGoesWithThem();
    void aMessagePutsItsButtonsUnderItsWordsWhereItIsNarrow();
    void aDialogIsAsHighAsItsWords();
    void whatWasPrintedIsAsHighAsItsLines();
    void escapeEmptiesASearch();
    void theBottomPanelClosesToItsTabsAndOpensByATab();
    void aHeadPutsItsToolsUnderItsNameWhereItIsNarrow();
    void thePillIsAsWideAsItsWord();
    void theWordsOfOthersAreNotTakenForHtml();
};

void TestWidgets::init()
{
    Pictures::setFont(1);
    applyTheme(QStringLiteral("light"));
}

void TestWidgets::aSegmentIsChosenByMouseAndByKeyAndOnlyThenTold()
{
    SegmentedControl control(QStringLiteral("c"));
    for (const char *name : {"one", "two", "three"})
        control.add(QLatin1String(name), {}, QLatin1String(name));
    QSignalSpy spy(&control, &SegmentedControl::chosen);
    control.show();
    QVERIFY(QTest::qWaitForWindowExposed(&control));
    control.setCurrent(2);
    QCOMPARE(spy.count(), 0);
    QTest::mouseClick(control.findChild<QWidget *>(QStringLiteral("two")), Qt::LeftButton);
    QCOMPARE(control.current(), 1);
    QCOMPARE(spy.count(), 1);
    QTest::keyClick(control.findChild<QWidget *>(QStringLiteral("one")), Qt::Key_Space);
    QCOMPARE(control.current(), 0);
}

void TestWidgets::tabFindsTheChosenSegmentAndArrowsTakeTheChoice()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QLineEdit;
    auto *control = new SegmentedControl(QStringLiteral("c"));
    column->addWidget(before);
    column->addWidget(control);
    for (const char *name : {"one", "two", "three", "four"})
        control->add(QLatin1String(name), {}, QLatin1String(name));
    control->setCurrent(2);
    control->setSegmentEnabled(1, false);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy spy(control, &SegmentedControl::chosen);
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QCOMPARE(window.focusWidget()->objectName(), QStringLiteral("three"));
    QTest::keyClick(window.focusWidget(), Qt::Key_Left); // the second cannot be chosen
    QCOMPARE(window.focusWidget()->objectName(), QStringLiteral("one"));
    QCOMPARE(control->current(), 0);
    QCOMPARE(spy.count(), 1);
    control->setCurrent(2); // by the program
    QTest::keyClick(window.focusWidget(), Qt::Key_Right);
    QCOMPARE(control->current(), 3);
    QTest::keyClick(window.focusWidget(), Qt::Key_Backtab);
    QCOMPARE(window.focusWidget(), before);
}

void TestWidgets::arrowsLeadAlongTheRail()
{
    Rail rail;
    rail.show();
    QVERIFY(QTest::qWaitForWindowActive(&rail));
    QSignalSpy spy(&rail, &Rail::chosen);
    rail.setCurrent(1);
    rail.findChild<QWidget *>(QStringLiteral("rail-monitoring"))->setFocus(Qt::TabFocusReason);
    QTest::keyClick(rail.focusWidget(), Qt::Key_Down);
    QCOMPARE(rail.focusWidget()->objectName(), QStringLiteral("rail-services"));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toInt(), 2);
    QTest::keyClick(rail.focusWidget(), Qt::Key_Tab); // and on, not to another page
    QCOMPARE(rail.focusWidget()->objectName(), QStringLiteral("rail-help"));
}

void TestWidgets::thePrimaryButtonIsFilledWithTheAccentAndAQuietOneIsNot()
{
    Button primary(Button::Kind::Primary, QStringLiteral("Build"), {}, QStringLiteral("p"));
    Button quiet(Button::Kind::Quiet, QStringLiteral("Details"), {}, QStringLiteral("q"));
    const Theme &theme = Theme::lightTheme();
    QCOMPARE(QColor(primary.grab().toImage().pixel(6, 16)), theme.accent);
    QCOMPARE(QColor(quiet.grab().toImage().pixel(6, 16)), theme.window);
    primary.setEnabled(false);
    QCOMPARE(QColor(primary.grab().toImage().pixel(6, 16)), theme.hover);
}

void TestWidgets::controlsAreAsHighAsTheSheetSaysAndGrowWithTheText()
{
    QComboBox combo;
    combo.addItem(QStringLiteral("m1.large"));
    QLineEdit line;
    QCOMPARE(combo.sizeHint().height(), 32);
    QCOMPARE(line.sizeHint().height(), 32);
    QCOMPARE(controlHeight(), 32);
    Pictures::setFont(2);
    QVERIFY(controlHeight() > 40);
    QCOMPARE(scaledByFont(100), 200);
}

void TestWidgets::whatIsDrawnBesideWordsGrowsWithThem()
{
    for (const int factor : {1, 2}) {
        Pictures::setFont(factor);
        const GlyphWidget glyph(State::Done);
        QCOMPARE(glyph.size(), QSize(16, 16) * factor);
        const Button button(Button::Kind::Plain, QStringLiteral("Rejoin"), QStringLiteral("refresh-cw"), QStringLiteral("rejoin"));
        QCOMPARE(button.iconSize(), QSize(16, 16) * factor);
        const std::unique_ptr<Button> tool(
            Button::tool(QStringLiteral("refresh-cw"), QStringLiteral("Refresh"), QStringLiteral("refresh")));
        QCOMPARE(tool->iconSize(), QSize(18, 18) * factor);
    }
    Pictures::setFont(1);
}

void TestWidgets::aLabelFollowsTheTheme()
{
    Label label(QStringLiteral("x"), TextSize::Small, QFont::Normal, Ink::Failed);
    QCOMPARE(label.palette().color(QPalette::WindowText), Theme::lightTheme().failed.color);
    applyTheme(QStringLiteral("dark"));
    QEvent change(QEvent::ApplicationPaletteChange);
    QCoreApplication::sendEvent(&label, &change);
    QCOMPARE(label.palette().color(QPalette::WindowText), Theme::darkTheme().failed.color);
}

void TestWidgets::theRailTellsPagesAndCarriesBadges()
{
    Rail rail;
    QSignalSpy spy(&rail, &Rail::chosen);
    rail.resize(rail.sizeHint().width(), 600);
    rail.show();
    auto *runs = rail.findChild<QAbstractButton *>(QStringLiteral("rail-runs"));
    const QImage before = runs->grab().toImage();
    rail.setBadge(Rail::Runs, State::Failed, QStringLiteral("One failed"));
    QVERIFY(runs->grab().toImage() != before);
    QCOMPARE(runs->toolTip(), QStringLiteral("One failed"));
    runs->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(rail.current(), int(Rail::Runs));
}

void TestWidgets::aMessageHasItsButtonsAndGoesWithThem()
{
    MessageBar bar(QStringLiteral("bar"));
    QVERIFY(!bar.isVisible());
    bar.say(State::Failed, QStringLiteral("worker-1 failed."), QStringLiteral("Try again."));
    QSignalSpy spy(bar.addButton(Button::Kind::Plain, QStringLiteral("Try again"), {}, QStringLiteral("again")), &QPushButton::clicked);
    QVERIFY(bar.isVisible());
    bar.findChild<QPushButton *>(QStringLiteral("again"))->click();
    QCOMPARE(spy.count(), 1);
    bar.dismiss();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!bar.findChild<QPushButton *>(QStringLiteral("again")));
}

void TestWidgets::aMessagePutsItsButtonsUnderItsWordsWhereItIsNarrow()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *bar = new MessageBar(QStringLiteral("bar"));
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(bar);
    column->addStretch();
    bar->say(
        State::Done, QStringLiteral("The cluster stands, after 57 s."),
        QStringLiteral("Its keys and passwords are on this computer alone. Write a backup, and it can be worked with elsewhere, too."));
    for (const char *text : {"Write a backup…", "Charts", "Services", "Close"})
        bar->addButton(Button::Kind::Plain, QString::fromUtf8(text), {}, QString::fromUtf8(text));
    page.show();
    const auto *first = bar->findChild<QWidget *>(QStringLiteral("Charts"));
    const auto *words = bar->findChild<QLabel *>();
    for (const int width : {838, 424, 320}) {
        page.resize(width, 500);
        QVERIFY(Pictures::settle(page));
        QCOMPARE(bar->width(), width);
        const QStringList found = Pictures::faults(page);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QVERIFY(words->width() > 200);
        const bool isUnder = first->mapTo(bar, QPoint()).y() > words->mapTo(bar, QPoint(0, words->height())).y();
        QCOMPARE(isUnder, width < 800);
    }
}

void TestWidgets::aDialogIsAsHighAsItsWords()
{
    FittedDialog dialog;
    auto *column = new QVBoxLayout(&dialog);
    auto *words = (new Label(QStringLiteral("What a dialog says before it does something. ").repeated(4)))->wrapped();
    column->addWidget(words);
    column->addWidget(new QLineEdit);
    dialog.setMinimumWidth(520);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(dialog.height(), column->totalHeightForWidth(dialog.width())); // no air
    const int before = dialog.height();
    words->setText(words->text().repeated(3));
    QTRY_VERIFY(dialog.height() > before);
    QVERIFY(Pictures::faults(dialog).isEmpty());
}

void TestWidgets::whatWasPrintedIsAsHighAsItsLines()
{
    OutputBox box(QStringLiteral("box"));
    box.resize(300, 200);
    box.show();
    box.setOutput(QStringLiteral("one\ntwo\nthree"));
    const int line = box.fontMetrics().lineSpacing();
    QTRY_COMPARE((box.height() - 18) / line, 3);
    box.setOutput(QStringLiteral("a long line, which breaks at this width ").repeated(3));
    QTRY_VERIFY((box.height() - 18) / line >= 3);
    QVERIFY(!box.verticalScrollBar()->isVisible());
}

void TestWidgets::escapeEmptiesASearch()
{
    SearchField field(QStringLiteral("Find"), QStringLiteral("f"));
    field.setText(QStringLiteral("consul"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
}

void TestWidgets::theBottomPanelClosesToItsTabsAndOpensByATab()
{
    BottomPanel panel;
    panel.addTab(QStringLiteral("Problems"), new QWidget, nullptr, QStringLiteral("problems"));
    const int log = panel.addTab(QStringLiteral("Log"), new QWidget, nullptr, QStringLiteral("log"));
    panel.setBadge(0, QStringLiteral("3"), State::Failed);
    panel.setOpen(false);
    QVERIFY(panel.maximumHeight() <= 40);
    panel.showTab(log);
    QVERIFY(panel.isOpen());
    QVERIFY(panel.maximumHeight() > 1000);
}

void TestWidgets::aHeadPutsItsToolsUnderItsNameWhereItIsNarrow()
{
    PageHead head(QStringLiteral("Workers"));
    auto *tool = new Button(Button::Kind::Plain, QStringLiteral("A rather long button"), {}, QStringLiteral("tool"));
    head.addTool(tool);
    head.resize(600, 40);
    head.show();
    QVERIFY(QTest::qWaitForWindowExposed(&head));
    QVERIFY(tool->mapTo(&head, QPoint()).x() > 300);
    head.resize(head.minimumSizeHint().width(), 90);
    QCoreApplication::sendPostedEvents();
    QTRY_VERIFY(tool->mapTo(&head, QPoint()).y() > 20);
    head.addTool(new Button(Button::Kind::Plain, QStringLiteral("Another one that is long"), {}, QStringLiteral("other")));
    head.resize(head.minimumSizeHint().width(), 140);
    QVERIFY(Pictures::settle(head));
    QVERIFY(Pictures::faults(head).isEmpty()); // in a second line
}

void TestWidgets::thePillIsAsWideAsItsWord()
{
    StatePill pill;
    pill.show(State::Done, QStringLiteral("Well"));
    const int narrow = pill.sizeHint().width();
    pill.show(State::Warning, QStringLiteral("Running, 5 findings"));
    QVERIFY(pill.sizeHint().width() > narrow + 50);
    QCOMPARE(pill.accessibleName(), QStringLiteral("Running, 5 findings"));
}

/// A tip or a message that takes a machine's words for HTML reads the files that they name.
void TestWidgets::theWordsOfOthersAreNotTakenForHtml()
{
    const QString said = QStringLiteral("<img src=\"/dev/zero\"> <b>502</b> Bad Gateway");
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QToolTip::showText(window.mapToGlobal(QPoint(1, 1)), said.mid(said.indexOf(u'>') + 2), &window);
    QLabel *tip = nullptr;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->inherits("QTipLabel"))
            tip = qobject_cast<QLabel *>(top);
    }
    QVERIFY(tip);
    QCOMPARE(tip->textFormat(), Qt::PlainText);
    QToolTip::showText(window.mapToGlobal(QPoint(1, 1)), said, &window); // the same label says other words
    QCOMPARE(tip->text(), said);
    QCOMPARE(tip->textFormat(), Qt::PlainText);
    QToolTip::hideText();
    QMessageBox box(QMessageBox::NoIcon, QString(), QStringLiteral("<b>one</b>"), QMessageBox::Ok, &window);
    box.setInformativeText(QStringLiteral("<b>two</b>"));
    box.show();
    for (const QLabel *label : box.findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

QTEST_MAIN(TestWidgets)
#include "tst_Widgets.moc"
