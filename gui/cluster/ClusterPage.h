#pragma once

#include "gui/cluster/ClusterMessages.h"
#include "gui/cluster/ClusterRuns.h"
#include "gui/cluster/KeptPlaces.h"
#include "gui/cluster/LastHour.h"
#include "gui/cluster/NewestChange.h"
#include "gui/cluster/Picture.h"
#include "gui/cluster/PictureSources.h"
#include "gui/cluster/PlanComparison.h"
#include "gui/cluster/PlanStrip.h"
#include "gui/cluster/ProgressStrip.h"
#include "gui/cluster/lenses/LensLists.h"
#include "gui/shell/LensPage.h"
#include "gui/shell/PageFrame.h"

#include <QTimer>

#include <memory>

class Canvas;
class ClusterFoot;
class ClusterInspector;
class DrawActs;
class EditActs;
class MachineTable;
class OpenCluster;

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
    void showMachine(const QString &name) override { showMachines({name}); }
    void showLog() override;
    QList<QAction *> acts() const override;
    QStringList machineNames() const override;
    Canvas &canvas() { return *m_canvas; }
    const Selection &selection() const { return m_selection; }
    void select(const Selection &selection);
    /// Whether all that changed is shown; else it will be in a moment.
    bool isUpToDate() const { return !m_refresh.isActive(); }

private:
    void makeCentre();
    void connectPanels();
    void connectScene();
    void connectActs();
    void connectInspector();
    void connectMessages();
    void connectCluster();
    void refreshLater();
    void refresh();
    void refreshInspector();
    void refreshStrip();
    const Run &told(); ///< the run that the messages are about
    void takeObserved();
    PictureSources sources();
    void showMachines(const QStringList &names);
    Selection selectionOf(const QStringList &machines);
    void bringToView();
    void selectStage(Stage stage);
    void showMenu(const QString &group, const QString &machine, const QPoint &place);

    OpenCluster &m_cluster;
    Lens m_lens = Lens::Design;
    Selection m_selection{};
    KeptPlaces m_places{};
    LastHour m_lastHour;
    NewestChange m_change;
    PlanComparison m_plan;
    Observed m_observed{}; ///< as it is shown
    ClusterRuns m_runs;
    QTimer m_refresh{};
    QTimer m_tick{};
    PageFrame m_frame{}; ///< behind what it shows: a picture that is laid out once more while it goes still asks for that
    ClusterMessages m_messages{m_frame.messages()};
    PlanStrip m_planStrip{m_frame.strip()};
    ProgressStrip m_progressStrip{m_frame.strip()};
    LensLists m_lists;
    Canvas *m_canvas = nullptr;
    DrawActs *m_draw = nullptr;
    EditActs *m_edit = nullptr;
    MachineTable *m_table = nullptr;
    ClusterInspector *m_inspector = nullptr;
    std::unique_ptr<ClusterFoot> m_foot{};
};
