#include "gui/cluster/table/MachineCells.h"

#include "model/cluster/GroupCheck.h"

#include <QLocale>

#include <cmath>

namespace
{

QString percent(const std::optional<double> &value)
{
    return value ? MachineCells::tr("%1 %").arg(int(std::lround(*value))) : QStringLiteral("–");
}

/// "metrics 20 GB", one after the other.
QString volumeWords(const QList<Volume> &volumes)
{
    QStringList words;
    for (const Volume &volume : volumes)
        words << MachineCells::tr("%1 %2 GB").arg(volume.name).arg(volume.size);
    return words.join(QStringLiteral(", "));
}

} // namespace

QString MachineCells::title(int column)
{
    static const QStringList titles{tr("Name"),    tr("State"),  tr("Roles"), tr("Machines"), tr("Size"), tr("Start from"), tr("Networks"),
                                    tr("Volumes"), tr("Public"), tr("Load"),  tr("Memory"),   tr("Disk"), tr("Address"),    tr("Seen")};
    return titles.value(column);
}

bool MachineCells::isOfLens(Column column, Lens lens)
{
    const bool always = column == Name || column == Roles || column == SizeColumn;
    return always || (lens == Lens::Design ? isOfDesign(column) : column == StateColumn || column >= Load);
}

QString MachineCells::text(const MachineNode &node, const MachineRow &row, int column)
{
    switch (column) {
    case Name:
        return row.title;
    case StateColumn:
        return row.look.word;
    case Count:
        return &row == &node.row && !node.design.name.isEmpty() ? QString::number(machineCount(node.design)) : QString();
    case SizeColumn:
        return node.size;
    case Image:
        return node.design.image;
    case Networks:
        return node.design.networks.join(QStringLiteral(", "));
    case Volumes:
        return volumeWords(node.design.volumes);
    case Public:
        return node.design.publicAddress ? tr("yes") : QString();
    case Load:
        return row.values.load ? QLocale().toString(*row.values.load, 'f', 1) : QStringLiteral("–");
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

QVariant MachineCells::edited(const MachineNode &node, int column)
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
