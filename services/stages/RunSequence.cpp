#include "services/stages/RunSequence.h"

#include "model/cluster/RoleMachines.h"
#include "model/runs/PlanWords.h"
#include "model/runs/Verbs.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/RoleFile.h"
#include "services/platform/Files.h"
#include "services/platform/Patience.h"
#include "services/runs/LearnedDurations.h"
#include "services/salt/MasterKeys.h"
#include "services/stages/ConfigureRoles.h"
#include "services/stages/ConsulKey.h"
#include "services/stages/ConsulPeers.h"
#include "services/stages/FindMachines.h"
#include "services/stages/JoinSalt.h"
#include "services/stages/ReachMachines.h"
#include "services/stages/RunMachines.h"
#include "services/stages/RunSteps.h"
#include "services/stages/SecureConsul.h"
#include "services/stages/VerifyClean.h"

#include <QElapsedTimer>

#include <utility>

namespace
{

constexpr int KeychainLimit = 60000; // ms; it may first have to be unlocked

/// The roles whose secrets a run needs. What is wrong with the design is said by who prepares the run, which comes later: a run whose
/// secrets are lost touches nothing.
QList<Role> rolesOfRun(const RunContext &context)
{
    const Result<QByteArray> text = readFile(context.run.designPath());
    const Result<Cluster> design = text ? readCluster(*text, context.run.designPath()) : Result<Cluster>(text.error());
    return design ? rolesIn(*design, loadRoles().catalogue) : QList<Role>();
}

} // namespace

Ending RunSequence::endOf(const Result<void> &result) const
{
    const Ending end = stoppedEnd(m_context);
    return end || result ? end : Ending(RunEnd::failed(result.error().message));
}

/// Only a run that builds makes secrets; the others read them. A plan needs none: it says what is missing, because a build would not begin.
Ending RunSequence::fetchSecrets()
{
    const Verb verb = m_context.verb;
    if (verb == Verb::Destroy)
        return {};
    if (rowOf(verb).changes) {
        const Result<Secrets> secrets = Secrets::prepare(m_context.folder, rolesOfRun(m_context));
        if (!secrets)
            return RunEnd::failed(secrets.error().message);
        m_context.secrets = *secrets;
    } else if (const auto kept = Secrets::read(m_context.folder, KeychainLimit)) {
        m_context.secrets = kept->value_or(Secrets{});
    } else if (verb == Verb::Plan) {
        m_context.events.log(QStringLiteral("butler"), LogLevel::Warning, kept.error().message);
    } else {
        return RunEnd::failed(kept.error().message);
    }
    if (rowOf(verb).steps.contains(QStringLiteral("salt"))) {
        if (const Result<void> made = makeMasterKeys(m_context.secrets, m_context.id, m_context.folder.privatePath()); !made)
            return RunEnd::failed(made.error().message);
    }
    m_context.events.hide(m_context.secrets.values());
    return {};
}

/// `up` mends what it can: a machine that runs and does not answer SSH has another door, its target; and of one that shows another host key
/// the target knows whether that is its own.
Ending RunSequence::reach()
{
    if (const Ending end = findMachines(m_context, m_terraform))
        return end;
    vouchForTorn(m_context);
    Result<void> reached = reachMachines(m_context);
    QStringList vouched;
    while (!reached && m_context.verb == Verb::Up && !m_context.stranger.isEmpty() && !vouched.contains(m_context.stranger) &&
           vouchFor(m_context, m_context.stranger)) {
        vouched << std::exchange(m_context.stranger, {});
        m_context.failures.clear();
        reached = reachMachines(m_context);
    }
    if (m_context.verb != Verb::Up || m_context.failures.isEmpty() || m_context.runner.isStopped() ||
        !m_context.target->wakeSsh(m_context.failures.keys()))
        return endOf(reached);
    m_context.failures.clear();
    return endOf(reachMachines(m_context));
}

Ending RunSequence::runStep(const QString &step)
{
    if (step == QLatin1String("prepare"))
        return Prepare(m_context, m_terraform, m_left).run();
    if (step == QLatin1String("plan"))
        return m_context.verb == Verb::Destroy ? m_takeDown.plan() : PlanStage(m_context, m_terraform).run();
    if (step == QLatin1String("machines"))
        return ApplyStage(m_context, m_terraform).run();
    if (step == QLatin1String("reach"))
        return reach();
    if (step == QLatin1String("salt")) {
        for (const auto part : {recoverConsul, changeConsulKey, joinSalt, finishConsulKey,
                                secureConsul}) { // those of Consul only where there is something to do
            if (const Ending end = endOf(part(m_context)))
                return end;
        }
        return {};
    }
    if (step == QLatin1String("roles"))
        return endOf(configureRoles(m_context));
    if (step == QLatin1String("verify"))
        return endOf(verifyClean(m_context));
    if (step == QLatin1String("destroy"))
        return m_takeDown.destroy();
    return m_takeDown.cleanUp();
}

RunEnd RunSequence::run()
{
    const QStringList &steps = rowOf(m_context.verb).steps;
    for (const QString &step : steps)
        tellStep(m_context, step, StepState::Waiting);
    if (const Ending end = fetchSecrets())
        return *end;
    for (const QString &step : steps) {
        QElapsedTimer since;
        since.start();
        tellEstimate(step);
        if (const Ending end = runStep(step))
            return *end;
        m_taken[step] = double(since.elapsed()) / 1000;
    }
    if (m_context.failures.isEmpty()) { // a machine that dropped out took no time
        const QMap<QString, StepCurve> curves = m_context.events.work().curves();
        const RunShape shape = shapeOf(m_context.design, m_made);
        QList<Durations::Taken> taken;
        for (auto step = m_taken.cbegin(); step != m_taken.cend(); ++step)
            taken << Durations::Taken{step.key(), shape, *step, curves.value(step.key())};
        learnDurations(taken);
    }
    return {Outcome::Succeeded, ExitCode::Done, successSentence()};
}

/// As soon as is known what there is to do: after the plan, where there is one, else after the design was read.
void RunSequence::tellEstimate(const QString &before)
{
    const QStringList &steps = rowOf(m_context.verb).steps;
    const QString last = steps.contains(QStringLiteral("plan")) ? QStringLiteral("plan") : QStringLiteral("prepare");
    const qsizetype place = steps.indexOf(before);
    if (place < 1 || steps.at(place - 1) != last)
        return;
    m_taken.clear(); // what came before is no part of what is estimated: it may have waited for an image to be made
    if (rowOf(m_context.verb).makes)
        m_made = static_cast<int>(m_terraform.made().size());
    m_context.events.estimate(learnedDurations().of(steps, shapeOf(m_context.design, m_made), crowding()));
}

QString RunSequence::successSentence() const
{
    if (m_context.verb == Verb::Configure) {
        const QString changed = tr("All machines are configured: %n state(s) changed.", nullptr, m_context.changed);
        const QStringList unbuilt = unbuiltMachines(m_context);
        return unbuilt.isEmpty() ? changed
                                 : changed + QLatin1Char(' ') +
                                       tr("But for %n that the design has and that were never built: %1. Build.", nullptr,
                                          static_cast<int>(unbuilt.size()))
                                           .arg(namesInWords(unbuilt));
    }
    if (rowOf(m_context.verb).steps.contains(QStringLiteral("verify")))
        return tr("All machines are as designed: Clean.");
    return m_context.summary;
}
