#pragma once

#include "services/runs/RunFolder.h"
#include "services/tools/Command.h"
#include "services/tools/Pace.h"

#include <QElapsedTimer>
#include <QList>

#include <functional>
#include <memory>

class EventWriter;
class RunLock;

/// Who hears a tool while it runs: whole lines, without their line feed.
struct CommandHandlers {
    std::function<void(const QByteArray &line)> line{};
    std::function<void(const QByteArray &line)> errorLine{};
};

/// Runs the tools of a run, each in a session of its own with its output in files, so that it outlives us whole. Blocks; not for the
/// window. Once the run is to stop, tools are interrupted once and new ones are not started.
class Runner final
{
    class Batch;

public:
    /// Answers a command in the place of its tool; what it returns is what the tool came to.
    using Answers = std::function<CommandResult(const Command &command)>;

    /// All must outlive the runner; `lock` may be null (a question that changes nothing). `events`: a story that cannot be written stops;
    /// while a tool works, it goes on.
    Runner(const RunFolder &folder, EventWriter *events, const RunLock *lock);
    /// Starts no tool at all: `answers` says what each would have come to. For tests of the stages.
    Runner(const RunFolder &folder, EventWriter *events, Answers answers);

    CommandResult run(const Command &command, const CommandHandlers &handlers = {});
    /// The same for many, as many at once as the pace allows, which their answers set and the log tells; results in the order of the
    /// commands. `handlersOf` gives the handlers of the command with this index; `meanwhile` is done once they work, before anybody waits
    /// for them. Both may be empty.
    QList<CommandResult> runAll(const QList<Command> &commands, const std::function<CommandHandlers(qsizetype)> &handlersOf = {},
                                const std::function<void()> &meanwhile = {});
    /// The same for few that need each other, or are asked of one: all at once.
    QList<CommandResult> runTogether(const QList<Command> &commands, const std::function<void()> &meanwhile = {});
    /// A tool that works while its run does something else. It is ended at once, with all that it started, when nobody waits for it any
    /// more: only for what changes nothing. Must not outlive its runner.
    class Ahead final
    {
    public:
        ~Ahead();
        Q_DISABLE_COPY_MOVE(Ahead)
        const Command &command() const { return m_commands.first(); }
        /// Waits for it; once. Only now are its lines heard, from the first on.
        CommandResult finish(const CommandHandlers &handlers);

    private:
        friend class Runner;
        Ahead(Runner &runner, const Command &command);
        Runner &m_runner;
        const QList<Command> m_commands;
        CommandHandlers m_handlers{};
        const std::function<CommandHandlers(qsizetype)> m_handlersOf;
        std::unique_ptr<Batch> m_batch{}; ///< null: it is answered by a test
    };
    std::unique_ptr<Ahead> begin(const Command &command) { return std::unique_ptr<Ahead>(new Ahead(*this, command)); }
    /// How many machines are worked on at once. It is the whole run's: what one lot learned of the place, the next begins with.
    const Pace &pace() const { return m_pace; }
    /// What comes next was too much once.
    void slowDown() { m_pace.slowDown(); }
    void setPace(Pace::Bounds bounds) { m_pace = Pace(bounds); }

    /// Whether the run is to stop: somebody asked for it, its story cannot be written any more, or it has lost the cluster.
    bool isStopped() const;
    /// Whether the cluster is not this run's any more: somebody said on another computer that the run is lost.
    bool isLost() const;
    /// Whether the tools are to be ended at once.
    bool isForced() const;
    /// Waits `milliseconds`, or shorter when the run is to stop; false then.
    bool wait(int milliseconds) const;

private:
    QString outputPath(const Command &command);
    void noteTools() const;
    QList<CommandResult> answerAll(const QList<Command> &commands, const std::function<CommandHandlers(qsizetype)> &handlersOf,
                                   const std::function<void()> &meanwhile) const;
    const RunFolder &m_folder;
    EventWriter *m_events = nullptr;
    const RunLock *m_lock = nullptr;
    Answers m_answers{};
    QList<const Batch *> m_batches{}; ///< that are on their way: a handler may run tools of its own meanwhile
    int m_started = 0;
    mutable QElapsedTimer m_lookedAtLock{};
    mutable bool m_isLost = false;
    Pace m_pace{};
};
