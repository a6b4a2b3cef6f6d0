#pragma once

#include "model/Result.h"
#include "model/clouds/CloudAccount.h"
#include "model/clouds/CloudCatalogue.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/EntryWay.h"
#include "model/cluster/Role.h"
#include "model/runs/VolumeWords.h"
#include "services/targets/CloudInput.h"
#include "services/targets/CloudParts.h"
#include "services/targets/CloudRecord.h"

#include <QCoreApplication>
#include <QSet>

#include <optional>

/// Decides by a cloud's catalogue what a cluster there is made of, so that from then on only ids count: networks, the way in, and of each
/// machine size, image and the disk that it starts from. Blocks while the cloud is asked.
class CloudDecision final
{
    Q_DECLARE_TR_FUNCTIONS(CloudDecision)

public:
    /// What is decided goes into the record. Signed in before read().
    CloudDecision(CloudCalls &calls, CloudRecord &record, QString clusterId)
        : m_calls(calls), m_record(record), m_clusterId(std::move(clusterId))
    {
    }

    /// Asks once what there is, and keeps it for the window.
    Result<void> read(const CloudAccount &account);
    /// What the project has room for, and what machines cost where somebody wrote it down, beside `found`, which the cloud has of this
    /// cluster; `kept` volumes of it are used again.
    Capacity capacity(const Cluster &design, const RoleCatalogue &roles, const QList<CloudPart> &found, const QList<MachineVolume> &kept);
    /// Nothing stands: all is decided anew.
    void begin(const Cluster &design);
    /// What `standing` are made of stays; `known` are the ids of all that is the cluster's own. Gives what should be known and is no fault;
    /// an error where something is not there, or does not go together.
    Result<QStringList> decide(const Cluster &design, const RoleCatalogue &roles, const QStringList &standing, const QSet<QString> &known);
    const QMap<QString, CloudMachineInput> &machines() const { return m_machines; }

private:
    std::optional<HourlyCost> costOf(const Cluster &design, const QSet<QString> &standing);
    Result<QStringList> check(const Cluster &design, const RoleCatalogue &roles, const QStringList &standing) const;
    Result<void> decideNetwork(const Cluster &design);
    Result<void> decideEntry(const Cluster &design);
    Result<CloudAddress> ownAddress(const EntryWay &way) const;
    Result<void> decideOutside(const QString &word, const EntryWay &way);
    QList<CloudMachineNetwork> furtherNetworks(const Cluster &design, const Group &group) const;
    QString ownRange(const Cluster &design) const;
    void decideMachine(const Cluster &design, const Group &group, const QString &machine, bool stands);
    CloudCalls &m_calls;
    CloudRecord &m_record;
    QString m_clusterId;
    CloudCatalogue m_catalogue{};
    QSet<QString> m_known{};
    QString m_priceFault{}; ///< why nothing can be said of the cost
    QMap<QString, CloudMachineInput> m_machines{};
};
