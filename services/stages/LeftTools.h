#pragma once

class RunLock;
struct RunContext;
struct RunTool;

/// Tools that dead runs left working: a run waits for them, and tells what they do.
class LeftTools final
{
public:
    LeftTools(RunContext &context, const RunLock &lock) : m_context(context), m_lock(lock) {}

    /// Waits until none works any more. A run that is told to stop interrupts them, one that is forced ends them.
    void wait();

private:
    void waitFor(const RunTool &tool);
    RunContext &m_context;
    const RunLock &m_lock;
    bool m_interrupted = false;
};
