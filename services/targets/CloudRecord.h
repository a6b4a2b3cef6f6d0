#pragma once

#include "model/Result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// A network that a machine is on beside the cluster's.
struct CloudMachineNetwork {
    QString id{};
    QString subnet{};    ///< empty: the cloud chooses
    bool isOpen = false; ///< its port security is switched off, so that no security group can be given there
    bool operator==(const CloudMachineNetwork &) const = default;
};

/// What of a cluster on a cloud is decided once and then kept, so that nothing that stands is ever another: .butler/target.json. Ids, as
/// names may mean something else tomorrow.
struct CloudRecord {
    QString account{};   ///< its name on this computer
    QString projectId{}; ///< where the cluster was first built; no other account's cluster is ever touched
    QString project{};   ///< its name, for sentences
    QString region{};
    QString name{};      ///< of the cluster when it was first built: it stands in all names at the cloud
    QString networkId{}; ///< empty: an own one is made
    QString subnetId{};  ///< of that network
    QString range{};     ///< of an own network
    QString outside{};   ///< id of the network that an own router leads to
    QString entryMachine{};
    QString pool{};                   ///< name of the network of which the entry has a floating address that was made for it
    QString address{};                ///< the project's own floating address that the entry has instead
    QString gateway{};                ///< HOST:PORT that leads to the entry; all three empty: it is reached directly
    QMap<QString, QString> sizes{};   ///< machine → the size that it was last given
    QMap<QString, QString> images{};  ///< machine → the image that it was made of
    QMap<QString, int> bootVolumes{}; ///< machine → GB of the volume that it starts from, where its size had no disk
    QMap<QString, QList<CloudMachineNetwork>> networks{}; ///< machine → those that it was given beside the cluster's

    static Result<CloudRecord> read(const QString &path);
    Result<void> write(const QString &path) const;
    bool operator==(const CloudRecord &) const = default;
};
