#include "gui/cluster/ProblemRow.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/FlowRow.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/StatePill.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <memory>

ProblemRow::ProblemRow(const Words &words, Form form, const QString &name, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
    setAccessibleName(words.sentence);
    setAccessibleDescription(words.remedy);
    m_showable = words.showable;
    if (form == Form::Flat)
        layFlat(words, name);
    else
        layTall(words, name);
}

void ProblemRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_showable && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT showWanted();
    QWidget::mouseReleaseEvent(event);
}

Button *ProblemRow::fixButton(const Words &words, const QString &name)
{
    auto *fix = new Button(Button::Kind::Plain, words.fix, {}, name + QStringLiteral("-fix"));
    fix->setDeafAtFirst(); // lists change by themselves: where one fix stood there may be another
    connect(fix, &QPushButton::clicked, this, &ProblemRow::fixWanted);
    return fix;
}

void ProblemRow::layFlat(const Words &words, const QString &name)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 6, 16, 6);
    row->setSpacing(10);
    row->addWidget(new GlyphWidget(words.state, 18));
    auto *said = new FlowRow(10, 2); // what there is no room for goes on in the next line
    said->addWidget((new Label(words.sentence, TextSize::Body, QFont::DemiBold))->wrapped());
    if (!words.remedy.isEmpty())
        said->addWidget((new Label(words.remedy))->wrapped());
    auto *room = new QWidget;
    room->setLayout(said);
    row->addWidget(room, 1, Qt::AlignVCenter);
    row->addWidget(new Label(words.origin, TextSize::Small, QFont::Normal, Ink::Text2));
    if (!words.fix.isEmpty())
        row->addWidget(fixButton(words, name));
    if (words.showable) {
        auto *show = new Button(Button::Kind::Quiet, tr("Show"), {}, name + QStringLiteral("-show"));
        connect(show, &QPushButton::clicked, this, &ProblemRow::showWanted);
        row->addWidget(show);
    }
}

void ProblemRow::layTall(const Words &words, const QString &name)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 10, 4, 10);
    row->setSpacing(10);
    row->addWidget(new GlyphWidget(words.state, 16), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget((new Label(words.sentence, TextSize::Body, QFont::DemiBold))->wrapped());
    if (!words.remedy.isEmpty())
        column->addWidget((new Label(words.remedy, TextSize::Small, QFont::Normal, Ink::Text2))->wrapped());
    auto *buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    buttons->setSpacing(4);
    int room = scaledByFont(176); // what the narrow list has beside the glyph
    if (!words.fix.isEmpty()) {
        Button *fix = fixButton(words, name);
        room -= fix->sizeHint().width() + 4;
        buttons->addWidget(fix, 0, Qt::AlignLeft);
    }
    if (words.showable) {
        const QString its = name + QStringLiteral("-show");
        auto word = std::make_unique<Button>(Button::Kind::Quiet, tr("Show"), QString(), its);
        const bool fits = word->sizeHint().width() <= room;
        const bool isIcon = !fits && room >= scaledByFont(32); // with its tip that says it, too
        if (!fits && !isIcon)
            buttons->setDirection(QBoxLayout::TopToBottom);
        Button *show = isIcon ? Button::tool(QStringLiteral("scan-search"), tr("Show"), its) : word.release();
        connect(show, &QPushButton::clicked, this, &ProblemRow::showWanted);
        buttons->addWidget(show, 0, Qt::AlignLeft);
    }
    if (buttons->direction() == QBoxLayout::LeftToRight)
        buttons->addStretch();
    column->addSpacing(4);
    column->addLayout(buttons);
    row->addLayout(column, 1);
}

void clearColumn(QVBoxLayout &column)
{
    while (QLayoutItem *item = column.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its own button may be what called us
        }
        delete item;
    }
}
