#include "gui/cluster/GroupActs.h"

#include "gui/cluster/DrawnDesign.h"
#include "gui/cluster/EditActs.h"
#include "gui/cluster/canvas/Canvas.h"
#include "model/cluster/Consequences.h"
#include "model/cluster/DesignEdits.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterText.h"
#include "services/session/OpenCluster.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

GroupActs::GroupActs(OpenCluster &cluster, Canvas &canvas, const EditActs &editor, const DrawnDesign &drawn)
    : m_cluster(cluster), m_canvas(canvas), m_editor(editor), m_drawn(drawn)
{
}

void GroupActs::arrive(const QString &name, const Result<Arrival> &arrival)
{
    if (!arrival) {
        Q_EMIT refused(arrival.error().message, arrival.error().details);
        return;
    }
    m_drawn.edit(name, m_drawn.pinned(arrival->cluster));
    Q_EMIT arrived({arrival->groups, {}});
}

void GroupActs::cut()
{
    copy();
    remove();
}

void GroupActs::split()
{
    takeOut(m_canvas.scene().selection().machines, std::nullopt);
}

void GroupActs::duplicate()
{
    const QStringList groups = m_drawn.selectedGroups();
    if (!groups.isEmpty())
        arrive(tr("duplicate %1").arg(DrawnDesign::namesOf(groups)), duplicated(m_drawn.pinned(), groups));
}

void GroupActs::copy()
{
    const QStringList groups = m_drawn.selectedGroups();
    Cluster part = m_drawn.pinned();
    part.groups.removeIf([&groups](const Group &group) { return !groups.contains(group.name); });
    part.layout.removeIf([&groups](const QMap<QString, QPointF>::iterator &place) { return !groups.contains(place.key()); });
    if (part.groups.isEmpty())
        return;
    if (const Result<QByteArray> text = clusterText({}, part))
        QGuiApplication::clipboard()->setText(QString::fromUtf8(*text));
}

void GroupActs::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    const Result<Cluster> part = text.trimmed().isEmpty() ? Result<Cluster>(Error{}) : readCluster(text.toUtf8(), tr("clipboard"));
    if (!part) {
        Q_EMIT refused(tr("What is on the clipboard is no machine."),
                       part.error().message.isEmpty() ? tr("Copy machines in a picture, or a cluster.yaml, first.") : part.error().message);
        return;
    }
    QStringList names;
    for (const Group &group : part->groups)
        names.append(group.name);
    arrive(tr("paste %1").arg(DrawnDesign::namesOf(names)), withGroups(m_drawn.pinned(), part->groups, part->layout));
}

DropVerdict GroupActs::judge(const QString &group, const QStringList &machines) const
{
    const Group *into = m_cluster.design().group(group);
    if (!into) {
        const Result<Arrival> apart = takenOut(m_cluster.design(), machines);
        return apart ? DropVerdict{} : DropVerdict{apart.error().message, apart.error().details};
    }
    const auto arrives = [into](const QString &machine) { return !numberOf(*into, machine); };
    const auto count = std::count_if(machines.cbegin(), machines.cend(), arrives);
    const std::optional<Error> fault = faultOfJoining(m_cluster.roles(), *into, int(count));
    return fault ? DropVerdict{fault->message, fault->details} : DropVerdict{};
}

DropLoss GroupActs::lossBy(const QString &group, const Dragged &what) const
{
    if (what.kind != Dragged::Kind::Taken || group.isEmpty())
        return {};
    const Result<Arrival> arrival = joined(m_cluster.design(), m_cluster.roles(), group, {}, what.machines);
    return arrival ? m_editor.lossBy(arrival->cluster) : DropLoss{};
}

void GroupActs::takeOut(const QStringList &machines, std::optional<QPointF> at)
{
    Result<Arrival> arrival = takenOut(m_drawn.pinned(), machines);
    if (arrival && at) {
        const QList<QPointF> places = DropShow::placesAt(*at, int(machines.size()));
        for (qsizetype i = 0; i < machines.size(); ++i)
            arrival->cluster.layout.insert(machines.at(i), places.at(i));
    }
    arrive(tr("take %1 out of its group").arg(DrawnDesign::namesOf(machines)), arrival);
}

void GroupActs::joinSelected()
{
    QStringList groups = m_drawn.selectedGroups();
    if (groups.isEmpty())
        return;
    qsizetype into = 0;
    for (qsizetype i = groups.size() - 1; i >= 0; --i) {
        if (m_cluster.design().group(groups.at(i))->count)
            into = i;
    }
    const QString name = groups.takeAt(into);
    join(name, groups, m_canvas.scene().selection().machines);
}

void GroupActs::join(const QString &into, const QStringList &groups, const QStringList &machines)
{
    arrive(tr("join %1 to %2").arg(DrawnDesign::namesOf(groups + machines), into),
           joined(m_drawn.pinned(), m_cluster.roles(), into, groups, machines));
}

/// The machines that there are and that an edit unmakes.
QStringList GroupActs::runningWithout(const Cluster &before, const Cluster &next) const
{
    if (!m_cluster.observed().built)
        return {};
    QStringList running = unmadeMachines(before, next);
    running.removeIf([this](const QString &machine) { return !m_cluster.observed().machine(machine); });
    return running;
}

void GroupActs::remove()
{
    const Selection selection = m_canvas.scene().selection();
    const QStringList names = selection.groups + selection.machines;
    if (names.isEmpty())
        return;
    const Cluster pinnedNow = m_drawn.pinned();
    const Cluster next = withoutMachines(withoutGroups(pinnedNow, selection.groups), selection.machines);
    const QString name = tr("remove %1").arg(DrawnDesign::namesOf(names));
    const QStringList running = runningWithout(pinnedNow, next);
    const QStringList leaning = dependents(pinnedNow, m_cluster.roles(), selection.groups, selection.machines);
    if (running.isEmpty() && leaning.isEmpty()) {
        m_drawn.edit(name, next);
        Q_EMIT arrived({});
        return;
    }
    QStringList detail = leaning;
    if (!running.isEmpty())
        detail.prepend(tr("%1: built already; applying the changes destroys it with what is on it.").arg(DrawnDesign::namesOf(running)));
    const auto act = [this, next, name] {
        m_cluster.document().edit(name, next); // it was asked already
        Q_EMIT arrived({});
    };
    Q_EMIT asked({running.isEmpty() ? State::Warning : State::Failed, tr("Remove %1 from the design?").arg(DrawnDesign::namesOf(names)),
                  detail.join(u' '), tr("Remove"), act});
}
