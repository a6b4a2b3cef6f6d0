#include "gui/theme/StateLook.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace
{

QString wordOf(State state)
{
    switch (state) {
    case State::Waiting:
        return QCoreApplication::translate("State", "Waiting");
    case State::Running:
        return QCoreApplication::translate("State", "Running");
    case State::Done:
        return QCoreApplication::translate("State", "Done");
    case State::Changed:
        return QCoreApplication::translate("State", "Changed");
    case State::Failed:
        return QCoreApplication::translate("State", "Failed");
    case State::Warning:
        return QCoreApplication::translate("State", "Needs a look");
    case State::Unknown:
        return QCoreApplication::translate("State", "Unknown");
    case State::Gone:
        return QCoreApplication::translate("State", "Gone");
    case State::Add:
        return QCoreApplication::translate("State", "Add");
    case State::TakeIn:
        return QCoreApplication::translate("State", "Take in");
    case State::Change:
        return QCoreApplication::translate("State", "Change");
    case State::Replace:
        return QCoreApplication::translate("State", "Replace");
    case State::Destroy:
        return QCoreApplication::translate("State", "Destroy");
    }
    return {};
}

StateColour colourOf(State state, const Theme &theme)
{
    switch (state) {
    case State::Waiting:
    case State::Unknown:
    case State::Gone:
        return theme.waiting;
    case State::Running:
        return theme.running;
    case State::Done:
    case State::Add:
        return theme.done;
    case State::Changed:
    case State::Change:
    case State::TakeIn:
        return theme.changed;
    case State::Failed:
    case State::Destroy:
        return theme.failed;
    case State::Warning:
        return theme.warning;
    case State::Replace:
        return theme.replace;
    }
    return theme.waiting;
}

/// The painter moved so that the glyph is drawn in a box of 16 × 16 from the origin.
class Box final
{
public:
    Box(QPainter &painter, const QRectF &rect) : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.translate(rect.topLeft());
        m_painter.scale(rect.width() / 16, rect.height() / 16);
    }
    ~Box() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Box)

    void fill(const QPainterPath &path, const QColor &color)
    {
        m_painter.fillPath(path, color);
        // a round pen of the same colour softens the corners
        m_painter.strokePath(path, QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    void line(const QList<QPointF> &points, const QColor &color, double width = 2)
    {
        m_painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(points.constData(), int(points.size()));
    }
    void disc(QPointF centre, double radius, const QColor &color)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        m_painter.drawEllipse(centre, radius, radius);
    }
    void hollow(const QColor &color, double width, bool dashed = false)
    {
        QPen pen(color, width, Qt::SolidLine, Qt::FlatCap);
        if (dashed)
            pen.setDashPattern({2.1 / width, 1.9 / width});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
    }
    QPainter &operator*() { return m_painter; }

private:
    QPainter &m_painter;
};

QPainterPath polygon(const QList<QPointF> &points)
{
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QPainterPath roundSquare(double inset)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(inset, inset, 16 - 2 * inset, 16 - 2 * inset), 3, 3);
    return path;
}

const QList<QPointF> diamondPoints{{8, 1.1}, {14.9, 8}, {8, 14.9}, {1.1, 8}};

void paintRing(Box &box, const StateLook &look, const Theme &theme, double ring)
{
    const double width = 16 / 6.5;
    const QRectF circle = QRectF(0, 0, 16, 16).adjusted(width / 2 + 0.6, width / 2 + 0.6, -width / 2 - 0.6, -width / 2 - 0.6);
    box.hollow(mixed(theme.surface, look.color, theme.dark ? 0.66 : 0.74), width);
    (*box).drawEllipse(circle);
    box.hollow(look.color, width);
    (*box).drawArc(circle, 90 * 16, -int(std::lround(std::clamp(ring, 0.0, 1.0) * 360 * 16)));
}

void paintRoundArrow(Box &box, const QColor &ink)
{
    const QRectF arc(5.1, 5.1, 5.8, 5.8);
    box.hollow(ink, 1.7);
    (*box).drawArc(arc, 20 * 16, 290 * 16);
    box.line({{11.3, 4.6}, {11.0, 7.2}, {8.5, 6.6}}, ink, 1.5);
}

void paintMark(Box &box, const QString &mark, const QColor &color)
{
    QFont font = (*box).font();
    font.setPixelSize(10);
    font.setWeight(QFont::DemiBold);
    (*box).setFont(font);
    (*box).setPen(color);
    (*box).drawText(QRectF(0, 0.2, 16, 16), Qt::AlignCenter, mark);
}

void paintFilled(Box &box, State state, const StateLook &look, const QColor &ink)
{
    switch (state) {
    case State::Done:
        box.disc({8, 8}, 7.4, look.fill);
        box.line({{5.0, 8.3}, {7.1, 10.4}, {11.1, 6.0}}, ink, 1.8);
        break;
    case State::Add:
        box.disc({8, 8}, 7.4, look.fill);
        box.line({{8, 4.9}, {8, 11.1}}, ink);
        box.line({{4.9, 8}, {11.1, 8}}, ink);
        break;
    case State::Changed:
        box.fill(polygon(diamondPoints), look.fill);
        box.disc({8, 8}, 2.2, ink);
        break;
    case State::TakeIn:
        box.fill(polygon(diamondPoints), look.fill);
        box.line({{8, 4.6}, {8, 11.2}}, ink, 1.6);
        box.line({{5.4, 8.8}, {8, 11.4}, {10.6, 8.8}}, ink, 1.6);
        break;
    case State::Change:
        box.fill(polygon(diamondPoints), look.fill);
        box.line({{4.8, 8.6}, {6.6, 7.2}, {9.4, 8.9}, {11.2, 7.5}}, ink, 1.6);
        break;
    case State::Failed:
        box.fill(roundSquare(1.4), look.fill);
        box.line({{5.6, 5.6}, {10.4, 10.4}}, ink);
        box.line({{10.4, 5.6}, {5.6, 10.4}}, ink);
        break;
    case State::Destroy:
        box.fill(roundSquare(1.4), look.fill);
        box.line({{5, 8}, {11, 8}}, ink);
        break;
    case State::Warning:
        box.fill(polygon({{8, 1.9}, {15, 14}, {1, 14}}), look.fill);
        box.line({{8, 6.1}, {8, 9.5}}, ink, 1.8);
        box.disc({8, 12.1}, 1.05, ink);
        break;
    default: // Replace
        box.fill(polygon({{4.5, 1.7}, {11.5, 1.7}, {15.1, 8}, {11.5, 14.3}, {4.5, 14.3}, {0.9, 8}}), look.fill);
        paintRoundArrow(box, ink);
    }
}

} // namespace

StateLook lookOf(State state, const Theme &theme)
{
    const StateColour colour = colourOf(state, theme);
    QColor fill = colour.color;
    if (state == State::Warning)
        fill = theme.warningFill;
    if (state == State::Waiting)
        fill = theme.edge;
    return {colour.color, colour.tint, fill, wordOf(state)};
}

void paintGlyph(QPainter &painter, const QRectF &rect, State state, const Theme &theme, double ring)
{
    const StateLook look = lookOf(state, theme);
    Box box(painter, rect);
    const double unit = 16 / rect.width(); // one pixel, in the box
    switch (state) {
    case State::Waiting:
        box.hollow(look.fill, 1.5 * unit);
        painter.drawEllipse(QRectF(1.4, 1.4, 13.2, 13.2));
        return;
    case State::Running:
        paintRing(box, look, theme, ring);
        return;
    case State::Unknown:
        box.hollow(look.fill, 1.5 * unit, true);
        painter.drawEllipse(QRectF(1.4, 1.4, 13.2, 13.2));
        paintMark(box, QStringLiteral("?"), look.color);
        return;
    case State::Gone:
        box.hollow(look.fill, 1.5 * unit, true);
        painter.drawRoundedRect(QRectF(1.4, 1.4, 13.2, 13.2), 3, 3);
        box.line({{5.2, 10.8}, {10.8, 5.2}}, look.fill, 1.5 * unit);
        return;
    default:
        paintFilled(box, state, look, theme.surface);
    }
}

void paintTick(QPainter &painter, const QRectF &rect, const QColor &color)
{
    Box box(painter, rect);
    box.line({{3.6, 8.4}, {6.7, 11.4}, {12.4, 5.2}}, color, 2);
}

double paintPill(QPainter *painter, const QRectF &rect, State state, const QString &word, const QFont &font, const Theme &theme,
                 double ring)
{
    const QFontMetricsF metrics(font);
    const double glyph = std::ceil(metrics.ascent() * 1.05);
    const double width = 8 + glyph + 6 + metrics.horizontalAdvance(word) + 10;
    if (!painter)
        return std::ceil(width);
    const StateLook look = lookOf(state, theme);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(look.tint);
    painter->drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    paintGlyph(*painter, QRectF(rect.left() + 8, rect.center().y() - glyph / 2, glyph, glyph), state, theme, ring);
    painter->setFont(font);
    painter->setPen(look.color);
    const QRectF room = rect.adjusted(8 + glyph + 6, 0, 0, 0);
    const QString shown = rect.width() < std::floor(width) ? metrics.elidedText(word, Qt::ElideRight, room.width() - 8) : word;
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    painter->restore();
    return std::ceil(width);
}
