#include "gui/cluster/canvas/CanvasView.h"

#include "gui/cluster/canvas/CanvasAccessible.h"
#include "gui/cluster/canvas/DevicePixels.h"
#include "gui/cluster/canvas/NameField.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace
{

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
            m_hand.choose(band);
    });
    m_name = new NameField(viewport());
    connect(m_name, &NameField::given, this, &CanvasView::nameGiven);
    connect(m_name, &NameField::closed, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(&m_zoom, &CanvasZoom::changed, this, &CanvasView::zoomChanged);
    m_zoom.takeLook();
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
    if (!m_keys.isFocusShown() || !hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(m_scene.look().theme->accent, 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void CanvasView::showEvent(QShowEvent *event)
{
    QGraphicsView::showEvent(event);
    m_shown = true;
    m_zoom.takeLook();
}

void CanvasView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_shown)
        m_zoom.fitAtFirst();
}

void CanvasView::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Theme &theme = *m_scene.look().theme;
    const double ratio = viewport()->devicePixelRatioF();
    double pitch = dotPitch;
    while (pitch * transform().m11() < 12)
        pitch *= 2;
    const int size = int(std::lround(std::max(1.0, std::round(1.2 * m_zoom.textScale())) * ratio));
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

void CanvasView::wheelEvent(QWheelEvent *event)
{
    m_zoom.wheel(*event);
}

bool CanvasView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        m_scene.hover().leave();
    return m_zoom.gesture(*event) || QGraphicsView::viewportEvent(event);
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    m_keys.setFocusShown(false);
    if (m_hand.isPanning())
        return;
    if (m_scene.isMoving()) { // another button gives it up, as Escape does
        m_hand.giveUp();
        return;
    }
    m_drops.forgetTold();
    if (!m_hand.press(*event))
        QGraphicsView::mousePressEvent(event);
}

void CanvasView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_hand.move(*event))
        return;
    QGraphicsView::mouseMoveEvent(event);
    if (!m_scene.isMoving())
        return;
    m_hand.showDragged();
    if (m_scene.drop().isActive())
        m_drops.tell();
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_hand.release(*event))
        return;
    QGraphicsView::mouseReleaseEvent(event);
    m_hand.showCursor();
}

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat())
            m_hand.holdSpace(true);
    } else if (!m_keys.press(*event)) {
        QGraphicsView::keyPressEvent(event);
    }
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        m_hand.holdSpace(false);
    else
        QGraphicsView::keyReleaseEvent(event);
}

void CanvasView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        QGraphicsView::contextMenuEvent(event);
        return;
    }
    m_keys.askForMenu();
    event->accept();
}

void CanvasView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    m_keys.setFocusShown(event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                         event->reason() == Qt::ShortcutFocusReason);
    viewport()->update();
    tellFocus(*this);
}

void CanvasView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    m_hand.holdSpace(false);
    viewport()->update();
}

void CanvasView::dragEnterEvent(QDragEnterEvent *event)
{
    m_drops.enter(*event);
}

void CanvasView::dragMoveEvent(QDragMoveEvent *event)
{
    m_drops.move(*event);
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drops.leave();
}

void CanvasView::dropEvent(QDropEvent *event)
{
    m_drops.drop(*event);
}

void CanvasView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        m_zoom.takeLook();
}

void CanvasView::announce(const QString &sentence)
{
    if (accessibleDescription() == sentence)
        setAccessibleDescription({}); // else nobody is told a second time
    setAccessibleDescription(sentence);
    Q_EMIT announced(sentence);
}
