#include "gui/runs/SupportText.h"

#include "model/runs/RunWords.h"

#include <QCoreApplication>
#include <QStringList>

namespace
{

/// Gives the sentences of this file their context.
struct SupportText {
    Q_DECLARE_TR_FUNCTIONS(SupportText)
};

} // namespace

QString supportText(const Run &run)
{
    QStringList lines{SupportText::tr("Butler Desktop %1").arg(QStringLiteral(BUTLER_VERSION)),
                      SupportText::tr("Run: %1, %2").arg(run.id, outcomeWord(run.outcome)), run.message};
    for (const Step &step : run.steps) {
        if (step.state == StepState::Failed)
            lines << step.id + QLatin1Char(' ') + step.machine + QStringLiteral(": ") + step.message;
    }
    for (const StateOutcome &state : run.states) {
        if (state.result == StateResult::Failed)
            lines << state.machine + QLatin1Char(' ') + state.sls + QLatin1Char(' ') + state.id + QStringLiteral(": ") + state.comment;
    }
    return lines.join(u'\n');
}
