#pragma once

#include "gui/cluster/Heat.h"
#include "gui/cluster/PictureActs.h"
#include "gui/cluster/canvas/CanvasView.h"
#include "gui/cluster/canvas/ClusterScene.h"
#include "gui/cluster/canvas/Legend.h"
#include "gui/cluster/canvas/Minimap.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/SegmentedControl.h"

#include <QBoxLayout>
#include <QStackedWidget>
#include <QWidget>

/// The middle of the Cluster page: the picture or its table, with the controls that float over it and the legend at its foot.
class Canvas final : public QWidget
{
    Q_OBJECT

public:
    explicit Canvas(QWidget *parent = nullptr);

    ClusterScene &scene() { return m_scene; }
    CanvasView &view() { return *m_view; }
    /// The table that is shown instead of the picture, and the tools above it.
    void setTable(QWidget *table, QWidget *tools);
    void showTable(bool table); // NOLINT: a setter
    bool isTableShown() const { return m_stack.currentIndex() == 1; }
    void setPicture(const Picture &picture);
    Heat heat() const { return m_heat; }
    PictureActs &acts() { return m_acts; }
    /// Does what concerns the view only; false: the act changes the design or leaves the picture, and is the page's.
    bool take(PictureAct act);
    /// Whether the overview may be seen where it is of use.
    void setMinimapWanted(bool wanted);

Q_SIGNALS:
    void heatChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLeftBar();
    QWidget *makeZoomBar();
    void fitLeftBar();
    void place();
    void placeTableTools();
    void placeMinimap();
    void showLens(Lens lens);
    ClusterScene m_scene{};
    CanvasView *m_view = nullptr;
    QStackedWidget m_stack{};
    QWidget m_left{this};
    QVBoxLayout *m_column = nullptr;
    QHBoxLayout *m_leftRow = nullptr;
    SegmentedControl *m_kind = nullptr;
    Button *m_add = nullptr;
    Button *m_links = nullptr;
    SegmentedControl *m_heats = nullptr;
    QWidget *m_zoomBar = nullptr;
    QWidget *m_tableTools = nullptr;
    QVBoxLayout *m_tableColumn = nullptr;
    Button *m_zoomText = nullptr;
    Legend m_legend{this};
    Minimap *m_minimap = nullptr;
    bool m_minimapWanted = true;
    PictureActs m_acts{*this};
    Heat m_heat = Heat::Load;
};
