#pragma once

#include "model/cluster/Difference.h"
#include "model/runs/Capacity.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// What a run does.
enum class Verb { Plan, Apply, Configure, Verify, Up, Destroy };
/// How far a step of a run is.
enum class StepState { Waiting, Running, Done, Failed, Skipped, Cancelled };
/// How a run ended.
enum class Outcome { Running, Succeeded, Failed, Cancelled, Lost };
/// What one Salt state came to.
enum class StateResult { Clean, Changed, Failed, Skipped };
/// What is done to a resource; the plan's word, classed by what happens to the machine.
enum class ResourceAction { Create, TakeIn, Update, Restart, Replace, Destroy, Read, None };
enum class LogLevel { Debug, Info, Warning, Error };

/// One line of events.jsonl. Which fields count depends on `kind`; an event of an unknown kind is kept as it is and skipped by readers.
struct RunEvent {
    enum class Kind { RunStarted, Step, Log, Resource, State, Estimate, Capacity, Progress, Work, Finding, RunFinished, Unknown };
    Kind kind = Kind::Unknown;
    QDateTime time{};
    // run-started
    Verb verb = Verb::Up;
    QStringList machines{}; ///< that it is narrowed to; empty: all
    // step; the others that belong to a machine name it too
    QString id{};
    QString title{};
    StepState stepState = StepState::Waiting;
    QString machine{};
    // log
    QString source{}; ///< terraform, ssh, salt, butler …
    LogLevel level = LogLevel::Info;
    QString text{};
    // resource
    QString address{};
    ResourceAction action = ResourceAction::None;
    StepState resourceState = StepState::Waiting;
    std::optional<double> seconds{};
    QList<Difference> differences{}; ///< what becomes different of a machine that stays or is made anew
    // state
    QString sls{};
    QString stateId{};
    QString function{};
    StateResult result = StateResult::Clean;
    qint64 milliseconds = 0;
    QString comment{};
    QString changes{}; ///< JSON text, empty where there are none
    // estimate
    QMap<QString, double> expected{};      ///< seconds that each step is expected to take
    QMap<QString, QList<double>> curves{}; ///< how each goes on in them, see StepCurve
    // capacity
    Capacity capacity{}; ///< what the place has room for
    // progress, of the step that is under way, or of one machine's states
    qint64 done = 0;
    qint64 total = 0;
    // work
    double share = 0; ///< of the run's work that is done by how long nothing was heard
    // finding
    QString message{}; ///< finding, run-finished; step: why it failed; resource: why it is planned
    QString fix{};
    // run-finished
    Outcome outcome = Outcome::Running;
    QJsonObject raw{}; ///< the line of an event of an unknown kind

    /// The event in one JSON object, as events.jsonl and --json have it.
    QJsonObject toJson() const;
    /// Never fails: what is not known comes back as Kind::Unknown with `raw` set.
    static RunEvent fromJson(const QJsonObject &object);
};
