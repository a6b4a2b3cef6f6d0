#pragma once

#include "gui/cluster/LastHour.h"
#include "gui/cluster/Picture.h"
#include "gui/cluster/PictureSources.h"
#include "gui/shell/LensPage.h"
#include "gui/shell/PageFrame.h"
#include "services/runs/RunFollower.h"

#include <QMap>
#include <QTimer>

class BottomPanel;
class Canvas;
class DesignInspector;
class EditActs;
class FactsInspector;
class FindingsList;
class LogPanel;
class MachineTable;
class OpenCluster;
class OverviewInspector;
class PlannedList;
class ProblemsPanel;
class ProgressList;
class QStackedWidget;
class RolePalette;
class StepsView;
struct DropVerdict;
struct Problem;

/// The Cluster page: one picture in four lenses, with the lens's list at its left, the inspector at its right and problems at its foot.
class ClusterPage final : public LensPage
{
    Q_OBJECT

public:
    /// The cluster must outlive the page.
    explicit ClusterPage(OpenCluster &cluster, QWidget *parent = nullptr);
    ~ClusterPage() override;

    void setLens(Lens lens) override;
    Lens lens() const { return m_lens; }
    void toggleTable() override;
    void showMachine(const QString &name) override;
    void showLog() override;
    Canvas &canvas() { return *m_canvas; }
    const Selection &selection() const { return m_selection; }
    void select(const Selection &selection);

private:
    static constexpr QLatin1String ownMessage{"own"};
    void makeLeft();
    void makeCentre();
    void makeInspector();
    void makeBottom();
    void connectCluster();
    void addKeys();
    // keeps what is shown in step
    void refreshLater();
    void refresh();
    void refreshInspector();
    void refreshStrip();
    void refreshPlanStrip();
    void refreshProgressStrip();
    void refreshMessages();
    void takeObserved();
    void followNewestRun();
    PictureSources sources() const;
    const Run &shownRun() const;
    // acts on the design
    void edit(const QString &name, const Cluster &cluster);
    void ask(State how, const QString &sentence, const QString &detail, const QString &button);
    void sayHere(State state, const QString &sentence, const QString &line);
    void addCloseToMessage();
    void giveRole(const QString &role);
    void dropRole(const QString &role, const QString &group, const QPointF &place);
    void addMachine(const QStringList &roles, std::optional<QPointF> place);
    void removeSelected();
    void startVerb(const QString &verb, const QString &machine);
    void tryAgain();
    void copyForSupport();
    void showMenu(const QString &group, const QString &machine, const QPoint &place);
    DropVerdict judge(const QString &group, const QString &role) const;

    OpenCluster &m_cluster;
    PageFrame m_frame{};
    Canvas *m_canvas = nullptr;
    EditActs *m_edit = nullptr;
    MachineTable *m_table = nullptr;
    RolePalette *m_palette = nullptr;
    PlannedList *m_planList = nullptr;
    ProgressList *m_progressList = nullptr;
    FindingsList *m_findingsList = nullptr;
    QStackedWidget *m_inspector = nullptr;
    OverviewInspector *m_overview = nullptr;
    DesignInspector *m_designInspector = nullptr;
    FactsInspector *m_facts = nullptr;
    ProblemsPanel *m_problems = nullptr;
    StepsView *m_steps = nullptr;
    LogPanel *m_log = nullptr;
    Lens m_lens = Lens::Design;
    Selection m_selection{};
    QMap<QString, QPointF> m_places{}; ///< where nodes stand, those without a layout too, kept for what leaves the design
    LastHour m_lastHour;
    RunFollower m_change{}; ///< the newest run that changes the world, where another one is shown
    QTimer m_refresh{};
    QTimer m_tick{};
    QString m_dismissed{}; ///< the run whose message the user has put away
};
