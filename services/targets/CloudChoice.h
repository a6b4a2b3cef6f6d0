#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"
#include "services/openstack/CloudCalls.h"

#include <QJsonArray>
#include <QList>
#include <QString>

/// Finds by their names what a design is to be made of at a cloud, once, so that only ids count from then on. Blocks.
class CloudChoice final
{
public:
    CloudChoice(CloudCalls &calls, const TargetChoice &choice) : m_calls(calls), m_choice(choice) {}

    struct Size {
        QString id{};
        int disk = 0;   ///< GB; 0: machines of this size start from a volume
        int memory = 0; ///< MB
    };
    struct Image {
        QString id{};
        int leastDisk = 0;   ///< GB
        int leastMemory = 0; ///< MB
    };
    struct Network {
        QString id{};
        QString subnet{};
    };
    struct Outside {
        QString id{};
        QString name{};
    };

    /// The size that a group's machines have: its own, or the target's.
    Result<Size> size(const Group &group);
    Result<Image> image(const Group &group);
    /// The one that the target names.
    Result<Network> network();
    /// The network by which one gets in and out: the one that the target names, or the only one that leads outside.
    Result<Outside> outside();

private:
    Result<QJsonObject> find(QJsonArray &list, CloudCalls::Service service, const char *path, const char *key, const QString &wanted,
                             const QString &what);
    CloudCalls &m_calls;
    TargetChoice m_choice;
    QJsonArray m_sizes{};
    QJsonArray m_images{};
    QJsonArray m_networks{};
};
