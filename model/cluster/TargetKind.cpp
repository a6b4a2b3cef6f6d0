#include "model/cluster/TargetKind.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{

/// Gives the sentences of this file their context.
struct TargetKinds {
    Q_DECLARE_TR_FUNCTIONS(TargetKinds)
};

QList<TargetKind> &brought()
{
    static QList<TargetKind> kinds;
    return kinds;
}

} // namespace

QList<TargetKind> targetKinds()
{
    const TargetKind local{.id = QStringLiteral("local"),
                           .title = TargetKinds::tr("This computer"),
                           .choice = TargetKinds::tr("This computer (podman or docker)"),
                           .where = TargetKinds::tr("on this computer, in containers"),
                           .machineWord = TargetKinds::tr("container"),
                           .sizeHelp = TargetKinds::tr("On this computer machines share all there is."),
                           .isOfComputer = true};
    return QList<TargetKind>{local} + brought();
}

QStringList targetKindIds()
{
    QStringList ids;
    for (const TargetKind &kind : targetKinds())
        ids << kind.id;
    return ids;
}

TargetKind targetKind(const QString &id)
{
    const QList<TargetKind> kinds = targetKinds();
    const auto found = std::find_if(kinds.cbegin(), kinds.cend(), [&id](const TargetKind &kind) { return kind.id == id; });
    if (found != kinds.cend())
        return *found;
    return {.id = id, .title = id, .choice = id, .where = TargetKinds::tr("on %1").arg(id), .machineWord = TargetKinds::tr("no size yet")};
}

bool isTargetKnown(const QString &id)
{
    return targetKindIds().contains(id);
}

void addTargetKind(const TargetKind &kind)
{
    brought() << kind;
}
