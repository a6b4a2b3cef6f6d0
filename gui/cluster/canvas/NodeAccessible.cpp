#include "gui/cluster/canvas/NodeAccessible.h"

#include "gui/cluster/PictureWords.h"
#include "gui/cluster/canvas/CanvasAccessible.h"
#include "gui/cluster/canvas/CanvasView.h"

namespace
{

CanvasAccessible *canvasOf(CanvasView *view)
{
    return view ? dynamic_cast<CanvasAccessible *>(QAccessible::queryAccessibleInterface(view)) : nullptr;
}

} // namespace

NodeAccessible::NodeAccessible(CanvasView &view, const QString &group, int tile) : m_view(&view), m_group(group), m_tile(tile)
{
}

const NodeItem *NodeAccessible::item() const
{
    return m_view ? m_view->clusterScene().node(m_group) : nullptr;
}

bool NodeAccessible::isValid() const
{
    const NodeItem *node = item();
    return node && m_tile < node->node().tiles.size();
}

QAccessibleInterface *NodeAccessible::parent() const
{
    CanvasAccessible *canvas = canvasOf(m_view);
    return m_tile < 0 || !canvas ? static_cast<QAccessibleInterface *>(canvas) : canvas->nodeFor(m_group);
}

int NodeAccessible::childCount() const
{
    const NodeItem *node = item();
    return m_tile < 0 && node && node->node().isGroup ? int(node->node().tiles.size()) : 0;
}

QAccessibleInterface *NodeAccessible::child(int index) const
{
    CanvasAccessible *canvas = canvasOf(m_view);
    return canvas && m_tile < 0 ? canvas->tileFor(m_group, index) : nullptr;
}

int NodeAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *other = dynamic_cast<const NodeAccessible *>(child);
    return other && other->group() == m_group ? other->tile() : -1;
}

QAccessibleInterface *NodeAccessible::childAt(int x, int y) const
{
    const NodeItem *node = item();
    if (!node || m_tile >= 0)
        return nullptr;
    const QPointF place = m_view->mapToScene(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
    return node->node().isGroup ? child(node->form().tileAt(place - node->pos())) : nullptr;
}

QString NodeAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const PictureNode &node = item()->node();
    switch (kind) {
    case QAccessible::Name:
        return m_tile < 0 ? sentenceOf(node, m_view->clusterScene().picture()) : sentenceOf(node, m_tile);
    case QAccessible::Description:
        return m_tile < 0 ? node.detail : QString();
    case QAccessible::UserText:
        return m_tile < 0 ? node.group : node.tiles.at(m_tile).machine;
    default:
        return {};
    }
}

void NodeAccessible::setText(QAccessible::Text kind, const QString &text)
{
    if (kind == QAccessible::Name && m_tile < 0 && isValid())
        Q_EMIT m_view->nameGiven(m_group, text);
}

QRect NodeAccessible::rect() const
{
    if (!isValid())
        return {};
    const NodeItem *node = item();
    const QRectF area = m_tile < 0 ? node->sceneRect() : node->form().tile(m_tile).translated(node->pos());
    const QRect inView = m_view->mapFromScene(area).boundingRect();
    return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

QAccessible::Role NodeAccessible::role() const
{
    return m_tile < 0 && isValid() && item()->node().isGroup ? QAccessible::Grouping : QAccessible::ListItem;
}

bool NodeAccessible::isSelected() const
{
    const Selection &now = m_view->clusterScene().selection();
    return m_tile < 0 ? now.groups.contains(m_group) : now.machines.contains(item()->node().tiles.at(m_tile).machine);
}

QAccessible::State NodeAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.selectable = true;
    state.multiSelectable = true;
    state.selected = isSelected();
    CanvasAccessible *canvas = canvasOf(m_view);
    state.focused = state.selected && m_view->hasFocus() && canvas && canvas->focusChild() == this;
    const QRect place = rect();
    state.offscreen = !m_view->viewport()->rect().intersects(QRect(m_view->viewport()->mapFromGlobal(place.topLeft()), place.size()));
    state.invisible = !m_view->isVisible();
    if (m_tile < 0 && item()->form().canOpen()) {
        state.expandable = true;
        state.expanded = m_view->clusterScene().isOpen(m_group);
        state.collapsed = !state.expanded;
    }
    return state;
}

QList<std::pair<QAccessibleInterface *, QAccessible::Relation>> NodeAccessible::relations(QAccessible::Relation match) const
{
    QList<std::pair<QAccessibleInterface *, QAccessible::Relation>> found;
    CanvasAccessible *canvas = canvasOf(m_view);
    if (!canvas || m_tile >= 0)
        return found;
    const auto add = [&](const QString &group, QAccessible::RelationFlag kind) {
        QAccessibleInterface *other = match & kind ? canvas->nodeFor(group) : nullptr;
        const std::pair<QAccessibleInterface *, QAccessible::Relation> relation(other, kind);
        if (other && !found.contains(relation))
            found.append(relation);
    };
    for (const PictureLink &link : m_view->clusterScene().picture().links) {
        if (link.from == m_group)
            add(link.to, QAccessible::Controller);
        if (link.to == m_group)
            add(link.from, QAccessible::Controlled);
    }
    return found;
}

void *NodeAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList NodeAccessible::actionNames() const
{
    QStringList names{setFocusAction(), pressAction()};
    if (m_tile < 0 && isValid() && item()->form().canOpen())
        names << toggleAction();
    if (isValid())
        names << showMenuAction();
    return names;
}

void NodeAccessible::doAction(const QString &name)
{
    if (!isValid())
        return;
    ClusterScene &scene = m_view->clusterScene();
    const QString machine = m_tile < 0 ? QString() : item()->node().tiles.at(m_tile).machine;
    if (name == toggleAction()) {
        scene.toggle(m_group);
        return;
    }
    scene.choose(machine.isEmpty() ? Selection{{m_group}, {}} : Selection{{}, {machine}});
    if (name == setFocusAction())
        m_view->setFocus(Qt::OtherFocusReason);
    else if (name == showMenuAction())
        Q_EMIT scene.menuWanted(m_group, machine, rect().center());
}

QStringList NodeAccessible::keyBindingsForAction(const QString &name) const
{
    return name == toggleAction() ? QStringList{QStringLiteral("Return")} : QStringList{};
}
