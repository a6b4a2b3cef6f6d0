#include "gui/cluster/canvas/SceneHover.h"

#include "gui/cluster/canvas/ClusterScene.h"

SceneHover::SceneHover(ClusterScene &scene) : m_scene(scene), m_tip(new TipItem(scene.look()))
{
    scene.addItem(m_tip);
}

void SceneHover::moveTo(const QPointF &place)
{
    m_left = false;
    NodeItem *node = m_scene.nodeAt(place);
    if (node != m_node && m_node) {
        m_node->setHovered(false);
        m_node->setHoveredTile(-1);
    }
    SceneLinks &links = m_scene.links();
    LinkItem *link = node ? nullptr : links.at(place);
    if (node != m_node || link != links.lit())
        links.light(node && m_scene.picture().lens == Lens::Design ? node->node().group : QString(), link);
    m_pointer = place;
    m_node = node;
    if (node) {
        node->setHovered(true);
        node->setHoveredTile(node->node().isGroup ? node->form().tileAt(place - node->pos()) : -1);
    }
    showTip();
}

void SceneHover::leave()
{
    if (m_scene.mouse().isCarrying())
        return; // the hand holds on to the picture
    if (m_node) {
        m_node->setHovered(false);
        m_node->setHoveredTile(-1);
        m_node = nullptr;
    }
    m_scene.links().light({}, nullptr);
    m_left = true;
    showTip();
}

void SceneHover::carryTo(const QPointF &place)
{
    m_pointer = place;
    showTip();
}

void SceneHover::forget(const NodeItem *node)
{
    if (node == m_node)
        m_node = nullptr;
}

void SceneHover::showTip()
{
    if (m_scene.mouse().isCarrying()) {
        // What is in the hand; where it can be let go the place says it.
        const DropShow &drop = m_scene.drop();
        m_tip->say(drop.isIdle() ? drop.taken() : QString(), m_pointer, m_scene.textScale());
        return;
    }
    if (const LinkItem *link = m_scene.links().lit()) {
        m_tip->say(link->words(), m_pointer, m_scene.textScale());
        return;
    }
    const NodeItem *owner = nullptr;
    int index = -1;
    if (m_node && m_node->hoveredTile() >= 0 && m_node->node().isGroup) {
        owner = m_node;
        index = m_node->hoveredTile();
    } else if (!m_left && m_scene.selection().machines.size() == 1) {
        std::tie(owner, index) = m_scene.tileOf(m_scene.selection().machines.first());
    }
    if (!owner || !owner->node().isGroup || index >= owner->node().tiles.size() || owner->form().form() != NodeShape::Form::Tiles ||
        m_scene.look().detail == Detail::Far)
        m_tip->hide();
    else
        showTipOf(owner->node().tiles.at(index).machine, owner->form().tile(index).translated(owner->pos()));
}

void SceneHover::showTipOf(const QString &machine, const QRectF &tile)
{
    const QString words = m_words ? m_words(machine) : QString();
    m_tip->say(words.isEmpty() ? machine : machine + QStringLiteral(" · ") + words, {tile.center().x(), tile.bottom()},
               m_scene.textScale());
}
