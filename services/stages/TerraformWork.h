#pragma once

#include "services/stages/PlanAhead.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunEnd.h"
#include "services/terraform/Terraform.h"
#include "services/terraform/TerraformFolder.h"
#include "services/terraform/TerraformPlan.h"

#include <QCoreApplication>

#include <functional>

/// Terraform's part of a run: the state, the plan, and its being carried out. The stages that make and take down machines share one.
class TerraformWork final
{
    Q_DECLARE_TR_FUNCTIONS(TerraformWork)

public:
    explicit TerraformWork(RunContext &context) : m_context(context), m_folder(context.folder.terraformPath()) {}

    Result<void> find();
    const QString &version() const { return m_terraform.version(); }
    const TerraformFolder &folder() const { return m_folder; }
    /// Writes the module of the run's target, mends a state that a death left torn, and reads it.
    Result<void> prepareModule();
    /// Fetches what the module takes, and what the state names: so that has to be looked at before.
    Result<void> fetchProviders();
    Result<void> readState();
    /// After the run's target was opened, and after it looked: Terraform signs in as it did.
    void takeEnvironment() { m_terraform.setEnvironment(m_context.target->environment()); }
    /// Lets count as whole what a death alone made look half made.
    void keepSound();

    const QList<StateResource> &state() const { return m_state; }
    /// The machines that the state knows.
    QStringList machines() const;
    /// What the state knows and the place does not have: addresses, and the machines among them.
    void setVanished(const QStringList &addresses) { m_vanished = addresses; }
    const QStringList &vanished() const { return m_vanished; }
    /// Machines in an error, which the plan makes anew where leave is given to lose what is on them.
    void setBroken(const QStringList &addresses) { m_broken = addresses; }
    /// What no state knows and is to be removed: part of the plan, and of what is approved with it.
    void setUnwanted(const QList<PlacedThing> &things) { m_unwanted = things; }
    const QList<PlacedThing> &unwanted() const { return m_unwanted; }
    /// Whether all machines of the design stand, and none is to be made anew.
    bool isAllThere() const;

    /// Nothing stands that could be lost: Terraform plans and applies at once.
    void planInOneGo() { m_inOneGo = true; }
    bool isInOneGo() const { return m_inOneGo; }
    /// Begins the plan while the place is asked, where one is to be made and an earlier run said of what: that is mostly still so.
    void planAhead();
    enum class Aim { Design, Nothing, OnlyVolumes }; ///< OnlyVolumes: all goes but they; the state knows each until the rest is gone
    /// Makes the plan; an end told at step `plan` is left to the caller.
    Ending makePlan(Aim aim);
    /// Takes the plan of an earlier run where it still is the plan; false: it has to be made anew.
    bool takeApproved(const QString &runId);
    /// What an earlier run planned.
    QList<PlannedChange> planOf(const QString &runId) const;
    const QList<PlannedChange> &plan() const { return m_plan; }
    /// The machines of the plan with one of these actions.
    QStringList planned(const QList<ResourceAction> &actions) const;
    /// Those that it makes, anew or for the first time.
    QStringList made() const;
    /// Checksums of what the plan was made of.
    QMap<QString, QString> checksums() const;

    /// Where the last plan, or what was made of one, failed by what passes, as a cloud in trouble does: says so, and waits, longer with
    /// each of the `tries` before. False: it did not, it was tried often enough, or the run is to stop.
    bool waitsForPlace(int tries) const;
    /// Sets the first of the waits, ms. For tests.
    void setFirstWait(int milliseconds) { m_firstWait = milliseconds; }
    /// Carries the plan out, `step` being what it is told at; `whenPlanned` hears a plan that was made in one go, before it is carried out.
    Ending carryOut(const QString &step, const std::function<void()> &whenPlanned);
    /// A copy of the state for the run's folder.
    void keepState() const;

private:
    Command planCommand(Aim aim) const;
    QStringList toReplace() const;
    QStringList allButVolumes() const;
    /// Makes of Terraform's plan the run's.
    void complete(QList<PlannedChange> &plan) const;
    QString unwantedIds() const;
    RunEnd failure(const CommandResult &result, const QStringList &errors) const;
    Ending tryPlan(Aim aim);
    void noteTrouble(const CommandResult &result, const QStringList &errors);
    RunContext &m_context;
    Terraform m_terraform{};
    TerraformFolder m_folder;
    PlanAhead m_ahead{m_context, m_folder};
    QList<StateResource> m_state{};
    QStringList m_vanished{};
    QStringList m_broken{};
    QList<PlacedThing> m_unwanted{};
    QList<PlannedChange> m_plan{};
    QString m_planFile{};
    bool m_inOneGo = false;
    QString m_trouble{}; ///< that may pass, in which the last plan or apply ended
    int m_firstWait = 15'000;
};
