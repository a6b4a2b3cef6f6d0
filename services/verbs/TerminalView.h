#pragma once

#include "model/cluster/Cluster.h"
#include "model/runs/Run.h"
#include "services/runs/LogFile.h"

#include <QHash>
#include <QString>

/// Shows a run in a terminal: a line for each step that ends, warnings and errors as they come, and below them one bar that moves.
class TerminalView final
{
public:
    TerminalView();

    void show(const Run &run, const LogFile &log);
    /// The one line below all others: how much is done, by what step, and how long the rest takes; empty where no step is under way.
    static QString bar(const Run &run);
    /// The last words: what the plan was, or how the run ended.
    /// `design` is the run's.
    void finish(const Run &run, const Cluster &design);

private:
    void clearBar();
    void drawBar(const Run &run);
    void tellSteps(const Run &run);
    void tellLog(const LogFile &log);
    bool m_terminal = false;
    bool m_barShown = false;
    QHash<QString, StepState> m_told{};
    qint64 m_logTold = 0;
};
