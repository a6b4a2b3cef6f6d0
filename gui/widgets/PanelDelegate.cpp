#include "gui/widgets/PanelDelegate.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"
#include "gui/theme/RoleChip.h"
#include "gui/theme/StateLook.h"

#include <QAbstractItemView>
#include <QPainter>
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
    const QVariant inherited = index.parent().data(PanelRole::Glyph);
    paintMark(*painter, row, index, theme);
    const bool opens = index.data(PanelRole::Opens).toBool();
    if (opens) {
        const double size = 16 * unit();
        const auto *tree = qobject_cast<const QTreeView *>(option.widget);
        paintIcon(*painter, QRectF(row.left() + 9, row.center().y() - size / 2, size, size),
                  tree && tree->isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), theme.text2);
    }
    const double left =
        row.left() + (hasMark(index) || opens                                                                               ? 38 * unit()
                      : index.parent().isValid() && (inherited.isValid() || index.parent().data(PanelRole::Opens).toBool()) ? 38 * unit()
                                                                                                                            : 8);
    const QString second = index.data(PanelRole::Second).toString();
    const QString right = index.data(PanelRole::Right).toString();
    const QFont small = textFont(TextSize::Small);
    const QFontMetricsF smallMetrics(small);
    const double rightWidth = right.isEmpty() ? 0 : smallMetrics.horizontalAdvance(right) + 8;
    const bool strong = toned || index.data(PanelRole::Coloured).toBool();
    const QFont title = opens                     ? textFont(TextSize::Body, QFont::Medium)
                        : head && !hasMark(index) ? textFont(TextSize::Small, QFont::DemiBold)
                        : strong || head          ? textFont(TextSize::Body, QFont::DemiBold)
                                                  : textFont(TextSize::Body, second.isEmpty() ? QFont::Normal : QFont::Medium);
    painter->setFont(title);
    painter->setPen(strong ? look.color : head && !opens && !hasMark(index) ? theme.text2 : theme.text);
    const QRectF text(left, row.top(), row.right() - left - rightWidth - 4, row.height());
    const QFontMetricsF metrics(title);
    const QString shown = metrics.elidedText(index.data().toString(), Qt::ElideRight, text.width());
    if (second.isEmpty()) {
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, shown);
    } else {
        const double height = metrics.height() + smallMetrics.height();
        const double top = row.center().y() - height / 2;
        painter->drawText(QRectF(left, top, text.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
        painter->setFont(small);
        painter->setPen(theme.text2);
        painter->drawText(QRectF(left, top + metrics.height(), row.right() - left - 4, smallMetrics.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, smallMetrics.elidedText(second, Qt::ElideRight, row.right() - left - 4));
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
    Q_UNUSED(option)
    const bool two = !index.data(PanelRole::Second).toString().isEmpty();
    return {100, two ? std::max(controlHeight(44),
                                int(std::ceil(QFontMetricsF(textFont()).height() + QFontMetricsF(textFont(TextSize::Small)).height() + 12)))
                     : controlHeight(index.data(PanelRole::Head).toBool() ? 34 : 32)};
}
