#include "gui/cluster/canvas/SceneSelection.h"

#include <algorithm>
#include <utility>

namespace
{

void turn(QStringList &list, const QString &name)
{
    if (!list.removeOne(name))
        list.append(name);
}

qsizetype placeOf(const QString &machine, const QList<PictureTile> &group)
{
    const auto found = std::find_if(group.cbegin(), group.cend(), [&machine](const PictureTile &tile) { return tile.machine == machine; });
    return found == group.cend() ? -1 : found - group.cbegin();
}

} // namespace

bool SceneSelection::set(const Selection &selection)
{
    return !(std::exchange(m_now, selection) == selection);
}

Selection SceneSelection::byMachine(const QString &machine, const QList<PictureTile> &group, Qt::KeyboardModifiers modifiers)
{
    Selection next;
    const qsizetype pressed = placeOf(machine, group);
    const qsizetype last = modifiers & Qt::ShiftModifier ? placeOf(m_lastMachine, group) : -1;
    if (pressed >= 0 && last >= 0) {
        next = modifiers & Qt::ControlModifier ? m_now : Selection{};
        for (qsizetype i = std::min(pressed, last); i <= std::max(pressed, last); ++i) {
            if (const QString &one = group.at(i).machine; !next.machines.contains(one))
                next.machines.append(one);
        }
        return next;
    }
    if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier))
        next = m_now;
    turn(next.machines, machine);
    m_lastMachine = machine;
    return next;
}

Selection SceneSelection::byGroup(const QString &group, bool add) const
{
    Selection next = add ? m_now : Selection{};
    turn(next.groups, group);
    return next;
}
