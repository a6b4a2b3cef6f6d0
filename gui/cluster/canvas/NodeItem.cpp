#include "gui/cluster/canvas/NodeItem.h"

#include "gui/cluster/canvas/NodePainter.h"

NodeItem::NodeItem(CanvasLook &look) : m_look(look)
{
    setFlag(ItemUsesExtendedStyleOption); // tells which part is to be painted
}

QRectF NodeItem::boundingRect() const
{
    return m_shape.rect().adjusted(-10, -10, 10, 18); // selection ring, shadow, the edges of a stack
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    Q_UNUSED(widget)
    NodePainter(*this, *painter, *option).paint();
}

void NodeItem::setNode(const PictureNode &node, bool open)
{
    const NodeShape shape = NodeShape::of(node, open);
    if (shape.size() != m_shape.size() || shape.count() != m_shape.count())
        prepareGeometryChange();
    m_shape = shape;
    m_node = node;
    setPos(node.position);
    setZValue(shape.isOpen() ? 2 : 1);
    setToolTip(QString());
    update();
}

void NodeItem::setMarked(bool marked)
{
    if (marked == m_marked)
        return;
    m_marked = marked;
    update();
}

void NodeItem::setMarkedMachines(const QSet<QString> &machines)
{
    QList<int> tiles;
    if (!machines.isEmpty() && m_node.isGroup) {
        for (int i = 0; i < m_node.tiles.size(); ++i) {
            if (machines.contains(m_node.tiles.at(i).machine))
                tiles.append(i);
        }
    }
    if (tiles == m_markedTiles)
        return;
    m_markedTiles = tiles;
    update();
}

void NodeItem::setHovered(bool hovered)
{
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    update();
}

void NodeItem::setHoveredTile(int index)
{
    m_hoveredTile = index;
}

void NodeItem::setDrop(Drop drop, bool beneath, const QString &words)
{
    if (drop == m_drop && beneath == m_beneath && words == m_dropWords)
        return;
    m_drop = drop;
    m_beneath = beneath;
    m_dropWords = words;
    update();
}
