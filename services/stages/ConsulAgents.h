#pragma once

#include "services/salt/SaltDesign.h"
#include "services/tools/Command.h"

#include <functional>

struct RunContext;

/// What a machine said of its Consul agent, as butler_agent.py looks at it.
struct ConsulAgent {
    enum class Guard { Silent, Open, Closed }; ///< open: it takes orders from anybody
    bool answered = false;                     ///< the machine, by SSH
    bool stopped = false;                      ///< the run is to end
    bool installed = false;
    bool works = false; ///< a key was written and read through it, and it is in the list with its services
    Guard guard = Guard::Silent;
    QString error{};    ///< why it does not work
    QStringList down{}; ///< of the machine's services that it was asked for
};

/// Looks at the agent of a machine for so many seconds; `first` is what systemctl does with it before ("restart", "start"), or empty.
/// `services` are looked at beside it: whether they run.
Command agentCommand(const RunContext &context, const QString &machine, const QString &first, int seconds,
                     const QStringList &services = {});
ConsulAgent agentFrom(const CommandResult &result);

/// Writes Consul's policies and tokens through the first of its servers that takes them, waiting so many seconds for a leader; `meanwhile`
/// is done beside. Gives the machines whose tokens are new.
Result<QStringList> writeConsulTokens(RunContext &context, const SaltDesign &design, int seconds,
                                      const std::function<void()> &meanwhile = {});
/// The command of that, for a server.
Command tokensCommand(const RunContext &context, const SaltDesign &design, const QString &server, int seconds);
Result<QStringList> tokensFrom(const RunContext &context, const SaltDesign &design, const CommandResult &result);

/// The states of Consul without a restart: `soft` as long as not all machines are there, then `final`. Machine → why it failed there.
Result<QMap<QString, QString>> placeConsul(RunContext &context, const QStringList &machines, const QString &how);
