#include "gui/cluster/canvas/ClusterScene.h"

#include <QPainter>

ClusterScene::ClusterScene(QObject *parent) : QGraphicsScene(parent), m_drop(*this), m_links(*this, m_look), m_hover(*this), m_mouse(*this)
{
    setItemIndexMethod(NoIndex); // some dozens of items, which move
}

void ClusterScene::setPicture(const Picture &picture)
{
    const bool lensChanged = picture.lens != m_picture.lens;
    if (lensChanged)
        m_mouse.cancelHeld();
    m_picture = picture;
    m_tiles.clear();
    m_look.lens = picture.lens;
    QHash<QString, NodeItem *> old;
    old.swap(m_nodes);
    for (const PictureNode &node : picture.nodes) {
        NodeItem *item = old.take(node.group);
        if (!item) {
            item = new NodeItem(m_look);
            addItem(item);
        }
        m_nodes.insert(node.group, item);
        const bool open = isOpen(node.group);
        if (!m_mouse.isMovingNodes() &&
            (lensChanged || item->node() != node || item->pos() != node.position || item->form().isOpen() != open))
            item->setNode(node, open);
    }
    for (NodeItem *gone : std::as_const(old)) {
        m_hover.forget(gone);
        m_mouse.forget(gone);
        delete gone;
    }
    m_drop.showEmpty(picture.nodes.isEmpty());
    showSelection();
    updateBounds();
    Q_EMIT pictureChanged();
}

void ClusterScene::lookChanged()
{
    for (NodeItem *node : std::as_const(m_nodes))
        node->update();
    updateBounds();
    m_hover.showTip();
    update();
}

void ClusterScene::setLinkScope(LinkScope scope)
{
    m_links.setScope(scope);
    updateLinks();
}

void ClusterScene::setSelection(const Selection &selection)
{
    if (!m_selection.set(selection))
        return;
    m_hover.wake();
    showSelection();
    Q_EMIT selectionShown();
}

void ClusterScene::choose(const Selection &selection)
{
    setSelection(selection);
    Q_EMIT selectionWanted(selection);
}

void ClusterScene::showSelection()
{
    const QSet<QString> machines(m_selection.now().machines.cbegin(), m_selection.now().machines.cend());
    const QSet<QString> groups(m_selection.now().groups.cbegin(), m_selection.now().groups.cend());
    for (auto node = m_nodes.cbegin(); node != m_nodes.cend(); ++node) {
        node.value()->setMarked(groups.contains(node.key()));
        node.value()->setMarkedMachines(machines);
    }
    updateLinks();
    m_hover.showTip();
}

QRectF ClusterScene::contents() const
{
    QRectF all;
    for (const NodeItem *node : m_nodes)
        all |= node->sceneRect();
    return all;
}

std::pair<NodeItem *, int> ClusterScene::tileOf(const QString &machine) const
{
    if (machine.isEmpty())
        return {nullptr, -1};
    if (m_tiles.isEmpty()) { // made when it is first asked for: there may be many thousand
        for (NodeItem *node : m_nodes) {
            for (int i = 0; i < node->node().tiles.size(); ++i)
                m_tiles.insert(node->node().tiles.at(i).machine, {node, i});
        }
    }
    return m_tiles.value(machine, {nullptr, -1});
}

QRectF ClusterScene::rectOf(const QString &groupOrMachine) const
{
    if (const NodeItem *own = node(groupOrMachine))
        return own->sceneRect();
    const auto [holder, index] = tileOf(groupOrMachine);
    return holder ? holder->form().tile(index).translated(holder->pos()) : QRectF();
}

QRectF ClusterScene::selectedRect() const
{
    QRectF all;
    for (const QString &group : m_selection.now().groups)
        all |= rectOf(group);
    for (const QString &machine : m_selection.now().machines)
        all |= rectOf(machine);
    return all;
}

bool ClusterScene::isOpen(const QString &group) const
{
    const bool habit = m_picture.lens != Lens::Design; // while designing the group is one thing
    return habit != m_turned.contains((habit ? QStringLiteral("live/") : QStringLiteral("design/")) + group);
}

void ClusterScene::toggle(const QString &group)
{
    const QString key = (m_picture.lens != Lens::Design ? QStringLiteral("live/") : QStringLiteral("design/")) + group;
    if (!m_turned.remove(key))
        m_turned.insert(key);
    if (NodeItem *item = m_nodes.value(group))
        item->setNode(item->node(), isOpen(group));
    showSelection();
    updateBounds();
    Q_EMIT toggled(group);
}

QRectF ClusterScene::boundsAt(double scale) const
{
    // Room for the floating controls and the legend, which do not shrink with the picture.
    const auto [head, foot] = margins();
    const double above = std::max(60.0, head / scale);
    const double below = foot / scale;
    const QRectF area = contents();
    return (area.isNull() ? QRectF(0, 0, 400, 300) : area.adjusted(-16, -above, 4, below)).united(QRectF(0, 60 - above, 1, 1));
}

std::pair<double, double> ClusterScene::margins() const
{
    return {60 * m_textScale + m_head, m_foot};
}

void ClusterScene::setMargins(int head, int foot)
{
    if (head == m_head && foot == m_foot)
        return;
    m_head = head;
    m_foot = foot;
    updateBounds();
}

void ClusterScene::setRoom(const QRectF &room)
{
    m_room = room;
    updateBounds();
}

void ClusterScene::updateBounds()
{
    if (const QRectF area = bounds().united(m_room); area != sceneRect())
        setSceneRect(area);
}

NodeItem *ClusterScene::nodeAt(const QPointF &place) const
{
    NodeItem *best = nullptr;
    for (NodeItem *node : m_nodes) {
        if (!node->sceneRect().contains(place))
            continue;
        if (!best || node->zValue() > best->zValue() || (node->zValue() == best->zValue() && node->node().group > best->node().group))
            best = node;
    }
    return best;
}

void ClusterScene::nudge(const QPointF &way)
{
    QMap<QString, QPointF> places;
    for (const QString &group : std::as_const(m_selection.now().groups)) {
        if (const NodeItem *item = node(group); item && m_picture.lens == Lens::Design)
            places.insert(group, item->pos() + way);
    }
    if (!places.isEmpty())
        Q_EMIT nodesMoved(places);
}

/// The groups that are selected, as a whole or by one of their machines.
QSet<QString> ClusterScene::markedGroups() const
{
    QSet<QString> marked(m_selection.now().groups.cbegin(), m_selection.now().groups.cend());
    for (const QString &machine : m_selection.now().machines) {
        if (const NodeItem *holder = tileOf(machine).first)
            marked.insert(holder->node().group);
    }
    return marked;
}

void ClusterScene::updateLinks()
{
    m_links.update(m_picture, m_nodes, markedGroups(), m_mouse.isMovingNodes());
}

void ClusterScene::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    m_mouse.press(*event);
}

void ClusterScene::mouseMoveEvent(QGraphicsSceneMouseEvent *event)
{
    m_mouse.move(*event);
}

void ClusterScene::mouseReleaseEvent(QGraphicsSceneMouseEvent *event)
{
    m_mouse.release(*event);
}

void ClusterScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event)
{
    m_mouse.doubleClick(*event);
}

void ClusterScene::contextMenuEvent(QGraphicsSceneContextMenuEvent *event)
{
    m_mouse.askForMenu(*event);
}

void ClusterScene::drawForeground(QPainter *painter, const QRectF &rect)
{
    Q_UNUSED(rect)
    if (m_mouse.guides().isEmpty())
        return;
    QPen pen(m_look.theme->accent, 1);
    pen.setCosmetic(true);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(pen);
    painter->drawLines(m_mouse.guides());
}
