// The part of MachineTableModel that says what stands in a cell, and takes what was written into it.
#include "gui/cluster/table/MachineTableModel.h"

#include "gui/theme/StateLook.h"
#include "model/cluster/GroupCheck.h"

#include <algorithm>
#include <cmath>

namespace
{

QString percent(const std::optional<double> &value)
{
    return value ? MachineTableModel::tr("%1 %").arg(int(std::lround(*value))) : QStringLiteral("–");
}

bool isNumber(int column)
{
    return column == MachineTableModel::Count || (column >= MachineTableModel::Load && column <= MachineTableModel::Disk);
}

/// "metrics 20 GB", one after the other.
QString volumeWords(const QList<Volume> &volumes)
{
    QStringList words;
    for (const Volume &volume : volumes)
        words << MachineTableModel::tr("%1 %2 GB").arg(volume.name).arg(volume.size);
    return words.join(QStringLiteral(", "));
}

bool isOfDesign(int column)
{
    return column >= MachineTableModel::Count && column <= MachineTableModel::Public;
}

} // namespace

const MachineTableModel::Node &MachineTableModel::nodeAt(const QModelIndex &index) const
{
    return m_nodes.at(m_shown.at(index.internalId() == 0 ? index.row() : int(index.internalId()) - 1).node);
}

const MachineTableModel::Row &MachineTableModel::rowAt(const QModelIndex &index) const
{
    const Node &node = nodeAt(index);
    return index.internalId() == 0 ? node.row : node.machines.at(m_shown.at(int(index.internalId()) - 1).machines.at(index.row()));
}

bool MachineTableModel::isOfLens(Column column, Lens lens)
{
    const bool always = column == Name || column == Roles || column == SizeColumn;
    return always || (lens == Lens::Design ? isOfDesign(column) : column == StateColumn || column >= Load);
}

QString MachineTableModel::textOf(const Node &node, const Row &row, int column)
{
    switch (column) {
    case Name:
        return row.title;
    case StateColumn:
        return row.look.word;
    case Count:
        return &row == &node.row && !node.design.name.isEmpty() ? QString::number(machineCount(node.design)) : QString();
    case SizeColumn:
        return node.design.size;
    case Image:
        return node.design.image;
    case Networks:
        return node.design.networks.join(QStringLiteral(", "));
    case Volumes:
        return volumeWords(node.design.volumes);
    case Public:
        return node.design.publicAddress ? tr("yes") : QString();
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

/// What an editor begins with.
QVariant MachineTableModel::editOf(const Node &node, int column) const
{
    switch (column) {
    case Name:
        return node.design.shownName();
    case Count:
        return machineCount(node.design);
    case SizeColumn:
        return node.design.size;
    case Image:
        return node.design.image;
    case Networks:
        return node.design.networks.join(QStringLiteral(", "));
    case Volumes: {
        QStringList volumes;
        for (const Volume &volume : node.design.volumes)
            volumes << QStringLiteral("%1 %2 GB %3").arg(volume.name).arg(volume.size).arg(volume.mount);
        return volumes.join(QStringLiteral("; "));
    }
    case Public:
        return node.design.publicAddress;
    default:
        return {};
    }
}

Qt::ItemFlags MachineTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid() || m_lens != Lens::Design || index.internalId() != 0 || nodeAt(index).design.name.isEmpty())
        return flags;
    const bool written = index.column() == Name || index.column() == SizeColumn || isOfDesign(index.column());
    return written ? flags | Qt::ItemIsEditable : flags;
}

bool MachineTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) || value == editOf(nodeAt(index), index.column()))
        return false;
    Q_EMIT fieldWritten(nodeAt(index).design.name, index.column(), value);
    return true;
}

QVariant MachineTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = nodeAt(index);
    const Row &row = rowAt(index);
    const bool group = index.internalId() == 0 && node.group;
    switch (role) {
    case Qt::DisplayRole:
        return group && index.column() >= Load ? QString() : textOf(node, row, index.column());
    case Qt::EditRole:
        return editOf(node, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Roles ? row.chips.join(u' ') : textOf(node, row, index.column());
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
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
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    static const QStringList titles{tr("Name"),    tr("State"),  tr("Roles"), tr("Machines"), tr("Size"), tr("Start from"), tr("Networks"),
                                    tr("Volumes"), tr("Public"), tr("Load"),  tr("Memory"),   tr("Disk"), tr("Address"),    tr("Seen")};
    return titles.value(section);
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
    const auto addRow = [&](const Node &node, const Row &row) {
        add([&](int column) {
            QStringList ids;
            for (qsizetype chip = 0; column == Roles && chip < row.chips.size(); chip += 2)
                ids << row.chips.at(chip);
            return column == Roles ? ids.join(QLatin1Char(' ')) : column == Name ? row.id : textOf(node, row, column);
        });
    };
    add([this](int column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (const Shown &shown : m_shown) {
        const Node &node = m_nodes.at(shown.node);
        addRow(node, node.row);
        for (const qsizetype machine : shown.machines)
            addRow(node, node.machines.at(machine));
    }
    return lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
}
