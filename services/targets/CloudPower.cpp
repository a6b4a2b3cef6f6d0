#include "services/targets/CloudPower.h"

#include "services/platform/Patience.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace
{

constexpr int StartSeconds = 180; // in which no machine starts: then no other does
constexpr int Pause = 2000;       // ms

/// Gives the sentences of this file their context, which is that of the place whose they are.
struct CloudPower {
    Q_DECLARE_TR_FUNCTIONS(OpenStackTarget)
};

Result<void> startServer(CloudCalls &calls, const CloudPart &server)
{
    const char *act = server.status == QLatin1String("PAUSED")             ? "unpause"
                      : server.status == QLatin1String("SUSPENDED")        ? "resume"
                      : server.status.startsWith(QLatin1String("SHELVED")) ? "unshelve"
                                                                           : "os-start";
    if (powerOf(server.status) != ObservedMachine::Power::Stopped)
        return {};
    const Result<QJsonObject> asked = calls.post(CloudCalls::Service::Compute, QStringLiteral("/servers/%1/action").arg(server.id),
                                                 {{QLatin1String(act), QJsonValue::Null}});
    return asked ? Result<void>() : Result<void>(asked.error());
}

} // namespace

QMap<QString, QString> startServers(CloudCalls &calls, const QStringList &machines, const std::function<QMap<QString, CloudPart>()> &now,
                                    const std::function<bool(int milliseconds)> &wait)
{
    QMap<QString, QString> why;
    QMap<QString, CloudPart> servers = now();
    const auto tell = [&] { // again after each look: the first may have failed
        for (const QString &machine : machines) {
            if (!servers.contains(machine) || why.contains(machine))
                continue;
            const Result<void> started = startServer(calls, servers.value(machine));
            why.insert(machine, started ? QString() : started.error().message);
        }
    };
    const auto runs = [&servers](const QString &machine) {
        return powerOf(servers.value(machine).status) == ObservedMachine::Power::Running;
    };
    Patience patience(StartSeconds);
    while (!patience.isOver()) {
        tell();
        const QMap<QString, CloudPart> before = std::exchange(servers, now());
        patience.heed(before != servers); // one starts after the other
        if (servers.isEmpty() ||
            std::all_of(machines.begin(), machines.end(), [&](const QString &one) { return !why.value(one).isEmpty() || runs(one); }) ||
            !wait(Pause))
            break;
    }
    for (const QString &machine : machines) {
        if (!why.contains(machine))
            why[machine] = CloudPower::tr("the cloud does not name it");
        else if (why.value(machine).isEmpty() && !runs(machine))
            why[machine] = CloudPower::tr("it was told to start, and the cloud still calls it %1").arg(servers.value(machine).status);
    }
    return why;
}

Result<void> givePorts(CloudCalls &calls, const QList<CloudPart> &ports, const CloudState &state, const QStringList &machines,
                       const std::function<void(const QString &machine)> &tell)
{
    for (const CloudPart &port : ports) {
        const QString server = state.servers.value(port.machine);
        if (!port.on.isEmpty() || server.isEmpty() || !machines.contains(port.machine) ||
            !state.ports.value(port.machine).contains(port.id))
            continue;
        tell(port.machine);
        const Result<QJsonObject> given =
            calls.post(CloudCalls::Service::Compute, QStringLiteral("/servers/%1/os-interface").arg(server),
                       {{QStringLiteral("interfaceAttachment"), QJsonObject{{QStringLiteral("port_id"), port.id}}}});
        if (!given)
            return given.error();
    }
    return {};
}
