#pragma once

#include "model/runs/RunEvent.h"
#include "model/runs/RunWork.h"

#include <QHash>
#include <QList>
#include <QString>

/// A step of a run, or of one machine within it.
struct Step {
    QString id{};
    QString title{};
    QString machine{}; ///< empty: a step of the whole run
    StepState state = StepState::Waiting;
    QDateTime started{};
    QDateTime finished{};
    QString message{};
};

/// How far one machine of a run is. Checking is what one that stays is in until Salt has it, and each is in at the end; one that is made is
/// Creating, and Starting from when it exists until it can be reached. Joined and Applied have a step behind them and wait for the next.
/// The last two say nothing of the machine but of the run: it ended before the machine was through, or has nothing to do with it.
enum class Stage {
    Waiting,
    Checking,
    Creating,
    Starting,
    Reachable,
    JoiningSalt,
    Joined,
    Roles,
    Applied,
    Done,
    Failed,
    Destroying,
    Gone,
    NotFinished,
    Untouched
};

/// One machine's way through a run.
struct MachineProgress {
    QString machine{};
    Stage stage = Stage::Waiting;
    Stage failedAt = Stage::Waiting; ///< the stage it was in when it failed
    double ring = 0;                 ///< 0…1, never goes back
    int statesDone = 0;
    int statesTotal = 0; ///< 0: not known
    QString message{};   ///< why it failed
};

/// What becomes of a machine or another resource by a plan, in the order red first.
struct PlannedChange {
    QString address{};
    QString machine{}; ///< empty: not a machine but something behind the scenes
    ResourceAction action = ResourceAction::None;
    QString reason{};
    QList<Difference> differences{};
};

/// One Salt state's result on one machine.
struct StateOutcome {
    QString machine{};
    QString sls{};
    QString id{};
    QString function{};
    StateResult result = StateResult::Clean;
    qint64 milliseconds = 0;
    QString comment{};
    QString changes{};
};

/// A run as its events tell it: everything but the log. A value; feed it events in order.
struct Run {
    QString id{}; ///< the folder's name, such as 2026-11-23T12-00-00Z-apply
    Verb verb = Verb::Up;
    QStringList narrowedTo{}; ///< machines; empty: all
    QDateTime started{};
    QDateTime finished{};
    QDateTime now{}; ///< as far as the run's story goes; while it goes on, whoever follows it carries it on
    Outcome outcome = Outcome::Running;
    QString message{};
    QList<Step> steps{};
    QList<MachineProgress> machines{};
    QList<PlannedChange> plan{};
    Capacity capacity{};    ///< what the place had room for when the plan was made; no quotas: not known
    QStringList unknown{};  ///< what carries the cluster's mark and no state knows, in words
    bool canTakeIn = false; ///< whether the place can give that to Terraform
    QList<StateOutcome> states{};
    RunWork work{};
    qint64 logLines = 0;

    /// Takes one event in. Constant time but for the machine's place in `machines`.
    void apply(const RunEvent &event);
    const MachineProgress *machine(const QString &name) const;
    /// How long it has taken up to now, or took; ms. Negative: it is not known when it began.
    qint64 taken() const;

private:
    MachineProgress &progressOf(const QString &name);
    Step &stepOf(const QString &stepId, const QString &machine);
    void takeStepEvent(const RunEvent &event);
    void takeResourceEvent(const RunEvent &event);
    void takeStateEvent(const RunEvent &event);
    void takeStates(const RunEvent &event);
    void finish(const RunEvent &event);
    QHash<QString, qsizetype> m_machineIndex{};
    QHash<QString, qsizetype> m_stepIndex{};
};

/// One line in the list of runs.
struct RunSummary {
    QString id{};
    Verb verb = Verb::Up;
    QDateTime started{};
    QDateTime finished{};
    Outcome outcome = Outcome::Running;
    QString message{};
    QDateTime now{}; ///< by the run's own clock, while it goes on
};
