#include "gui/cluster/DrawActs.h"

#include "gui/cluster/canvas/AutoLayout.h"
#include "gui/cluster/canvas/Canvas.h"
#include "model/cluster/Alignment.h"
#include "model/cluster/DesignEdits.h"
#include "services/session/OpenCluster.h"

#include <QRegularExpression>

DrawActs::DrawActs(OpenCluster &cluster, Canvas &canvas, EditActs &editor, QObject *parent)
    : QObject(parent), m_cluster(cluster), m_canvas(canvas), m_drawn(cluster, canvas, editor), m_groups(cluster, canvas, editor, m_drawn),
      m_saver(cluster, canvas)
{
    canvas.scene().drop().setJudge([this](const QString &group, const Dragged &what) { return judge(group, what); },
                                   [this](const QString &group, const Dragged &what) { return m_groups.lossBy(group, what); });
    connect(&canvas.scene(), &ClusterScene::dropped, this, &DrawActs::drop);
    connect(&canvas.view(), &CanvasView::nameGiven, this, &DrawActs::rename);
    connect(&canvas.scene(), &ClusterScene::activated, &canvas.view(), &CanvasView::editName);
    connect(&canvas.scene(), &ClusterScene::nodesMoved, this, [this](const QMap<QString, QPointF> &places) {
        m_drawn.edit(places.size() > 3 ? tr("move %n machine(s)", nullptr, int(places.size()))
                                       : tr("move %1").arg(QStringList(places.keys()).join(QStringLiteral(", "))),
                     withPlaces(m_cluster.design(), places));
    });
    connect(&canvas.acts(), &PictureActs::wanted, this, &DrawActs::take);
    connect(&m_groups, &GroupActs::arrived, this, &DrawActs::shown);
    connect(&m_groups, &GroupActs::refused, this, &DrawActs::refused);
    connect(&m_groups, &GroupActs::asked, this, &DrawActs::asked);
    connect(&m_saver, &PictureSaver::said, this, &DrawActs::said);
    connect(&m_saver, &PictureSaver::refused, this, &DrawActs::refused);
    connect(&m_saver, &PictureSaver::saved, this, &DrawActs::saved);
    connect(&m_saver, &PictureSaver::notSaved, this, &DrawActs::notSaved);
}

DropVerdict DrawActs::judge(const QString &group, const Dragged &what) const
{
    if (what.kind == Dragged::Kind::Role) {
        const RoleRefusal refusal = refusalOf(m_cluster.design(), m_cluster.roles(), group, what.role);
        return {refusal.sentence, refusal.remedy};
    }
    if (what.kind == Dragged::Kind::Taken)
        return m_groups.judge(group, what.machines);
    const Group *known = m_cluster.design().group(group);
    if (what.kind == Dragged::Kind::Group)
        return {tr("Cannot drop here: a group cannot be part of %1").arg(known ? known->shownName() : group),
                tr("Let go on an empty place.")};
    if (!known || !known->count)
        return {tr("Cannot drop here: %1 is a single machine").arg(known ? known->shownName() : group),
                tr("Let go on an empty place, or make it several in the inspector.")};
    return {};
}

void DrawActs::drop(const Dragged &what, const QString &group, const QPointF &place)
{
    const Group *known = m_cluster.design().group(group);
    if (what.kind == Dragged::Kind::Taken)
        return known ? m_groups.join(group, {}, what.machines) : m_groups.takeOut(what.machines, place);
    if (!known) {
        addNew(what.kind, what.kind == Dragged::Kind::Role ? QStringList{what.role} : QStringList{}, DropShow::placesAt(place, 1).first());
        return;
    }
    if (what.kind == Dragged::Kind::Role)
        return give({group}, what.role);
    const int count = int(machinesOf(*known).size()) + 1;
    m_drawn.edit(tr("make %1 %2 machines").arg(group).arg(count), withCount(m_cluster.design(), group, count));
    Q_EMIT shown({{group}, {}});
}

/// What was drawn and never named takes the name of its first role, as a machine does that begins as a role.
void DrawActs::give(const QStringList &groups, const QString &role)
{
    static const QRegularExpression neverNamed(QStringLiteral("^(machine|group)(-[0-9]+)?$"));
    Cluster next = withRole(m_cluster.design(), groups, role);
    QStringList names = groups;
    for (QString &name : names) {
        const Group *before = m_cluster.design().group(name);
        if (!before || !before->roles.isEmpty() || m_cluster.observed().built || !neverNamed.match(name).hasMatch())
            continue;
        const QString better = freeName(next, role);
        next = withName(m_drawn.pinned(next), name, better);
        name = better;
    }
    const Role *known = m_cluster.roles().find(role);
    m_drawn.edit(tr("give %1 the role %2").arg(groups.join(QStringLiteral(", ")), known ? known->title : role), next);
    Q_EMIT shown({names, {}});
}

void DrawActs::giveRole(const QString &role)
{
    const QStringList groups = m_drawn.selectedGroups();
    if (groups.isEmpty())
        return addNew(Dragged::Kind::Role, {role}, std::nullopt);
    for (const QString &group : groups) {
        const DropVerdict verdict = judge(group, {Dragged::Kind::Role, role});
        if (!verdict.isAllowed()) {
            Q_EMIT refused(verdict.sentence, verdict.remedy);
            return;
        }
    }
    give(groups, role);
}

void DrawActs::addNew(Dragged::Kind kind, const QStringList &roles, std::optional<QPointF> place)
{
    const bool group = kind == Dragged::Kind::Group;
    const QString wish = !roles.isEmpty() ? roles.first() : group ? QStringLiteral("group") : QStringLiteral("machine");
    const QString name = freeName(m_cluster.design(), wish);
    Cluster next = withMachine(m_cluster.design(), name, roles, place);
    if (group)
        next.group(name)->count = 2;
    m_drawn.edit(tr("add %1").arg(name), m_drawn.pinned(next));
    Q_EMIT shown({{name}, {}});
}

void DrawActs::rename(const QString &group, const QString &name)
{
    const Group *known = m_cluster.design().group(group);
    if (!known)
        return;
    if (m_cluster.observed().built) { // its name is its identity: only what is shown changes
        m_drawn.edit(tr("call %1 “%2”").arg(known->shownName(), name), withTitle(m_cluster.design(), group, name));
        return;
    }
    Result<Cluster> next = renamed(m_drawn.pinned(), group, name);
    if (!next) {
        Q_EMIT refused(next.error().message, next.error().details);
        return;
    }
    m_drawn.edit(tr("rename %1 to %2").arg(group, name), *next);
    Q_EMIT shown({{name}, {}});
}

void DrawActs::tidyUp()
{
    Cluster bare = m_cluster.design();
    bare.layout.clear();
    m_drawn.edit(tr("tidy up the picture"), withPlaces(m_cluster.design(), arrange(bare, m_cluster.roles())));
}

void DrawActs::place(PictureAct act)
{
    const QMap<QString, QRectF> rects = m_drawn.selectedRects();
    QMap<QString, QPointF> places;
    if (act == PictureAct::DistributeAcross || act == PictureAct::DistributeDown)
        places = distributed(rects, act == PictureAct::DistributeAcross ? Qt::Horizontal : Qt::Vertical);
    else
        places = aligned(rects, Alignment(int(act) - int(PictureAct::AlignLeft)));
    if (!places.isEmpty())
        m_drawn.edit(act == PictureAct::DistributeAcross || act == PictureAct::DistributeDown
                         ? tr("distribute %n machine(s)", nullptr, int(rects.size()))
                         : tr("align %n machine(s)", nullptr, int(rects.size())),
                     withPlaces(m_cluster.design(), places));
}

void DrawActs::take(PictureAct act)
{
    if (m_canvas.take(act))
        return;
    switch (act) {
    case PictureAct::AddMachine:
        return addNew(Dragged::Kind::Machine, {}, std::nullopt);
    case PictureAct::AddGroup:
        return addNew(Dragged::Kind::Group, {}, std::nullopt);
    case PictureAct::Rename:
        if (m_canvas.isTableShown())
            Q_EMIT renameInTable();
        else if (const QStringList groups = m_drawn.selectedGroups(); groups.size() == 1)
            m_canvas.view().editName(groups.first());
        return;
    case PictureAct::TidyUp:
        return tidyUp();
    case PictureAct::AlignLeft:
    case PictureAct::AlignCentre:
    case PictureAct::AlignRight:
    case PictureAct::AlignTop:
    case PictureAct::AlignMiddle:
    case PictureAct::AlignBottom:
    case PictureAct::DistributeAcross:
    case PictureAct::DistributeDown:
        return place(act);
    default:
        return takeWhole(act);
    }
}

/// What is done to whole groups, or to the picture.
void DrawActs::takeWhole(PictureAct act)
{
    switch (act) {
    case PictureAct::Duplicate:
        return m_groups.duplicate();
    case PictureAct::Cut:
        return m_groups.cut();
    case PictureAct::Copy:
        return m_groups.copy();
    case PictureAct::Paste:
        return m_groups.paste();
    case PictureAct::Split:
        return m_groups.split();
    case PictureAct::Join:
        return m_groups.joinSelected();
    case PictureAct::Remove:
        return m_groups.remove();
    case PictureAct::SavePicture:
        return m_saver.save();
    case PictureAct::CopyPicture:
        return m_saver.copy();
    default:
        return;
    }
}
