#include "services/targets/CloudDecision.h"

#include "model/clouds/CloudCheck.h"
#include "model/clouds/CloudEntryCheck.h"
#include "model/clouds/CloudNetworkCheck.h"
#include "model/clouds/CloudRoom.h"
#include "model/clouds/CloudSizes.h"
#include "model/cluster/GroupCheck.h"
#include "model/cluster/RoleMachines.h"
#include "model/runs/PlanWords.h"
#include "services/clouds/CloudPrices.h"
#include "services/openstack/CatalogueStore.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace
{

bool areSame(const QList<CloudMachineNetwork> &some, const QList<CloudMachineNetwork> &others)
{
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const CloudMachineNetwork &one, const CloudMachineNetwork &other) { return one.id == other.id; });
}

} // namespace

Result<void> CloudDecision::read(const CloudAccount &account)
{
    if (!m_catalogue.asked.isValid()) {
        const Result<CloudCatalogue> catalogue = m_calls.catalogue();
        if (!catalogue)
            return catalogue.error();
        m_catalogue = *catalogue;
        (void)CatalogueStore().keep(account, m_catalogue); // the window shows it; one that cannot be kept is asked for again
    }
    return {};
}

Capacity CloudDecision::capacity(const Cluster &design, const RoleCatalogue &roles, const QList<CloudPart> &found,
                                 const QList<MachineVolume> &kept)
{
    QSet<QString> standing;
    for (const CloudPart &part : found) {
        if (part.kind == CloudPart::Kind::Server)
            standing << part.machine;
    }
    const auto addresses =
        std::count_if(found.begin(), found.end(), [](const CloudPart &part) { return part.kind == CloudPart::Kind::Address; });
    CloudNeed there;
    there.addresses = double(addresses);
    for (const MachineVolume &volume : kept) {
        if (standing.contains(volume.machine)) // its volumes are counted with it
            continue;
        there.volumes += 1;
        there.gigabytes += volume.size;
    }
    Capacity capacity = roomAtCloud(design, roles, m_catalogue, standing, there);
    capacity.cost = costOf(design, standing);
    return capacity;
}

std::optional<HourlyCost> CloudDecision::costOf(const Cluster &design, const QSet<QString> &standing)
{
    const Result<std::optional<CloudPrices>> prices = CloudPrices::of(m_record.account);
    m_priceFault = prices ? QString() : prices.error().message;
    if (!prices || !*prices)
        return {};
    const auto priceOf = [&](const std::optional<CloudSize> &size) {
        const QMap<QString, double> &all = (*prices)->perHour;
        const QString key = size && all.contains(size->id) ? size->id : size ? size->name : QString();
        return all.contains(key) ? std::optional(all.value(key)) : std::nullopt;
    };
    HourlyCost cost{.currency = (*prices)->currency};
    for (const QString &machine : standing) {
        const QList<CloudSize> size = meantBy(m_catalogue.sizes, m_record.sizes.value(machine));
        cost.before += priceOf(size.isEmpty() ? std::nullopt : std::optional(size.first())).value_or(0);
    }
    for (const Group &group : design.groups) {
        const int count = machineCount(group);
        const std::optional<double> price = priceOf(sizeOf(design, group, m_catalogue));
        cost.after += count * price.value_or(0);
        cost.unpriced += price ? 0 : count;
    }
    return cost;
}

void CloudDecision::begin(const Cluster &design)
{
    m_record.name = design.name;
    m_record.networkId = m_record.subnetId = m_record.range = m_record.outside = m_record.entryMachine = m_record.pool = QString();
    m_record.address = m_record.gateway = QString();
    m_record.sizes.clear();
    m_record.images.clear();
    m_record.bootVolumes.clear();
    m_record.networks.clear();
}

Result<QStringList> CloudDecision::check(const Cluster &design, const RoleCatalogue &roles, const QStringList &standing) const
{
    QStringList warnings;
    QStringList errors;
    QSet<QString> said;
    for (const Problem &problem : checkAtCloud(design, roles, m_catalogue, QSet<QString>(standing.begin(), standing.end()), m_clusterId)) {
        const QString words = problem.sentence + QLatin1Char(' ') + problem.remedy;
        QStringList &of = problem.severity == Problem::Severity::Error ? errors : warnings;
        if (!said.contains(problem.sentence)) // of several groups, each with a remedy of its own
            of << words;
        said << problem.sentence;
    }
    if (!errors.isEmpty()) // all at once: where a design goes to another cloud, much of it may be called otherwise there
        return Error{errors.join(QLatin1Char(' ')), {}};
    return warnings;
}

Result<QStringList> CloudDecision::decide(const Cluster &design, const RoleCatalogue &roles, const QStringList &standing,
                                          const QSet<QString> &known)
{
    m_known = known;
    const Result<QStringList> checked = check(design, roles, standing);
    if (!checked)
        return checked;
    if (const Result<void> decided = decideNetwork(design); !decided)
        return decided.error();
    m_machines.clear();
    QStringList others; // which are on other networks than the design says
    for (const Group &group : design.groups) {
        const QList<CloudMachineNetwork> further = furtherNetworks(design, group);
        for (const Machine &machine : machinesOf(group)) {
            decideMachine(design, group, machine.name, standing.contains(machine.name));
            if (!areSame(m_record.networks.value(machine.name), further))
                others << machine.name;
        }
    }
    for (const QString &machine : m_record.images.keys()) { // a copy: entries go
        if (!m_machines.contains(machine)) {
            m_record.images.remove(machine);
            m_record.bootVolumes.remove(machine);
            m_record.sizes.remove(machine);
            m_record.networks.remove(machine);
        }
    }
    QStringList told = *checked;
    if (!m_priceFault.isEmpty())
        told << m_priceFault;
    if (!others.isEmpty())
        told << tr("Machines keep the networks that they were made with: %1. New ones get those of the design.").arg(namesInWords(others));
    return told;
}

Result<void> CloudDecision::decideNetwork(const Cluster &design)
{
    if (m_record.networkId.isEmpty() && m_record.range.isEmpty()) {
        const QList<CloudNetwork> meant = meantBy(m_catalogue.networks, clusterNetworkWordOf(design));
        if (meant.isEmpty()) { // none is named, or the check would have said so
            m_record.range = ownRange(design);
        } else {
            m_record.networkId = meant.first().id;
            for (const CloudSubnet &subnet : meant.first().subnets) {
                if (subnet.ipVersion == 4 && m_record.subnetId.isEmpty())
                    m_record.subnetId = subnet.id;
            }
        }
    }
    if (!machineNames(design).contains(m_record.entryMachine))
        m_record.entryMachine = saltMasterOf(design).isEmpty() ? machineNames(design).value(0) : saltMasterOf(design);
    return decideEntry(design);
}

/// Another way in is taken as soon as the design says so: nothing that anybody keeps hangs on it.
Result<void> CloudDecision::decideEntry(const Cluster &design)
{
    const EntryWay way = EntryWay::of(design.target);
    const bool isNew = way.kind == EntryWay::Kind::New;
    const bool hasRouter = !m_record.range.isEmpty() && !m_record.outside.isEmpty(); // an own one, which stays where it leads to
    QString word = hasRouter ? m_record.outside : design.target.settings.value(QStringLiteral("outside"));
    QString address;
    if (way.kind == EntryWay::Kind::Own) {
        const Result<CloudAddress> own = ownAddress(way);
        if (!own)
            return own.error();
        if (hasRouter && own->networkId != m_record.outside)
            return Error{tr("The router of this cluster's network does not lead to the network that the public address %1 is of, so it "
                            "would not reach the machines. Take another address.")
                             .arg(own->name),
                         {}};
        address = own->name;
        if (word.isEmpty())
            word = own->networkId;
    }
    if ((isNew && m_record.pool.isEmpty()) || (!m_record.range.isEmpty() && !hasRouter)) {
        if (const Result<void> decided = decideOutside(word, way); !decided)
            return decided;
    }
    if (!isNew)
        m_record.pool.clear();
    m_record.address = address;
    m_record.gateway = way.gateway();
    return {};
}

/// Neutron takes an address away from whom it serves without a word, so it is looked at closely.
Result<CloudAddress> CloudDecision::ownAddress(const EntryWay &way) const
{
    const bool isGiven = m_record.address == way.address; // it was this cluster's before
    const QList<CloudAddress> meant = meantBy(m_catalogue.addresses, way.address);
    if (!m_catalogue.areAddressesKnown && isGiven)
        return CloudAddress{.name = way.address, .networkId = m_record.outside};
    if (meant.isEmpty())
        return Error{tr("The cloud does not tell whether the public address %1 is free. Nothing was touched. Try again later, or write "
                        "“entry: new” in the design's target.")
                         .arg(way.address),
                     {}};
    const CloudAddress &address = meant.first();
    if (!address.isUnused() && !leadsInto(address, m_clusterId) && !m_known.contains(address.portId)) // a port may have no name
        return Error{tr("The public address %1 is in use already, by the port %2. Nothing was touched. Free it on the cloud's own page, "
                        "or take another one.")
                         .arg(address.name, address.port.isEmpty() ? address.portId : address.port),
                     {}};
    return address;
}

Result<void> CloudDecision::decideOutside(const QString &word, const EntryWay &way)
{
    const QList<CloudNetwork> pools = m_catalogue.pools();
    const QList<CloudNetwork> meant = word.isEmpty() ? pools : meantBy(pools, word);
    if (meant.size() == 1) {
        m_record.outside = meant.first().id;
        m_record.pool = way.kind == EntryWay::Kind::New ? meant.first().name : QString();
        return {};
    }
    if (meant.isEmpty())
        return Error{
            tr("The cloud shows this project no network that leads outside, so no machine could be reached. Ask the cloud's people for "
               "one; or choose a network of the project that you reach from here, and write “entry: direct” in the design's target."),
            {}};
    QStringList names;
    for (const CloudNetwork &network : meant)
        names << calledAmong(meant, network);
    return Error{
        tr("The cloud has several networks that lead outside: %1. Write the one that the cluster is to be entered by as “outside” in the "
           "design's target.")
            .arg(names.join(QStringLiteral(", "))),
        {}};
}

/// Those that the cloud does not have are told by the check.
QList<CloudMachineNetwork> CloudDecision::furtherNetworks(const Cluster &design, const Group &group) const
{
    QList<CloudMachineNetwork> further;
    for (const QString &word : furtherNetworkWordsOf(design, group)) {
        const QList<CloudNetwork> meant = meantBy(m_catalogue.networks, word);
        if (meant.size() != 1 || meant.first().id == m_record.networkId)
            continue;
        CloudMachineNetwork one{.id = meant.first().id, .isOpen = !meant.first().hasPortSecurity};
        for (const CloudSubnet &subnet : meant.first().subnets) {
            if (subnet.ipVersion == 4 && one.subnet.isEmpty())
                one.subnet = subnet.id;
        }
        if (!further.contains(one)) // a name and an id may mean the same
            further << one;
    }
    return further;
}

/// Of 4,000 addresses, another for each cluster, and none that a further network of its machines has; what this computer reaches otherwise
/// is no matter, as all leads through the entry.
QString CloudDecision::ownRange(const Cluster &design) const
{
    QStringList taken;
    for (const Group &group : design.groups) {
        for (const CloudMachineNetwork &further : furtherNetworks(design, group)) {
            for (const CloudSubnet &subnet : meantBy(m_catalogue.networks, further.id).first().subnets)
                taken << subnet.cidr;
        }
    }
    const QByteArray hash = QCryptographicHash::hash(m_clusterId.toUtf8(), QCryptographicHash::Sha256);
    const int first = (hash.at(0) & 63) * 16 + (hash.at(1) & 15);
    QString range;
    for (int next = 0; next < 1024; ++next) {
        const int at = (first + next) % 1024;
        range = QStringLiteral("10.%1.%2.0/20").arg(64 + at / 16).arg(at % 16 * 16);
        if (std::none_of(taken.cbegin(), taken.cend(), [&range](const QString &cidr) { return rangesOverlap(range, cidr); }))
            break;
    }
    return range;
}

/// A machine that stands keeps the image that it was made of, and the disk that it starts from.
void CloudDecision::decideMachine(const Cluster &design, const Group &group, const QString &machine, bool stands)
{
    const std::optional<CloudSize> size = sizeOf(design, group, m_catalogue);
    if (!stands || m_record.images.value(machine).isEmpty()) {
        const std::optional<CloudImage> image = imageOf(design, group, m_catalogue);
        const int wanted = design.target.settings.value(QStringLiteral("bootVolume")).toInt();
        const int least = size ? bootVolumeOf(*size, image) : 0;
        m_record.images.insert(machine, image ? image->id : QString());
        m_record.bootVolumes.insert(machine, least > 0 ? std::max(least, wanted) : 0);
    }
    if (!stands)
        m_record.networks.insert(machine, furtherNetworks(design, group));
    if (size) // else the one that it has, which the cloud offers no more
        m_record.sizes.insert(machine, size->id);
    m_machines.insert(machine, {m_record.sizes.value(machine), m_record.images.value(machine), m_record.bootVolumes.value(machine),
                                m_record.networks.value(machine)});
}
