#include "gui/cluster/canvas/Minimap.h"

#include "gui/cluster/canvas/CanvasView.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace
{

constexpr double padding = 6;

}

Minimap::Minimap(CanvasView &view, QWidget *parent) : QWidget(parent), m_view(view)
{
    setObjectName(QStringLiteral("minimap"));
    setAccessibleName(tr("Overview of the picture"));
    setToolTip(tr("Press where you want to go (M shows or hides this)"));
    setCursor(Qt::PointingHandCursor);
    connect(&view, &CanvasView::viewMoved, this, qOverload<>(&QWidget::update));
    connect(&view, &CanvasView::zoomChanged, this, qOverload<>(&QWidget::update));
    connect(&view.clusterScene(), &ClusterScene::pictureChanged, this, qOverload<>(&QWidget::update));
    connect(&view.clusterScene(), &ClusterScene::toggled, this, qOverload<>(&QWidget::update));
}

QSize Minimap::sizeHint() const
{
    return {scaledByFont(172), scaledByFont(116)};
}

QRectF Minimap::area() const
{
    return m_view.clusterScene().contents().united(m_view.visibleArea());
}

bool Minimap::isNeeded() const
{
    const QRectF all = m_view.clusterScene().contents();
    return !all.isNull() && !m_view.visibleArea().adjusted(-2, -2, 2, 2).contains(all);
}

/// From the scene to this widget: everything fits, in the middle.
QTransform Minimap::toMap() const
{
    const QRectF from = area();
    const QSizeF room = QSizeF(size()) - QSizeF(2 * padding, 2 * padding);
    if (from.isEmpty())
        return {};
    const double scale = std::min(room.width() / from.width(), room.height() / from.height());
    const QPointF rest((room.width() - from.width() * scale) / 2, (room.height() - from.height() * scale) / 2);
    return QTransform::fromTranslate(padding + rest.x(), padding + rest.y()).scale(scale, scale).translate(-from.x(), -from.y());
}

void Minimap::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(palette());
    const QTransform map = toMap();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.controlEdge, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const NodeItem *node : m_view.clusterScene().nodes()) {
        const std::optional<State> state = node->node().tone ? node->node().tone : node->node().glyph;
        const bool loud = state && *state != State::Done && *state != State::Waiting;
        QRectF box = map.mapRect(node->sceneRect());
        box.setSize(box.size().expandedTo({2, 2}));
        painter.fillRect(box, node->isMarked() ? theme.accent : loud ? lookOf(*state, theme).color : theme.edge);
    }
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(faded(theme.accent, 0.08));
    painter.drawRect(map.mapRect(m_view.visibleArea()).intersected(QRectF(rect()).adjusted(3, 3, -3, -3)));
}

void Minimap::go(const QPointF &place)
{
    m_view.centerOn(toMap().inverted().map(place));
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    go(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        go(event->position());
}
