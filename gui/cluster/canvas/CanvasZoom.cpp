#include "gui/cluster/canvas/CanvasZoom.h"

#include "gui/cluster/canvas/CanvasView.h"

#include <QApplication>
#include <QFontInfo>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QTouchEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace
{

constexpr double leastZoom = 0.1;
constexpr double mostZoom = 3;

} // namespace

CanvasZoom::CanvasZoom(CanvasView &view, ClusterScene &scene) : QObject(&view), m_view(view), m_scene(scene)
{
}

void CanvasZoom::takeLook()
{
    m_textScale = std::max(0.8, QFontInfo(QApplication::font()).pixelSize() / 13.0);
    m_scene.setTextScale(m_textScale);
    m_scene.look().theme = &Theme::of(m_view.palette());
    apply(m_zoom);
}

void CanvasZoom::apply(double zoom)
{
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    const double scale = m_zoom * m_textScale;
    m_view.setTransform(QTransform::fromScale(scale, scale));
    m_scene.look().setScale(m_zoom, scale);
    m_scene.look().setFonts(QApplication::font());
    m_scene.lookChanged();
    Q_EMIT changed(m_zoom);
}

/// Shows what is at `scene` at `place` of the viewport, also where the picture ends before that.
void CanvasZoom::bring(const QPointF &scene, const QPointF &place)
{
    const double scale = m_view.transform().m11();
    const double slack = 0.02 / scale; // what just fits must not get scroll bars
    const QRectF wanted(scene - place / scale, QSizeF(m_view.viewport()->size()) / scale);
    m_scene.setRoom(wanted.adjusted(slack, slack, -slack, -slack));
    const QPointF moved = m_view.mapFromScene(scene) - place;
    m_view.horizontalScrollBar()->setValue(m_view.horizontalScrollBar()->value() + int(std::lround(moved.x())));
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() + int(std::lround(moved.y())));
}

/// Zooms so that what is at `place` of the viewport stays there.
void CanvasZoom::zoomAbout(double zoom, const QPointF &place)
{
    m_touched = true;
    const QPointF under = m_view.mapToScene(place.toPoint());
    apply(zoom);
    bring(under, place);
}

void CanvasZoom::set(double zoom)
{
    m_touched = true;
    const QPointF middle = m_view.viewport()->rect().center();
    const QPointF under = m_view.mapToScene(middle.toPoint());
    apply(zoom);
    const QRectF all = m_scene.bounds();
    const QSizeF room = QSizeF(m_view.viewport()->size()) / m_view.transform().m11();
    bring(all.width() < room.width() && all.height() < room.height() ? all.center() : under, middle);
}

void CanvasZoom::step(int steps)
{
    static const QList<double> stops{0.1, 0.15, 0.25, 0.35, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 2.5, 3};
    double next = m_zoom;
    if (steps > 0) {
        const auto above = std::find_if(stops.cbegin(), stops.cend(), [this](double stop) { return stop > m_zoom + 0.005; });
        next = above == stops.cend() ? mostZoom : *above;
    } else {
        const auto below = std::find_if(stops.crbegin(), stops.crend(), [this](double stop) { return stop < m_zoom - 0.005; });
        next = below == stops.crend() ? leastZoom : *below;
    }
    set(next);
}

void CanvasZoom::fitInto(const QRectF &area, double most)
{
    if (area.isNull())
        return;
    const auto [head, foot] = m_scene.margins();
    const QRectF room = QRectF(m_view.viewport()->rect()).adjusted(12, head - 4, -12, -foot);
    const double scale = std::min(room.width() / area.width(), std::max(40.0, room.height()) / area.height()) / m_textScale;
    apply(std::min(scale, most));
    bring(area.center(), room.center());
}

void CanvasZoom::fit()
{
    m_touched = true; // what was asked for stays, also when a panel opens beside it
    fitInto(m_scene.contents(), 1);
}

void CanvasZoom::toSelection()
{
    m_touched = true;
    const QRectF area = m_scene.selectedRect();
    fitInto(area.isNull() ? m_scene.contents() : area.adjusted(-28, -4, 28, 4), area.width() < 60 ? 2 : 1.5);
}

void CanvasZoom::fitAtFirst()
{
    const QRectF all = m_scene.contents();
    if (m_touched || all.isNull())
        return;
    // As large as text is read best, unless the picture is wider than the view. What the viewport has of room must not be asked here: a
    // zoom that shows the scroll bar leaves less, and a zoom for less hides it again, without end.
    const QSize whole = m_view.maximumViewportSize();
    const auto zoomFor = [&](int width) { return std::min(1.0, std::max(0.45, width / m_textScale / (all.right() + 4))); };
    const double most = zoomFor(whole.width());
    const double scale = most * m_textScale;
    const bool scrolls = m_scene.boundsAt(scale).height() * scale > whole.height();
    apply(scrolls ? zoomFor(whole.width() - m_view.verticalScrollBar()->sizeHint().width()) : most);
    m_scene.setRoom({});
    // As long as nobody chose otherwise it begins below the floating controls, at any zoom.
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->minimum());
}

void CanvasZoom::wheel(QWheelEvent &event)
{
    m_touched = true;
    event.accept();
    const bool touchpad = !event.pixelDelta().isNull() && event.phase() != Qt::NoScrollPhase;
    if (touchpad && !(event.modifiers() & Qt::ControlModifier)) {
        pan(event.pixelDelta());
        return;
    }
    if (event.modifiers() & Qt::ShiftModifier) { // sideways
        const int way = event.angleDelta().y() ? event.angleDelta().y() : event.angleDelta().x();
        pan({way, 0});
        return;
    }
    zoomAbout(m_zoom * std::pow(1.0015, event.angleDelta().y()), event.position());
}

bool CanvasZoom::gesture(QEvent &event)
{
    if (event.type() == QEvent::NativeGesture) {
        const auto &gesture = static_cast<QNativeGestureEvent &>(event);
        if (gesture.gestureType() != Qt::ZoomNativeGesture)
            return false;
        zoomAbout(m_zoom * (1 + gesture.value()), gesture.position());
        return true;
    }
    if (event.type() != QEvent::TouchBegin && event.type() != QEvent::TouchUpdate)
        return false;
    const auto &touch = static_cast<QTouchEvent &>(event);
    event.accept(); // else no update follows
    if (touch.points().size() != 2)
        return false;
    const QEventPoint &one = touch.points().at(0);
    const QEventPoint &other = touch.points().at(1);
    const QPointF before = (one.lastPosition() + other.lastPosition()) / 2;
    const QPointF now = (one.position() + other.position()) / 2;
    const double apart = QLineF(one.lastPosition(), other.lastPosition()).length();
    if (apart > 1)
        zoomAbout(m_zoom * QLineF(one.position(), other.position()).length() / apart, before);
    pan(QPoint(int(std::lround(now.x() - before.x())), int(std::lround(now.y() - before.y()))));
    return true;
}

void CanvasZoom::pan(const QPoint &way)
{
    m_touched = true;
    QScrollBar &across = *m_view.horizontalScrollBar();
    QScrollBar &down = *m_view.verticalScrollBar();
    across.setValue(across.value() - way.x());
    down.setValue(down.value() - way.y());
}
