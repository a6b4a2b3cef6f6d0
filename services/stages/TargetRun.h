#pragma once

#include "model/runs/Run.h"
#include "services/containers/Containers.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunEnd.h"
#include "services/targets/Leftovers.h"
#include "services/targets/LocalTarget.h"
#include "services/terraform/Terraform.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

class RunLock;

/// The stages of a run that make, change and take down machines. Each tells its step and returns how the run ends, or nothing to go on.
class TargetRun final
{
    Q_DECLARE_TR_FUNCTIONS(TargetRun)

public:
    using Ending = std::optional<RunEnd>;
    TargetRun(RunContext &context, const RunLock &lock) : m_context(context), m_lock(lock) {}

    /// Waits for tools that dead runs left working, and tells what they do.
    Ending waitForLeftTools();
    /// Design, tools, engine, keys, state, and what the engine has; mends a state that a death left torn.
    Ending prepare();
    /// What is to be made, changed, destroyed. Refuses what nobody allowed; takes an approved plan where it still holds.
    Ending plan();
    /// Carries the plan out, and starts machines that were stopped.
    Ending apply();
    /// Starts SSH anew on the machines that dropped out, by the engine; false where there is nothing to be tried.
    bool wakeSsh();
    /// Asks the engine for the host key of a machine that showed another one than before, and trusts what it says from now on; false where
    /// it says that the old one is right, or nothing.
    bool vouchFor(const QString &machine);
    /// The same for machines of which known_hosts has no whole key.
    void vouchForTorn();
    /// Removes all of the cluster, looks whether anything is left, and leaves a receipt.
    Ending takeDown();
    /// Fills in what later stages need to reach the machines; ends the run where there are none.
    Ending findMachines();

    const QMap<QString, QString> &planned() const { return m_planned; }
    /// The last sentence of a run that succeeded.
    const QString &summary() const { return m_summary; }
    /// A copy of Terraform's state for the run's folder.
    void keepState() const;

private:
    // prepare
    Ending readDesign();
    Ending findTools();
    Ending withoutTools(const Error &why);
    bool changesMachines() const; ///< whether the verb may
    void noteVersions() const;
    Ending readTerraform();
    Ending readReality();
    Ending readOwn();
    Result<void> checkBrought() const;
    Result<void> askEngine(const std::function<void()> &meanwhile);
    Ending mendState();
    Ending strangers();
    Ending askRights();
    Ending writeInput();
    Ending makeImage();
    Ending writeVariables();
    // plan
    QStringList toReplace() const;
    QMap<QString, QList<Difference>> designDifferences() const;
    bool tellPlan() const; ///< whether there is anything to do
    bool takeApproved();
    Ending makePlan(bool destroy);
    Ending askLeave() const;
    QMap<QString, QString> inputs() const;
    // apply
    Ending healStopped();
    QString entryIsTaken(const QString &words) const;
    Ending carryOut();
    Ending runTerraform();
    void noteMaking(const QStringList &machines) const;
    QStringList made() const;
    void tellMaking(const QList<PlannedChange> &plan);
    // taking down
    Ending askLeaveToTakeDown() const;
    Ending removeRest();
    /// Ends the processes of containers that the engine forgot; false where one still lives.
    bool endForgotten(const QList<Container> &listed);
    void removeKeys();
    Ending writeReceipt(const ClusterThings &before);

    Ending endWith(const QString &step, const RunEnd &end) const;
    Ending stopped(const QString &step) const;
    bool isFull(qint64 needed) const;
    RunEnd noRoom() const;
    void step(const QString &id, StepState state, const QString &message = {}) const;
    QString terraformFile(const QString &name) const { return m_context.folder.terraformPath() + QLatin1Char('/') + name; }
    QString targetPath() const { return m_context.folder.privatePath() + QStringLiteral("/target.json"); }
    QStringList existingMachines() const;
    QStringList beingMade() const; ///< what an apply that did not end by itself was making

    RunContext &m_context;
    const RunLock &m_lock;
    Terraform m_terraform{};
    ContainerEngine m_engine{};
    LocalTarget m_target{};
    QList<StateResource> m_state{};
    ClusterThings m_things{};
    QList<Leftover> m_forgotten{}; ///< what endForgotten() ended
    QStringList m_ranges{};        ///< of the engine's networks
    bool m_hasImage = false;       ///< the one that the target names, or that was made here last
    bool m_trustsImage = false;    ///< m_hasImage was not asked for
    bool m_inOneGo = false;        ///< Terraform plans and applies at once: nothing stands that could be lost
    QList<PlannedChange> m_plan{};
    QString m_planFile{};
    QStringList m_gone{}; ///< addresses that the state knows and the engine does not
    QMap<QString, QString> m_planned{};
    QString m_summary{};
};

/// A step's title as it is shown.
QString stepTitle(const QString &id);
