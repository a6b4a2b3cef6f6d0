#include "gui/start/RecentDelegate.h"

#include "gui/start/RecentClusters.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"

#include <QPainter>

void RecentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const QRect rect = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(rect, theme.accentTint);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(rect, theme.hover);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border);
    QRect text = rect.adjusted(8, 0, -8, 0);
    QColor ink = theme.text2;
    QFont::Weight weight = QFont::Normal;
    if (index.column() == RecentClusters::Name) {
        ink = theme.text;
        weight = QFont::DemiBold;
    } else if (index.column() == RecentClusters::Machines) {
        ink = theme.text;
    } else if (index.column() == RecentClusters::StateColumn) {
        const auto state = State(index.data(RecentClusters::StateRole).toInt());
        paintGlyph(*painter, besideWords(text.left(), text, 16), state, theme, 0.7);
        text.adjust(scaledByFont(24), 0, 0, 0);
        weight = QFont::Medium;
        const StateLook look = lookOf(state, theme);
        ink = state == State::Done || state == State::Waiting || state == State::Gone ? theme.text2 : look.color;
    }
    const QFont font = textFont(TextSize::Body, weight);
    painter->setFont(font);
    painter->setPen(ink);
    const QString shown = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width());
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, shown);
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFont font = textFont(TextSize::Body, QFont::DemiBold);
    const int width = QFontMetrics(font).horizontalAdvance(index.data().toString());
    return {width + 20 + (index.column() == RecentClusters::StateColumn ? scaledByFont(24) : 0), controlHeight(46)};
}
