#include "gui/shell/HelpDialog.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/Label.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

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
        {tr("Live with it"),
         tr("Health shows load and findings, Monitoring the charts, Services what runs where, Runs what was ever done.")},
        {tr("Take it down"), tr("In the menu. You are told what is lost, and type the cluster’s name.")}};
    for (const auto &[head, words] : ways) {
        column->addWidget(new Label(head, TextSize::Body, QFont::DemiBold));
        column->addWidget((new Label(words, TextSize::Body, QFont::Normal, Ink::Text2))->wrapped());
    }
    column->addSpacing(8);
    column->addWidget(new Label(tr("Keys"), TextSize::Title, QFont::DemiBold));
    auto *keys = new QGridLayout;
    keys->setHorizontalSpacing(24);
    for (const QAction *act : acts) {
        if (act->shortcut().isEmpty())
            continue;
        const int row = keys->rowCount();
        keys->addWidget(new Label(act->shortcut().toString(QKeySequence::NativeText), TextSize::Body, QFont::Medium), row, 0);
        keys->addWidget(new Label(act->text().remove(QLatin1Char('&')), TextSize::Body, QFont::Normal, Ink::Text2), row, 1);
    }
    keys->setColumnStretch(1, 1);
    column->addLayout(keys);
    column->addStretch();
    auto *area = new QScrollArea;
    area->setObjectName(QStringLiteral("help-scroll"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(inside);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    resize(scaledByFont(560), scaledByFont(620));
}
