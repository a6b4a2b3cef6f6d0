#pragma once

#include "model/Result.h"
#include "model/runs/Durations.h"
#include "model/runs/RunEvent.h"
#include "model/runs/RunWork.h"
#include "services/platform/Clocks.h"
#include "services/runs/RunPulse.h"

#include <QFile>
#include <QStringList>

/// The one writer of a run's events.jsonl: a line an event, flushed at once, secrets blotted out of every text.
class EventWriter final
{
public:
    explicit EventWriter(Clocks clocks = {}) : m_clocks(std::move(clocks)) {}
    /// Opens the file for appending. Keeps a little room aside, so that the end of the story can be told when the disk is full.
    Result<void> open(const QString &path);
    /// From now on these texts (and each line of those with several) never reach the file.
    void hide(const QStringList &secrets);

    /// `machines`: that the run is narrowed to; empty: all.
    void started(Verb verb, const QStringList &machines = {});
    void step(const QString &id, const QString &title, StepState state, const QString &machine = {}, const QString &message = {});
    void log(const QString &source, LogLevel level, const QString &text, const QString &machine = {});
    /// `reason` says why it is planned.
    void resource(const QString &address, ResourceAction action, StepState state, const QString &machine = {},
                  std::optional<double> seconds = {}, const QString &reason = {});
    /// What each step is expected to take.
    void estimate(const Estimate &estimate);
    /// Of the step that is under way, or of one machine's states where `machine` is set.
    void progress(qint64 done, qint64 total, const QString &machine = {});
    void finding(const QString &id, const QString &message, const QString &fix, const QString &machine = {});
    void finished(Outcome outcome, const QString &message);
    /// Says what the run is at where nobody has said anything for a while, and how much of its work that may be. To be called several
    /// times a second while something is waited for.
    void breathe();
    /// Any event, such as `state`; its time is now where it has none.
    void write(RunEvent event);

    /// Whether a line could not be written: the run has to stop. The sentence says why.
    bool hasFailed() const { return !m_failure.message.isEmpty(); }
    const Error &failure() const { return m_failure; }
    /// How far the run is by what was told here.
    const RunWork &work() const { return m_work; }

private:
    void blot(QString &text) const;
    bool append(const QByteArray &line);
    void fail();
    QDateTime now() const;
    Clocks m_clocks;
    QDateTime m_begun{};  ///< by the clock of the day, when the first event was written
    qint64 m_begunAt = 0; ///< by the steady one
    QFile m_file{};
    QStringList m_secrets{};
    RunPulse m_pulse{};
    RunWork m_work{};
    Error m_failure{};
};
