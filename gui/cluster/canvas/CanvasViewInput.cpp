// The part of CanvasView that answers wheel, mouse and drops.
#include "gui/cluster/canvas/CanvasView.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QTouchEvent>
#include <QWheelEvent>

#include <cmath>
#include <utility>

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
    if (event->modifiers() & Qt::ShiftModifier) { // sideways
        const int way = event->angleDelta().y() ? event->angleDelta().y() : event->angleDelta().x();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - way);
        return;
    }
    zoomAbout(m_zoom * std::pow(1.0015, event->angleDelta().y()), event->position());
}

bool CanvasView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAbout(m_zoom * (1 + gesture->value()), gesture->position());
            return true;
        }
    }
    if (event->type() == QEvent::TouchBegin || event->type() == QEvent::TouchUpdate) {
        const auto *touch = static_cast<QTouchEvent *>(event);
        event->accept(); // else no update follows
        if (touch->points().size() == 2) {
            const QEventPoint &one = touch->points().at(0);
            const QEventPoint &other = touch->points().at(1);
            const QPointF before = (one.lastPosition() + other.lastPosition()) / 2;
            const QPointF now = (one.position() + other.position()) / 2;
            const double apart = QLineF(one.lastPosition(), other.lastPosition()).length();
            if (apart > 1)
                zoomAbout(m_zoom * QLineF(one.position(), other.position()).length() / apart, before);
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() - int(std::lround(now.x() - before.x())));
            verticalScrollBar()->setValue(verticalScrollBar()->value() - int(std::lround(now.y() - before.y())));
            return true;
        }
    }
    return QGraphicsView::viewportEvent(event);
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    m_focusShown = false;
    if (m_panning)
        return;
    if (m_scene.isMoving()) { // another button gives it up, as Escape does
        giveUp();
        return;
    }
    m_toldOfDrop.clear();
    if (event->button() == Qt::MiddleButton || (m_spaceHeld && event->button() == Qt::LeftButton)) {
        m_panning = true;
        m_panButton = event->button();
        m_touched = true;
        m_panFrom = event->pos();
        viewport()->setCursor(Qt::ClosedHandCursor);
        event->accept();
        return;
    }
    m_bandBase = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier) ? m_scene.selection() : Selection{};
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
    if (!m_scene.isMoving())
        return;
    const DropShow &drop = m_scene.drop();
    viewport()->setCursor(drop.isActive() && !drop.canDrop() && !drop.isIdle() ? Qt::ForbiddenCursor : Qt::ClosedHandCursor);
    if (drop.isActive())
        tellDrop();
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_panning) {
        m_panning = event->button() != m_panButton;
        if (!m_panning)
            releaseCursor();
        return;
    }
    QGraphicsView::mouseReleaseEvent(event);
    releaseCursor();
}

void CanvasView::releaseCursor()
{
    viewport()->setCursor(m_spaceHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void CanvasView::selectInRubberBand(QRect band)
{
    const QRectF area = mapToScene(band).boundingRect();
    Selection chosen = m_bandBase;
    if (const NodeItem *inside = m_scene.bandNode()) {
        const QRectF within = area.translated(-inside->pos());
        const QSet<QString> before(chosen.machines.cbegin(), chosen.machines.cend());
        const auto [first, last] = inside->form().tilesIn(within);
        for (int i = first; i < last; ++i) {
            const QString &machine = inside->node().tiles.at(i).machine;
            if (inside->form().tile(i).intersects(within) && !before.contains(machine))
                chosen.machines.append(machine);
        }
        if (chosen.isEmpty())
            chosen.groups = {inside->node().group};
        if (!(chosen == m_scene.selection()))
            m_scene.choose(chosen);
        return;
    }
    for (const PictureNode &node : m_scene.picture().nodes) {
        const NodeItem *item = m_scene.node(node.group);
        if (item && item->sceneRect().intersects(area) && !chosen.groups.contains(node.group))
            chosen.groups.append(node.group);
    }
    if (!(chosen == m_scene.selection()))
        m_scene.choose(chosen);
}

void CanvasView::dragEnterEvent(QDragEnterEvent *event)
{
    const std::optional<Dragged> dragged = draggedIn(*event->mimeData());
    if (!dragged || m_scene.picture().lens != Lens::Design)
        return;
    event->acceptProposedAction();
    m_toldOfDrop.clear();
    m_scene.drop().begin(*dragged);
}

void CanvasView::dragMoveEvent(QDragMoveEvent *event)
{
    DropShow &drop = m_scene.drop();
    if (!drop.isActive())
        return event->ignore();
    drop.move(mapToScene(event->position().toPoint()), visibleArea());
    event->setAccepted(drop.canDrop());
    tellDrop();
}

/// A move or a drag, as if it had not been begun.
void CanvasView::giveUp()
{
    m_scene.cancelMove();
    releaseCursor();
    announce(tr("Given up: nothing has changed."));
}

void CanvasView::tellDrop()
{
    const DropShow &drop = m_scene.drop();
    QString sentence = drop.offer();
    if (!drop.isIdle() && !drop.canDrop())
        sentence = drop.refusal() + QStringLiteral(". ") + drop.remedy();
    else if (!drop.loss().isEmpty())
        sentence += QStringLiteral(". ") + drop.loss();
    if (std::exchange(m_toldOfDrop, sentence) != sentence)
        announce(sentence);
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent *event)
{
    Q_UNUSED(event)
    m_scene.drop().end();
}

void CanvasView::dropEvent(QDropEvent *event)
{
    const std::optional<Dragged> dragged = draggedIn(*event->mimeData());
    const QPointF place = mapToScene(event->position().toPoint());
    DropShow &drop = m_scene.drop();
    drop.move(place, visibleArea());
    const QString group = drop.group();
    const bool can = drop.canDrop();
    drop.end();
    if (!can || !dragged)
        return;
    event->acceptProposedAction();
    setFocus(Qt::OtherFocusReason);
    Q_EMIT m_scene.dropped(*dragged, group, place);
}
