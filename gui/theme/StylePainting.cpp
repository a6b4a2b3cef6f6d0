#include "gui/theme/StylePainting.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"

void roundBox(QPainter *p, const QRectF &rect, const QColor &fill, const QColor &edge, double width, double radius)
{
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    p->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = edge.isValid() ? width / 2 : 0;
    p->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    p->restore();
}

void paintField(QPainter *p, const QStyleOption *option, const Theme &t)
{
    const bool focus = option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_Enabled);
    const QColor fill = option->state.testFlag(QStyle::State_Enabled) ? t.surface : t.sunken;
    roundBox(p, option->rect, fill, focus ? t.accent : t.edge, focus ? 2 : 1);
}

Button::Kind buttonKind(const QWidget *widget)
{
    const auto *button = qobject_cast<const Button *>(widget);
    return button ? button->kind() : Button::Kind::Plain;
}

void paintButtonPanel(QPainter *p, const QStyleOption *option, const Theme &t, Button::Kind kind)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool over = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const bool down = option->state.testFlag(QStyle::State_Sunken) || option->state.testFlag(QStyle::State_On);
    if (kind == Button::Kind::Primary || kind == Button::Kind::Danger) {
        const QColor base = kind == Button::Kind::Primary ? t.accent : t.failed.color;
        const QColor fill = down ? mixed(t.text, base, 0.18) : (over ? mixed(t.text, base, 0.09) : base);
        roundBox(p, option->rect, enabled ? fill : t.hover, {});
    } else if (kind == Button::Kind::Plain) {
        const QColor base = t.dark ? mixed(t.text, t.surface, 0.04) : t.surface;
        roundBox(p, option->rect, down ? mixed(t.text, t.hover, 0.05) : (over ? t.hover : base), t.controlEdge);
    } else if (over || down) {
        roundBox(p, option->rect, down ? mixed(t.text, t.hover, 0.05) : t.hover, {});
    }
}

void paintButtonLabel(QPainter *p, const QStyleOptionButton *option, const Theme &t, Button::Kind kind)
{
    const bool filled = kind == Button::Kind::Primary || kind == Button::Kind::Danger;
    QColor ink = kind == Button::Kind::Primary ? t.onAccent : (kind == Button::Kind::Danger ? t.surface : t.text);
    if (!option->state.testFlag(QStyle::State_Enabled))
        ink = filled ? t.text3 : mixed(t.text3, t.surface, 0.7);
    p->save();
    QFont font = p->font();
    font.setWeight(filled ? QFont::DemiBold : QFont::Medium);
    p->setFont(font);
    p->setPen(ink);
    QRect rect = option->rect;
    const bool menu = option->features.testFlag(QStyleOptionButton::HasMenu);
    if (menu && !option->text.isEmpty()) {
        paintIcon(*p, QRectF(rect.right() - 28, rect.center().y() - 7, 16, 16), QStringLiteral("chevron-down"), t.text2);
        rect.adjust(0, 0, -20, 0);
    }
    const int iconWidth = option->icon.isNull() ? 0 : option->iconSize.width();
    const int gap = iconWidth > 0 && !option->text.isEmpty() ? 8 : 0;
    const int textWidth = QFontMetrics(font).size(Qt::TextShowMnemonic, option->text).width();
    int left = rect.left() + (rect.width() - iconWidth - gap - textWidth) / 2;
    const bool mirrored = option->direction == Qt::RightToLeft;
    if (iconWidth > 0) {
        const QRect at(mirrored ? left + textWidth + gap : left, rect.center().y() - iconWidth / 2 + 1, iconWidth, iconWidth);
        const bool enabled = option->state.testFlag(QStyle::State_Enabled);
        const bool on = option->state.testFlag(QStyle::State_On) && !filled;
        option->icon.paint(p, at, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled, on ? QIcon::On : QIcon::Off);
        left += mirrored ? 0 : iconWidth + gap;
    }
    p->drawText(QRect(left, rect.top(), textWidth + 2, rect.height()), Qt::AlignVCenter | Qt::TextShowMnemonic, option->text);
    p->restore();
}

void paintIndicator(QPainter *p, const QStyleOption *option, const Theme &t, double radius)
{
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool some = option->state.testFlag(QStyle::State_NoChange);
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    roundBox(p, box, on || some ? t.accent : t.surface, on || some ? t.accent : t.edge, 1, radius);
    if (some)
        p->fillRect(QRectF(box.center().x() - 4, box.center().y() - 1, 8, 2), t.onAccent);
    else if (on && radius > 6)
        roundBox(p, QRectF(box.center().x() - 3, box.center().y() - 3, 6, 6), t.onAccent, {}, 1, 3);
    else if (on)
        paintIcon(*p, box.adjusted(1, 1, -1, -1), QStringLiteral("check"), t.onAccent);
}

void paintChevron(QPainter *p, QPointF centre, const QString &name, const Theme &t, int size)
{
    paintIcon(*p, QRectF(centre.x() - size / 2.0, centre.y() - size / 2.0, size, size), name, t.text2);
}

void paintHeaderLabel(QPainter *p, const QStyleOptionHeader *option, const Theme &t)
{
    p->save();
    p->setFont(textFont(TextSize::Caption, QFont::Medium));
    p->setPen(t.text2);
    const QRect rect = option->rect.adjusted(6, 0, -6, 0); // with Fusion's own 2 it stands over the cells' words
    p->drawText(rect, int(option->textAlignment | Qt::AlignVCenter), option->text);
    if (option->sortIndicator != QStyleOptionHeader::None) {
        const QString name = QLatin1String(option->sortIndicator == QStyleOptionHeader::SortUp ? "chevron-up" : "chevron-down");
        paintChevron(p, QPointF(rect.left() + p->fontMetrics().horizontalAdvance(option->text) + 10, rect.center().y() + 1), name, t, 12);
    }
    p->restore();
}

void paintTabLabel(QPainter *p, const QStyleOptionTab *option, const Theme &t, const QRect &rect)
{
    const bool selected = option->state.testFlag(QStyle::State_Selected);
    p->save();
    p->setFont(textFont(TextSize::Body, selected ? QFont::DemiBold : QFont::Medium));
    p->setPen(selected ? t.text : t.text2);
    p->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, option->text);
    p->restore();
    if (option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_KeyboardFocusChange))
        roundBox(p, option->rect.adjusted(2, 4, -2, -6), {}, t.accent, 2);
}
