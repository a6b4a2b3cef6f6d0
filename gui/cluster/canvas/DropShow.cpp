#include "gui/cluster/canvas/DropShow.h"

#include "gui/cluster/canvas/ClusterScene.h"

#include <cmath>

namespace
{

constexpr double grid = 4;
constexpr double bandHeight = 58;

QRectF band(double top)
{
    return {16, top, 812, bandHeight};
}

} // namespace

DropShow::DropShow(ClusterScene &scene) : m_scene(scene), m_newPlace(scene.look()), m_landing(scene.look()), m_refusal(scene.look())
{
    for (QGraphicsItem *item :
         {static_cast<QGraphicsItem *>(&m_newPlace), static_cast<QGraphicsItem *>(&m_landing), static_cast<QGraphicsItem *>(&m_refusal)})
        scene.addItem(item);
}

QString DropShow::wordsFor(const NodeItem &node) const
{
    const qsizetype machines = node.node().tiles.size();
    if (m_what->kind == Dragged::Kind::Machine)
        return tr("Let go to make it %1 machines").arg(machines + 1);
    return machines > 1 ? tr("Let go to give all %1 machines this role").arg(machines) : tr("Let go to add this role");
}

void DropShow::begin(const Dragged &what)
{
    m_what = what;
    m_refused = false;
    m_verdicts.clear();
    for (NodeItem *node : m_scene.nodes()) {
        const QString &group = node->node().group;
        DropVerdict verdict = m_judge ? m_judge(group, what) : DropVerdict{};
        if (node->node().ghost && verdict.isAllowed())
            verdict = {tr("Cannot drop here: %1 is not in the design").arg(node->node().title), tr("Drop it on an empty place.")};
        node->setDrop(verdict.isAllowed() ? NodeItem::Drop::Target : NodeItem::Drop::Other, false, wordsFor(*node));
        m_verdicts.insert(group, verdict);
    }
    const QRectF all = m_scene.contents();
    const QRectF place = band(all.isNull() ? 60 : all.bottom() + 36);
    m_newPlace.showAt(place, what.kind == Dragged::Kind::Role      ? tr("Let go here for a new machine with this role")
                             : what.kind == Dragged::Kind::Machine ? tr("Let go here for a new machine")
                                                                   : tr("Let go here for a new group of machines"));
    m_scene.setSceneRect(m_scene.sceneRect().united(QRectF(0, 0, 1, place.bottom() + 16)));
}

void DropShow::move(const QPointF &place, const QRectF &visible)
{
    if (!m_what)
        return;
    const NodeItem *under = m_scene.nodeAt(place);
    m_group = under ? under->node().group : QString();
    m_refused = false;
    for (NodeItem *node : m_scene.nodes()) {
        const DropVerdict verdict = m_verdicts.value(node->node().group);
        const bool here = node == under;
        if (verdict.isAllowed()) {
            node->setDrop(NodeItem::Drop::Target, here, wordsFor(*node));
            continue;
        }
        node->setDrop(here ? NodeItem::Drop::Refused : NodeItem::Drop::Other, here, {});
        if (here) {
            m_refused = true;
            m_refusal.say(verdict.sentence, verdict.remedy, under->sceneRect(), visible);
        }
    }
    const bool inBand = m_newPlace.sceneBoundingRect().contains(place);
    m_newPlace.setBeneath(inBand);
    if (!under && !inBand) {
        const QPointF corner = place - QPointF(NodeShape::nodeWidth / 2, NodeShape::nodeHeight / 2);
        m_landing.showAt({QPointF(std::round(corner.x() / grid), std::round(corner.y() / grid)) * grid,
                          QSizeF(NodeShape::nodeWidth, NodeShape::nodeHeight)},
                         m_what->kind == Dragged::Kind::Group ? tr("New group") : tr("New machine"));
        m_landing.setBeneath(true);
    }
    m_landing.setVisible(!under && !inBand);
    m_refusal.setVisible(m_refused);
}

QString DropShow::offer() const
{
    if (!canDrop())
        return {};
    if (const NodeItem *node = m_scene.node(m_group))
        return node->node().title + QStringLiteral(": ") + wordsFor(*node);
    return m_what->kind == Dragged::Kind::Group ? tr("Let go for a new group of machines") : tr("Let go for a new machine");
}

void DropShow::end()
{
    m_what.reset();
    m_group.clear();
    m_refused = false;
    m_verdicts.clear();
    for (NodeItem *node : m_scene.nodes())
        node->setDrop(NodeItem::Drop::None, false, {});
    m_refusal.hide();
    m_landing.hide();
    m_newPlace.setBeneath(false);
    showEmpty(m_scene.nodes().isEmpty());
}

void DropShow::showEmpty(bool empty)
{
    if (isActive())
        return;
    if (empty)
        m_newPlace.showAt(band(60), tr("Drop a role or a machine here, or press “Add a machine”"));
    else
        m_newPlace.hide();
}
