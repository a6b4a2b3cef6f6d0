#include "gui/cluster/table/MachineTableModel.h"
#include "gui/widgets/Words.h"

#include <algorithm>
#include <utility>

void MachineTableModel::take(const Picture &picture, const PictureSources &sources)
{
    m_lens = sources.lens;
    QList<MachineNode> nodes = MachineRows::nodesOf(picture, sources);
    const bool same = m_rows.isSame(nodes);
    if (!same)
        beginResetModel();
    m_rows.take(std::move(nodes));
    if (!same) {
        m_rows.show(m_rows.rearranged());
        endResetModel();
        return;
    }
    rearrange();
    const QList<MachineRows::Shown> &shown = m_rows.shown();
    for (int i = 0; i < shown.size(); ++i) {
        Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
        if (const int machines = int(shown.at(i).machines.size()); machines > 0)
            Q_EMIT dataChanged(index(0, 0, index(i, 0)), index(machines - 1, ColumnCount - 1, index(i, 0)));
    }
}

void MachineTableModel::rearrange()
{
    const QList<MachineRows::Shown> shown = m_rows.rearranged();
    if (shown == m_rows.shown())
        return;
    beginResetModel();
    m_rows.show(shown);
    endResetModel();
}

void MachineTableModel::setFilter(const QString &words)
{
    m_rows.setFilter(words);
    rearrange();
}

void MachineTableModel::sort(int column, Qt::SortOrder order)
{
    m_rows.setOrder(column, order);
    rearrange();
}

QModelIndex MachineTableModel::indexOf(const QString &id, bool group) const
{
    const QList<MachineRows::Shown> &shown = m_rows.shown();
    for (int i = 0; i < shown.size(); ++i) {
        const MachineNode &node = m_rows.node(shown.at(i));
        if (node.row.id == id && group)
            return index(i, 0);
        for (int k = 0; k < shown.at(i).machines.size() && !group; ++k) {
            if (node.machines.at(shown.at(i).machines.at(k)).id == id)
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
        return int(m_rows.shown().size());
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_rows.shown().at(parent.row()).machines.size()) : 0;
}

int MachineTableModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

const MachineNode &MachineTableModel::nodeAt(const QModelIndex &index) const
{
    return m_rows.node(m_rows.shown().at(index.internalId() == 0 ? index.row() : int(index.internalId()) - 1));
}

const MachineRow &MachineTableModel::rowAt(const QModelIndex &index) const
{
    const MachineNode &node = nodeAt(index);
    return index.internalId() == 0 ? node.row : node.machines.at(m_rows.shown().at(int(index.internalId()) - 1).machines.at(index.row()));
}

Qt::ItemFlags MachineTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid() || m_lens != Lens::Design || index.internalId() != 0 || nodeAt(index).design.name.isEmpty())
        return flags;
    const bool written = index.column() == Name || index.column() == SizeColumn || MachineCells::isOfDesign(index.column());
    return written ? flags | Qt::ItemIsEditable : flags;
}

bool MachineTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) || value == MachineCells::edited(nodeAt(index), index.column()))
        return false;
    Q_EMIT fieldWritten(nodeAt(index).design.name, index.column(), value);
    return true;
}

QVariant MachineTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const MachineNode &node = nodeAt(index);
    const MachineRow &row = rowAt(index);
    const bool group = index.internalId() == 0 && node.group;
    switch (role) {
    case Qt::DisplayRole:
        return group && index.column() >= Load ? QString() : MachineCells::text(node, row, index.column());
    case Qt::EditRole:
        return MachineCells::edited(node, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Roles ? row.chips.join(u' ') : MachineCells::text(node, row, index.column());
    case Qt::TextAlignmentRole:
        return int((MachineCells::isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
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
        return int((MachineCells::isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == MachineCells::Roles)
        return tipOf({Term::Role});
    if (role == Qt::ToolTipRole && section == MachineCells::Count)
        return tipOf({Term::Machine, Term::Group});
    if (role != Qt::DisplayRole)
        return {};
    return MachineCells::title(section);
}

QString MachineTableModel::toCsv(const QList<int> &columns) const
{
    const auto quoted = [](QString text) {
        static const QList<QChar> special{QLatin1Char('"'), QLatin1Char(','), QLatin1Char('\n'), QLatin1Char('\r')};
        const bool needs = std::any_of(special.cbegin(), special.cend(), [&text](QChar one) { return text.contains(one); });
        return needs ? QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"') : text;
    };
    QStringList lines;
    const auto add = [&](const auto &cell) {
        QStringList cells;
        for (const int column : columns)
            cells << quoted(cell(column));
        lines << cells.join(QLatin1Char(','));
    };
    const auto addRow = [&](const MachineNode &node, const MachineRow &row) {
        add([&](int column) {
            QStringList ids;
            for (qsizetype chip = 0; column == Roles && chip < row.chips.size(); chip += 2)
                ids << row.chips.at(chip);
            return column == Roles ? ids.join(QLatin1Char(' ')) : column == Name ? row.id : MachineCells::text(node, row, column);
        });
    };
    add([this](int column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (const MachineRows::Shown &shown : m_rows.shown()) {
        const MachineNode &node = m_rows.node(shown);
        addRow(node, node.row);
        for (const qsizetype machine : shown.machines)
            addRow(node, node.machines.at(machine));
    }
    return lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
}
