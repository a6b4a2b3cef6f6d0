#include "model/monitoring/CountedOnce.h"

#include <QRegularExpression>

namespace
{

/// The disk that this is a partition of, by its name: vda1 → vda, nvme0n1p2 → nvme0n1; empty: it is none.
QString wholeOf(const QString &disk)
{
    static const QRegularExpression partition(
        QStringLiteral("^((?:[svh]d|xvd|ubd|dasd)[a-z]+|(?:nvme\\d+n\\d+|mmcblk\\d+|nbd\\d+|pmem\\d+|md\\d+)(?=p))p?\\d+$"));
    return partition.match(disk).captured(1);
}

bool passesOn(const QString &disk)
{
    static const QRegularExpression layer(QStringLiteral("^(md|dm-|bcache|drbd|rbd_cache|zd|nvme\\d+c\\d+n)"));
    return layer.match(disk).hasMatch();
}

bool isNoDisk(const QString &disk)
{
    static const QRegularExpression other(QStringLiteral("^(loop|ram|zram|sr|fd)\\d"));
    return other.match(disk).hasMatch();
}

bool isInner(const QString &interface)
{
    static const QRegularExpression inner(QStringLiteral(
        "^(lo$|veth|vnet|docker|podman|cni|flannel|cali|cilium|lxc|lxd|virbr|br\\d|br-|bridge|vmbr|ovs|vxlan|geneve|gre|sit|tunl|ip6tnl|"
        "tun|tap|wg|tailscale|zt|dummy|ifb|macvtap|nodelocaldns|kube-)"));
    return inner.match(interface).hasMatch();
}

/// Bonds, teams and VLANs: what they carry goes through another interface, too.
bool goesThroughAnother(const QString &interface)
{
    static const QRegularExpression over(QStringLiteral("^(bond|team|vlan)|[.:]|@"));
    return over.match(interface).hasMatch();
}

/// Those without the ones that `leave` names; all of them where none would be left.
template<typename Leave>
QStringList without(const QStringList &names, Leave leave)
{
    QStringList kept;
    for (const QString &name : names) {
        if (!leave(name))
            kept << name;
    }
    return kept.isEmpty() ? names : kept;
}

} // namespace

QStringList disksOnce(const QStringList &disks)
{
    QStringList real;
    for (const QString &disk : disks) {
        if (!isNoDisk(disk) && !disks.contains(wholeOf(disk)))
            real << disk;
    }
    return without(real, passesOn);
}

QStringList interfacesOnce(const QStringList &interfaces)
{
    QStringList real;
    for (const QString &interface : interfaces) {
        if (interface != QLatin1String("lo"))
            real << interface;
    }
    return without(without(real, isInner), goesThroughAnother);
}
