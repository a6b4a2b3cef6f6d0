#include "services/stages/TargetRun.h"

#include "services/cluster/OwnFolders.h"
#include "services/cluster/Secrets.h"
#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace
{

constexpr int RemoveAttempts = 4; // the last one only looks

QJsonObject receiptOf(const ClusterThings &things, const QList<Leftover> &forgotten)
{
    QJsonArray processes;
    for (const Leftover &one : forgotten)
        processes << QJsonObject{{QStringLiteral("container"), one.name}, {QStringLiteral("monitor"), one.monitor.pid}};
    QJsonArray containers;
    for (const Container &container : things.containers)
        containers << container.name;
    return {{QStringLiteral("containers"), containers},
            {QStringLiteral("networks"), QJsonArray::fromStringList(things.networks)},
            {QStringLiteral("volumes"), QJsonArray::fromStringList(things.volumes)},
            {QStringLiteral("processes"), processes}};
}

} // namespace

/// All is lost by taking down: that takes leave which was given to this run, whoever started it and whatever earlier runs were allowed.
TargetRun::Ending TargetRun::askLeaveToTakeDown() const
{
    if (m_context.options.allowDestroy)
        return {};
    QStringList lost = existingMachines();
    for (const Container &container : m_things.containers)
        lost << container.machine;
    lost += m_things.volumes;
    lost.removeDuplicates();
    return RunEnd{Outcome::Failed, ExitCode::WouldDestroy,
                  lost.isEmpty()
                      ? TargetRun::tr("Taking the cluster down removes its keys and passwords. Nothing was touched: this run was not given "
                                      "leave to. Take it down again and confirm it with the cluster's name if that is meant.")
                      : TargetRun::tr("Taking the cluster down destroys: %1. Nothing was touched: this run was not given leave to. Take it "
                                      "down again and confirm it with the cluster's name if that is meant.")
                            .arg(lost.join(QStringLiteral(", ")))};
}

TargetRun::Ending TargetRun::takeDown()
{
    const ClusterThings before = m_things;
    step(QStringLiteral("plan"), StepState::Running);
    if (const Ending end = askLeaveToTakeDown())
        return endWith(QStringLiteral("plan"), *end);
    if (!m_state.isEmpty()) {
        if (!replacePrivateFile(terraformFile(QStringLiteral("machines.auto.tfvars.json")),
                                QJsonDocument(emptyTerraformInput(m_engine, m_context.id)).toJson()))
            return endWith(QStringLiteral("plan"), noRoom());
        if (const Ending end = makePlan(true))
            return endWith(QStringLiteral("plan"), *end);
        tellPlan();
    }
    step(QStringLiteral("plan"), StepState::Done);
    step(QStringLiteral("destroy"), StepState::Running);
    if (!m_plan.isEmpty()) {
        if (const Ending end = runTerraform())
            return endWith(QStringLiteral("destroy"), *end);
    }
    step(QStringLiteral("destroy"), StepState::Done);
    step(QStringLiteral("clean-up"), StepState::Running);
    if (const Ending end = removeRest())
        return endWith(QStringLiteral("clean-up"), *end);
    removeKeys();
    if (const Ending end = writeReceipt(before))
        return endWith(QStringLiteral("clean-up"), *end);
    step(QStringLiteral("clean-up"), StepState::Done);
    return {};
}

/// Terraform does not know what a death left half made, and runs no destroy provisioner for what failed to be made: the engine does.
TargetRun::Ending TargetRun::removeRest()
{
    const auto make = [this](const QStringList &words, const QStringList &names) { return m_engine.make(words + names); };
    for (int attempt = 0; attempt < RemoveAttempts;
         ++attempt) { // an engine that is busy stops a container and removes it only when asked again
        const Result<ClusterThings> rest = thingsOf(m_context.runner, m_engine, m_context.id);
        if (!rest)
            return RunEnd::failed(rest.error().message);
        m_things = *rest;
        if (m_things.isEmpty() || attempt + 1 == RemoveAttempts || (attempt > 0 && !m_context.runner.wait(1000)))
            break;
        QStringList containers;
        for (const Container &container : std::as_const(m_things.containers)) {
            containers << container.name;
            m_context.events.log(m_engine.name, LogLevel::Info, TargetRun::tr("%1 was left over; it is removed.").arg(container.name),
                                 container.machine);
        }
        if (!containers.isEmpty())
            (void)m_context.runner.run(make({QStringLiteral("rm"), QStringLiteral("--force"), QStringLiteral("--volumes")}, containers));
        if (!m_things.networks.isEmpty())
            (void)m_context.runner.run(make({QStringLiteral("network"), QStringLiteral("rm")}, m_things.networks));
        if (!m_things.volumes.isEmpty())
            (void)m_context.runner.run(make({QStringLiteral("volume"), QStringLiteral("rm"), QStringLiteral("--force")}, m_things.volumes));
    }
    const bool noneLives = endForgotten(m_things.containers);
    if (const Ending end = stopped(QStringLiteral("clean-up")))
        return end;
    if (m_things.isEmpty() && noneLives)
        return {};
    return RunEnd::failed(TargetRun::tr("%1 could not remove everything of this cluster. Start the run again.").arg(m_engine.name));
}

void TargetRun::removeKeys()
{
    keepState();
    for (const QString &folder : {m_context.folder.sshPath(), m_context.folder.saltPath(), m_context.folder.terraformPath()})
        QDir(folder).removeRecursively();
    QFile::remove(targetPath());
    for (const QString &plan :
         QDir(m_context.folder.runsPath()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) // they hold first-contact keys
        QFile::remove(RunFolder(m_context.folder.runPath(plan)).artefactPath(QStringLiteral("plan.tfplan")));
    if (const Result<void> removed = Secrets::remove(m_context.folder); !removed)
        m_context.events.log(QStringLiteral("butler"), LogLevel::Warning, removed.error().message);
    OwnFolders::forget(m_context.id);
}

TargetRun::Ending TargetRun::writeReceipt(const ClusterThings &before)
{
    QJsonObject receipt{{QStringLiteral("format"), 1},
                        {QStringLiteral("cluster"), m_context.id},
                        {QStringLiteral("removed"), receiptOf(before, m_forgotten)},
                        {QStringLiteral("left"), receiptOf(m_things, {})},
                        {QStringLiteral("checkedBy"), m_engine.name}};
    (void)writePrivateFile(m_context.run.artefactPath(QStringLiteral("receipt.json")), QJsonDocument(receipt).toJson());
    for (const Container &container : before.containers)
        m_context.events.log(QStringLiteral("butler"), LogLevel::Info,
                             TargetRun::tr("Removed: machine %1 (%2)").arg(container.machine, container.name));
    for (const QString &network : before.networks)
        m_context.events.log(QStringLiteral("butler"), LogLevel::Info, TargetRun::tr("Removed: network %1").arg(network));
    for (const QString &volume : before.volumes)
        m_context.events.log(QStringLiteral("butler"), LogLevel::Info, TargetRun::tr("Removed: volume %1").arg(volume));
    for (const Leftover &one : std::as_const(m_forgotten))
        m_context.events.log(
            QStringLiteral("butler"), LogLevel::Info,
            TargetRun::tr("Ended: processes of %1, which %2 had forgotten (process %3)").arg(one.name, m_engine.name).arg(one.monitor.pid));
    m_summary =
        TargetRun::tr(
            "Taken down: all is gone (machines: %1, networks: %2, volumes: %3), and so are the keys and passwords; %4 was asked and "
            "has nothing "
            "of this cluster any more. The design and the history stay.")
            .arg(before.containers.size())
            .arg(before.networks.size())
            .arg(before.volumes.size())
            .arg(m_engine.name);
    return {};
}
