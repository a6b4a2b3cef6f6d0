#include "gui/widgets/Card.h"

#include "gui/theme/Theme.h"

#include <QPainter>

Card::Card(int radius, QWidget *parent) : QFrame(parent), m_radius(radius)
{
}

void Card::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_radius, m_radius);
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(palette()).border);
}

Panel::Panel(Qt::Edges lines, QWidget *parent) : QFrame(parent), m_lines(lines)
{
    const auto margin = [this](Qt::Edge edge) { return m_lines.testFlag(edge) ? 1 : 0; };
    setContentsMargins(margin(Qt::LeftEdge), margin(Qt::TopEdge), margin(Qt::RightEdge), margin(Qt::BottomEdge));
}

void Panel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    if (m_lines.testFlag(Qt::TopEdge))
        painter.fillRect(QRect(0, 0, width(), 1), theme.border);
    if (m_lines.testFlag(Qt::BottomEdge))
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
    if (m_lines.testFlag(Qt::LeftEdge))
        painter.fillRect(QRect(0, 0, 1, height()), theme.border);
    if (m_lines.testFlag(Qt::RightEdge))
        painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.border);
}
