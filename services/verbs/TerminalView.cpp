#include "services/verbs/TerminalView.h"

#include "model/Harmless.h"
#include "model/runs/CapacityWords.h"
#include "model/runs/PlanWords.h"
#include "model/runs/RunWords.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>

#include <cstdio>

namespace
{

constexpr int BarWidth = 24;

/// Gives the sentences of this file their context.
struct TerminalWords {
    Q_DECLARE_TR_FUNCTIONS(TerminalWords)
};

QString mark(StepState state)
{
    switch (state) {
    case StepState::Done:
        return QStringLiteral("✓");
    case StepState::Failed:
        return QStringLiteral("✗");
    case StepState::Cancelled:
    case StepState::Skipped:
        return QStringLiteral("–");
    case StepState::Waiting:
    case StepState::Running:
        break;
    }
    return QStringLiteral("·");
}

/// The step that is shown on the bar: the last one of the whole run that is running.
const Step *current(const Run &run)
{
    for (auto i = run.steps.crbegin(); i != run.steps.crend(); ++i) {
        if (i->machine.isEmpty() && i->state == StepState::Running)
            return &*i;
    }
    return nullptr;
}

/// What the place has room for: a line for each thing that is no limit of a kernel, or that ends; and the refusal.
void tellRoom(const Capacity &capacity)
{
    for (const Quota &quota : capacity.quotas) {
        if (quota.isGigabytes || quota.grip == Quota::Grip::Shared || quota.isOver())
            say(QStringLiteral("  ") + quotaWords(quota));
    }
    if (const QString cost = costSentence(capacity); !cost.isEmpty())
        say(cost);
    const QStringList refusal = refusalSentences(capacity);
    if (!refusal.isEmpty())
        return complain(refusal.join(QLatin1Char(' ')));
    const Quota *first = capacity.narrowest();
    if (first)
        say(roomSentence(capacity) +
            (first->remedy.isEmpty() ? QString() : QLatin1Char(' ') + TerminalWords::tr("To raise it: %1").arg(first->remedy)));
}

} // namespace

TerminalView::TerminalView() : m_terminal(isTerminal(stdout))
{
}

void TerminalView::clearBar()
{
    if (m_barShown)
        std::fputs("\r\033[K", stdout);
    m_barShown = false;
}

QString TerminalView::bar(const Run &run)
{
    const Step *step = current(run);
    if (!step)
        return {};
    const int filled = static_cast<int>(BarWidth * run.work.share());
    const QString bar = QStringLiteral("[%1%2]").arg(QString(filled, QLatin1Char('=')), QString(BarWidth - filled, QLatin1Char(' ')));
    QString time = durationWords(run.taken());
    if (const std::optional<double> left = run.work.secondsLeft(run.now))
        time += QStringLiteral("  ") + TerminalWords::tr("about %1 left").arg(roughWords(*left));
    return QStringLiteral("%1 %2 %  %3  %4").arg(bar).arg(run.work.percent()).arg(step->title, time);
}

void TerminalView::drawBar(const Run &run)
{
    const QString text = m_terminal ? bar(run) : QString();
    if (text.isEmpty())
        return;
    std::fprintf(stdout, "\r\033[K%s", qPrintable(harmless(text).left(terminalWidth() - 1)));
    std::fflush(stdout);
    m_barShown = true;
}

void TerminalView::tellSteps(const Run &run)
{
    for (const Step &step : run.steps) {
        const bool ended = step.state != StepState::Waiting && step.state != StepState::Running;
        const bool worth = step.machine.isEmpty() || step.state == StepState::Failed;
        const QString key = step.id + QLatin1Char('\n') + step.machine;
        if (!ended || !worth || m_told.value(key, StepState::Waiting) == step.state || !step.started.isValid())
            continue;
        m_told.insert(key, step.state);
        clearBar();
        const QString took = durationWords(step.started.msecsTo(step.finished));
        if (step.machine.isEmpty())
            say(QStringLiteral("%1 %2  %3").arg(mark(step.state), step.title, took));
        else
            say(QStringLiteral("  %1 %2: %3").arg(mark(step.state), step.machine, step.message));
    }
}

void TerminalView::tellLog(const LogFile &log)
{
    for (; m_logTold < log.count(); ++m_logTold) {
        if (log.levelOf(m_logTold) != LogLevel::Warning || log.machineOf(m_logTold) != 0)
            continue; // what a machine fails by is said with its step, and how the run failed at its end
        for (const LogLine &line : log.lines(m_logTold, 1)) {
            clearBar();
            say(QStringLiteral("  %1: %2").arg(line.machine.isEmpty() ? line.source : line.machine, line.text));
        }
    }
}

void TerminalView::show(const Run &run, const LogFile &log)
{
    tellLog(log);
    tellSteps(run);
    drawBar(run);
}

void TerminalView::finish(const Run &run, const Cluster &design)
{
    clearBar();
    if (run.verb == Verb::Plan && run.outcome == Outcome::Succeeded && !run.plan.isEmpty()) {
        for (const PlannedRow &row : plannedRows(run.plan)) {
            const QString reason = row.change.reason;
            say(QStringLiteral("  %1  %2%3")
                    .arg(actionWord(row.change.action), row.words, reason.isEmpty() ? QString() : QStringLiteral(" — ") + reason));
        }
        say((planSentences(run.plan) + keptSentences(run.plan, design)).join(QLatin1Char(' ')));
        tellRoom(run.capacity);
        return;
    }
    if (run.outcome == Outcome::Succeeded)
        say(run.message);
    else
        complain(run.message);
}
