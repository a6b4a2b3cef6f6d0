#include "gui/widgets/LongField.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QToolTip>

void LongField::makeEditable(QComboBox &box)
{
    box.setLineEdit(new LongField(&box));
    box.setInsertPolicy(QComboBox::NoInsert);
}

/// As QLineEdit has it.
QRect LongField::room() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    constexpr int side = 2;
    return style()->subElementRect(QStyle::SE_LineEditContents, &option, this).marginsRemoved(textMargins()).adjusted(side, 0, -side, 0);
}

bool LongField::isCut() const
{
    return fontMetrics().horizontalAdvance(text()) > room().width();
}

bool LongField::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QLineEdit::event(event);
}

void LongField::paintEvent(QPaintEvent *event)
{
    if (hasFocus() || !isCut()) {
        QLineEdit::paintEvent(event);
        return;
    }
    QStyleOptionFrame option;
    initStyleOption(&option);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    const int high = fontMetrics().height();
    const QRect line(room().x(), room().y() + (room().height() - high + 1) / 2, room().width(), high);
    painter.drawText(line, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     fontMetrics().elidedText(text(), Qt::ElideRight, room().width()));
}
