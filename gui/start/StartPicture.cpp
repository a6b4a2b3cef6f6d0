#include "gui/start/StartPicture.h"

#include "gui/theme/RoleChip.h"
#include "gui/theme/StateLook.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace
{

/// Draws the pieces of both pictures in a space of 240 × 160.
class Drawing final
{
public:
    Drawing(QPainter &painter, const Theme &theme) : m_p(painter), m_theme(theme) {}

    void node(const QRectF &rect, const QString &colour, const QString &icon, std::optional<State> state)
    {
        card(rect);
        paintChip(m_p, QRectF(rect.left() + 8, rect.center().y() - 10, 20, 20), m_theme.roleColour(colour), icon, m_theme);
        if (state)
            paintGlyph(m_p, QRectF(rect.right() - 22, rect.center().y() - 7, 14, 14), *state, m_theme);
    }
    void card(const QRectF &rect)
    {
        m_p.setPen(QPen(m_theme.controlEdge, 1));
        m_p.setBrush(m_theme.surface);
        m_p.drawRoundedRect(rect, 6, 6);
    }
    void link(double x, double from, double to)
    {
        m_p.setPen(QPen(m_theme.link, 1.5));
        m_p.drawLine(QPointF(x, from), QPointF(x, to + 6));
        QPainterPath head;
        head.moveTo(x, to);
        head.lineTo(x - 4.5, to + 8);
        head.lineTo(x + 4.5, to + 8);
        head.closeSubpath();
        m_p.fillPath(head, m_theme.link);
    }
    void computer()
    {
        m_p.setPen(QPen(m_theme.edge, 1.5));
        m_p.setBrush(m_theme.sunken);
        m_p.drawRoundedRect(QRectF(20, 8, 200, 128), 8, 8);
        m_p.setPen(Qt::NoPen);
        m_p.setBrush(m_theme.edge);
        m_p.drawRoundedRect(QRectF(2, 136, 236, 9), 4, 4);
        node({38, 26, 76, 36}, QStringLiteral("slate"), QStringLiteral("concierge-bell"), State::Done);
        node({126, 26, 76, 36}, QStringLiteral("orange"), QStringLiteral("database"), State::Done);
        link(78, 84, 63);
        link(162, 84, 63);
        node({38, 84, 164, 36}, QStringLiteral("blue"), QStringLiteral("cpu"), std::nullopt);
        for (int i = 0; i < 6; ++i) {
            m_p.setPen(QPen(m_theme.done.color, 1));
            m_p.setBrush(m_theme.done.tint);
            m_p.drawRoundedRect(QRectF(78 + i * 19, 95.5, 13, 13), 3, 3);
        }
    }
    void cloud()
    {
        QPainterPath shape;
        shape.setFillRule(Qt::WindingFill);
        shape.addEllipse(QRectF(56, 4, 116, 112));
        shape.addEllipse(QRectF(6, 52, 92, 92));
        shape.addEllipse(QRectF(130, 40, 106, 104));
        shape.addRect(QRectF(52, 84, 132, 60));
        m_p.setPen(QPen(m_theme.edge, 1.5));
        m_p.setBrush(m_theme.sunken);
        m_p.drawPath(shape.simplified());
        node({74, 30, 80, 36}, QStringLiteral("slate"), QStringLiteral("concierge-bell"), State::Done);
        link(114, 92, 67);
        node({34, 92, 176, 38}, QStringLiteral("blue"), QStringLiteral("cpu"), std::nullopt);
        m_p.setPen(Qt::NoPen);
        m_p.setBrush(m_theme.controlEdge);
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < 10; ++column)
                m_p.drawRoundedRect(QRectF(72 + column * 13.4, 99.5 + row * 13.4, 10, 10), 2.5, 2.5);
        }
    }

private:
    QPainter &m_p;
    const Theme &m_theme;
};

} // namespace

StartPicture::StartPicture(StartCard::Way way, QWidget *parent) : QWidget(parent), m_way(way)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StartPicture::paintEvent(QPaintEvent *)
{
    const double scale = std::min(1.0, width() / double(sizeHint().width()));
    if (scale < 0.5) // nothing is seen in it
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    Drawing drawing(painter, Theme::of(palette()));
    if (m_way == StartCard::Way::ThisComputer)
        drawing.computer();
    else
        drawing.cloud();
}
