#include "gui/clouds/PlaceDelegate.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"

#include <QPainter>

void PlaceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? theme.accentTint : theme.hover);
        painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 6, 6);
    }
    paintGlyph(*painter, besideWords(row.left() + 10, row, 16), static_cast<State>(index.data(StateRole).toInt()), theme);
    const QRect text = row.adjusted(10 + scaledByFont(26), 0, -6, 0);
    const int half = row.height() / 2;
    const auto drawLine = [&](const QFont &font, const QColor &ink, const QRect &rect, Qt::Alignment at, const QString &words) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(rect, at | Qt::AlignLeft, QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
    };
    drawLine(textFont(TextSize::Body, QFont::Medium), theme.text, text.adjusted(0, 0, 0, -half + 2), Qt::AlignBottom,
             index.data().toString());
    drawLine(textFont(TextSize::Caption), theme.text2, text.adjusted(0, half + 1, 0, 0), Qt::AlignTop, index.data(LineRole).toString());
    painter->restore();
}

QSize PlaceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, std::max(46, QFontMetrics(textFont()).height() * 2 + 10)};
}
