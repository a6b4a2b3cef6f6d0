#pragma once

#include "gui/cluster/canvas/ClusterScene.h"

#include <QGraphicsView>

class NameField;

/// Looks at the scene: zoom about the cursor, pan, dots, keys, names in place, and drops from the palette.
class CanvasView final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit CanvasView(ClusterScene &scene, QWidget *parent = nullptr);

    ClusterScene &clusterScene() { return m_scene; }
    double zoom() const { return m_zoom; } ///< 1 is 100 %
    /// About the middle; a picture that can be seen as a whole goes into the middle.
    void setZoom(double zoom);
    void zoomStep(int steps);
    void fit();
    void zoomToSelection();
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
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void takeLook();
    void apply(double zoom);
    void bring(const QPointF &scene, const QPointF &place);
    void zoomAbout(double zoom, const QPointF &place);
    void fitInto(const QRectF &area, double most);
    void selectInRubberBand(QRect band);
    void tellDrop();
    void giveUp();
    void releaseCursor();
    void arrow(const QPointF &direction, Qt::KeyboardModifiers modifiers);
    bool walkTiles(const QPointF &direction, Qt::KeyboardModifiers modifiers);
    void enter();
    void leave();
    void goTo(const Selection &selection, const QString &name);
    QHash<QString, QRectF> rects() const;
    ClusterScene &m_scene;
    NameField *m_name = nullptr;
    double m_zoom = 1;
    double m_textScale = 1; ///< the application's font against 13 px
    bool m_shown = false;
    bool m_touched = false; ///< the user has zoomed or panned: a resize must not fit again
    bool m_spaceHeld = false;
    bool m_panning = false;
    Qt::MouseButton m_panButton = Qt::NoButton;
    bool m_focusShown = false; ///< the focus came by a key
    QPoint m_panFrom{};
    Selection m_bandBase{}; ///< what a rubber band adds to
    QString m_toldOfDrop{};
};
