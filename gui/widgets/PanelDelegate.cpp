#include "gui/widgets/PanelDelegate.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"
#include "gui/theme/RoleChip.h"
#include "gui/theme/StateLook.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextOption>
#include <QTreeView>

#include <cmath>

namespace
{

double unit()
{
    return std::max(1.0, scaledByFont(16) / 16.0);
}

void paintMark(QPainter &painter, const QRectF &row, const QModelIndex &index, const Theme &theme)
{
    const QString chip = index.data(PanelRole::ChipId).toString();
    if (!chip.isEmpty()) {
        const double size = 22 * unit();
        paintRoleChip(painter, QRectF(row.left() + 8, row.center().y() - size / 2, size, size), chip,
                      index.data(PanelRole::ChipIcon).toString(), theme);
        return;
    }
    const QVariant glyph = index.data(PanelRole::Glyph);
    if (!glyph.isValid())
        return;
    const double size = 16 * unit();
    const QRectF place(row.left() + 9, row.center().y() - size / 2, size, size);
    if (index.data(PanelRole::Linked).toBool()) {
        painter.setPen(QPen(theme.border, 1.5));
        painter.drawLine(QPointF(place.center().x(), place.bottom() + 3),
                         QPointF(place.center().x(), row.bottom() + row.height() / 2 - size / 2 - 3));
    }
    paintGlyph(painter, place, State(glyph.toInt()), theme, index.data(PanelRole::Ring).toDouble());
}

bool hasMark(const QModelIndex &index)
{
    return index.data(PanelRole::Glyph).isValid() || !index.data(PanelRole::ChipId).toString().isEmpty();
}

QFont titleFont(const QModelIndex &index)
{
    const bool head = index.data(PanelRole::Head).toBool();
    if (index.data(PanelRole::Opens).toBool())
        return textFont(TextSize::Body, QFont::Medium);
    if (head && !hasMark(index))
        return textFont(TextSize::Small, QFont::DemiBold);
    if (head || index.data(PanelRole::Toned).toBool() || index.data(PanelRole::Coloured).toBool())
        return textFont(TextSize::Body, QFont::DemiBold);
    return textFont(TextSize::Body, index.data(PanelRole::Second).toString().isEmpty() ? QFont::Normal : QFont::Medium);
}

/// Where the words of a row begin, from its left edge.
double wordsAt(const QModelIndex &index)
{
    const QModelIndex parent = index.parent();
    const bool below = parent.isValid() && (parent.data(PanelRole::Glyph).isValid() || parent.data(PanelRole::Opens).toBool());
    return hasMark(index) || index.data(PanelRole::Opens).toBool() || below ? 38 * unit() : 8;
}

double rightWidth(const QModelIndex &index)
{
    const QString right = index.data(PanelRole::Right).toString();
    return right.isEmpty() ? 0 : QFontMetricsF(textFont(TextSize::Small)).horizontalAdvance(right) + 8;
}

/// The height of a title in a row of this width: one line, or two where one is too short for it.
double titleHeight(const QModelIndex &index, double width)
{
    const QFontMetricsF metrics(titleFont(index));
    const double room = width - wordsAt(index) - rightWidth(index) - 4;
    const bool fits = room < 40 || metrics.horizontalAdvance(index.data().toString()) <= room; // nothing is laid out yet
    return fits ? metrics.height() : 2 * metrics.height();
}

} // namespace

void PanelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(option.rect).adjusted(0, 1, 0, -1);
    const bool head = index.data(PanelRole::Head).toBool();
    const QVariant glyph = index.data(PanelRole::Glyph);
    const StateLook look = lookOf(glyph.isValid() ? State(glyph.toInt()) : State::Waiting, theme);
    const bool toned = index.data(PanelRole::Toned).toBool();
    painter->setPen(Qt::NoPen);
    if (toned || (option.state & QStyle::State_Selected && !head)) {
        painter->setBrush(toned ? look.tint : theme.accentTint);
        painter->drawRoundedRect(row, 6, 6);
    } else if (option.state & QStyle::State_MouseOver && index.flags() & Qt::ItemIsSelectable) {
        painter->setBrush(theme.hover);
        painter->drawRoundedRect(row, 6, 6);
    }
    paintMark(*painter, row, index, theme);
    const bool opens = index.data(PanelRole::Opens).toBool();
    if (opens) {
        const double size = 16 * unit();
        const auto *tree = qobject_cast<const QTreeView *>(option.widget);
        paintIcon(*painter, QRectF(row.left() + 9, row.center().y() - size / 2, size, size),
                  tree && tree->isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), theme.text2);
    }
    const double left = row.left() + wordsAt(index);
    const QString second = index.data(PanelRole::Second).toString();
    const QString right = index.data(PanelRole::Right).toString();
    const QFont small = textFont(TextSize::Small);
    const QFontMetricsF smallMetrics(small);
    const bool strong = toned || index.data(PanelRole::Coloured).toBool();
    const QFont title = titleFont(index);
    painter->setFont(title);
    painter->setPen(strong ? look.color : head && !opens && !hasMark(index) ? theme.text2 : theme.text);
    const QFontMetricsF metrics(title);
    const double high = titleHeight(index, option.rect.width());
    const double top = row.center().y() - (high + (second.isEmpty() ? 0 : smallMetrics.height())) / 2;
    const QRectF text(left, top, row.right() - left - rightWidth(index) - 4, high);
    QTextOption lines(Qt::AlignLeft | Qt::AlignVCenter);
    const bool breaks = high > metrics.height() * 1.5;
    lines.setWrapMode(breaks ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    const double whole = breaks ? 2 * text.width() - 24 : text.width(); // of two lines the first is not used up
    painter->drawText(text, metrics.elidedText(index.data().toString(), Qt::ElideRight, whole), lines);
    if (!second.isEmpty()) {
        painter->setFont(small);
        painter->setPen(theme.text2);
        painter->drawText(QRectF(left, top + high, row.right() - left - 4, smallMetrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          smallMetrics.elidedText(second, Qt::ElideRight, row.right() - left - 4));
    }
    painter->setFont(small);
    painter->setPen(strong ? look.color : theme.text2);
    painter->drawText(row.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, right);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6);
    }
    painter->restore();
}

QSize PanelDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const double title = titleHeight(index, view ? view->viewport()->width() : 0);
    const bool two = !index.data(PanelRole::Second).toString().isEmpty();
    const double words = title + (two ? QFontMetricsF(textFont(TextSize::Small)).height() : 0);
    const int least = controlHeight(two ? 44 : index.data(PanelRole::Head).toBool() ? 34 : 32);
    const int mark = index.data(PanelRole::ChipId).toString().isEmpty() ? 0 : int(std::ceil(22 * unit())) + 10; // they do not touch
    return {100, std::max({least, mark, int(std::ceil(words)) + 12})};
}
