#include "gui/widgets/SegmentedControl.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/ChoiceKeys.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace
{

/// One segment; draws itself on the ground that the control draws.
class Segment final : public QAbstractButton
{
public:
    Segment(const QString &text, QString icon, SegmentedControl::Look look, QWidget *parent)
        : QAbstractButton(parent), m_icon(std::move(icon)), m_look(look)
    {
        setText(text);
        setCheckable(true);
        setFont(textFont(TextSize::Body, QFont::Medium));
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }
    QSize sizeHint() const override
    {
        const int width = QFontMetrics(textFont(TextSize::Body, QFont::DemiBold)).horizontalAdvance(text()) + 26;
        return {width + (m_icon.isEmpty() || !m_iconShown ? 0 : side() + 8),
                controlHeight(m_look == SegmentedControl::Look::Flat ? 30 : 32) - 4};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
    void setIconShown(bool shown)
    {
        m_iconShown = shown;
        updateGeometry();
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintGround(painter, theme);
        QColor ink = isChecked() ? theme.text : theme.text2;
        if (m_look == SegmentedControl::Look::Flat && isChecked())
            ink = theme.accent;
        if (!isEnabled())
            ink = mixed(theme.text3, theme.surface, 0.7);
        int left = 13;
        if (!m_icon.isEmpty() && m_iconShown) {
            const QColor icon = isChecked() ? theme.accent : ink;
            paintIcon(painter, QRectF(left - 1, (height() - side()) / 2.0, side(), side()), m_icon, icon);
            left += side() + 7;
        }
        painter.setFont(isChecked() ? textFont(TextSize::Body, QFont::DemiBold) : font());
        painter.setPen(ink);
        painter.drawText(rect().adjusted(left, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }

private:
    void paintGround(QPainter &painter, const Theme &theme)
    {
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (isChecked() && m_look == SegmentedControl::Look::Sunken) {
            painter.setPen(theme.controlEdge);
            painter.setBrush(theme.dark ? theme.hover : theme.surface);
            painter.drawRoundedRect(box, 5, 5);
        } else if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? theme.accentTint : faded(theme.text, 0.05));
            painter.drawRoundedRect(box, 5, 5);
        }
        if (hasFocus()) {
            painter.setPen(QPen(theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        }
    }
    static int side() { return scaledByFont(16); }
    QString m_icon{};
    bool m_iconShown = true;
    SegmentedControl::Look m_look;
};

} // namespace

SegmentedControl::SegmentedControl(const QString &name, Look look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    connect(&m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
}

void SegmentedControl::add(const QString &text, const QString &icon, const QString &name)
{
    auto *segment = new Segment(text, icon, m_look, this);
    segment->setObjectName(name);
    segment->setAccessibleName(text);
    const int index = int(m_group.buttons().size());
    m_group.addButton(segment, index);
    segment->setChecked(index == 0);
    chooseByKeys(*segment);
    layout()->addWidget(segment);
}

void SegmentedControl::setText(int index, const QString &text)
{
    QAbstractButton *segment = m_group.button(index);
    if (!segment || segment->text() == text)
        return;
    segment->setText(text);
    segment->setAccessibleName(text);
    segment->updateGeometry();
}

void SegmentedControl::setCurrent(int index)
{
    if (QAbstractButton *button = m_group.button(index)) {
        button->setChecked(true);
        if (m_group.buttons().contains(QApplication::focusWidget())) // which arrows go on from
            button->setFocus(Qt::OtherFocusReason);
    }
    update();
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled)
{
    if (QAbstractButton *button = m_group.button(index))
        button->setEnabled(enabled);
}

void SegmentedControl::setIconsShown(bool shown)
{
    for (QAbstractButton *button : m_group.buttons())
        static_cast<Segment *>(button)->setIconShown(shown); // add() makes no others
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool flat = m_look == Look::Flat;
    painter.setPen(flat || theme.dark ? QPen(theme.controlEdge) : Qt::NoPen);
    painter.setBrush(flat ? theme.surface : (theme.dark ? theme.surface : theme.hover));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    painter.setPen(flat ? theme.border : theme.controlEdge);
    for (qsizetype i = 1; i < m_group.buttons().size(); ++i) {
        const QAbstractButton *before = m_group.button(int(i) - 1);
        const QAbstractButton *after = m_group.button(int(i));
        if (!before->isChecked() && !after->isChecked())
            painter.drawLine(QLineF(after->x() - 1, height() / 2.0 - 7, after->x() - 1, height() / 2.0 + 7));
    }
}
