#include "gui/cluster/canvas/ClusterScene.h"

ClusterScene::ClusterScene(QObject *parent) : QGraphicsScene(parent), m_drop(*this), m_drag(*this), m_tileDrag(*this)
{
    setItemIndexMethod(NoIndex); // some dozens of items, which move
    m_tip = new TipItem(m_look);
    addItem(m_tip);
}

void ClusterScene::setPicture(const Picture &picture)
{
    const bool lensChanged = picture.lens != m_picture.lens;
    if (lensChanged)
        cancelHeld();
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
        if (!m_drag.isMoving() && (lensChanged || item->node() != node || item->pos() != node.position || item->form().isOpen() != open))
            item->setNode(node, open);
    }
    for (NodeItem *gone : std::as_const(old)) {
        if (gone == m_hovered)
            m_hovered = nullptr;
        m_drag.forget(gone);
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
    updateTip();
    update();
}

void ClusterScene::setLinkScope(LinkScope scope)
{
    m_scope = scope;
    updateLinks();
}

void ClusterScene::setSelection(const Selection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
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
    const QSet<QString> machines(m_selection.machines.cbegin(), m_selection.machines.cend());
    const QSet<QString> groups(m_selection.groups.cbegin(), m_selection.groups.cend());
    for (auto node = m_nodes.cbegin(); node != m_nodes.cend(); ++node) {
        node.value()->setMarked(groups.contains(node.key()));
        node.value()->setMarkedMachines(machines);
    }
    updateLinks();
    updateTip();
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
    for (const QString &group : m_selection.groups)
        all |= rectOf(group);
    for (const QString &machine : m_selection.machines)
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

QRectF ClusterScene::bounds() const
{
    // Room for the floating controls and the legend, which do not shrink with the picture.
    const auto [head, foot] = margins();
    const double above = std::max(60.0, head / m_look.scale);
    const double below = foot / m_look.scale;
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

void ClusterScene::updateTip()
{
    if (m_tileDrag.isMoving()) {
        // What is in the hand; where it can be let go the place says it.
        m_tip->say(m_drop.isIdle() ? m_drop.taken() : QString(), m_pointer, m_textScale);
        return;
    }
    if (m_hoveredLink) {
        m_tip->say(m_hoveredLink->words(), m_pointer, m_textScale);
        return;
    }
    const NodeItem *owner = nullptr;
    int index = -1;
    if (m_hovered && m_hovered->hoveredTile() >= 0 && m_hovered->node().isGroup) {
        owner = m_hovered;
        index = m_hovered->hoveredTile();
    } else if (m_selection.machines.size() == 1) {
        std::tie(owner, index) = tileOf(m_selection.machines.first());
    }
    if (!owner || !owner->node().isGroup || index >= owner->node().tiles.size() || owner->form().form() != NodeShape::Form::Tiles ||
        m_look.detail == Detail::Far) {
        m_tip->hide();
        return;
    }
    const QString machine = owner->node().tiles.at(index).machine;
    const QString words = m_tileWords ? m_tileWords(machine) : QString();
    const QRectF tile = owner->form().tile(index).translated(owner->pos());
    m_tip->say(words.isEmpty() ? machine : machine + QStringLiteral(" · ") + words, {tile.center().x(), tile.bottom()}, m_textScale);
}
