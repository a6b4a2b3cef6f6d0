#include "gui/shell/HelpDialog.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/Words.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace
{

QGridLayout *gridOf(const QList<std::pair<QString, QString>> &rows)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    for (const auto &[key, what] : rows) {
        const int row = grid->rowCount();
        grid->addWidget(new Label(key, TextSize::Body, QFont::Medium), row, 0, Qt::AlignTop);
        grid->addWidget((new Label(what, TextSize::Body, QFont::Normal, Ink::Text2))->wrapped(), row, 1);
    }
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

HelpDialog::HelpDialog(const QList<QAction *> &acts, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("help"));
    setWindowTitle(tr("Help"));
    m_choice.setAccessibleName(tr("What is explained"));
    addWays();
    addWords();
    addKeys(acts);
    connect(&m_choice, &SegmentedControl::chosen, &m_pages, &QStackedWidget::setCurrentIndex);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(24, 16, 24, 8);
    head->addWidget(&m_choice);
    head->addStretch();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(head);
    outer->addWidget(&m_pages, 1);
    resize(scaledByFont(560), scaledByFont(620));
}

void HelpDialog::showPage(Page page)
{
    m_choice.setCurrent(int(page));
    m_pages.setCurrentIndex(int(page));
    show();
}

/// A page that scrolls; what it says goes into its column.
QVBoxLayout *HelpDialog::addPage(const QString &title, const QString &name)
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(24, 8, 24, 20);
    column->setSpacing(8);
    auto *area = new QScrollArea;
    area->setObjectName(name + QStringLiteral("-scroll"));
    area->setAccessibleName(title);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(inside);
    m_choice.add(title, {}, name);
    m_pages.addWidget(area);
    return column;
}

void HelpDialog::addWays()
{
    QVBoxLayout *column = addPage(tr("The way through"), QStringLiteral("help-ways"));
    const std::pair<QString, QString> ways[] = {
        {tr("Draw"),
         tr("Drag roles onto machines in the Design lens, or select machines and press Enter on a role. Problems are listed at the "
            "foot, with what to do.")},
        {tr("Look at the plan, then build"), tr("Review and build shows first what will be made. Nothing starts before you press Build.")},
        {tr("Watch"),
         tr("Progress shows each machine’s way. You can close the window: the run goes on, and is there again when you come back.")},
        {tr("When something fails"),
         tr("The bar over the picture says what happened and what to do. Building again does only what is missing.")},
        {tr("Operate it"), tr("Health shows load and findings, Monitoring shows charts, Services shows what runs where, and Runs shows "
                              "every run with its log.")},
        {tr("Take it down"), tr("In the menu. You are told what is lost, and type the cluster’s name.")}};
    for (const auto &[head, words] : ways) {
        column->addWidget(new Label(head, TextSize::Body, QFont::DemiBold));
        column->addWidget((new Label(words, TextSize::Body, QFont::Normal, Ink::Text2))->wrapped());
    }
    column->addStretch();
}

void HelpDialog::addWords()
{
    QVBoxLayout *column = addPage(tr("Words"), QStringLiteral("help-words"));
    QList<std::pair<QString, QString>> rows;
    for (const Word &one : allWords())
        rows.append({one.word, one.meaning});
    column->addLayout(gridOf(rows));
    column->addStretch();
}

void HelpDialog::addKeys(const QList<QAction *> &acts)
{
    QVBoxLayout *column = addPage(tr("Keys"), QStringLiteral("help-keys"));
    QList<std::pair<QString, QString>> keys;
    for (const QAction *act : acts) {
        if (!act->shortcut().isEmpty())
            keys.append({QKeySequence::listToString(act->shortcuts(), QKeySequence::NativeText), act->text().remove(QLatin1Char('&'))});
    }
    column->addLayout(gridOf(keys));
    column->addWidget(new Label(tr("In the picture"), TextSize::Body, QFont::DemiBold));
    column->addLayout(gridOf({{tr("Arrow keys"), tr("Along a link to the next machine, or from tile to tile in an open group")},
                              {tr("Shift + arrow keys"), tr("Select the next one too")},
                              {tr("Ctrl + arrow keys"), tr("Move what is selected; with Shift a little")},
                              {tr("Page Down, Page Up"), tr("The next machine, and the one before")},
                              {tr("Tab, Shift + Tab"), tr("Out of the picture; what is selected stays selected")},
                              {tr("Enter"), tr("Open a group, go into it; change a machine’s name")},
                              {tr("Escape"), tr("Out of a group, or give a move up")},
                              {tr("Space and drag, middle button"), tr("Move the view")},
                              {tr("Wheel, two fingers"), tr("Zoom; with Shift sideways")},
                              {tr("Alt while dragging"), tr("Move it without snapping to lines")},
                              {tr("F6"), tr("From panel to panel")}}));
    column->addStretch();
}
