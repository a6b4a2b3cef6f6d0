#include "services/stages/ReachMachines.h"
#include "model/cluster/PackageSources.h"
#include "model/cluster/RoleMachines.h"
#include "model/cluster/TargetKind.h"
#include "model/runs/RunWords.h"
#include "services/consul/ConsulHistory.h"
#include "services/explanations/Explain.h"
#include "services/platform/Patience.h"
#include "services/salt/MetricsAccess.h"
#include "services/ssh/PublicKey.h"
#include "services/ssh/Remote.h"
#include "services/ssh/SshFolder.h"
#include "services/ssh/SshText.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"
#include "services/stages/RunSalt.h"
#include "services/stages/RunSteps.h"
#include "services/tools/Told.h"

#include <QRegularExpression>

#include <algorithm>

namespace
{
/// What else is asked at the first contact: whether the key in use is the machine's own, and whether Consul has had its election. Its
/// words are passed on as they are, for us to look at; where it does not run, or has no leader, there are none.
constexpr char afterwards[] =
    "if [ -e /etc/ssh/butler_first_contact ]; then butler_tell own no; else butler_tell own yes; fi\n"
    "butler_tell leader \"$(curl -fs --noproxy '*' -m 2 http://127.0.0.1:8500/v1/status/leader 2>/dev/null || :)\"\n";

/// Consul names its leader by address and port in quotes; nothing else says that there was an election.
bool isLeader(const QString &words)
{
    static const QRegularExpression address(QStringLiteral("^\"[0-9A-Fa-f.:\\[\\]]+:[0-9]+\"$"));
    return address.match(words).hasMatch();
}

/// What is worth another try. While the first boot has not put the keys into place, sshd may refuse the login.
bool isPassing(const Explanation &why)
{
    return why.passes || why.id.isEmpty() || why.id == QLatin1String("login-refused");
}

bool isForgery(const Explanation &why)
{
    return why.id == QLatin1String("host-key-changed") || why.id == QLatin1String("host-key-unknown");
}

/// `MOUNT WHAT`, as disks.sh tells it.
QString diskFault(const QString &told)
{
    const QString mount = told.section(QLatin1Char(' '), 0, 0);
    const QString what = told.section(QLatin1Char(' '), 1);
    if (what == QLatin1String("absent"))
        return SshText::tr("The disk for %1 is attached, and the machine does not see it. Look at the volume on the cloud's web page, then "
                           "build again.")
            .arg(mount);
    if (what == QLatin1String("format"))
        return SshText::tr("The empty disk for %1 could not be formatted. Build again; if it stays so, ask the cloud's people.").arg(mount);
    if (what == QLatin1String("unreadable"))
        return SshText::tr(
                   "The disk for %1 has something on it that cannot be read as a file system, so it was not touched. Look what it is, "
                   "then build again.")
            .arg(mount);
    if (what == QLatin1String("occupied"))
        return SshText::tr(
                   "The disk for %1 is there, but the machine has files in that folder already, which it would hide. Move them away, "
                   "then build again, and bring back what is needed.")
            .arg(mount);
    return SshText::tr("The disk for %1 could not be mounted. Look at its file system on the machine, then build again.").arg(mount);
}

/// `name HOST` or `silent HOST`, as way-out.sh tells it. Its image may have all that is needed: so it is a warning.
QString wayOutFault(const QString &machine, const QString &told, const QString &master)
{
    const QString host = told.section(QLatin1Char(' '), 1);
    if (!master.isEmpty())
        return SshText::tr("%1 does not reach %2, where its packages come from, and %3 does. Either see that a router leads out of its "
                           "network, or let %3 pass packages on: “pass-packages” of its role Salt master.")
            .arg(machine, host, master);
    if (told.startsWith(QLatin1String("name ")))
        return SshText::tr("%1 does not find %2, where its packages come from, by its name, so it will hardly be configured. See that its "
                           "network has name servers (“nameServers” in the design's target) and a router that leads out, or name a proxy.")
            .arg(machine, host);
    return SshText::tr(
               "%1 does not reach %2, where its packages come from, so it will hardly be configured. See that a router leads out of "
               "its network, or name a proxy or a mirror in the design's target (“proxy”, “aptMirror”).")
        .arg(machine, host);
}

/// What lets the window read figures, and no more.
Result<QString> doorLine(const RunContext &context)
{
    const Result<SaltDesign> design = saltDesignOf(context);
    if (!design)
        return design.error();
    const std::optional<InfluxClient::Access> access = MetricsAccess(*design).of(MetricsAccess::Who::Reader);
    return access ? SshFolder(context.folder.sshPath()).doorLine(access->host, access->port) : Result<QString>(QString());
}

/// One reachMachines: the machines that are still waited for, and what is known of the others.
class Reach final
{
public:
    explicit Reach(RunContext &context) : m_context(context), m_folder(context.folder.sshPath()) {}
    Result<void> run();

private:
    Command contact(const QString &machine) const;
    Result<void> round();
    Result<void> take(const QString &machine, const CommandResult &result);
    Result<void> welcome(const QString &machine, const QMap<QString, QString> &words);
    Result<void> wait(const QString &machine, const QString &boot);
    void refuse(const QString &machine, const QString &sentence);
    QString said(const QString &machine) const;
    void warnOfWayOut(const QString &machine, const QString &fault);
    void giveUp();
    RunContext &m_context;
    SshFolder m_folder;
    QStringList m_waiting{};
    QMap<QString, Explanation> m_said{};
    QMap<QString, QString> m_booting{}; ///< machine → what it is still at, though it answers
    QStringList m_cutOff{};             ///< machines that have no way out
    QString m_door{};                   ///< by which the window reads figures; empty: there are none to read
};

Result<void> Reach::run()
{
    if (const Result<void> written = prepareSshFolder(m_context); !written)
        return written;
    const Result<QString> door = doorLine(m_context);
    if (!door)
        return door.error();
    m_door = *door;
    m_waiting = workingMachines(m_context);
    for (const QString &machine : std::as_const(m_waiting))
        m_context.events.step(QStringLiteral("reach"), SshText::tr("Reached by SSH"), StepState::Running, machine);
    Patience patience(m_context.entry.sshSeconds);
    for (int pause = 250; !m_waiting.isEmpty(); pause = std::clamp(pause * 2, 250, 4000)) {
        const bool entered = !m_waiting.contains(m_context.entry.machine);
        const auto before = std::pair(m_waiting.size(), m_booting);
        if (const Result<void> done = round(); !done)
            return done;
        if (m_context.failures.contains(m_context.entry.machine))
            break;
        if (before !=
            std::pair(m_waiting.size(), m_booting)) { // where one moves on, others do: they start on one computer, or at one cloud
            patience.neighbourTook(patience.seconds());
            patience.restart();
            pause = 250;
        }
        if (!entered && !m_waiting.contains(m_context.entry.machine)) { // now the others, at once
            pause = 0;
            continue;
        }
        if (m_waiting.isEmpty() || patience.isOver())
            break;
        if (!m_context.runner.wait(pause))
            return stoppedError();
    }
    giveUp();
    if (m_context.failures.contains(m_context.entry.machine))
        return Error{SshText::tr("The cluster cannot be entered by %1: %2")
                         .arg(m_context.entry.machine, m_context.failures.value(m_context.entry.machine)),
                     {}};
    return {};
}

Command Reach::contact(const QString &machine) const
{
    QByteArray script = shellScript(QStringLiteral("first-boot.sh"), {});
    script += shellScript(QStringLiteral("host-key.sh"), {{QStringLiteral("BUTLER_STEP"), QStringLiteral("prepare")}});
    if (machine == m_context.entry.machine)
        script += shellScript(QStringLiteral("door.sh"), {{QStringLiteral("BUTLER_DOOR"), m_door}});
    const bool throughMaster = machine != saltMasterOf(m_context.design) && packagesPort(m_context.design, m_context.roles) != 0;
    if (!targetKind(m_context.targetKind).isOfComputer && !throughMaster) { // the computer's image has all packages
        const PackageSources from = PackageSources::of(m_context.design.target);
        script += shellScript(QStringLiteral("way-out.sh"),
                              {{QStringLiteral("BUTLER_WAY_OUT"), from.proxy.isEmpty() ? from.aptMirror : from.proxy}});
    }
    QStringList disks;
    for (const MachineDisk &disk : m_context.disks.value(machine))
        disks << disk.device + QLatin1Char(' ') + disk.mount;
    if (!disks.isEmpty())
        script += shellScript(QStringLiteral("disks.sh"), {{QStringLiteral("BUTLER_DISKS"), disks.join(QLatin1Char('\n'))}});
    Command command = remoteScript(remoteOf(m_context, machine), script + afterwards);
    command.silenceLimit = 40 + (disks.isEmpty() ? 0 : 120); // a large disk takes a while to format
    command.totalLimit = command.silenceLimit + 20;
    return command;
}

Result<void> Reach::round()
{
    QList<Command> commands;
    // The others are reached through the entry machine, so it comes first.
    const QStringList machines = m_waiting.contains(m_context.entry.machine) ? QStringList{m_context.entry.machine} : m_waiting;
    for (const QString &machine : machines) {
        commands << contact(machine);
    }
    const QList<CommandResult> results = m_context.runner.runAll(commands);
    for (qsizetype i = 0; i < machines.size(); ++i) {
        if (results[i].stopped)
            return stoppedError();
        if (const Result<void> taken = take(machines[i], results[i]); !taken)
            return taken;
    }
    return {};
}

Result<void> Reach::take(const QString &machine, const CommandResult &result)
{
    if (const QMap<QString, QString> told = wordsTold(result.output); result.ok()) {
        if (const QString boot = told.value(QStringLiteral("first-boot"));
            boot == QLatin1String("setup") || boot == QLatin1String("packages"))
            return wait(machine, boot);
        if (told.contains(QStringLiteral("disk-fault"))) {
            refuse(machine, diskFault(told.value(QStringLiteral("disk-fault"))));
            return {};
        }
        if (isWholeHostKey(bareKey(told.value(QStringLiteral("host-key")))) && told.contains(QStringLiteral("own")))
            return welcome(machine, told);
        refuse(machine, SshText::tr("%1 did not say a whole host key, so that nothing was noted of it. It said: %2. See what is wrong with "
                                    "the machine, then build again.")
                            .arg(machine, quoted(result.besides + ' ' + result.errorOutput + ' ' + result.output)));
        return {};
    }
    const QString words = QString::fromUtf8(result.errorOutput);
    const Explanation why = result.timedOut ? explain(QStringLiteral("Connection timed out")) : explain(words);
    m_context.events.log(QStringLiteral("ssh"), LogLevel::Debug, words.trimmed(), machine);
    if (isForgery(why)) { // it stops everything: somebody may stand between us and the machines
        m_context.stranger = machine;
        m_context.events.step(QStringLiteral("reach"), SshText::tr("Reached by SSH"), StepState::Failed, machine, why.text());
        return Error{QStringLiteral("%1: %2").arg(machine, why.text()), words};
    }
    m_said[machine] = why;
    if (!isPassing(why))
        refuse(machine, why.text());
    return {};
}

/// It answers, and is not ready: whoever works on it now would be in its way.
Result<void> Reach::wait(const QString &machine, const QString &boot)
{
    const QString sentence = boot == QLatin1String("setup") ? SshText::tr("It answers, but its first start is not over.")
                                                            : SshText::tr("It answers, but something else installs packages on it.");
    if (m_booting.value(machine) != sentence)
        m_context.events.log(QStringLiteral("ssh"), LogLevel::Info, sentence, machine);
    m_booting[machine] = sentence;
    return {};
}

void Reach::refuse(const QString &machine, const QString &sentence)
{
    m_waiting.removeAll(machine);
    dropOut(m_context, QStringLiteral("reach"), SshText::tr("Reached by SSH"), machine, sentence);
}

Result<void> Reach::welcome(const QString &machine, const QMap<QString, QString> &words)
{
    const QString key = words.value(QStringLiteral("host-key"));
    Result<KnownHosts> hosts = m_folder.knownHosts();
    if (!hosts)
        return hosts.error();
    // Its own key may be in use already; else both count until the next step puts it to use.
    if (words.value(QStringLiteral("own")) == QLatin1String("yes"))
        (void)hosts->set(machine, key);
    else
        (void)hosts->add(machine, key);
    if (const Result<void> written = m_folder.writeKnownHosts(*hosts); !written)
        return written;
    if (isLeader(words.value(QStringLiteral("leader")))) { // there was an election: nobody may be told to expect another
        if (const Result<void> noted = noteElection(m_context); !noted)
            return noted;
    }
    if (const QString fault = words.value(QStringLiteral("way-out")); !fault.isEmpty())
        warnOfWayOut(machine, fault);
    m_waiting.removeAll(machine);
    m_context.events.step(QStringLiteral("reach"), SshText::tr("Reached by SSH"), StepState::Done, machine);
    return {};
}

/// Where the Salt master has a way out, it may be the others'. Said of a name, too: who asks through it needs no name servers.
void Reach::warnOfWayOut(const QString &machine, const QString &fault)
{
    const QString master = saltMasterOf(m_context.design);
    m_cutOff << machine;
    const bool hasOne = machine != master && workingMachines(m_context).contains(master) && !m_waiting.contains(master) &&
                        !m_cutOff.contains(master) && PackageSources::of(m_context.design.target).proxy.isEmpty();
    m_context.events.log(QStringLiteral("ssh"), LogLevel::Warning, wayOutFault(machine, fault, hasOne ? master : QString()), machine);
}

/// Why it is not reached, and of the entry what others have to do.
QString Reach::said(const QString &machine) const
{
    const QString needs = machine == m_context.entry.machine ? m_context.entry.needs : QString();
    return needs.isEmpty() ? m_said.value(machine).text() : m_said.value(machine).text() + QLatin1Char(' ') + needs;
}

void Reach::giveUp()
{
    const bool entered = !m_waiting.contains(m_context.entry.machine) && !m_context.failures.contains(m_context.entry.machine);
    for (const QString &machine : entered ? QStringList() : QStringList(m_waiting)) { // nothing is known of the others
        if (machine == m_context.entry.machine)
            continue;
        m_context.events.step(QStringLiteral("reach"), SshText::tr("Reached by SSH"), StepState::Skipped, machine);
        m_waiting.removeAll(machine);
    }
    for (const QString &machine : std::as_const(m_waiting)) {
        dropOut(
            m_context, QStringLiteral("reach"), SshText::tr("Reached by SSH"), machine,
            m_booting.contains(machine)
                ? (targetKind(m_context.targetKind).isOfComputer
                       ? SshText::tr("%1 Waited for %2 min. Build again, which goes on waiting.")
                       : SshText::tr("%1 Waited for %2 min. Build again, which goes on waiting; if it stays so, look at the machine's log "
                                     "on the cloud's web page."))
                      .arg(m_booting.value(machine))
                      .arg(m_context.entry.sshSeconds / 60)
                : SshText::tr("It never answered SSH. %1").arg(said(machine)));
    }
}
} // namespace

Result<void> prepareSshFolder(const RunContext &context)
{
    const SshFolder folder(context.folder.sshPath());
    SshConfig config;
    config.user = context.entry.user;
    config.entry = {context.entry.machine, context.entry.host, context.entry.port};
    for (auto machine = context.addresses.begin(); machine != context.addresses.end(); ++machine) {
        if (machine.key() != context.entry.machine)
            config.others << SshHost{machine.key(), machine.value(), 22};
    }
    if (const Result<QMap<QString, SshKeyPair>> first = folder.firstContactKeys(context.addresses.keys()); !first)
        return first.error();
    return folder.writeConfig(config);
}

Result<void> reachMachines(RunContext &context)
{
    context.events.step(QStringLiteral("reach"), stepTitle(QStringLiteral("reach")), StepState::Running);
    const Result<void> reached = Reach(context).run();
    context.events.step(QStringLiteral("reach"), stepTitle(QStringLiteral("reach")), stateAfter(context, reached));
    return reached;
}
