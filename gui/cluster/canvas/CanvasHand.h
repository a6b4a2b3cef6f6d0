#pragma once

#include "gui/cluster/Picture.h"

#include <QCoreApplication>
#include <QPoint>
#include <QRectF>

class CanvasView;
class CanvasZoom;
class ClusterScene;
class NodeItem;
class QMouseEvent;

/// The hand that holds the paper: Space or the middle button pans, and a rubber band chooses. It has the cursor that tells so.
class CanvasHand final
{
    Q_DECLARE_TR_FUNCTIONS(CanvasHand)

public:
    CanvasHand(CanvasView &view, ClusterScene &scene, CanvasZoom &zoom) : m_view(view), m_scene(scene), m_zoom(zoom) {}

    void holdSpace(bool held);
    /// Each tells whether the event was for the hand; else it is the picture's.
    bool press(QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool isPanning() const { return m_panning; }
    /// Chooses what lies in a rubber band.
    void choose(QRect band);
    /// A move or a drag, as if it had not been begun.
    void giveUp();
    /// The cursor while nodes or machines are dragged, and when nothing is.
    void showDragged();
    void showCursor();

private:
    void addMachines(Selection &chosen, const NodeItem &group, const QRectF &band) const;
    CanvasView &m_view;
    ClusterScene &m_scene;
    CanvasZoom &m_zoom;
    bool m_spaceHeld = false;
    bool m_panning = false;
    Qt::MouseButton m_panButton = Qt::NoButton;
    QPoint m_panFrom{};
    Selection m_bandBase{}; ///< what a rubber band adds to
};
