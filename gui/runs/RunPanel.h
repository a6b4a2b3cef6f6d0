#pragma once

#include "model/runs/StepTreeModel.h"

#include <QListView>
#include <QStackedWidget>
#include <QTimer>

class RunFollower;

/// The bottom panel's Run tab: the steps of the run that is shown, side by side, each with how far and how long it is.
class RunPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RunPanel(QWidget *parent = nullptr);

    /// Shows this follower's run; null: none. It must outlive the panel or be taken away.
    void setFollower(RunFollower *follower);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void take();
    RunFollower *m_follower = nullptr;
    StepTreeModel m_steps{};
    QStackedWidget *m_stack = nullptr;
    QListView *m_view = nullptr;
    QTimer m_takeSoon{};
};
