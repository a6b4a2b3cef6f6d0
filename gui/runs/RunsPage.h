#pragma once

#include "gui/runs/RunFacts.h"
#include "gui/runs/RunList.h"
#include "gui/runs/RunView.h"
#include "gui/runs/StateInspector.h"
#include "gui/shell/PageFrame.h"
#include "services/cluster/StateNames.h"
#include "services/runs/RunFollower.h"

#include <QStackedWidget>

class OpenCluster;

/// The runs of a cluster: their list, the chosen one with its states, steps and log, and what is known of one state or step.
class RunsPage final : public QWidget
{
    Q_OBJECT

public:
    /// The cluster must outlive the page.
    explicit RunsPage(OpenCluster &cluster, QWidget *parent = nullptr);

    /// Chooses a run by its id.
    void showRun(const QString &id) { m_list->setCurrent(id); }
    /// Shows the line of its log that tells why it failed.
    void showFailure(const QString &id);
    const RunFollower &follower() const { return m_follower; }
    RunView &view() { return *m_view; }

private:
    void choose(const QString &id);
    void inspect(const QModelIndex &index);
    void runAgain(const QStringList &machines);
    void noteRunning();
    void takeDesign();
    QHash<QString, QString> groups() const;
    OpenCluster &m_cluster;
    RunFollower m_follower{};
    const StateNames m_names = StateNames::all();
    RunList *m_list = nullptr;
    RunView *m_view = nullptr;
    StateInspector *m_inspector = nullptr;
    RunFacts *m_facts = nullptr;
    QStackedWidget *m_right = nullptr;
    QStackedWidget *m_centre = nullptr;
};
