#include "gui/shell/HelpDialog.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/Label.h"

#include <QGridLayout>
#include <QScrollBar>
#include <QTimer>

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
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
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
    column->addSpacing(8);
    addKeys(acts, *column);
    column->addStretch();
    m_area = new QScrollArea;
    m_area->setObjectName(QStringLiteral("help-scroll"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setWidget(inside);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_area);
    resize(scaledByFont(560), scaledByFont(620));
}

void HelpDialog::addKeys(const QList<QAction *> &acts, QVBoxLayout &column)
{
    m_keys = new Label(tr("Keys"), TextSize::Title, QFont::DemiBold);
    column.addWidget(m_keys);
    QList<std::pair<QString, QString>> keys;
    for (const QAction *act : acts) {
        if (!act->shortcut().isEmpty())
            keys.append({QKeySequence::listToString(act->shortcuts(), QKeySequence::NativeText), act->text().remove(QLatin1Char('&'))});
    }
    column.addLayout(gridOf(keys));
    column.addWidget(new Label(tr("In the picture"), TextSize::Body, QFont::DemiBold));
    column.addLayout(gridOf({{tr("Arrow keys"), tr("Along a link to the next machine, or from tile to tile in an open group")},
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
}

void HelpDialog::showKeys()
{
    show();
    QTimer::singleShot(0, this, [this] { m_area->verticalScrollBar()->setValue(m_keys->y() - 12); }); // after it was laid out
}
