#pragma once

#include "gui/runs/StepsView.h"
#include "gui/widgets/Label.h"

class RunFollower;

/// What is known of a run as a whole: when, how long, where, with which tools; and its way, step by step.
class RunFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit RunFacts(QWidget *parent = nullptr);

    /// Shows the run that is followed as it is now; what its run.json says is read when another run is followed.
    void take(const RunFollower &follower);
    StepsView &steps() { return m_steps; }

private:
    void readRecord(const QString &folder);
    QString m_folder{};
    Label m_started;
    Label m_took;
    Label m_host;
    Label m_tools;
    StepsView m_steps{};
};
