#pragma once

#include "gui/cluster/canvas/ClusterScene.h"

#include <QGraphicsView>

/// Looks at the scene: zoom about the cursor, pan, dots, keys, and drops of roles.
class CanvasView final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit CanvasView(ClusterScene &scene, QWidget *parent = nullptr);

    double zoom() const { return m_zoom; } ///< 1 is 100 %
    void setZoom(double zoom);             ///< about the middle
    void zoomStep(int steps);
    void fit();
    void zoomToSelection();
    /// What of the scene can be seen.
    QRectF visibleArea() const;

Q_SIGNALS:
    void zoomChanged(double zoom);
    void roleDropped(const QString &role, const QString &group, const QPointF &place); ///< no group: a new machine
    void removeWanted();
    void renameWanted();
    void announced(const QString &sentence);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void takeLook();
    void apply(double zoom);
    void fitInto(const QRectF &area, double most);
    void selectInRubberBand(QRect band);
    void moveSelection(const QPointF &direction);
    void announce(const QString &sentence);
    ClusterScene &m_scene;
    double m_zoom = 1;
    double m_textScale = 1; ///< the application's font against 13 px
    bool m_shown = false;
    bool m_touched = false; ///< the user has zoomed or panned: a resize must not fit again
    bool m_spaceHeld = false;
    bool m_panning = false;
    QPoint m_panFrom{};
    QString m_announced{};
    QList<QRectF> m_dots{};
};
