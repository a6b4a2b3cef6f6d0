#include "gui/theme/Style.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/Button.h"

#include <QListView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace
{

void roundBox(QPainter *p, const QRectF &rect, const QColor &fill, const QColor &edge, double width = 1, double radius = 6)
{
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    p->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = edge.isValid() ? width / 2 : 0;
    p->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    p->restore();
}

void field(QPainter *p, const QStyleOption *option, const Theme &t)
{
    const bool focus = option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_Enabled);
    const QColor fill = option->state.testFlag(QStyle::State_Enabled) ? t.surface : t.sunken;
    roundBox(p, option->rect, fill, focus ? t.accent : t.edge, focus ? 2 : 1);
}

Button::Kind kindOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const Button *>(widget);
    return button ? button->kind() : Button::Kind::Plain;
}

void buttonPanel(QPainter *p, const QStyleOption *option, const Theme &t, Button::Kind kind)
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

void buttonLabel(QPainter *p, const QStyleOptionButton *option, const Theme &t, Button::Kind kind)
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

void indicator(QPainter *p, const QStyleOption *option, const Theme &t, double radius)
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

void chevron(QPainter *p, QPointF centre, const QString &name, const Theme &t, int size = 16)
{
    paintIcon(*p, QRectF(centre.x() - size / 2.0, centre.y() - size / 2.0, size, size), name, t.text2);
}

void headerLabel(QPainter *p, const QStyleOptionHeader *option, const Theme &t)
{
    p->save();
    p->setFont(textFont(TextSize::Caption, QFont::Medium));
    p->setPen(t.text2);
    const QRect rect = option->rect.adjusted(8, 0, -8, 0);
    p->drawText(rect, int(option->textAlignment | Qt::AlignVCenter), option->text);
    if (option->sortIndicator != QStyleOptionHeader::None) {
        const QString name = QLatin1String(option->sortIndicator == QStyleOptionHeader::SortUp ? "chevron-up" : "chevron-down");
        chevron(p, QPointF(rect.left() + p->fontMetrics().horizontalAdvance(option->text) + 10, rect.center().y() + 1), name, t, 12);
    }
    p->restore();
}

void tabLabel(QPainter *p, const QStyleOptionTab *option, const Theme &t, const QRect &rect)
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

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *p, const QWidget *widget) const
{
    const Theme &t = Theme::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        return buttonPanel(p, option, t, kindOf(widget));
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            field(p, option, t);
        return;
    case PE_Frame:
        return roundBox(p, option->rect, {}, t.border);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return indicator(p, option, t, 4);
    case PE_IndicatorRadioButton:
        return indicator(p, option, t, 8);
    case PE_PanelItemViewItem: {
        const bool selected = option->state.testFlag(State_Selected);
        if (!selected && !(option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled)))
            return;
        const bool list = qobject_cast<const QListView *>(widget);
        return list ? roundBox(p, option->rect, selected ? t.accentTint : t.hover, {})
                    : p->fillRect(option->rect.adjusted(0, 0, 0, -1), selected ? t.accentTint : t.hover);
    }
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            chevron(p, QRectF(option->rect).center(), QLatin1String(option->state.testFlag(State_Open) ? "chevron-down" : "chevron-right"),
                    t);
        return;
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange) || qobject_cast<const Button *>(widget))
            roundBox(p, option->rect, {}, kindOf(widget) == Button::Kind::Primary ? t.text : t.accent, 2);
        return;
    case PE_PanelTipLabel:
    case PE_FrameMenu:
        return roundBox(p, option->rect, element == PE_FrameMenu ? QColor() : t.surface, t.controlEdge, 1, 0);
    default:
        QProxyStyle::drawPrimitive(element, option, p, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *p, const QWidget *widget) const
{
    const Theme &t = Theme::of(option->palette);
    if (element == CE_PushButtonLabel) {
        buttonLabel(p, static_cast<const QStyleOptionButton *>(option), t, kindOf(widget));
    } else if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        p->fillRect(option->rect, t.surface);
        p->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.border);
    } else if (element == CE_HeaderLabel) {
        headerLabel(p, static_cast<const QStyleOptionHeader *>(option), t);
    } else if (element == CE_TabBarTabShape) {
        if (option->state.testFlag(State_Selected))
            roundBox(p, QRectF(option->rect.left() + 8, option->rect.bottom() - 1, option->rect.width() - 16, 2), t.accent, {}, 1, 1);
    } else if (element == CE_TabBarTabLabel) {
        tabLabel(p, static_cast<const QStyleOptionTab *>(option), t, option->rect.adjusted(12, 0, 0, 0));
    } else if (element == CE_ProgressBar) {
        const auto *bar = static_cast<const QStyleOptionProgressBar *>(option);
        const QRectF groove(bar->rect.left(), bar->rect.center().y() - 3, bar->rect.width(), 8);
        const double share = double(bar->progress - bar->minimum) / std::max(1, bar->maximum - bar->minimum);
        roundBox(p, groove, t.hover, {}, 1, 4);
        roundBox(p, QRectF(groove.topLeft(), QSizeF(groove.width() * share, 8)), t.accent, {}, 1, 4);
    } else if (element == CE_Splitter) {
        p->fillRect(option->rect, t.border);
    } else {
        QProxyStyle::drawControl(element, option, p, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *p, const QWidget *widget) const
{
    const Theme &t = Theme::of(option->palette);
    const QRectF r = option->rect;
    if (control == CC_ComboBox) {
        field(p, option, t);
        chevron(p, QPointF(option->direction == Qt::RightToLeft ? r.left() + 16 : r.right() - 16, r.center().y()),
                QStringLiteral("chevron-down"), t);
    } else if (control == CC_SpinBox) {
        field(p, option, t);
        chevron(p, QRectF(subControlRect(control, option, SC_SpinBoxUp, widget)).center() + QPointF(0, 1), QStringLiteral("chevron-up"), t,
                12);
        chevron(p, QRectF(subControlRect(control, option, SC_SpinBoxDown, widget)).center(), QStringLiteral("chevron-down"), t, 12);
    } else if (control == CC_ScrollBar) {
        const QRectF handle = subControlRect(control, option, SC_ScrollBarSlider, widget);
        const bool over = option->state.testFlag(State_MouseOver) || option->state.testFlag(State_Sunken);
        const double inset = over ? 1.5 : 2.5;
        if (option->state.testFlag(State_Enabled))
            roundBox(p, handle.adjusted(inset, inset, -inset, -inset), over ? t.text3 : t.edge, {}, 1, 3);
    } else {
        QProxyStyle::drawComplexControl(control, option, p, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox || type == CT_PushButton || type == CT_HeaderSection)
        result.setHeight(std::max(type == CT_HeaderSection ? 0 : size.height(), controlHeight()));
    else if (type == CT_TabBarTab)
        result = {result.width() + 16, controlHeight(36)};
    else if (type == CT_MenuItem)
        result.setHeight(std::max(result.height(), option && size.height() < 8 ? 9 : controlHeight(30)));
    else if (type == CT_ItemViewItem)
        result.setHeight(std::max(result.height(), controlHeight(30)));
    return result;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const
{
    const QRect r = option->rect;
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField)
        return visualRect(option->direction, r, r.adjusted(7, 1, -30, -1));
    if (control == CC_SpinBox && sub == SC_SpinBoxEditField)
        return visualRect(option->direction, r, r.adjusted(7, 1, -26, -1));
    if (control == CC_SpinBox && (sub == SC_SpinBoxUp || sub == SC_SpinBoxDown))
        return visualRect(option->direction, r,
                          QRect(r.right() - 25, sub == SC_SpinBoxUp ? r.top() + 3 : r.center().y() + 1, 22, r.height() / 2 - 3));
    if (control == CC_ScrollBar && (sub == SC_ScrollBarAddLine || sub == SC_ScrollBarSubLine))
        return {};
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_PushButtonFocusRect)
        return option->rect;
    if (element == SE_TabBarTabRightButton) {
        const QRect base = QProxyStyle::subElementRect(element, option, widget);
        return base.translated(-6, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
        return 8;
    case PM_SplitterWidth:
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    if (hint == SH_EtchDisabledText || hint == SH_Widget_Animation_Duration || hint == SH_ComboBox_Popup)
        return 0;
    if (hint == SH_Table_GridLineColor && option)
        return int(Theme::of(option->palette).border.rgb());
    return QProxyStyle::styleHint(hint, option, widget, data);
}
