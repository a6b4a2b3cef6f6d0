#include "model/cluster/TargetKind.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{

/// Gives the sentences of this file their context.
struct TargetKinds {
    Q_DECLARE_TR_FUNCTIONS(TargetKinds)
};

using Need = TargetKind::Setting::Need;

QList<TargetKind::Setting> openstackSettings()
{
    return {{.key = QStringLiteral("cloud"),
             .need = Need::Yes,
             .help = TargetKinds::tr("The account, as the page Clouds calls it."),
             .missing = TargetKinds::tr("It is not said with which account the cluster is to be built."),
             .title = TargetKinds::tr("Account")},
            {.key = QStringLiteral("image"),
             .need = Need::OfGroups,
             .help = TargetKinds::tr("The system of the machines: an image of the cloud."),
             .missing = TargetKinds::tr("It is not said which system the machines get."),
             .title = TargetKinds::tr("Start from")},
            {.key = QStringLiteral("size"),
             .need = Need::OfGroups,
             .help = TargetKinds::tr("The size of the machines: one that the cloud has."),
             .missing = TargetKinds::tr("It is not said how large the machines are."),
             .title = TargetKinds::tr("Size")},
            {.key = QStringLiteral("network"),
             .help = TargetKinds::tr("A network of the project. Without one, the cluster gets its own."),
             .title = TargetKinds::tr("Network")},
            {.key = QStringLiteral("outside"),
             .help = TargetKinds::tr("The network that leads outside, where the cloud has several."),
             .title = TargetKinds::tr("Way outside")},
            {.key = QStringLiteral("entry"),
             .help = TargetKinds::tr("How the cluster is entered: by a new public address, by one of the project (own), by a port that a "
                                     "gateway leads to it, or directly, where its network can be reached."),
             .title = TargetKinds::tr("Way in")},
            {.key = QStringLiteral("address"),
             .help = TargetKinds::tr("The project's public address that leads into the cluster; it is given back, and never removed."),
             .title = TargetKinds::tr("Public address")},
            {.key = QStringLiteral("gateway"),
             .help = TargetKinds::tr("Host and port that somebody leads to the entry's SSH, as in gateway.example.org:2222."),
             .title = TargetKinds::tr("Gateway")},
            {.key = QStringLiteral("sshFrom"),
             .help = TargetKinds::tr("The addresses that may enter, as in 203.0.113.0/24. Without them: all."),
             .title = TargetKinds::tr("Who may enter")},
            {.key = QStringLiteral("nameServers"), .help = TargetKinds::tr("Name servers of the cluster's own network.")},
            {.key = QStringLiteral("zone"), .help = TargetKinds::tr("The availability zone of the machines.")},
            {.key = QStringLiteral("volumeZone"), .help = TargetKinds::tr("The availability zone of the volumes.")},
            {.key = QStringLiteral("volumeType"), .help = TargetKinds::tr("The type of the volumes.")},
            {.key = QStringLiteral("bootVolume"), .help = TargetKinds::tr("GB that a machine starts from, where its size has no disk.")},
            {.key = QStringLiteral("machineMinutes"),
             .help = TargetKinds::tr("How many minutes a machine may take to come, and to go; a slow cloud needs more than 30.")},
            {.key = QStringLiteral("volumeMinutes"),
             .help = TargetKinds::tr("How many minutes a volume may take to come, to go and to be attached; else 30.")},
            {.key = QStringLiteral("proxy"), .help = TargetKinds::tr("The proxy by which machines get packages, without a login.")},
            {.key = QStringLiteral("noProxy"), .help = TargetKinds::tr("Hosts and domains that machines ask without the proxy.")},
            {.key = QStringLiteral("aptMirror"), .help = TargetKinds::tr("A mirror of the machines' distribution.")},
            {.key = QStringLiteral("pipMirror"), .help = TargetKinds::tr("An index of Python's packages.")}};
}

QList<TargetKind> &brought()
{
    static QList<TargetKind> kinds;
    return kinds;
}

} // namespace

QList<TargetKind> targetKinds()
{
    const TargetKind local{
        .id = QStringLiteral("local"),
        .title = TargetKinds::tr("This computer"),
        .choice = TargetKinds::tr("This computer (podman or docker)"),
        .where = TargetKinds::tr("on this computer, in containers"),
        .machineWord = TargetKinds::tr("container"),
        .sizeHelp = TargetKinds::tr("On this computer machines share all there is."),
        .isOfComputer = true,
        .settings = {{QStringLiteral("memory"), Need::No, TargetKinds::tr("The most memory that a machine may take, as in 2g.")}}};
    const TargetKind openstack{.id = QStringLiteral("openstack"),
                               .title = TargetKinds::tr("OpenStack"),
                               .choice = TargetKinds::tr("A cloud (OpenStack)"),
                               .where = TargetKinds::tr("at an OpenStack cloud"),
                               .machineWord = TargetKinds::tr("no size yet"),
                               .sizeHelp = TargetKinds::tr("One of the cloud's sizes. Empty: the one of the whole cluster."),
                               .keepsVolumes = true,
                               .settings = openstackSettings(),
                               .accountKey = QStringLiteral("cloud")};
    return QList<TargetKind>{local, openstack} + brought();
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
