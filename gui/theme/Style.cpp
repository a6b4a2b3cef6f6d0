#include "gui/theme/Style.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/StylePainting.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QStyleFactory>

#include <algorithm>

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText) // tips and messages are labels, too
        label->setTextFormat(Qt::PlainText);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *p, const QWidget *widget) const
{
    const Theme &t = Theme::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        return paintButtonPanel(p, option, t, buttonKind(widget));
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paintField(p, option, t);
        return;
    case PE_Frame:
        return roundBox(p, option->rect, {}, t.border);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintIndicator(p, option, t, 4);
    case PE_IndicatorRadioButton:
        return paintIndicator(p, option, t, 8);
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
            paintChevron(p, QRectF(option->rect).center(),
                         QLatin1String(option->state.testFlag(State_Open) ? "chevron-down" : "chevron-right"), t);
        return;
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange) || qobject_cast<const Button *>(widget))
            roundBox(p, option->rect, {}, buttonKind(widget) == Button::Kind::Primary ? t.text : t.accent, 2);
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
    if (element == CE_PushButtonBevel) { // the label draws the chevron; Fusion would draw an arrow beside it
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->features.testFlag(QStyleOptionButton::HasMenu)) {
            QStyleOptionButton plain(*button);
            plain.features.setFlag(QStyleOptionButton::HasMenu, false);
            QProxyStyle::drawControl(element, &plain, p, widget);
            return;
        }
    }
    if (element == CE_ComboBoxLabel) { // what does not fit ends in an ellipsis, not in half a letter
        QStyleOptionComboBox box(*static_cast<const QStyleOptionComboBox *>(option));
        const int room = subControlRect(CC_ComboBox, &box, SC_ComboBoxEditField, widget).width() - 4;
        box.currentText = box.fontMetrics.elidedText(box.currentText, Qt::ElideRight, room);
        QProxyStyle::drawControl(element, &box, p, widget);
    } else if (element == CE_PushButtonLabel) {
        paintButtonLabel(p, static_cast<const QStyleOptionButton *>(option), t, buttonKind(widget));
    } else if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        p->fillRect(option->rect, t.surface);
        p->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.border);
    } else if (element == CE_HeaderLabel) {
        paintHeaderLabel(p, static_cast<const QStyleOptionHeader *>(option), t);
    } else if (element == CE_TabBarTabShape) {
        if (option->state.testFlag(State_Selected))
            roundBox(p, QRectF(option->rect.left() + 8, option->rect.bottom() - 1, option->rect.width() - 16, 2), t.accent, {}, 1, 1);
    } else if (element == CE_TabBarTabLabel) {
        paintTabLabel(p, static_cast<const QStyleOptionTab *>(option), t, option->rect.adjusted(12, 0, 0, 0));
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
        paintField(p, option, t);
        paintChevron(p, QPointF(option->direction == Qt::RightToLeft ? r.left() + 16 : r.right() - 16, r.center().y()),
                     QStringLiteral("chevron-down"), t);
    } else if (control == CC_SpinBox) {
        paintField(p, option, t);
        paintChevron(p, QRectF(subControlRect(control, option, SC_SpinBoxUp, widget)).center() + QPointF(0, 1),
                     QStringLiteral("chevron-up"), t, 12);
        paintChevron(p, QRectF(subControlRect(control, option, SC_SpinBoxDown, widget)).center(), QStringLiteral("chevron-down"), t, 12);
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
    if (element == SE_LineEditContents) { // one within another control has its room from that
        const QWidget *around = widget ? widget->parentWidget() : nullptr;
        const bool isInner = qobject_cast<const QComboBox *>(around) || qobject_cast<const QAbstractSpinBox *>(around);
        return isInner ? option->rect : option->rect.adjusted(7, 1, -7, -1);
    }
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
    case PM_LineEditIconSize:
        return scaledByFont(16);
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
