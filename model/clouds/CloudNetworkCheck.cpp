#include "model/clouds/CloudNetworkCheck.h"

#include "model/clouds/CloudSizes.h"
#include "model/clouds/CloudWords.h"
#include "model/cluster/EntryWay.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <utility>

namespace
{

/// Gives the sentences of this file their context.
struct CloudCheck {
    Q_DECLARE_TR_FUNCTIONS(CloudCheck)
};

using Severity = Problem::Severity;
using WayOut = CloudNetwork::WayOut;

constexpr int leastMtu = 1280; // of IPv6, and with room for a tunnel

/// Of IPv4, as 192.0.2.0/24; absent: it is none.
std::optional<std::pair<quint32, quint32>> spanOf(const QString &cidr)
{
    const QStringList parts = cidr.section(QLatin1Char('/'), 0, 0).split(QLatin1Char('.'));
    bool isNumber = true;
    const int bits = cidr.section(QLatin1Char('/'), 1).toInt(&isNumber);
    quint32 first = 0;
    for (const QString &part : parts) {
        bool ok = false;
        first = (first << 8) + (part.toUInt(&ok) & 255);
        isNumber = isNumber && ok;
    }
    if (!isNumber || parts.size() != 4 || bits < 0 || bits > 32)
        return {};
    const quint32 rest = bits == 0 ? 0xFFFFFFFF : (quint32(1) << (32 - bits)) - 1;
    return std::pair(first & ~rest, first | rest);
}

/// Looks at each network once, for all groups that name it.
class Check final
{
public:
    Check(const Cluster &design, const CloudCatalogue &catalogue) : m_design(design), m_catalogue(catalogue) {}
    QList<Problem> all()
    {
        checkOutside();
        if (m_design.groups.isEmpty())
            return m_problems;
        const QString carries = clusterNetworkWordOf(m_design);
        const bool isOfTarget = m_design.target.settings.value(QStringLiteral("network")) == carries;
        if (!carries.isEmpty())
            m_carries = checkWord(isOfTarget ? QString() : m_design.groups.first().name, carries, Use::Carries);
        else if (m_catalogue.pools().isEmpty())
            tell(Severity::Warning, "cloud-way-out", {}, {},
                 CloudCheck::tr("The cloud shows no external network, so that the network that is made leads nowhere."),
                 CloudCheck::tr("Name a network of the cloud that has a way out."));
        QStringList seen;
        for (const Group &group : m_design.groups) {
            for (const QString &word : furtherNetworkWordsOf(m_design, group)) {
                if (!seen.contains(word))
                    checkWord(group.name, word, Use::Further);
                seen << word;
            }
        }
        return m_problems;
    }

private:
    enum class Use { Carries, Further };
    void tell(Severity severity, const char *rule, const QString &group, const QString &setting, const QString &sentence,
              const QString &remedy, const QString &subject = {})
    {
        Problem problem{severity, QString::fromLatin1(rule), group, sentence, remedy, subject};
        if (!setting.isEmpty()) {
            problem.entry = {QStringLiteral("target"), setting};
            problem.isAboutValue = true;
        }
        m_problems << problem;
    }

    QString outsideWord() const { return m_design.target.settings.value(QStringLiteral("outside")); }

    void checkOutside()
    {
        const QString word = outsideWord();
        const QList<CloudNetwork> pools = m_catalogue.pools();
        if (word.isEmpty()) {
            // A warning: a cluster that stands has chosen already.
            const bool isNew = wantsAddresses(m_design) && EntryWay::of(m_design.target).kind != EntryWay::Kind::Own;
            if (isNew && pools.isEmpty())
                tell(Severity::Warning, "cloud-outside", {}, {},
                     CloudCheck::tr("The cluster is entered by a public address, and the cloud shows no network that has some."),
                     CloudCheck::tr("Ask the cloud's people for one; or choose a network that you reach from here, and “entry: direct”."));
            else if (isNew && pools.size() > 1)
                tell(Severity::Warning, "cloud-outside", {}, {},
                     CloudCheck::tr("Several networks of the cloud have public addresses, and none is chosen (“outside”)."),
                     CloudWords::instead({}, pools));
            return;
        }
        const QList<CloudNetwork> meant = meantBy(pools, word);
        const QString key = QStringLiteral("outside");
        if (meant.size() > 1)
            tell(Severity::Error, "cloud-outside", {}, key, CloudCheck::tr("The cloud has several networks “%1”.").arg(word),
                 CloudWords::choose(meant));
        else if (meant.isEmpty() && !meantBy(m_catalogue.networks, word).isEmpty())
            tell(Severity::Error, "cloud-outside", {}, key,
                 CloudCheck::tr("The network %1 is not external: it has no public addresses.").arg(word), CloudWords::instead({}, pools));
        else if (meant.isEmpty())
            tell(Severity::Error, "cloud-outside", {}, key, CloudCheck::tr("The cloud has no network “%1”.").arg(word),
                 CloudWords::instead(word, pools), CloudWords::nearest(word, pools));
    }

    /// Of a group, or of the target where none is named. Gives the network that is meant; absent: none can be.
    std::optional<CloudNetwork> checkWord(const QString &owner, const QString &word, Use use)
    {
        const QString key = owner.isEmpty() ? QStringLiteral("network") : QString();
        const QList<CloudNetwork> meant = meantBy(m_catalogue.networks, word);
        if (meant.isEmpty())
            tell(Severity::Error, "cloud-network", owner, key, CloudCheck::tr("The cloud has no network “%1”.").arg(word),
                 CloudWords::instead(word, m_catalogue.networks), CloudWords::nearest(word, m_catalogue.networks));
        else if (meant.size() > 1)
            tell(Severity::Error, "cloud-network", owner, key, CloudCheck::tr("The cloud has several networks “%1”.").arg(word),
                 CloudWords::choose(meant));
        if (meant.size() != 1)
            return {};
        checkOne(owner, key, meant.first());
        if (use == Use::Carries)
            checkWayOut(owner, key, meant.first());
        else
            checkBeside(owner, meant.first());
        return meant.first();
    }

    void checkOne(const QString &owner, const QString &key, const CloudNetwork &network)
    {
        checkSubnets(owner, key, network);
        checkPublic(owner, key, network);
        if (!network.hasPortSecurity)
            tell(Severity::Warning, "cloud-port-security", owner, key,
                 CloudCheck::tr("The network %1 has its port security switched off: no security group protects a machine there.")
                     .arg(network.name),
                 CloudCheck::tr("Have it switched on, or take another network."));
        if (network.mtu > 0 && network.mtu < leastMtu)
            tell(Severity::Warning, "cloud-mtu", owner, key,
                 CloudCheck::tr("The network %1 carries packets of %2 bytes only.").arg(network.name).arg(network.mtu),
                 CloudCheck::tr("Take a network with an MTU of %1 or more.").arg(leastMtu));
    }

    void checkSubnets(const QString &owner, const QString &key, const CloudNetwork &network)
    {
        const auto has = [&network](bool (*is)(const CloudSubnet &)) {
            return std::any_of(network.subnets.begin(), network.subnets.end(), is);
        };
        if (network.subnets.isEmpty() && network.isOwn) {
            tell(Severity::Error, "cloud-subnet", owner, key,
                 CloudCheck::tr("The network %1 has no subnet, so no addresses.").arg(network.name),
                 CloudCheck::tr("Make one on the cloud's own page, or take another network."));
            return;
        }
        if (network.subnets.isEmpty()) // others do not show theirs
            return;
        if (!has([](const CloudSubnet &subnet) { return subnet.ipVersion == 4; }))
            tell(Severity::Error, "cloud-subnet", owner, key,
                 CloudCheck::tr("The network %1 has no IPv4 addresses, which the machines need.").arg(network.name),
                 CloudCheck::tr("Add an IPv4 subnet on the cloud's own page, or take another network."));
        else if (!has([](const CloudSubnet &subnet) { return subnet.ipVersion == 4 && subnet.hasDhcp; }))
            tell(Severity::Warning, "cloud-dhcp", owner, key,
                 CloudCheck::tr("DHCP is switched off in the network %1: machines find their addresses only where the image reads them "
                                "from the cloud's configuration drive.")
                     .arg(network.name),
                 CloudCheck::tr("Switch DHCP on for its subnet, or take another network."));
    }

    void checkPublic(const QString &owner, const QString &key, const CloudNetwork &network)
    {
        if (network.isExternal)
            tell(Severity::Warning, "cloud-public", owner, key,
                 CloudCheck::tr("The network %1 gives every machine a public address.").arg(network.name),
                 CloudCheck::tr("Take a network of the project's own: one public address is enough."));
    }

    /// A machine does not know by which of two networks it reaches an address that both have.
    void checkBeside(const QString &owner, const CloudNetwork &network)
    {
        for (const CloudSubnet &one : m_carries && m_carries->id != network.id ? m_carries->subnets : QList<CloudSubnet>()) {
            for (const CloudSubnet &other : network.subnets) {
                if (rangesOverlap(one.cidr, other.cidr))
                    return tell(Severity::Error, "cloud-networks-overlap", owner, {},
                                CloudCheck::tr("The networks %1 (%2) and %3 (%4) have addresses in common, so a machine cannot be on both.")
                                    .arg(m_carries->name, one.cidr, network.name, other.cidr),
                                CloudCheck::tr("Take another network for one of the two."));
            }
        }
    }

    void checkWayOut(const QString &owner, const QString &key, const CloudNetwork &network)
    {
        if (network.wayOut == WayOut::None)
            tell(
                wantsAddresses(m_design) ? Severity::Error : Severity::Warning, "cloud-way-out", owner, key,
                CloudCheck::tr("No router leads out of the network %1: its machines reach no packages, and no public address reaches them.")
                    .arg(network.name),
                CloudCheck::tr("Connect it to a router on the cloud's own page, or take another network."));
        const QList<CloudNetwork> wanted = meantBy(m_catalogue.pools(), outsideWord());
        if (network.wayOut == WayOut::Router && wanted.size() == 1 && !network.outside.isEmpty() && network.outside != wanted.first().id) {
            const QList<CloudNetwork> real = meantBy(m_catalogue.networks, network.outside);
            const QString name = real.isEmpty() ? network.outside : calledAmong(m_catalogue.networks, real.first());
            tell(Severity::Error, "cloud-outside", {}, QStringLiteral("outside"),
                 CloudCheck::tr("The router of the network %1 leads to %2: public addresses of %3 do not reach its machines.")
                     .arg(network.name, name, wanted.first().name),
                 CloudCheck::tr("Take public addresses of %1.").arg(name), name);
        }
    }

    const Cluster &m_design;
    const CloudCatalogue &m_catalogue;
    QList<Problem> m_problems{};
    std::optional<CloudNetwork> m_carries{}; ///< the cluster, and is there
};

} // namespace

bool rangesOverlap(const QString &one, const QString &other)
{
    const auto a = spanOf(one), b = spanOf(other);
    return a && b && a->first <= b->second && b->first <= a->second;
}

QList<Problem> checkNetworks(const Cluster &design, const CloudCatalogue &catalogue)
{
    return Check(design, catalogue).all();
}
