#include "gui/cluster/canvas/CanvasDrops.h"

#include "gui/cluster/canvas/CanvasView.h"

#include <QDragEnterEvent>
#include <QMimeData>

#include <utility>

void CanvasDrops::enter(QDragEnterEvent &event)
{
    const std::optional<Dragged> dragged = draggedIn(*event.mimeData());
    if (!dragged || m_scene.picture().lens != Lens::Design)
        return;
    event.acceptProposedAction();
    m_told.clear();
    m_scene.drop().begin(*dragged);
}

void CanvasDrops::move(QDragMoveEvent &event)
{
    DropShow &drop = m_scene.drop();
    if (!drop.isActive())
        return event.ignore();
    drop.move(m_view.mapToScene(event.position().toPoint()), m_view.visibleArea());
    event.setAccepted(drop.canDrop());
    tell();
}

void CanvasDrops::leave()
{
    m_scene.drop().end();
}

void CanvasDrops::drop(QDropEvent &event)
{
    const std::optional<Dragged> dragged = draggedIn(*event.mimeData());
    const QPointF place = m_view.mapToScene(event.position().toPoint());
    DropShow &drop = m_scene.drop();
    drop.move(place, m_view.visibleArea());
    const QString group = drop.group();
    const bool can = drop.canDrop();
    drop.end();
    if (!can || !dragged)
        return;
    event.acceptProposedAction();
    m_view.setFocus(Qt::OtherFocusReason);
    Q_EMIT m_scene.dropped(*dragged, group, place);
}

void CanvasDrops::tell()
{
    const DropShow &drop = m_scene.drop();
    QString sentence = drop.offer();
    if (!drop.isIdle() && !drop.canDrop())
        sentence = drop.refusal() + QStringLiteral(". ") + drop.remedy();
    else if (!drop.loss().isEmpty())
        sentence += QStringLiteral(". ") + drop.loss();
    if (std::exchange(m_told, sentence) != sentence)
        m_view.announce(sentence);
}
