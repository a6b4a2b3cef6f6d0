#pragma once

#include "gui/shell/Lens.h"

#include <QObject>

class BottomPanel;
class LogPanel;
class OpenCluster;
class ProblemsPanel;
class StepsView;
enum class Verb;
struct Error;

/// The panel at the foot of the Cluster page: problems of the design and of what runs, the steps of the run, and its log.
class ClusterFoot final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ClusterFoot(OpenCluster &cluster, BottomPanel &panel);
    ~ClusterFoot() override;

    ProblemsPanel &problems() { return *m_problems; }
    void setLens(Lens lens);
    void refresh();
    void showLog();
    void showLogOf(const QString &machine);

Q_SIGNALS:
    void groupWanted(const QString &group);
    void machinesWanted(const QStringList &machines);
    void verbWanted(Verb verb, const QStringList &machines);
    void saved(const QString &path);
    void notSaved(const Error &error);

private:
    OpenCluster &m_cluster;
    BottomPanel &m_panel;
    Lens m_lens = Lens::Design;
    ProblemsPanel *m_problems;
    StepsView *m_steps;
    LogPanel *m_log;
};
