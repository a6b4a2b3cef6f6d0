#include "gui/cluster/table/MachineTableModel.h"

#include "gui/theme/StateLook.h"
#include "model/cluster/GroupCheck.h"

#include <algorithm>

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
    return column == MachineTableModel::Load     ? values.load
           : column == MachineTableModel::Memory ? values.memory
           : column == MachineTableModel::Disk   ? values.disk
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

MachineTableModel::Row MachineTableModel::rowOf(const QString &machine, const MachineLooks &looks, const PictureSources &sources)
{
    Row row;
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

MachineTableModel::Node MachineTableModel::nodeOf(const PictureNode &node, const MachineLooks &looks, const PictureSources &sources)
{
    Node made;
    made.group = node.isGroup;
    if (const Group *design = sources.design.group(node.group))
        made.design = *design;
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
                     [](const Row &a, const Row &b) { return urgency(a.look.state) < urgency(b.look.state); });
    if (!made.machines.isEmpty()) {
        made.row.look = made.machines.first().look;
        const qsizetype same = std::count_if(made.machines.cbegin(), made.machines.cend(),
                                             [&made](const Row &row) { return row.look.state == made.row.look.state; });
        if (same != made.machines.size())
            made.row.look.word = tr("%1: %2").arg(same).arg(lookOf(made.row.look.state, Theme::current()).word);
    }
    return made;
}

void MachineTableModel::take(const Picture &picture, const PictureSources &sources)
{
    const MachineLooks looks(sources);
    m_lens = sources.lens;
    QList<Node> nodes;
    nodes.reserve(picture.nodes.size());
    for (const PictureNode &node : picture.nodes)
        nodes.append(nodeOf(node, looks, sources));
    const bool same = std::equal(nodes.cbegin(), nodes.cend(), m_nodes.cbegin(), m_nodes.cend(), [](const Node &a, const Node &b) {
        return a.row.id == b.row.id && a.group == b.group &&
               std::equal(a.machines.cbegin(), a.machines.cend(), b.machines.cbegin(), b.machines.cend(),
                          [](const Row &one, const Row &other) { return one.id == other.id; });
    });
    if (!same) {
        beginResetModel();
        m_nodes = std::move(nodes);
        m_shown = arranged();
        endResetModel();
        return;
    }
    m_nodes = std::move(nodes);
    rearrange();
    for (int i = 0; i < m_shown.size(); ++i) {
        Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
        if (const int machines = int(m_shown.at(i).machines.size()); machines > 0)
            Q_EMIT dataChanged(index(0, 0, index(i, 0)), index(machines - 1, ColumnCount - 1, index(i, 0)));
    }
}

bool MachineTableModel::holds(const Node &node, const Row &row, const QStringList &words) const
{
    return std::all_of(words.cbegin(), words.cend(), [&](const QString &word) {
        const auto in = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return in(row.id) || in(row.look.word) || in(row.address) || in(node.row.title) || in(node.design.size) ||
               std::any_of(row.chips.cbegin(), row.chips.cend(), in);
    });
}

bool MachineTableModel::isBefore(const Node &nodeA, const Row &a, const Node &nodeB, const Row &b) const
{
    switch (m_sortColumn) {
    case Name:
        return compareNames(a.id, b.id) < 0;
    case StateColumn:
        return urgency(a.look.state) < urgency(b.look.state);
    case Count:
        return machineCount(nodeA.design) < machineCount(nodeB.design);
    case Load:
    case Memory:
    case Disk:
        return valueOf(a.values, m_sortColumn).value_or(-1) < valueOf(b.values, m_sortColumn).value_or(-1);
    default:
        return textOf(nodeA, a, m_sortColumn) < textOf(nodeB, b, m_sortColumn);
    }
}

QList<MachineTableModel::Shown> MachineTableModel::arranged() const
{
    QList<Shown> shown;
    for (qsizetype place = 0; place < m_nodes.size(); ++place) {
        const Node &node = m_nodes.at(place);
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
    if (m_sortColumn < 0)
        return shown;
    const bool up = m_order == Qt::AscendingOrder;
    for (Shown &one : shown) {
        const Node &node = m_nodes.at(one.node);
        std::stable_sort(one.machines.begin(), one.machines.end(), [&](qsizetype a, qsizetype b) {
            return up ? isBefore(node, node.machines.at(a), node, node.machines.at(b))
                      : isBefore(node, node.machines.at(b), node, node.machines.at(a));
        });
    }
    std::stable_sort(shown.begin(), shown.end(), [&](const Shown &a, const Shown &b) {
        const Node &nodeA = m_nodes.at(a.node);
        const Node &nodeB = m_nodes.at(b.node);
        return up ? isBefore(nodeA, nodeA.row, nodeB, nodeB.row) : isBefore(nodeB, nodeB.row, nodeA, nodeA.row);
    });
    return shown;
}

void MachineTableModel::rearrange()
{
    const QList<Shown> shown = arranged();
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

void MachineTableModel::setFilter(const QString &words)
{
    m_words = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    rearrange();
}

void MachineTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_order = order;
    rearrange();
}

int MachineTableModel::shownMachines() const
{
    qsizetype count = 0;
    for (const Shown &one : m_shown)
        count += m_nodes.at(one.node).group ? one.machines.size() : 1;
    return int(count);
}

QModelIndex MachineTableModel::indexOf(const QString &id, bool group) const
{
    for (int i = 0; i < m_shown.size(); ++i) {
        const Node &node = m_nodes.at(m_shown.at(i).node);
        if (node.row.id == id && group)
            return index(i, 0);
        for (int k = 0; k < m_shown.at(i).machines.size() && !group; ++k) {
            if (node.machines.at(m_shown.at(i).machines.at(k)).id == id)
                return index(k, 0, index(i, 0));
        }
    }
    return {};
}

QModelIndex MachineTableModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex MachineTableModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() > 0 ? createIndex(int(index.internalId()) - 1, 0, quintptr(0)) : QModelIndex();
}

int MachineTableModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_shown.size());
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_shown.at(parent.row()).machines.size()) : 0;
}

int MachineTableModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}
