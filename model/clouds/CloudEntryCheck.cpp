#include "model/clouds/CloudEntryCheck.h"

#include "model/clouds/CloudSizes.h"
#include "model/clouds/CloudWords.h"
#include "model/cluster/EntryWay.h"

#include <QCoreApplication>

namespace
{

/// Gives the sentences of this file their context.
struct CloudCheck {
    Q_DECLARE_TR_FUNCTIONS(CloudCheck)
};

using Severity = Problem::Severity;
using WayOut = CloudNetwork::WayOut;

/// Looks at one design's way in.
class Check final
{
public:
    Check(const Cluster &design, const CloudCatalogue &catalogue, const QSet<QString> &standing, const QString &clusterId)
        : m_design(design), m_catalogue(catalogue), m_standing(standing), m_id(clusterId), m_way(EntryWay::of(design.target))
    {
    }
    QList<Problem> all()
    {
        if (m_design.groups.isEmpty())
            return {};
        if (m_way.kind == EntryWay::Kind::Own && !m_way.address.isEmpty() && m_catalogue.areAddressesKnown)
            checkOwn();
        if (!m_way.isFloating() && m_standing.isEmpty() && clusterNetworkWordOf(m_design).isEmpty())
            checkNew();
        return m_problems;
    }

private:
    void tell(Severity severity, const char *rule, const QString &key, const QString &sentence, const QString &remedy)
    {
        m_problems << Problem{.severity = severity,
                              .rule = QString::fromLatin1(rule),
                              .sentence = sentence,
                              .remedy = remedy,
                              .entry = {QStringLiteral("target"), key},
                              .isAboutValue = true};
    }
    void refuse(const QString &sentence, const QString &remedy)
    {
        tell(Severity::Error, "cloud-address", QStringLiteral("address"), sentence, remedy);
    }

    void checkOwn()
    {
        const QList<CloudAddress> meant = meantBy(m_catalogue.addresses, m_way.address);
        if (meant.isEmpty())
            return refuse(CloudCheck::tr("The project has no public address %1.").arg(m_way.address), another());
        const CloudAddress &address = meant.first();
        if (address.isOfCluster())
            return refuse(CloudCheck::tr("The public address %1 was made for a cluster, with which it goes.").arg(address.name), another());
        if (!address.isUnused() && !isOurs(address))
            return refuse(CloudCheck::tr("The public address %1 is in use already, by the port %2.")
                              .arg(address.name, address.port.isEmpty() ? address.portId : address.port),
                          CloudCheck::tr("Free it on the cloud's own page. %1").arg(another()));
        checkPool(address);
    }

    /// What can be done instead.
    QString another() const
    {
        QStringList free;
        for (const CloudAddress &address : m_catalogue.addresses) {
            if (address.isUnused() && !address.isOfCluster())
                free << address.name;
        }
        return free.isEmpty() ? CloudCheck::tr("The project has no unused one: make one on the cloud's own page, or write “entry: new”.")
                              : CloudCheck::tr("Unused are: %1.").arg(free.mid(0, Shown).join(QStringLiteral(", ")));
    }

    /// Where the cloud does not tell the port's name, a cluster that stands is left in peace: the run knows what it was given.
    bool isOurs(const CloudAddress &address) const { return leadsInto(address, m_id) || (address.port.isEmpty() && !m_standing.isEmpty()); }

    /// The router has to lead to the network that the address is of.
    void checkPool(const CloudAddress &address)
    {
        const QString word = clusterNetworkWordOf(m_design);
        const QList<CloudNetwork> network = meantBy(m_catalogue.networks, word);
        const QString outside = m_design.target.settings.value(QStringLiteral("outside"));
        const QList<CloudNetwork> chosen = meantBy(m_catalogue.pools(), outside);
        if (!word.isEmpty() && network.size() == 1 && network.first().wayOut == WayOut::Router &&
            network.first().outside != address.networkId)
            refuse(CloudCheck::tr("The router of the network %1 leads to %2, and the public address %3 is of %4: it does not reach the "
                                  "machines.")
                       .arg(network.first().name, nameOf(network.first().outside), address.name, nameOf(address.networkId)),
                   CloudCheck::tr("Take an address of %1, or another network.").arg(nameOf(network.first().outside)));
        else if (word.isEmpty() && chosen.size() == 1 && chosen.first().id != address.networkId)
            refuse(CloudCheck::tr("The cluster's network is to lead to %1 (“outside”), and the public address %2 is of %3.")
                       .arg(chosen.first().name, address.name, nameOf(address.networkId)),
                   CloudCheck::tr("Take an address of %1, or take “outside” out.").arg(chosen.first().name));
    }

    QString nameOf(const QString &networkId) const
    {
        const QList<CloudNetwork> network = meantBy(m_catalogue.networks, networkId);
        return network.isEmpty() ? networkId : calledAmong(m_catalogue.networks, network.first());
    }

    /// A network that is made with the cluster is known to nobody before.
    void checkNew()
    {
        const QString remedy = CloudCheck::tr("Name a network of the project (“network”), or write “entry: new”.");
        if (m_way.kind == EntryWay::Kind::Gateway)
            tell(Severity::Warning, "cloud-entry", QStringLiteral("entry"),
                 CloudCheck::tr("The cluster's network is made with it: the gateway %1 cannot lead there before.").arg(m_way.gateway()),
                 remedy);
        else
            tell(Severity::Warning, "cloud-entry", QStringLiteral("entry"),
                 CloudCheck::tr("The cluster's network is made with it, and can hardly be reached from here directly."), remedy);
    }

    static constexpr int Shown = 8;
    const Cluster &m_design;
    const CloudCatalogue &m_catalogue;
    const QSet<QString> &m_standing;
    const QString &m_id;
    const EntryWay m_way;
    QList<Problem> m_problems{};
};

} // namespace

QList<Problem> checkEntry(const Cluster &design, const CloudCatalogue &catalogue, const QSet<QString> &standing, const QString &clusterId)
{
    return Check(design, catalogue, standing, clusterId).all();
}

bool leadsInto(const CloudAddress &address, const QString &clusterId)
{
    return !clusterId.isEmpty() && address.port.contains(QStringLiteral("-%1-").arg(clusterId.left(8))); // as the module names ports
}
