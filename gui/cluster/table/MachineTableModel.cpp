#include "gui/cluster/table/MachineTableModel.h"

#include "gui/theme/StateLook.h"

#include <algorithm>
#include <cmath>

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

QString percent(const std::optional<double> &value)
{
    return value ? MachineTableModel::tr("%1 %").arg(int(std::lround(*value))) : QStringLiteral("–");
}

} // namespace

bool MachineTableModel::Node::hasSameRows(const Node &other) const
{
    return row.id == other.row.id && group == other.group && machines.size() == other.machines.size() &&
           std::equal(machines.cbegin(), machines.cend(), other.machines.cbegin(), [](const Row &a, const Row &b) { return a.id == b.id; });
}

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
    if (!node.isGroup)
        made.row = rowOf(node.tiles.isEmpty() ? node.group : node.tiles.first().machine, looks, sources);
    made.row.id = node.group;
    made.row.title = node.isGroup ? tr("%1 · %n machine(s)", nullptr, int(node.tiles.size())).arg(node.title) : node.title;
    for (const PictureRole &role : node.roles)
        made.row.chips << role.id << role.icon;
    if (!node.isGroup)
        return made;
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
    QList<Node> nodes;
    for (const PictureNode &node : picture.nodes)
        nodes.append(nodeOf(node, looks, sources));
    const bool same = std::equal(nodes.cbegin(), nodes.cend(), m_nodes.cbegin(), m_nodes.cend(),
                                 [](const Node &a, const Node &b) { return a.hasSameRows(b); });
    if (!same) {
        beginResetModel();
        m_nodes = std::move(nodes);
        endResetModel();
        return;
    }
    m_nodes = std::move(nodes);
    if (m_nodes.isEmpty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(int(m_nodes.size()) - 1, ColumnCount - 1));
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (const int machines = int(m_nodes.at(i).machines.size()); machines > 0)
            Q_EMIT dataChanged(index(0, 0, index(i, 0)), index(machines - 1, ColumnCount - 1, index(i, 0)));
    }
}

QModelIndex MachineTableModel::indexOf(const QString &id, bool group) const
{
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes.at(i).row.id == id && group)
            return index(i, 0);
        for (int k = 0; k < m_nodes.at(i).machines.size() && !group; ++k) {
            if (m_nodes.at(i).machines.at(k).id == id)
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
        return int(m_nodes.size());
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_nodes.at(parent.row()).machines.size()) : 0;
}

int MachineTableModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

const MachineTableModel::Row &MachineTableModel::rowAt(const QModelIndex &index) const
{
    return index.internalId() == 0 ? m_nodes.at(index.row()).row : m_nodes.at(int(index.internalId()) - 1).machines.at(index.row());
}

QString MachineTableModel::textOf(const Row &row, int column)
{
    switch (column) {
    case Name:
        return row.title;
    case StateColumn:
        return row.look.word;
    case Load:
        return row.values.load ? QString::number(*row.values.load, 'f', 1) : QStringLiteral("–");
    case Memory:
        return percent(row.values.memory);
    case Disk:
        return percent(row.values.disk);
    case Address:
        return row.address;
    case Seen:
        return row.seen;
    default:
        return {};
    }
}

QVariant MachineTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = rowAt(index);
    const bool group = index.internalId() == 0 && m_nodes.at(index.row()).group;
    switch (role) {
    case Qt::DisplayRole:
        return group && index.column() > Roles ? QString() : textOf(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Roles ? row.chips.join(u' ') : textOf(row, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() >= Load && index.column() <= Disk ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case GlyphRole:
        return index.column() == StateColumn && !row.look.word.isEmpty() ? QVariant(int(row.look.state)) : QVariant();
    case RingRole:
        return row.look.ring;
    case ChipsRole:
        return index.column() == Roles ? row.chips : QStringList();
    case ShareRole: {
        const std::optional<double> value = index.column() == Load     ? row.values.load
                                            : index.column() == Memory ? row.values.memory
                                            : index.column() == Disk   ? row.values.disk
                                                                       : std::nullopt;
        return value ? QVariant(std::clamp(index.column() == Load ? *value / 7 : *value / 100, 0.0, 1.0)) : QVariant();
    }
    case IdRole:
        return row.id;
    case GroupRole:
        return index.internalId() == 0;
    default:
        return {};
    }
}

QVariant MachineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Load && section <= Disk ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    static const QStringList titles{tr("Name"), tr("State"), tr("Roles"), tr("Load"), tr("Memory"), tr("Disk"), tr("Address"), tr("Seen")};
    return titles.value(section);
}
