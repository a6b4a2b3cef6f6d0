#pragma once

#include "model/clouds/CloudAccount.h"

#include <QHostAddress>
#include <QString>

/// Where this computer, or the jump host in its place, comes from when it knocks at a cluster of a cloud. Nobody is asked but the name
/// service, and no packet is sent: a service in the web that tells addresses would learn who builds what.
struct OwnAddress {
    /// The host whose name has to be looked up: the account's jump host, as it comes from there, else the cloud.
    static QString hostOf(const CloudAccount &account);
    /// `found`: the addresses of that host.
    static OwnAddress of(const CloudAccount &account, const QList<QHostAddress> &found);
    /// Of `own` towards `cloud`: the address of this computer on the way there.
    static OwnAddress towards(const QHostAddress &cloud, const QHostAddress &own);

    /// As “sshFrom” takes it; empty: it cannot be known from here.
    QString address{};
    /// How sure that is, or why it is not known and who knows it.
    QString sentence{};
};
