#include "gui/cluster/canvas/DropShow.h"

#include "gui/cluster/canvas/ClusterScene.h"

#include <cmath>

namespace
{

constexpr double grid = 4;
constexpr double bandHeight = 58;
constexpr int mostInRow = 4;
constexpr double rowPitch = NodeShape::nodeHeight + 28;

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

void DropShow::setJudge(Judge judge, Loss loss)
{
    m_judge = std::move(judge);
    m_loss = std::move(loss);
}

QList<QPointF> DropShow::placesAt(const QPointF &place, int machines)
{
    const QPointF corner = place - QPointF(NodeShape::nodeWidth / 2, NodeShape::nodeHeight / 2);
    const QPointF first = QPointF(std::round(corner.x() / grid), std::round(corner.y() / grid)) * grid;
    QList<QPointF> places;
    for (int i = 0; i < machines; ++i)
        places.append(first + QPointF(i % mostInRow * NodeShape::columnPitch, i / mostInRow * rowPitch)); // NOLINT: whole rows
    return places;
}

QString DropShow::taken() const
{
    return m_what->machines.size() == 1 ? m_what->machines.first() : tr("%n machine(s)", nullptr, int(m_what->machines.size()));
}

QString DropShow::wordsFor(const NodeItem &node) const
{
    const qsizetype machines = node.node().tiles.size();
    switch (m_what->kind) {
    case Dragged::Kind::Machine:
        return tr("Let go to make it %1 machines").arg(machines + 1);
    case Dragged::Kind::Taken:
        return tr("Let go to join it");
    default:
        return machines > 1 ? tr("Let go to give all %1 machines this role").arg(machines) : tr("Let go to add this role");
    }
}

/// Asked once for each group while something is held: also for one that has come since.
const DropVerdict &DropShow::verdictOf(const NodeItem &node)
{
    const QString &group = node.node().group;
    auto known = m_verdicts.find(group);
    if (known == m_verdicts.end()) {
        DropVerdict verdict = m_judge ? m_judge(group, *m_what) : DropVerdict{};
        if (node.node().ghost && verdict.isAllowed())
            verdict = {tr("Cannot drop here: %1 is not in the design").arg(node.node().title), tr("Drop it on an empty place.")};
        known = m_verdicts.insert(group, verdict);
    }
    return known.value();
}

void DropShow::begin(const Dragged &what, const QString &home)
{
    m_what = what;
    m_home = home;
    m_refused = false;
    m_idle = false;
    m_verdicts.clear();
    m_losses.clear();
    if (what.kind == Dragged::Kind::Taken && m_judge)
        m_verdicts.insert(QString(), m_judge(QString(), what));
    for (NodeItem *node : m_scene.nodes()) {
        if (node->node().group != m_home)
            node->setDrop(verdictOf(*node).isAllowed() ? NodeItem::Drop::Target : NodeItem::Drop::Other, false, wordsFor(*node));
    }
    if (what.kind != Dragged::Kind::Taken)
        showBand();
}

/// A place below all that takes a new machine, for who does not see that any empty place does.
void DropShow::showBand()
{
    const QRectF all = m_scene.contents();
    const QRectF place = band(all.isNull() ? 60 : all.bottom() + 36);
    m_newPlace.showAt(place, m_what->kind == Dragged::Kind::Role      ? tr("Let go here for a new machine with this role")
                             : m_what->kind == Dragged::Kind::Machine ? tr("Let go here for a new machine")
                                                                      : tr("Let go here for a new group of machines"));
    m_scene.setSceneRect(m_scene.sceneRect().united(QRectF(0, 0, 1, place.bottom() + 16)));
}

void DropShow::showLanding(const QPointF &place)
{
    const bool isTaken = m_what->kind == Dragged::Kind::Taken;
    // Of several the first: the others stand in rows from there.
    m_landing.showAt(QRectF(placesAt(place, 1).first(), QSizeF(NodeShape::nodeWidth, NodeShape::nodeHeight)),
                     isTaken                                ? taken()
                     : m_what->kind == Dragged::Kind::Group ? tr("New group")
                                                            : tr("New machine"));
}

/// Why not; or where it may be let go, what would be destroyed by it.
void DropShow::say(const DropVerdict &verdict, const QRectF &where, const QRectF &visible)
{
    m_refused = !verdict.isAllowed();
    if (m_refused) {
        m_refusal.say(RefusalItem::Kind::Refusal, verdict.sentence, verdict.remedy, where, visible);
        return;
    }
    auto loss = m_losses.constFind(m_group);
    if (loss == m_losses.cend())
        loss = m_losses.insert(m_group, m_loss ? m_loss(m_group, *m_what) : DropLoss());
    if (loss->sentence.isEmpty())
        m_refusal.hide();
    else
        m_refusal.say(RefusalItem::Kind::Loss, loss->sentence, loss->detail, where, visible);
}

void DropShow::move(const QPointF &place, const QRectF &visible)
{
    if (!m_what)
        return;
    const bool isSeen = visible.isNull() || visible.contains(place);
    const NodeItem *under = isSeen ? m_scene.nodeAt(place) : nullptr;
    m_group = under ? under->node().group : QString();
    for (NodeItem *node : m_scene.nodes()) {
        if (node->node().group == m_home)
            continue;
        const bool here = node == under;
        if (verdictOf(*node).isAllowed())
            node->setDrop(NodeItem::Drop::Target, here, wordsFor(*node));
        else
            node->setDrop(here ? NodeItem::Drop::Refused : NodeItem::Drop::Other, here, {});
    }
    const bool inBand = m_newPlace.isVisible() && m_newPlace.sceneBoundingRect().contains(place);
    m_newPlace.setBeneath(inBand);
    m_landing.setVisible(isSeen && !under && !inBand);
    m_refused = false;
    m_idle = !isSeen || (under && m_group == m_home);
    if (m_idle) {
        m_refusal.hide();
        return;
    }
    if (m_landing.isVisible())
        showLanding(place);
    say(m_verdicts.value(m_group), under ? under->sceneRect() : m_landing.sceneRect(), visible);
    m_landing.setBeneath(!m_refused);
}

QString DropShow::offer() const
{
    if (isIdle())
        return tr("Let go here and nothing changes");
    if (!canDrop())
        return {};
    if (const NodeItem *node = m_scene.node(m_group))
        return node->node().title + QStringLiteral(": ") + wordsFor(*node);
    switch (m_what->kind) {
    case Dragged::Kind::Taken:
        return tr("Let go to take %1 out of the group").arg(taken());
    case Dragged::Kind::Group:
        return tr("Let go for a new group of machines");
    default:
        return tr("Let go for a new machine");
    }
}

void DropShow::end()
{
    m_what.reset();
    m_group.clear();
    m_home.clear();
    m_refused = false;
    m_idle = false;
    m_verdicts.clear();
    for (NodeItem *node : m_scene.nodes())
        node->setDrop(NodeItem::Drop::None, false, {});
    m_refusal.hide();
    m_landing.hide();
    m_newPlace.setBeneath(false);
    showEmpty(m_scene.nodes().isEmpty());
    m_scene.lookChanged(); // the room that the band had is given back
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
