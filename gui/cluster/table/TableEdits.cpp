#include "gui/cluster/table/TableEdits.h"

#include "gui/cluster/table/MachineTableModel.h"
#include "model/cluster/DesignEdits.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace
{

/// Gives the sentences of this file their context.
struct TableEdits {
    Q_DECLARE_TR_FUNCTIONS(TableEdits)
};

Result<TableEdit> nameEdit(const Cluster &cluster, const QString &group, const QString &text, Names names)
{
    if (names == Names::Fixed)
        return TableEdit{TableEdits::tr("call %1 “%2”").arg(group, text), withTitle(cluster, group, text), group};
    const Result<Cluster> next = renamed(cluster, group, text);
    if (!next)
        return next.error();
    return TableEdit{TableEdits::tr("rename %1 to %2").arg(group, text), *next, text};
}

/// "metrics 20 GB /var/lib/influxdb; data 100 GB /data"
Result<TableEdit> volumesEdit(const Cluster &cluster, const QString &group, const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\S+)\\s+(\\d{1,6})\\s*(?:GB)?\\s+(/\\S+)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    QList<Volume> volumes;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const QRegularExpressionMatch hit = form.match(part.trimmed());
        if (!hit.hasMatch())
            return Error{TableEdits::tr("“%1” is no volume.").arg(part.trimmed()),
                         TableEdits::tr("Write its name, its size and its folder, such as: data 100 GB /data; with ; between several.")};
        volumes << Volume{hit.captured(1), hit.captured(2).toInt(), hit.captured(3)};
    }
    return TableEdit{TableEdits::tr("change the volumes of %1").arg(group), withVolumes(cluster, {group}, volumes), group};
}

} // namespace

Result<TableEdit> tableEdit(const Cluster &cluster, const QString &group, int column, const QVariant &value, Names names)
{
    const QString text = value.toString().simplified();
    const auto made = [&group](const QString &name, const Cluster &next) { return TableEdit{name, next, group}; };
    switch (column) {
    case MachineTableModel::Name:
        return nameEdit(cluster, group, text, names);
    case MachineTableModel::Count:
        return made(TableEdits::tr("make %1 %2 machines").arg(group).arg(value.toInt()), withCount(cluster, group, value.toInt()));
    case MachineTableModel::SizeColumn:
        return made(TableEdits::tr("give %1 the size %2").arg(group, text), withSize(cluster, {group}, text));
    case MachineTableModel::Image:
        return made(TableEdits::tr("let %1 start from %2").arg(group, text), withImage(cluster, {group}, text));
    case MachineTableModel::Networks: {
        QStringList networks;
        for (const QString &network : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            if (!network.trimmed().isEmpty() && !networks.contains(network.trimmed()))
                networks << network.trimmed();
        }
        return made(TableEdits::tr("put %1 on other networks").arg(group), withNetworks(cluster, {group}, networks));
    }
    case MachineTableModel::Volumes:
        return volumesEdit(cluster, group, text);
    case MachineTableModel::Public:
        return made(value.toBool() ? TableEdits::tr("give %1 a public address").arg(group)
                                   : TableEdits::tr("take the public address from %1").arg(group),
                    withPublicAddress(cluster, {group}, value.toBool()));
    default:
        return Error{TableEdits::tr("This cannot be written here."), TableEdits::tr("Change it at the right.")};
    }
}
