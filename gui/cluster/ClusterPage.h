#pragma once

#include "gui/cluster/LastHour.h"
#include "gui/cluster/Picture.h"
#include "gui/cluster/PictureSources.h"
#include "gui/shell/LensPage.h"
#include "gui/shell/PageFrame.h"
#include "services/runs/RunFollower.h"

#include <QMap>
#include <QSet>
#include <QTimer>

#include <functional>

class BottomPanel;
class Canvas;
class DesignInspector;
class DrawActs;
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
    QList<QAction *> acts() const override;
    QStringList machineNames() const override;
    Canvas &canvas() { return *m_canvas; }
    const Selection &selection() const { return m_selection; }
    void select(const Selection &selection);
    /// Whether all that changed is shown; else it will be in a moment.
    bool isUpToDate() const { return !m_refresh.isActive(); }

private:
    static constexpr QLatin1String ownMessage{"own"};
    void makeLeft();
    void makeCentre();
    void makeInspector();
    void makeBottom();
    void connectCluster();
    void addPanelKeys();
    void goToPanel(int step);
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
    // what is said and asked
    void sayRefusal(const QString &sentence, const QString &remedy);
    void ask(State how, const QString &sentence, const QString &detail, const QString &button, std::function<void()> act);
    void addCloseToMessage();
    void sayHere(State state, const QString &sentence, const QString &line);
    void startVerb(const QString &verb, const QString &machine);
    void tryAgain();
    bool againAsks() const;
    QString afterFailure() const;
    void copyForSupport();
    void showMenu(const QString &group, const QString &machine, const QPoint &place);

    OpenCluster &m_cluster;
    Lens m_lens = Lens::Design;
    Selection m_selection{};
    QSet<QString> m_named{};           ///< the nodes whose place stood in the design when it was last shown
    QMap<QString, QPointF> m_places{}; ///< where nodes stand, those without a layout too, kept for what leaves the design
    LastHour m_lastHour;
    RunFollower m_change{}; ///< the newest run that changes the world, where another one is shown
    QTimer m_refresh{};
    QTimer m_tick{};
    QString m_dismissed{}; ///< the run whose message the user has put away
    PageFrame m_frame{};   ///< behind what it shows: a picture that is laid out once more while it goes still asks for that
    Canvas *m_canvas = nullptr;
    DrawActs *m_draw = nullptr;
    EditActs *m_edit = nullptr;
    std::function<void()> m_confirm{}; ///< does what was asked last
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
};
