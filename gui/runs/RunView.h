#pragma once

#include "gui/runs/LogPanel.h"
#include "gui/runs/RunPlanList.h"
#include "gui/runs/StatesPane.h"
#include "gui/runs/StepsView.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/StatePill.h"

#include <QStackedWidget>

class RunFollower;

/// One run, live or long past: how it stands, and below that its states, its steps or its log.
class RunView final : public QWidget
{
    Q_OBJECT

public:
    enum Pane { States, Steps, Log };

    /// Shows whatever run this follower follows; it must outlive the view.
    explicit RunView(RunFollower &follower, QWidget *parent = nullptr);

    StatesPane &states() { return m_states; }
    StepsView &steps() { return m_steps; }
    LogPanel &log() { return m_log; }
    Pane pane() const { return static_cast<Pane>(m_panes.current()); }
    void showPane(Pane pane);
    /// Shows the log of one machine.
    void showLogOf(const QString &machine);
    /// Shows the line of the log that tells why the run failed.
    void showFailure();
    /// Whether another run may be started: not while one goes on.
    void setCanRun(bool can);

Q_SIGNALS:
    void againWanted(const QStringList &machines); ///< configure these again; empty: the whole run again
    void stopWanted();
    void folderWanted();
    void changed();

private:
    void build();
    void restart();
    void take();
    void sayOutcome(const Run &run);
    void offerActs(const Run &run);
    void findFailure();
    QString supportText() const;
    RunFollower &m_follower;
    QStackedWidget m_stack{}; // before what stands in it: members go in the opposite order
    Label m_title;
    StatePill m_pill{};
    SegmentedControl m_panes{QStringLiteral("runPanes")};
    Button *m_again = nullptr;
    Button *m_stop = nullptr;
    Label m_message;
    RunPlanList m_plan{};
    StatesPane m_states{};
    StepsView m_steps{};
    LogPanel m_log{};
    QTimer m_takeSoon{};
    QStringList m_failed{};
    bool m_paneChosen = false;
    bool m_failureWanted = false; ///< once the run has been read
    bool m_canRun = true;
};
