#pragma once

#include "services/openstack/CloudCalls.h"
#include "services/targets/CloudParts.h"
#include "services/targets/CloudState.h"

#include <QMap>
#include <QStringList>

#include <functional>

/// Lets servers run that stand in whatever way, stopped, paused, suspended or shelved, and waits until they do: machine → why it does not
/// run, empty where it does. `now` asks the cloud for all servers, by machine; `wait` is false when the run is to end. Blocks.
QMap<QString, QString> startServers(CloudCalls &calls, const QStringList &machines, const std::function<QMap<QString, CloudPart>()> &now,
                                    const std::function<bool(int milliseconds)> &wait);
/// A port that was lost has another in its place, of which a machine that is not made anew knows nothing: gives each of these machines the
/// one that the state has for it, where it is on no server; `tell` hears which.
Result<void> givePorts(CloudCalls &calls, const QList<CloudPart> &ports, const CloudState &state, const QStringList &machines,
                       const std::function<void(const QString &machine)> &tell);
