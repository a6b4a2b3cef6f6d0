#include "gui/cluster/table/MachineRows.h"

#include "gui/cluster/PictureWords.h"
#include "gui/cluster/table/MachineCells.h"
#include "gui/theme/StateLook.h"
#include "model/cluster/GroupCheck.h"

#include <algorithm>
#include <utility>

namespace
{

int urgency(State state)
{
    switch (state) {
    case State::Failed:
    case State::Destroy:
        return 0;
    case State::Replace:
        return 1;
    case State::Warning:
    case State::Change:
    case State::TakeIn:
        return 2;
    case State::Unknown:
    case State::Gone:
        return 3;
    default:
        return 4;
    }
}

std::optional<double> valueOf(const MachineValues &values, int column)
{
    return column == MachineCells::Load     ? values.load
           : column == MachineCells::Memory ? values.memory
           : column == MachineCells::Disk   ? values.disk
                                            : std::nullopt;
}

/// worker-9 before worker-10.
int compareNames(const QString &a, const QString &b)
{
    const qsizetype hyphenA = a.lastIndexOf(QLatin1Char('-'));
    const qsizetype hyphenB = b.lastIndexOf(QLatin1Char('-'));
    if (hyphenA > 0 && hyphenA == hyphenB && a.size() != b.size() && QStringView(a).first(hyphenA) == QStringView(b).first(hyphenB))
        return a.size() < b.size() ? -1 : 1;
    return QString::compare(a, b);
}

} // namespace

MachineRow MachineRows::rowOf(const QString &machine, const MachineLooks &looks, const PictureSources &sources)
{
    MachineRow row;
    row.id = row.title = machine;
    row.look = looks.look(machine);
    if (row.look.word.isEmpty() && sources.lens != Lens::Design)
        row.look.word = lookOf(row.look.state, Theme::current()).word;
    if (const ObservedMachine *real = looks.observed(machine)) {
        row.address = real->address;
        row.values = looks.isSilent(*real) ? MachineValues{} : real->values;
        row.seen = heatWord(*real, Heat::LastSeen, sources.observed.time);
    }
    return row;
}

MachineNode MachineRows::nodeOf(const PictureNode &node, const MachineLooks &looks, const PictureSources &sources)
{
    MachineNode made;
    made.group = node.isGroup;
    if (const Group *design = sources.design.group(node.group)) {
        made.design = *design;
        made.size = sizeOf(*design, sources.design.target);
    }
    if (!node.isGroup)
        made.row = rowOf(node.tiles.isEmpty() ? node.group : node.tiles.first().machine, looks, sources);
    made.row.id = node.group;
    made.row.title = node.isGroup ? tr("%1 · %n machine(s)", nullptr, int(node.tiles.size())).arg(node.title) : node.title;
    for (const PictureRole &role : node.roles)
        made.row.chips << role.id << role.icon;
    if (!node.isGroup)
        return made;
    made.machines.reserve(node.tiles.size());
    for (const PictureTile &tile : node.tiles) {
        made.machines.append(rowOf(tile.machine, looks, sources));
        made.machines.last().chips = made.row.chips;
    }
    std::stable_sort(made.machines.begin(), made.machines.end(),
                     [](const MachineRow &a, const MachineRow &b) { return urgency(a.look.state) < urgency(b.look.state); });
    if (!made.machines.isEmpty()) {
        made.row.look = made.machines.first().look;
        const qsizetype same = std::count_if(made.machines.cbegin(), made.machines.cend(),
                                             [&made](const MachineRow &row) { return row.look.state == made.row.look.state; });
        if (same != made.machines.size())
            made.row.look.word = tr("%1: %2").arg(same).arg(lookOf(made.row.look.state, Theme::current()).word);
    }
    return made;
}

QList<MachineNode> MachineRows::nodesOf(const Picture &picture, const PictureSources &sources)
{
    const MachineLooks looks(sources);
    QList<MachineNode> nodes;
    nodes.reserve(picture.nodes.size());
    for (const PictureNode &node : picture.nodes)
        nodes.append(nodeOf(node, looks, sources));
    return nodes;
}

bool MachineRows::isSame(const QList<MachineNode> &nodes) const
{
    return std::equal(nodes.cbegin(), nodes.cend(), m_nodes.cbegin(), m_nodes.cend(), [](const MachineNode &a, const MachineNode &b) {
        return a.row.id == b.row.id && a.group == b.group &&
               std::equal(a.machines.cbegin(), a.machines.cend(), b.machines.cbegin(), b.machines.cend(),
                          [](const MachineRow &one, const MachineRow &other) { return one.id == other.id; });
    });
}

void MachineRows::setFilter(const QString &words)
{
    m_words = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

void MachineRows::setOrder(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
}

int MachineRows::machines() const
{
    qsizetype count = 0;
    for (const Shown &one : m_shown)
        count += node(one).group ? one.machines.size() : 1;
    return int(count);
}

bool MachineRows::holds(const MachineNode &node, const MachineRow &row, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(), [&](const QString &word) {
        const auto in = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return in(row.id) || in(row.look.word) || in(row.address) || in(node.row.title) || in(node.design.size) ||
               std::any_of(row.chips.cbegin(), row.chips.cend(), in);
    });
}

bool MachineRows::isBefore(const MachineNode &nodeA, const MachineRow &a, const MachineNode &nodeB, const MachineRow &b) const
{
    switch (m_column) {
    case MachineCells::Name:
        return compareNames(a.id, b.id) < 0;
    case MachineCells::StateColumn:
        return urgency(a.look.state) < urgency(b.look.state);
    case MachineCells::Count:
        return machineCount(nodeA.design) < machineCount(nodeB.design);
    case MachineCells::Load:
    case MachineCells::Memory:
    case MachineCells::Disk:
        return valueOf(a.values, m_column).value_or(-1) < valueOf(b.values, m_column).value_or(-1);
    default:
        return MachineCells::text(nodeA, a, m_column) < MachineCells::text(nodeB, b, m_column);
    }
}

QList<MachineRows::Shown> MachineRows::rearranged() const
{
    QList<Shown> shown;
    for (qsizetype place = 0; place < m_nodes.size(); ++place) {
        const MachineNode &node = m_nodes.at(place);
        const bool whole = holds(node, node.row, m_words);
        Shown one{place, {}};
        one.machines.reserve(node.machines.size());
        for (qsizetype machine = 0; machine < node.machines.size(); ++machine) {
            if (whole || holds(node, node.machines.at(machine), m_words))
                one.machines.append(machine);
        }
        if (whole || !one.machines.isEmpty())
            shown.append(one);
    }
    if (m_column >= 0)
        sort(shown);
    return shown;
}

void MachineRows::sort(QList<Shown> &shown) const
{
    const bool up = m_order == Qt::AscendingOrder;
    for (Shown &one : shown) {
        const MachineNode &node = m_nodes.at(one.node);
        std::stable_sort(one.machines.begin(), one.machines.end(), [&](qsizetype a, qsizetype b) {
            return up ? isBefore(node, node.machines.at(a), node, node.machines.at(b))
                      : isBefore(node, node.machines.at(b), node, node.machines.at(a));
        });
    }
    std::stable_sort(shown.begin(), shown.end(), [&](const Shown &a, const Shown &b) {
        const MachineNode &nodeA = m_nodes.at(a.node);
        const MachineNode &nodeB = m_nodes.at(b.node);
        return up ? isBefore(nodeA, nodeA.row, nodeB, nodeB.row) : isBefore(nodeB, nodeB.row, nodeA, nodeA.row);
    });
}
