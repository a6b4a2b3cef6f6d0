#pragma once

#include "gui/cluster/canvas/CanvasDrops.h"
#include "gui/cluster/canvas/CanvasHand.h"
#include "gui/cluster/canvas/CanvasKeys.h"
#include "gui/cluster/canvas/CanvasZoom.h"
#include "gui/cluster/canvas/ClusterScene.h"

#include <QGraphicsView>

class NameField;

/// Looks at the scene: dots, names in place, and who answers what: zoom, hand, keys and drops.
class CanvasView final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit CanvasView(ClusterScene &scene, QWidget *parent = nullptr);

    ClusterScene &clusterScene() { return m_scene; }
    double zoom() const { return m_zoom.zoom(); } ///< 1 is 100 %
    /// About the middle; a picture that can be seen as a whole goes into the middle.
    void setZoom(double zoom) { m_zoom.set(zoom); }
    void zoomStep(int steps) { m_zoom.step(steps); }
    void fit() { m_zoom.fit(); }
    void zoomToSelection() { m_zoom.toSelection(); }
    /// What of the scene can be seen.
    QRectF visibleArea() const;
    /// Lets the name of a group be changed where it stands.
    void editName(const QString &group);
    /// Says a sentence to screen readers.
    void announce(const QString &sentence);

Q_SIGNALS:
    void zoomChanged(double zoom);
    void viewMoved(); ///< another part of the scene can be seen
    void nameGiven(const QString &group, const QString &name);
    void announced(const QString &sentence);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    ClusterScene &m_scene;
    CanvasZoom m_zoom{*this, m_scene};
    CanvasDrops m_drops{*this, m_scene};
    CanvasHand m_hand{*this, m_scene, m_zoom};
    CanvasKeys m_keys{*this, m_scene, m_hand};
    NameField *m_name = nullptr;
    bool m_shown = false;
};
