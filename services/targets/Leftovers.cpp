#include "services/targets/Leftovers.h"

#include "services/platform/ProcessList.h"
#include "services/targets/LocalRecord.h"
#include "services/tools/Runner.h"

#include <QSet>

#include <algorithm>

namespace
{

constexpr int Moment = 500; // ms

QList<Leftover> monitorsOf(const QString &clusterId)
{
    QList<Leftover> monitors;
    for (const RunningProcess &process : processesNamed(QStringLiteral("conmon"))) {
        if (std::optional<Leftover> one = readMonitor(process.words, clusterId)) {
            one->monitor = process.id;
            monitors << *one;
        }
    }
    return monitors;
}

} // namespace

std::optional<Leftover> readMonitor(const QStringList &words, const QString &clusterId)
{
    const auto after = [&words](const char *option) {
        const qsizetype at = words.indexOf(QLatin1String(option));
        return at < 0 ? QString() : words.value(at + 1);
    };
    const QString prefix = containerName(clusterId, {});
    const Leftover one{after("-n"), after("-n").mid(prefix.size()), after("-c"), after("-r"), {}};
    if (clusterId.isEmpty() || !one.name.startsWith(prefix) || one.container.isEmpty())
        return std::nullopt;
    return one;
}

QList<Leftover> forgottenOf(const QString &clusterId, const QList<Container> &listed)
{
    QList<Leftover> left = monitorsOf(clusterId);
    left.removeIf([&listed](const Leftover &one) {
        return std::any_of(listed.cbegin(), listed.cend(),
                           [&one](const Container &container) { return container.id == one.container && container.hasProcess; });
    });
    return left;
}

bool mayBeLeft(const QString &clusterId, const QStringList &machines)
{
    QSet<QString> seen;
    for (const Leftover &one : monitorsOf(clusterId)) {
        if (seen.contains(one.machine) || !machines.contains(one.machine))
            return true;
        seen.insert(one.machine);
    }
    return false;
}

QList<Leftover> leftoversOf(Runner &runner, const ContainerEngine &engine, const QString &clusterId, const QList<Container> &listed)
{
    if (forgottenOf(clusterId, listed).isEmpty())
        return {};
    (void)runner.wait(Moment);
    const Result<QList<Container>> now = containersOf(runner, engine, clusterId);
    return now ? forgottenOf(clusterId, *now) : QList<Leftover>();
}

QList<Leftover> endLeftovers(Runner &runner, const QList<Leftover> &left)
{
    QList<Leftover> living;
    for (const Leftover &one : left) {
        Command command; // it ends the container's process and forgets it; the monitor ends with that
        command.program = one.runtime;
        command.arguments = {QStringLiteral("delete"), QStringLiteral("--force"), one.container};
        command.name = QStringLiteral("podman");
        command.silenceLimit = command.totalLimit = 20;
        command.whenStopped = true;
        (void)runner.run(command);
        for (int i = 0; i < 5 && one.monitor.isAlive(); ++i)
            (void)runner.wait(Moment / 5);
        for (const RunningProcess &child : childrenOf(one.monitor))
            endNow(child.id);
        endNow(one.monitor);
        if (one.monitor.isAlive())
            living << one;
    }
    return living;
}
