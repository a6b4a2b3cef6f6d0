#include "gui/cluster/canvas/CanvasView.h"

#include "gui/cluster/canvas/CanvasAccessible.h"
#include "gui/cluster/canvas/DevicePixels.h"
#include "gui/cluster/canvas/NameField.h"

#include <QApplication>
#include <QFontInfo>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace
{

constexpr double leastZoom = 0.1;
constexpr double mostZoom = 3;
constexpr double dotPitch = 20;

} // namespace

CanvasView::CanvasView(ClusterScene &scene, QWidget *parent) : QGraphicsView(&scene, parent), m_scene(scene)
{
    makeAccessible(*this); // first of all: whatever is set below is told, and who is told is remembered
    setObjectName(QStringLiteral("canvas"));
    setAccessibleName(tr("Picture of the cluster"));
    setAccessibleDescription(
        tr("Arrow keys go along links from machine to machine, Enter opens a group. Ctrl+T shows the same as a table."));
    setFrameShape(NoFrame);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setDragMode(RubberBandDrag);
    setRenderHint(QPainter::Antialiasing);
    setOptimizationFlag(DontSavePainterState, false);
    setViewportUpdateMode(SmartViewportUpdate);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // drawBackground() fills it
    viewport()->setAttribute(Qt::WA_AcceptTouchEvents);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QGraphicsView::rubberBandChanged, this, [this](QRect band) {
        if (!band.isNull())
            selectInRubberBand(band);
    });
    m_name = new NameField(viewport());
    connect(m_name, &NameField::given, this, &CanvasView::nameGiven);
    connect(m_name, &NameField::closed, this, [this] { setFocus(Qt::OtherFocusReason); });
    takeLook();
}

void CanvasView::takeLook()
{
    const double pixels = QFontInfo(QApplication::font()).pixelSize();
    m_textScale = std::max(0.8, pixels / 13.0);
    m_scene.setTextScale(m_textScale);
    m_scene.look().theme = &Theme::of(palette());
    apply(m_zoom);
}

void CanvasView::apply(double zoom)
{
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    const double scale = m_zoom * m_textScale;
    setTransform(QTransform::fromScale(scale, scale));
    m_scene.look().setScale(m_zoom, scale);
    m_scene.look().setFonts(QApplication::font());
    m_scene.lookChanged();
    Q_EMIT zoomChanged(m_zoom);
}

/// Shows what is at `scene` at `place` of the viewport, also where the picture ends before that.
void CanvasView::bring(const QPointF &scene, const QPointF &place)
{
    const double scale = transform().m11();
    const double slack = 0.02 / scale; // what just fits must not get scroll bars
    const QRectF wanted(scene - place / scale, QSizeF(viewport()->size()) / scale);
    m_scene.setRoom(wanted.adjusted(slack, slack, -slack, -slack));
    const QPointF moved = mapFromScene(scene) - place;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(std::lround(moved.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::lround(moved.y())));
}

/// Zooms so that what is at `place` of the viewport stays there.
void CanvasView::zoomAbout(double zoom, const QPointF &place)
{
    m_touched = true;
    const QPointF under = mapToScene(place.toPoint());
    apply(zoom);
    bring(under, place);
}

void CanvasView::setZoom(double zoom)
{
    m_touched = true;
    const QPointF middle = viewport()->rect().center();
    const QPointF under = mapToScene(middle.toPoint());
    apply(zoom);
    const QRectF all = m_scene.bounds();
    const QSizeF room = QSizeF(viewport()->size()) / transform().m11();
    bring(all.width() < room.width() && all.height() < room.height() ? all.center() : under, middle);
}

void CanvasView::zoomStep(int steps)
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
    setZoom(next);
}

void CanvasView::fitInto(const QRectF &area, double most)
{
    if (area.isNull())
        return;
    const auto [head, foot] = m_scene.margins();
    const QRectF room = QRectF(viewport()->rect()).adjusted(12, head - 4, -12, -foot);
    const double scale = std::min(room.width() / area.width(), std::max(40.0, room.height()) / area.height()) / m_textScale;
    apply(std::min(scale, most));
    bring(area.center(), room.center());
}

void CanvasView::fit()
{
    m_touched = true; // what was asked for stays, also when a panel opens beside it
    fitInto(m_scene.contents(), 1);
}

void CanvasView::zoomToSelection()
{
    m_touched = true;
    const QRectF area = m_scene.selectedRect();
    fitInto(area.isNull() ? m_scene.contents() : area.adjusted(-28, -4, 28, 4), area.width() < 60 ? 2 : 1.5);
}

QRectF CanvasView::visibleArea() const
{
    return mapToScene(viewport()->rect()).boundingRect();
}

void CanvasView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    Q_EMIT viewMoved();
}

void CanvasView::editName(const QString &group)
{
    const NodeItem *node = m_scene.node(group);
    if (!node || node->node().ghost)
        return;
    const QRectF rect = node->sceneRect();
    ensureVisible(rect.adjusted(0, 0, 0, 46 - rect.height()), 20, 60);
    const QPoint place = mapFromScene(rect.topLeft() + QPointF(8, 23));
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    m_name->edit(group, node->node().title, place, int((NodeShape::nodeWidth - 16) * transform().m11()), font);
}

void CanvasView::paintEvent(QPaintEvent *event)
{
    QGraphicsView::paintEvent(event);
    if (!m_focusShown || !hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(m_scene.look().theme->accent, 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void CanvasView::showEvent(QShowEvent *event)
{
    QGraphicsView::showEvent(event);
    m_shown = true;
    takeLook();
}

void CanvasView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    const QRectF all = m_scene.contents();
    if (!m_shown || m_touched || all.isNull())
        return;
    // As large as text is read best, unless the picture is wider than the view.
    const double room = viewport()->width() / m_textScale;
    apply(std::min(1.0, std::max(0.45, room / (all.right() + 4))));
    m_scene.setRoom({});
}

void CanvasView::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Theme &theme = *m_scene.look().theme;
    const double ratio = viewport()->devicePixelRatioF();
    double pitch = dotPitch;
    while (pitch * transform().m11() < 12)
        pitch *= 2;
    const int size = int(std::lround(std::max(1.0, std::round(1.2 * m_textScale)) * ratio));
    const QPointF first(std::floor(rect.left() / pitch) * pitch, std::floor(rect.top() / pitch) * pitch);
    const DevicePixels device(*painter);
    const QRect exposed = device.fromBefore().mapRect(rect).toAlignedRect().adjusted(-1, -1, 1, 1);
    painter->fillRect(exposed, theme.canvas);
    QImage row(exposed.width(), size, QImage::Format_RGB32); // of dots: all are alike
    row.fill(theme.canvas);
    QPainter dots(&row);
    for (double x = first.x(); x <= rect.right(); x += pitch)
        dots.fillRect(int(std::lround(device.fromBefore().map(QPointF(x, 0)).x())) - exposed.left(), 0, size, size, theme.dot);
    dots.end();
    for (double y = first.y(); y <= rect.bottom(); y += pitch)
        painter->drawImage(exposed.left(), int(std::lround(device.fromBefore().map(QPointF(0, y)).y())), row);
}

void CanvasView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        takeLook();
}

void CanvasView::announce(const QString &sentence)
{
    if (accessibleDescription() == sentence)
        setAccessibleDescription({}); // else nobody is told a second time
    setAccessibleDescription(sentence);
    Q_EMIT announced(sentence);
}
