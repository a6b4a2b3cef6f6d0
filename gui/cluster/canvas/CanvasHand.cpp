#include "gui/cluster/canvas/CanvasHand.h"

#include "gui/cluster/canvas/CanvasView.h"

#include <QMouseEvent>

#include <utility>

void CanvasHand::holdSpace(bool held)
{
    m_spaceHeld = held;
    showCursor();
}

void CanvasHand::showCursor()
{
    m_view.viewport()->setCursor(m_spaceHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void CanvasHand::showDragged()
{
    const DropShow &drop = m_scene.drop();
    m_view.viewport()->setCursor(drop.isActive() && !drop.canDrop() && !drop.isIdle() ? Qt::ForbiddenCursor : Qt::ClosedHandCursor);
}

void CanvasHand::giveUp()
{
    m_scene.cancelMove();
    showCursor();
    m_view.announce(tr("Cancelled: nothing has changed."));
}

bool CanvasHand::press(QMouseEvent &event)
{
    if (event.button() == Qt::MiddleButton || (m_spaceHeld && event.button() == Qt::LeftButton)) {
        m_panning = true;
        m_panButton = event.button();
        m_panFrom = event.pos();
        m_view.viewport()->setCursor(Qt::ClosedHandCursor);
        event.accept();
        return true;
    }
    m_bandBase = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier) ? m_scene.selection() : Selection{};
    return false;
}

bool CanvasHand::move(const QMouseEvent &event)
{
    if (m_panning)
        m_zoom.pan(event.pos() - std::exchange(m_panFrom, event.pos()));
    return m_panning;
}

bool CanvasHand::release(const QMouseEvent &event)
{
    if (!m_panning)
        return false;
    m_panning = event.button() != m_panButton;
    if (!m_panning)
        showCursor();
    return true;
}

void CanvasHand::choose(QRect band)
{
    const QRectF area = m_view.mapToScene(band).boundingRect();
    Selection chosen = m_bandBase;
    if (const NodeItem *inside = m_scene.bandNode()) {
        addMachines(chosen, *inside, area.translated(-inside->pos()));
    } else {
        for (const PictureNode &node : m_scene.picture().nodes) {
            const NodeItem *item = m_scene.node(node.group);
            if (item && item->sceneRect().intersects(area) && !chosen.groups.contains(node.group))
                chosen.groups.append(node.group);
        }
    }
    if (!(chosen == m_scene.selection()))
        m_scene.choose(chosen);
}

/// The machines of an open group; the group itself where the band holds none.
void CanvasHand::addMachines(Selection &chosen, const NodeItem &group, const QRectF &band) const
{
    const QSet<QString> before(chosen.machines.cbegin(), chosen.machines.cend());
    const auto [first, last] = group.form().tilesIn(band);
    for (int i = first; i < last; ++i) {
        const QString &machine = group.node().tiles.at(i).machine;
        if (group.form().tile(i).intersects(band) && !before.contains(machine))
            chosen.machines.append(machine);
    }
    if (chosen.isEmpty())
        chosen.groups = {group.node().group};
}
