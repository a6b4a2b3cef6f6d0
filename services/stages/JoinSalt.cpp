#include "services/stages/JoinSalt.h"

#include "model/cluster/PackageSources.h"
#include "model/cluster/RoleMachines.h"
#include "model/runs/RunWords.h"
#include "services/cluster/RoleStates.h"
#include "services/explanations/Explain.h"
#include "services/salt/SaltFiles.h"
#include "services/salt/SaltText.h"
#include "services/ssh/KnownHosts.h"
#include "services/ssh/PublicKey.h"
#include "services/ssh/SshFolder.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"
#include "services/stages/RunSalt.h"
#include "services/stages/RunSteps.h"
#include "services/stages/SaltBootstrap.h"
#include "services/stages/SaltJobs.h"
#include "services/tools/Told.h"

#include <QDir>
#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace
{
const QString step = QStringLiteral("salt");
constexpr int joinAtOnce = 20;  ///< at least: so many a master with the fewest workers answers in time
constexpr int patience = 60;    ///< s without any answer
constexpr int lotPatience = 20; ///< s for which a lot is waited for while others come after it; who is late is asked again at the end

QString title()
{
    return SaltText::tr("Joined Salt");
}

/// The parts of a machine's way into Salt that can be heard, so that what is done can be counted: bootstrap.sh tells those of the first.
namespace Part
{
constexpr int first = 1, settingUp = 5, setUp = 6, accepted = 7, all = 8;
}

/// What a line of the bootstrap says of it.
int partTold(const QByteArray &line)
{
    const QByteArray word = line.left(line.indexOf(' '));
    if (word == "part")
        return std::clamp(line.mid(5).toInt(), 0, Part::settingUp);
    return word == "minion-key" ? Part::setUp : Part::first;
}

/// The states that roles can name, ours and the user's own, as they lie under /srv/butler/states.
QMap<QString, QByteArray> stateFiles()
{
    QMap<QString, QByteArray> files;
    const QMap<QString, QByteArray> states = RoleStates::all().files();
    for (auto state = states.begin(); state != states.end(); ++state) {
        if (!state.key().startsWith(QLatin1String("_states/"))) // these come with the bootstrap
            files.insert(QStringLiteral("states/") + state.key(), *state);
    }
    return files;
}

/// One joinSalt.
class Join final
{
public:
    Join(RunContext &context, SaltDesign design) : m_context(context), m_design(std::move(design)), m_master(saltMasterOf(m_design.cluster))
    {
    }
    Result<void> run();

private:
    Result<void> passPackages();
    QList<QList<Machine>> lots() const;
    Result<void> bootstrap(const QList<Machine> &lot);
    Result<void> takeKeys(const QString &machine, const CommandResult &result);
    Result<void> accept(const QStringList &minions);
    Result<void> waitForMinions(const QStringList &minions, int seconds);
    Result<void> restartSilent();
    void restartMinions(const QStringList &minions);
    Result<void> keepCopy() const;
    void fail(const QString &machine, const CommandResult &result);
    void tellPart(const QString &machine, int part);
    RunContext &m_context;
    SaltDesign m_design{};
    QString m_master{};
    QMap<QString, QString> m_keys{}; ///< machine → its minion's public key, as it said over SSH
    QStringList m_silent{};          ///< minions that did not answer in time
    QMap<QString, int> m_parts{};    ///< machine → how far it is on its way into Salt
};

/// The run's progress is that of all machines; one that dropped out is waited for no more.
void Join::tellPart(const QString &machine, int part)
{
    if (m_parts.value(machine) >= part)
        return;
    m_parts[machine] = part;
    qint64 done = 0;
    for (auto one = m_parts.cbegin(); one != m_parts.cend(); ++one)
        done += m_context.failures.contains(one.key()) ? Part::all : *one;
    m_context.events.progress(done, Part::all * m_parts.size());
}

Result<void> Join::run()
{
    if (const Result<void> kept = keepCopy(); !kept)
        return kept;
    if (const Result<void> passed = passPackages(); !passed)
        return passed;
    const QList<QList<Machine>> all = lots();
    for (const QList<Machine> &lot : all) {
        for (const Machine &machine : lot)
            m_parts[machine.name] = 0;
    }
    for (const QList<Machine> &lot : all) {
        if (const Result<void> set = bootstrap(lot); !set)
            return set;
        QStringList minions;
        for (const Machine &machine : lot) {
            if (m_keys.contains(machine.name))
                minions << machine.name;
        }
        if (minions.isEmpty())
            continue;
        if (const Result<void> accepted = accept(minions); !accepted)
            return accepted;
        if (const Result<void> joined = waitForMinions(minions, all.size() > 1 ? lotPatience : patience); !joined)
            return joined;
    }
    return restartSilent();
}

/// A minion that was let in asks its master for all it needs at once, and a master that is asked by more of them than it can answer in
/// their patience answers none: they come by lots, the master's own machine in the first.
QList<QList<Machine>> Join::lots() const
{
    QList<Machine> machines;
    const QStringList names = workingMachines(m_context);
    for (const Machine &machine : machinesOf(m_design.cluster)) {
        if (names.contains(machine.name)) // the master takes longest, so it begins first
            machines.insert(machine.name == m_master ? 0 : machines.size(), machine);
    }
    const qsizetype most = std::max(joinAtOnce, m_context.runner.pace().bounds().most);
    const qsizetype count = std::max<qsizetype>((machines.size() + most - 1) / most, 1);
    QList<QList<Machine>> lots;
    for (qsizetype lot = 0; lot < count; ++lot) {
        const qsizetype begin = lot * machines.size() / count;
        lots << machines.mid(begin, (lot + 1) * machines.size() / count - begin);
    }
    return lots;
}

void Join::fail(const QString &machine, const CommandResult &result)
{
    const QString words = QString::fromUtf8(result.errorOutput).trimmed();
    m_context.events.log(QStringLiteral("salt"), LogLevel::Error, words, machine);
    dropOut(m_context, step, title(), machine, result.timedOut ? SaltText::tr("Setting up Salt took too long.") : explain(words).text());
}

/// Salt itself comes to the others through the master, so it begins before them.
Result<void> Join::passPackages()
{
    if (packagesPort(m_design.cluster, m_design.roles) == 0 || !workingMachines(m_context).contains(m_master))
        return {};
    m_context.events.log(QStringLiteral("salt"), LogLevel::Info, SaltText::tr("The other machines get their packages through this one."),
                         m_master);
    Command command = remoteScript(remoteOf(m_context, m_master), relayText(m_design));
    const CommandResult result = onEach(m_context, {m_master}, {command}).first();
    if (result.stopped)
        return stoppedError();
    if (result.ok())
        return {};
    const QString words = QString::fromUtf8(result.errorOutput).trimmed();
    m_context.events.log(QStringLiteral("salt"), LogLevel::Error, words, m_master);
    return Error{SaltText::tr("The Salt master cannot pass packages on to the other machines, as its role says (“pass-packages”). See that "
                              "it has a way out itself, then build again. %1")
                     .arg(result.timedOut ? SaltText::tr("Setting it up took too long.") : explain(words).text()),
                 words};
}

Result<void> Join::bootstrap(const QList<Machine> &lot)
{
    QList<Command> commands;
    QStringList machines;
    for (const Machine &machine : lot) {
        m_context.events.step(step, title(), StepState::Running, machine.name);
        Command command = remoteScript(remoteOf(m_context, machine.name), bootstrapText(m_design, machine));
        command.silenceLimit = 600; // pip says nothing while it unpacks
        commands << command;
        machines << machine.name;
    }
    const auto hearing = [this, &machines](qsizetype index) {
        return CommandHandlers{[this, machine = machines[index]](const QByteArray &line) { tellPart(machine, partTold(line)); }, {}};
    };
    const QList<CommandResult> results = onEach(m_context, machines, commands, hearing);
    for (qsizetype i = 0; i < machines.size(); ++i) {
        if (results[i].stopped)
            return stoppedError();
        if (!results[i].ok()) {
            fail(machines[i], results[i]);
            continue;
        }
        if (const Result<void> taken = takeKeys(machines[i], results[i]); !taken)
            return taken;
    }
    if (!m_keys.contains(m_master))
        return Error{SaltText::tr("The Salt master could not be set up: %1").arg(m_context.failures.value(m_master)), {}};
    return {};
}

/// The key of the first contact is good no more: the machine shows its own since a moment ago. And its minion is let in by its key.
Result<void> Join::takeKeys(const QString &machine, const CommandResult &result)
{
    const QMap<QString, QString> words = wordsTold(result.output);
    const QByteArray minionKey = QByteArray::fromBase64(words.value(QStringLiteral("minion-key")).toLatin1());
    const SshFolder folder(m_context.folder.sshPath());
    Result<KnownHosts> hosts = folder.knownHosts();
    if (!hosts)
        return hosts.error();
    if (!hosts->set(machine, words.value(QStringLiteral("host-key"))) || !isWholePem(minionKey)) {
        dropOut(m_context, step, title(), machine,
                SaltText::tr("%1 did not say its keys whole, so that nothing was noted of it. It said: %2. See what is wrong with the "
                             "machine, then build again.")
                    .arg(machine, quoted(result.besides + ' ' + result.errorOutput + ' ' + result.output)));
        return {};
    }
    m_keys[machine] = QString::fromUtf8(minionKey);
    return folder.writeKnownHosts(*hosts);
}

Result<void> Join::keepCopy() const
{
    const QMap<QString, QByteArray> files = saltFiles(m_design, SaltSecrets::Hidden);
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QString path = m_context.folder.saltPath() + QLatin1Char('/') + file.key();
        QDir().mkpath(path.section(QLatin1Char('/'), 0, -2));
        QSaveFile copy(path);
        if (!copy.open(QIODevice::WriteOnly) || copy.write(*file) != file->size() || !copy.flush() || !copy.commit())
            return Error{SaltText::tr("%1 cannot be written. See that its folder is yours and the disk has room.").arg(path),
                         copy.errorString()};
    }
    return {};
}

/// The states and the pillar come with the first keys.
Result<void> Join::accept(const QStringList &minions)
{
    QJsonObject fileTexts;
    if (minions.contains(m_master)) {
        QMap<QString, QByteArray> files = stateFiles();
        files.insert(saltFiles(m_design, SaltSecrets::Shown));
        for (auto file = files.begin(); file != files.end(); ++file)
            fileTexts[file.key()] = QString::fromUtf8(*file);
    }
    QJsonObject keys;
    for (const QString &minion : minions)
        keys[minion] = m_keys.value(minion);
    QJsonArray members;
    for (const QString &machine : machineNames(m_design.cluster))
        members << machine;
    const Command command = remoteProgram(remoteOf(m_context, m_master), Interpreter::System, QStringLiteral("butler_accept.py"),
                                          {{"keys", keys}, {"members", members}, {"files", fileTexts}});
    const CommandResult result = m_context.runner.run(command);
    if (result.stopped)
        return stoppedError();
    const QJsonObject answer = answerOf(result.output);
    if (!result.ok() || answer.isEmpty())
        return Error{SaltText::tr("The Salt master did not take its states. %1").arg(explain(QString::fromUtf8(result.errorOutput)).text()),
                     QString::fromUtf8(result.errorOutput)};
    const auto note = [this, &answer](const char *what, const QString &sentence) {
        for (const QJsonValue &minion : answer[QLatin1String(what)].toArray())
            m_context.events.log(QStringLiteral("salt"), LogLevel::Info, sentence.arg(minion.toString()), minion.toString());
    };
    for (const QString &minion : minions)
        tellPart(minion, Part::accepted);
    note("accepted", SaltText::tr("The key of %1 is the one its machine has: accepted."));
    note("replaced", SaltText::tr("%1 has another key than before, and its machine confirms it: accepted in place of the old one."));
    note("removed", SaltText::tr("The key of %1 belongs to no machine of the design: removed."));
    return {};
}

void Join::restartMinions(const QStringList &minions)
{
    QList<Command> commands;
    for (const QString &minion : minions) {
        m_context.events.log(QStringLiteral("salt"), LogLevel::Warning,
                             SaltText::tr("The Salt minion does not answer; it is started anew."), minion);
        Command command = remoteScript(remoteOf(m_context, minion), "systemctl kill --kill-who=main --signal=KILL salt-minion\n"
                                                                    "systemctl restart --no-block salt-minion\n");
        command.silenceLimit = command.totalLimit = 60;
        commands << command;
    }
    (void)m_context.runner.runAll(commands); // whether it helped is asked next
}

Result<void> Join::waitForMinions(const QStringList &minions, int seconds)
{
    SaltQuestion question;
    question.minions = minions;
    question.answerLimit = seconds;
    question.startsMaster = true;
    const Result<SaltOutcome> outcome = carryOut(m_context, question, [this](const SaltEvent &event) {
        if (event.kind != SaltEvent::Kind::Up)
            return;
        tellPart(event.minion, Part::all);
        m_context.events.step(step, title(), StepState::Done, event.minion);
    });
    if (!outcome)
        return outcome.error();
    m_silent += outcome->down;
    m_context.joined = QSet<QString>(outcome->up.cbegin(), outcome->up.cend()); // of an earlier lot it is too long ago
    m_context.joined -= QSet<QString>(outcome->lost.keyBegin(), outcome->lost.keyEnd());
    return {};
}

/// One that hangs is a running service to systemd.
Result<void> Join::restartSilent()
{
    if (m_silent.isEmpty())
        return {};
    const QStringList silent = std::exchange(m_silent, {});
    restartMinions(silent);
    if (const Result<void> joined = waitForMinions(silent, patience); !joined)
        return joined;
    for (const QString &machine : std::as_const(m_silent)) {
        dropOut(m_context, step, title(), machine,
                SaltText::tr("The Salt minion of %1 was started anew but does not answer its master. Build again. If that does not help, "
                             "its log there says why: open a terminal on it and type journalctl -u salt-minion")
                    .arg(machine));
    }
    return {};
}
} // namespace

Result<void> joinSalt(RunContext &context)
{
    context.events.step(step, stepTitle(step), StepState::Running);
    Result<SaltDesign> design = saltDesignOf(context);
    const Result<void> joined = design ? Join(context, *std::move(design)).run() : Result<void>(design.error());
    context.events.step(step, stepTitle(step), stateAfter(context, joined));
    return joined;
}
