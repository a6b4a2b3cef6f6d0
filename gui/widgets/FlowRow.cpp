#include "gui/widgets/FlowRow.h"

#include <QLabel>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

FlowRow::~FlowRow()
{
    qDeleteAll(m_items);
}

/// What a thing would be in a line of its own: a text that may be broken, unbroken.
QSize FlowRow::wishOf(const QLayoutItem &item)
{
    const auto *label = qobject_cast<const QLabel *>(item.widget());
    if (!label || !label->wordWrap())
        return item.sizeHint();
    const int frame = 2 * (label->frameWidth() + label->margin());
    return {label->fontMetrics().horizontalAdvance(label->text()) + frame + 2, label->fontMetrics().height() + frame};
}

QSize FlowRow::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

QSize FlowRow::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wish = wishOf(*item);
        size = {size.width() + (size.width() > 0 ? m_across : 0) + wish.width(), std::max(size.height(), wish.height())};
    }
    return size.grownBy(contentsMargins());
}

void FlowRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowRow::place(const QRect &whole, bool moves) const
{
    const QMargins margins = contentsMargins();
    const QRect rect = whole.marginsRemoved(margins);
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QList<std::pair<QLayoutItem *, QRect>> line;
    int left = 0;
    int top = 0;
    int height = 0; // of the line
    const auto endLine = [&] {
        for (auto &[item, place] : moves ? line : QList<std::pair<QLayoutItem *, QRect>>()) {
            place.setHeight(height); // each keeps to the middle of the line
            item->setGeometry(QStyle::visualRect(direction, rect, place.translated(rect.topLeft())));
        }
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = wishOf(*item);
        const bool breaks = size.width() > rect.width() && item->hasHeightForWidth();
        if (breaks && left < rect.width() / 8) // begins beside a glyph, too
            size = {rect.width() - left, item->heightForWidth(rect.width() - left)};
        if (left > 0 && left + size.width() > rect.width()) {
            endLine();
            left = 0;
            top += height + m_down;
            height = 0;
        }
        if (breaks && left == 0)
            size = {rect.width(), item->heightForWidth(rect.width())};
        line.append({item, QRect(QPoint(left, top), size)});
        left += size.width() + m_across;
        height = std::max(height, size.height());
    }
    endLine();
    return margins.top() + top + height + margins.bottom();
}
