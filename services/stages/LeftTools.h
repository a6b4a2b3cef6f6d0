#pragma once

class RunLock;
struct RunContext;
struct RunTool;

/// Tools that dead runs left working: a run waits for them, and tells what they do.
class LeftTools final
{
public:
    /// The limits of a tool died with its run: `silenceLimit` is as long as the most patient of them, in s.
    LeftTools(RunContext &context, const RunLock &lock, int silenceLimit = 900)
        : m_context(context), m_lock(lock), m_silenceLimit(silenceLimit)
    {
    }

    /// Waits until none works any more. A run that is told to stop interrupts them, one that is forced ends them. One that is silent for
    /// too long is interrupted, and ended where it does not heed that.
    void wait();

private:
    void waitFor(const RunTool &tool);
    RunContext &m_context;
    const RunLock &m_lock;
    int m_silenceLimit;
    bool m_interrupted = false;
};
