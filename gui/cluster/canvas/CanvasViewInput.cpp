// The part of CanvasView that answers wheel, mouse, keys and drops.
#include "gui/cluster/canvas/CanvasView.h"

#include "gui/cluster/RoleDrag.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

void CanvasView::wheelEvent(QWheelEvent *event)
{
    m_touched = true;
    event->accept();
    const bool touchpad = !event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase;
    if (touchpad && !(event->modifiers() & Qt::ControlModifier)) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - event->pixelDelta().x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - event->pixelDelta().y());
        return;
    }
    const QPointF under = mapToScene(event->position().toPoint());
    apply(m_zoom * std::pow(1.0015, event->angleDelta().y()));
    const QPointF moved = mapFromScene(under) - event->position();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(std::lround(moved.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::lround(moved.y())));
}

bool CanvasView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_touched = true;
            const QPointF under = mapToScene(gesture->position().toPoint());
            apply(m_zoom * (1 + gesture->value()));
            const QPointF moved = mapFromScene(under) - gesture->position();
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(moved.x()));
            verticalScrollBar()->setValue(verticalScrollBar()->value() + int(moved.y()));
            return true;
        }
    }
    return QGraphicsView::viewportEvent(event);
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton || (m_spaceHeld && event->button() == Qt::LeftButton)) {
        m_panning = true;
        m_touched = true;
        m_panFrom = event->pos();
        viewport()->setCursor(Qt::ClosedHandCursor);
        event->accept();
        return;
    }
    QGraphicsView::mousePressEvent(event);
}

void CanvasView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_panning) {
        const QPoint way = event->pos() - m_panFrom;
        m_panFrom = event->pos();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - way.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - way.y());
        return;
    }
    QGraphicsView::mouseMoveEvent(event);
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_panning) {
        m_panning = false;
        viewport()->setCursor(m_spaceHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    QGraphicsView::mouseReleaseEvent(event);
}

void CanvasView::selectInRubberBand(QRect band)
{
    const QRectF area = mapToScene(band).boundingRect();
    Selection chosen;
    for (const PictureNode &node : m_scene.picture().nodes) {
        if (const NodeItem *item = m_scene.node(node.group); item && item->sceneRect().intersects(area))
            chosen.groups.append(node.group);
    }
    if (!(chosen == m_scene.selection()))
        m_scene.choose(chosen);
}

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveSelection({-1, 0});
    case Qt::Key_Right:
        return moveSelection({1, 0});
    case Qt::Key_Up:
        return moveSelection({0, -1});
    case Qt::Key_Down:
        return moveSelection({0, 1});
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeWanted();
        return;
    case Qt::Key_F2:
        Q_EMIT renameWanted();
        return;
    case Qt::Key_Escape:
        m_scene.choose({});
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        for (const QString &group : m_scene.selection().groups) {
            if (m_scene.node(group)->form().canOpen())
                m_scene.toggle(group);
        }
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomStep(1);
    case Qt::Key_Minus:
        return zoomStep(-1);
    case Qt::Key_0:
        return setZoom(1);
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        return;
    default:
        break;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        Selection all;
        for (const PictureNode &node : m_scene.picture().nodes)
            all.groups.append(node.group);
        m_scene.choose(all);
        return;
    }
    QGraphicsView::keyPressEvent(event);
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        viewport()->setCursor(Qt::ArrowCursor);
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

/// To the nearest node in that direction; sideways counts double.
void CanvasView::moveSelection(const QPointF &direction)
{
    const QList<PictureNode> &nodes = m_scene.picture().nodes;
    if (nodes.isEmpty())
        return;
    const NodeItem *from = m_scene.selection().groups.isEmpty() ? nullptr : m_scene.node(m_scene.selection().groups.last());
    QString best = from ? QString() : nodes.first().group;
    double bestCost = 1e12;
    for (const PictureNode &node : nodes) {
        const NodeItem *item = m_scene.node(node.group);
        if (!from || !item || item == from)
            continue;
        const QPointF way = item->sceneRect().center() - from->sceneRect().center();
        const double ahead = way.x() * direction.x() + way.y() * direction.y();
        const double aside = std::abs(way.x() * direction.y()) + std::abs(way.y() * direction.x());
        if (ahead > 4 && ahead + 2 * aside < bestCost) {
            bestCost = ahead + 2 * aside;
            best = node.group;
        }
    }
    if (best.isEmpty())
        return;
    m_scene.choose({{best}, {}});
    ensureVisible(m_scene.node(best)->sceneRect(), 20, 60);
    const PictureNode &node = m_scene.node(best)->node();
    announce(node.title + QStringLiteral(", ") + (node.isGroup ? node.count : node.detail));
}

void CanvasView::dragEnterEvent(QDragEnterEvent *event)
{
    const QString role = roleOf(*event->mimeData());
    if (role.isEmpty())
        return;
    event->acceptProposedAction();
    m_scene.beginDrop(role);
}

void CanvasView::dragMoveEvent(QDragMoveEvent *event)
{
    m_scene.moveDrop(mapToScene(event->position().toPoint()), visibleArea());
    event->setAccepted(m_scene.canDrop());
    announce(m_scene.canDrop()
                 ? tr("Let go to add the role to %1").arg(m_scene.dropGroup().isEmpty() ? tr("a new machine") : m_scene.dropGroup())
                 : m_scene.refusal());
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent *event)
{
    Q_UNUSED(event)
    m_scene.endDrop();
}

void CanvasView::dropEvent(QDropEvent *event)
{
    const QPointF place = mapToScene(event->position().toPoint());
    m_scene.moveDrop(place, visibleArea());
    const QString group = m_scene.dropGroup();
    const bool can = m_scene.canDrop();
    m_scene.endDrop();
    if (!can)
        return;
    event->acceptProposedAction();
    Q_EMIT roleDropped(roleOf(*event->mimeData()), group, place);
}
