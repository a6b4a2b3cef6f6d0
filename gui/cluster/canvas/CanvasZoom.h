#pragma once

#include <QObject>
#include <QPointF>
#include <QRectF>

class CanvasView;
class ClusterScene;
class QWheelEvent;

/// How large the picture is shown and which part of it: zoom about a point, pan, fit. Wheel and touch do it too.
class CanvasZoom final : public QObject
{
    Q_OBJECT

public:
    CanvasZoom(CanvasView &view, ClusterScene &scene);

    double zoom() const { return m_zoom; } ///< 1 is 100 %
    double textScale() const { return m_textScale; }
    /// After theme or font have changed.
    void takeLook();
    /// About the middle; a picture that can be seen as a whole goes into the middle.
    void set(double zoom);
    void step(int steps);
    void fit();
    void toSelection();
    /// As it is best read, until the user zooms or pans: then a resize must not fit it again.
    void fitAtFirst();
    void pan(const QPoint &way);
    void wheel(QWheelEvent &event);
    /// Whether the event was a gesture that zooms or pans.
    bool gesture(QEvent &event);

Q_SIGNALS:
    void changed(double zoom);

private:
    void apply(double zoom);
    void bring(const QPointF &scene, const QPointF &place);
    void zoomAbout(double zoom, const QPointF &place);
    void fitInto(const QRectF &area, double most);
    CanvasView &m_view;
    ClusterScene &m_scene;
    double m_zoom = 1;
    double m_textScale = 1; ///< the application's font against 13 px
    bool m_touched = false;
};
