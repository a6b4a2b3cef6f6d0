#include "services/findings/Rules.h"

#include "model/Harmless.h"
#include "model/runs/RunEvent.h"
#include "model/runs/RunWords.h"
#include "services/findings/Overload.h"
#include "services/status/AskStatus.h"
#include "services/status/MasterAnswer.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace
{
using M = ObservedMachine;

constexpr double clockOff = 2; ///< s that clocks may differ; records, certificates, tokens and figures are judged by them
constexpr int metricAge = 60;  ///< s without a figure, then a machine counts as silent; collectd measures every 10 s

struct FindingText {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

const QString up = QStringLiteral("up");
const QString configure = QStringLiteral("configure");

/// Gathers the findings of one status.
class Rules final
{
public:
    Rules(const Observed &observed, const StatusQuestion &question, const MasterAnswer &master)
        : m_observed(observed), m_question(question), m_master(master)
    {
    }
    QList<Finding> all();

private:
    void add(const QString &kind, const QString &machine, const QString &message, const QString &fix)
    {
        m_findings << Finding{machine.isEmpty() ? kind : kind + QLatin1Char(':') + machine, machine, harmless(message), fix};
    }
    void death();
    void whole();
    void keys();
    bool isUnknown(const M &machine) const;
    bool exists(const M &machine);
    void hostKey(const QString &machine);
    bool isItself(const M &machine) const;
    void salt(const M &machine);
    void consul(const M &machine);
    void clock(const M &machine);
    void restart(const M &machine);
    void metrics(const M &machine);
    void roles(const M &machine, const QStringList &designed);
    QStringList late() const;
    void slow();
    void join();
    void hush();
    const Observed &m_observed;
    const StatusQuestion &m_question;
    const MasterAnswer &m_master;
    QList<Finding> m_findings{};
};

QList<Finding> Rules::all()
{
    death();
    whole();
    if (!m_question.built) {
        hush();
        return m_findings;
    }
    QMap<QString, QStringList> designed;
    for (const Machine &machine : machinesOf(m_question.design))
        designed[machine.name] = machine.roles;
    for (const M &machine : m_observed.machines) {
        if (isUnknown(machine)) {
            add(QStringLiteral("machine-unknown"), machine.name,
                FindingText::tr(
                    "%1 is there and carries this cluster’s mark, but Terraform’s state does not know it. A plan says what can be "
                    "done; nothing is taken in or removed before you have seen it named.")
                    .arg(machine.name),
                verbName(Verb::Plan));
            continue;
        }
        if (!designed.contains(machine.name)) {
            add(QStringLiteral("machine-not-designed"), machine.name,
                FindingText::tr("%1 is there but is not in the design any more. Put it back into the design to keep it. Build removes it, "
                                "with what is on its own disk, only after you gave leave to.")
                    .arg(machine.name),
                up);
            continue;
        }
        if (!exists(machine) || !m_master.known)
            continue;
        salt(machine);
        consul(machine);
        clock(machine);
        restart(machine);
        metrics(machine);
        roles(machine, designed.value(machine.name));
    }
    keys();
    findOverload(m_findings, m_observed, m_question, late());
    slow();
    join();
    hush();
    return m_findings;
}

/// Machines that run and of which something did not answer in time.
QStringList Rules::late() const
{
    QStringList names;
    for (const M &machine : m_observed.machines) {
        const bool isAsked = m_master.known && machine.machine == M::Power::Running && machine.salt == M::Key::Accepted;
        if (isAsked && (machine.minion == M::Minion::Unknown || machine.ssh == M::Reach::Unknown))
            names << machine.name;
    }
    return names;
}

/// Who was not waited for, or not even asked in time: nothing is said against it.
void Rules::slow()
{
    constexpr qsizetype named = 10;
    QStringList names = late();
    if (!m_question.isQuick) {
        names.removeIf([this](const QString &name) {
            return m_master.minionUp.contains(name) || !m_question.addresses.contains(name) ||
                   m_master.errors.contains(QStringLiteral("minions"));
        });
    }
    if (m_question.isOverloaded() || m_question.isLeftToRun() || names.isEmpty())
        return;
    QString list = names.mid(0, named).join(QStringLiteral(", "));
    if (names.size() > named)
        list = FindingText::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - named)).arg(list);
    const int count = static_cast<int>(names.size());
    if (!m_question.isQuick) {
        add(QStringLiteral("machines-slow"), {},
            FindingText::tr("Not all machines could be asked in time. Of %n machine(s) it is not known whether Salt answers: %1.", nullptr,
                            count)
                .arg(list),
            {});
        return;
    }
    add(QStringLiteral("machines-slow"), {},
        FindingText::tr("Not all could be asked and heard within %1 s. %n machine(s) are marked as unknown: %2. The window waits for all.",
                        nullptr, count)
            .arg(QuickLimit)
            .arg(list),
        {});
}

/// What a run would mend may be just what one is at: it is judged when that is done.
void Rules::hush()
{
    if (m_question.isLeftToRun())
        m_findings.removeIf([](const Finding &finding) { return !finding.fix.isEmpty(); });
}

/// Where all machines fall silent at once, that is one thing: a busy computer, or what they all speak through.
void Rules::join()
{
    struct Common {
        QString each{};
        QString all{};
        QString message{};
    };
    const QString &master = m_question.entryMachine;
    const QList<Common> common{
        {QStringLiteral("ssh-unreachable"), QStringLiteral("machines-unreachable"),
         FindingText::tr("No machine but the master %1 answers SSH: this place is busy, or its network is cut.").arg(master)},
        {QStringLiteral("minion-silent"), QStringLiteral("minions-silent"),
         FindingText::tr("No Salt minion answers: the master %1 is busy, or cut off.").arg(master)},
        {QStringLiteral("consul-failed"), QStringLiteral("consul-lost"),
         FindingText::tr("Consul on the master %1 sees none of the other machines: it is busy, or cut off.").arg(master)},
        {QStringLiteral("metric-old"), QStringLiteral("metrics-old"),
         FindingText::tr("No new figures come from any machine: InfluxDB is busy, or cut off.")}};
    for (const Common &one : common) {
        const auto isOne = [&one](const Finding &finding) { return finding.id.startsWith(one.each + QLatin1Char(':')); };
        const qsizetype found = std::count_if(m_findings.cbegin(), m_findings.cend(), isOne);
        if (found < 3 || found + 1 < m_observed.machines.size()) // the master answers for itself
            continue;
        const QString fix = std::find_if(m_findings.cbegin(), m_findings.cend(), isOne)->fix;
        m_findings.removeIf(isOne);
        add(one.all, {}, one.message, fix);
    }
}

/// A run whose process died says nothing any more: what it had begun may be half done.
void Rules::death()
{
    if (!m_question.ended)
        return;
    const QString fix = m_question.ended->verb == verbName(Verb::Destroy) ? m_question.ended->verb : up;
    const QString next = verbTitle(verbFromName(fix).value_or(Verb::Up));
    const QString message =
        m_question.leftTools.isEmpty()
            ? FindingText::tr("The run %1 was ended before it was done. “%2” goes on from there.").arg(m_question.ended->id, next)
            : FindingText::tr("The run %1 was ended, but tools of it still work (%2). “%3” waits for them and goes on from there.")
                  .arg(m_question.ended->id, m_question.leftTools.join(QStringLiteral(", ")), next);
    add(QStringLiteral("run-interrupted"), {}, message, fix);
}

/// What concerns the cluster as a whole, and why parts of it are not known.
void Rules::whole()
{
    if (!m_question.formerPlace.isEmpty())
        add(QStringLiteral("folder-elsewhere"), {},
            FindingText::tr("These are the machines of the cluster in %1, of which this folder is a copy, or from where it was moved. Say "
                            "which, before you change anything.")
                .arg(m_question.formerPlace),
            {});
    if (!m_question.powerProblem.isEmpty())
        add(QStringLiteral("target-silent"), {}, FindingText::tr("It is not known which machines run: %1").arg(m_question.powerProblem),
            {});
    for (const QString &machine : m_question.forgotten)
        add(QStringLiteral("process-left"), machine,
            FindingText::tr(
                "Processes are left of %1 as it was being made when the container engine was killed, which does not list them any more.")
                .arg(machine),
            m_question.built ? up : verbName(Verb::Destroy));
    if (!m_question.built)
        return; // nothing more is expected
    if (!m_question.notice.isEmpty())
        add(QStringLiteral("cloud-expires"), {}, m_question.notice, {});
    if (!m_question.secretsProblem.isEmpty())
        add(QStringLiteral("secrets-missing"), {}, m_question.secretsProblem, {});
    if (!m_question.terraformProblem.isEmpty())
        add(QStringLiteral("state-unread"), {}, FindingText::tr("Terraform's state cannot be read: %1").arg(m_question.terraformProblem),
            up);
    if (m_master.problemId == QLatin1String("host-key-changed") || m_master.problemId == QLatin1String("host-key-unknown")) {
        hostKey(m_question.entryMachine);
        return;
    }
    if (!m_master.known) {
        add(QStringLiteral("master-unreachable"), m_question.entryMachine,
            FindingText::tr("The master %1 cannot be reached, so nothing is known of Salt, Consul and the figures: %2")
                .arg(m_question.entryMachine, m_master.problem),
            up);
        return;
    }
    if (!m_master.consulKnown) {
        add(QStringLiteral("consul-silent"), m_question.entryMachine,
            FindingText::tr("Consul on the master %1 does not answer, so its members are not known.").arg(m_question.entryMachine),
            configure);
    } else if (m_master.consulLeader.isEmpty()) {
        add(QStringLiteral("consul-no-leader"), {}, FindingText::tr("Consul has no leader: too few of its servers are alive."), configure);
    }
    if (std::abs(m_master.clockHere) > metricAge)
        add(QStringLiteral("clock-here"), {},
            FindingText::tr("This computer’s clock and the cluster’s differ by %1. What is shown here reckons with that, but passwords and "
                            "certificates that end at some time are judged by it: set this computer’s clock.")
                .arg(roughWords(std::abs(m_master.clockHere))),
            {});
    if (m_master.errors.contains(QStringLiteral("influx")))
        add(QStringLiteral("metrics-silent"), {}, FindingText::tr("InfluxDB does not answer, so there are no figures."), configure);
    if (m_master.errors.contains(QStringLiteral("minions")))
        add(QStringLiteral("salt-silent"), m_question.entryMachine,
            FindingText::tr("The Salt master on %1 does not answer.").arg(m_question.entryMachine), configure);
}

/// Keys of nobody: left behind by a machine that went, or shown by one that we never made.
void Rules::keys()
{
    QStringList names;
    for (const M &machine : m_observed.machines)
        names << machine.name;
    for (const QString &name : m_master.accepted) {
        if (!names.contains(name))
            add(QStringLiteral("key-stale"), name,
                FindingText::tr("Salt still accepts the key of %1, which is no machine of the design.").arg(name), configure);
    }
    for (const QString &name : m_master.pending + m_master.denied) {
        if (!names.contains(name))
            add(QStringLiteral("key-unknown"), name, FindingText::tr("%1, which is no machine of the design, asks to join Salt.").arg(name),
                configure);
    }
}

/// The machine was replaced outside the program, or another one answers in its place: `up` asks the target which of the two it is.
void Rules::hostKey(const QString &machine)
{
    add(QStringLiteral("host-key-changed"), machine,
        FindingText::tr(
            "%1 shows another SSH host key than the one it was built with: somebody replaced it, or another machine answers in its "
            "place. Build again: the key is taken only if the target says that it is this machine's own.")
            .arg(machine),
        up);
}

/// Whether nobody knows why the machine is there; during a run, and after one that died, that is its business.
bool Rules::isUnknown(const M &machine) const
{
    const bool isThere = machine.machine != M::Power::Gone && machine.machine != M::Power::Unknown;
    return isThere && machine.terraform == M::Terraform::Absent && !m_question.run && !m_question.ended &&
           !m_question.making.contains(machine.name);
}

/// Whether the machine shows the key that we know it by.
bool Rules::isItself(const M &machine) const
{
    const QString shown = m_master.hostKeys.value(machine.name);
    const QStringList known = m_question.hostKeys.value(machine.name);
    return shown.isEmpty() || known.isEmpty() || known.contains(shown);
}

/// Whether the machine runs and answers; else that is its one finding.
bool Rules::exists(const M &machine)
{
    const QString &name = machine.name;
    if (machine.machine == M::Power::Gone && machine.terraform == M::Terraform::Absent)
        add(QStringLiteral("machine-not-built"), name, FindingText::tr("%1 is in the design but not built.").arg(name), up);
    else if (machine.terraform == M::Terraform::Tainted)
        add(QStringLiteral("machine-half-made"), name, FindingText::tr("%1 was made only half-way. It will be made anew.").arg(name), up);
    else if (machine.machine == M::Power::Gone)
        add(QStringLiteral("machine-gone"), name, FindingText::tr("%1 is gone: somebody removed it. It will be made anew.").arg(name), up);
    else if (machine.machine == M::Power::Stopped)
        add(QStringLiteral("machine-stopped"), name, FindingText::tr("%1 is stopped.").arg(name), up);
    else if (machine.machine == M::Power::Error)
        add(QStringLiteral("machine-error"), name, FindingText::tr("%1 is in an error state.").arg(name), up);
    else if (machine.ssh == M::Reach::Unreachable)
        add(QStringLiteral("ssh-unreachable"), name, FindingText::tr("%1 runs but does not answer SSH.").arg(name), up);
    else if (!isItself(machine))
        hostKey(name);
    else
        return true;
    return false;
}

void Rules::salt(const M &machine)
{
    const QString &name = machine.name;
    if (machine.salt == M::Key::Pending)
        add(QStringLiteral("key-pending"), name, FindingText::tr("The Salt key of %1 waits to be accepted.").arg(name), configure);
    else if (machine.salt == M::Key::Denied)
        add(QStringLiteral("key-denied"), name, FindingText::tr("%1 shows Salt another key than the one that was accepted.").arg(name),
            configure);
    else if (machine.salt == M::Key::Absent)
        add(QStringLiteral("key-absent"), name, FindingText::tr("%1 is not joined to Salt.").arg(name), configure);
    else if (machine.minion == M::Minion::Down)
        add(QStringLiteral("minion-silent"), name, FindingText::tr("The Salt minion of %1 does not answer.").arg(name), configure);
}

void Rules::consul(const M &machine)
{
    const QString &name = machine.name;
    if (machine.consul == M::Member::Failed)
        add(QStringLiteral("consul-failed"), name, FindingText::tr("Consul lost %1: its agent does not answer.").arg(name), configure);
    else if (machine.consul == M::Member::Left)
        add(QStringLiteral("consul-left"), name, FindingText::tr("%1 has left Consul.").arg(name), configure);
    else if (machine.consul == M::Member::Absent)
        add(QStringLiteral("consul-absent"), name, FindingText::tr("Consul does not know %1.").arg(name), configure);
}

void Rules::clock(const M &machine)
{
    const double ahead = m_master.clocks.value(machine.name);
    if (std::abs(ahead) <= clockOff)
        return;
    const QString time = roughWords(std::abs(ahead));
    add(QStringLiteral("clock-off"), machine.name,
        ahead > 0
            ? FindingText::tr("The clock of %1 is about %2 ahead of the master’s: its figures and its certificates are judged by a wrong "
                              "time. Set the clock of that machine.")
                  .arg(machine.name, time)
            : FindingText::tr("The clock of %1 is about %2 behind the master’s: its figures and its certificates are judged by a wrong "
                              "time. Set the clock of that machine.")
                  .arg(machine.name, time),
        {});
}

void Rules::restart(const M &machine)
{
    if (m_master.restarts.contains(machine.name))
        add(QStringLiteral("restart-needed"), machine.name,
            FindingText::tr("%1 got security updates that count only after it was started anew. Restart it when nothing works on it.")
                .arg(machine.name),
            {});
}

void Rules::metrics(const M &machine)
{
    if (!m_master.influxKnown || std::abs(m_master.clocks.value(machine.name)) > metricAge) // its figures have come, under another time
        return;
    const QString &name = machine.name;
    const bool isOld = !machine.lastMetric || machine.lastMetric->secsTo(m_observed.time) > metricAge;
    if (isOld && m_master.refused > 0) {
        add(QStringLiteral("metric-refused"), name,
            FindingText::tr(
                "No new figures of %1 come, and InfluxDB has refused some that were sent to it: the password with which %1 sends "
                "them is not the one that InfluxDB knows.")
                .arg(name),
            configure);
    } else if (!machine.lastMetric) {
        add(QStringLiteral("metric-old"), name, FindingText::tr("No figures of %1 have come for an hour or ever.").arg(name), configure);
    } else if (const qint64 age = machine.lastMetric->secsTo(m_observed.time); age > metricAge) {
        add(QStringLiteral("metric-old"), name,
            FindingText::tr("The last figures of %1 are %n s old.", nullptr, static_cast<int>(age)).arg(name), configure);
    }
}

void Rules::roles(const M &machine, const QStringList &designed)
{
    if (!m_master.roles.contains(machine.name))
        return;
    QStringList real = machine.roles;
    QStringList wanted = designed;
    real.sort();
    wanted.sort();
    if (real != wanted) {
        add(QStringLiteral("roles-differ"), machine.name,
            FindingText::tr("%1 has the roles %2, but the design says %3.")
                .arg(machine.name, real.join(QStringLiteral(", ")), wanted.join(QStringLiteral(", "))),
            configure);
    }
}
} // namespace

QList<Finding> findingsOf(const Observed &observed, const StatusQuestion &question, const MasterAnswer &master)
{
    return Rules(observed, question, master).all();
}
