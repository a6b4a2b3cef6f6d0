#pragma once

#include "gui/cluster/PictureMaker.h"
#include "gui/cluster/RoleDrag.h"
#include "gui/cluster/canvas/AutoLayout.h"
#include "gui/cluster/canvas/Canvas.h"
#include "tests/Designs.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

#include <memory>

/// What tests of the picture share: designs, pictures of them, and a hand that drags.
namespace CanvasTest
{

using namespace Designs;

inline Picture pictureOf(const Cluster &cluster, const RoleCatalogue &roles, Lens lens = Lens::Design)
{
    const Observed observed;
    const Run run;
    const QHash<QString, MachineHistory> history;
    return makePicture({cluster, roles, observed, run, run, lens, Heat::Load, history}, arrange(cluster, roles));
}

/// The middle of a node, or of a point of the scene, in the viewport.
inline QPoint at(CanvasView &view, const QPointF &scene)
{
    return view.mapFromScene(scene);
}
inline QPoint at(CanvasView &view, const QString &group)
{
    const QRectF rect = view.clusterScene().rectOf(group);
    return view.mapFromScene(QPointF(rect.center().x(), rect.top() + 20));
}

/// The middle of a machine of a group, in the viewport.
inline QPoint atTile(CanvasView &view, const QString &machine)
{
    const auto [node, index] = view.clusterScene().tileOf(machine);
    return node ? view.mapFromScene(node->pos() + node->form().tile(index).center()) : QPoint();
}

/// The button is held, and the pointer goes on in steps, as a hand does it.
inline void holdMouse(CanvasView &view, const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
{
    QWidget *viewport = view.viewport();
    QTest::mousePress(viewport, Qt::LeftButton, modifiers, from);
    for (int i = 1; i <= 5; ++i) {
        const QPoint place = from + (to - from) * i / 5;
        QMouseEvent move(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(viewport, &move);
    }
}

inline void dragMouse(CanvasView &view, const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
{
    holdMouse(view, from, to, modifiers);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, to);
}

inline void hoverAt(CanvasView &view, const QPoint &place)
{
    QMouseEvent move(QEvent::MouseMove, place, view.viewport()->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(view.viewport(), &move);
}

/// From the palette over the picture, held at `to`; let go unless `hold`.
class Carried final
{
public:
    Carried(CanvasView &view, const Dragged &what, const QPoint &to) : m_view(view), m_data(mimeDataOf(what)), m_to(to)
    {
        QDragEnterEvent enter(to, Qt::CopyAction, m_data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &enter);
        QDragMoveEvent over(to, Qt::CopyAction, m_data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &over);
    }
    void drop()
    {
        QDropEvent drop(m_to, Qt::CopyAction, m_data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.viewport(), &drop);
    }
    void giveUp()
    {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(m_view.viewport(), &leave);
    }

private:
    CanvasView &m_view;
    std::unique_ptr<QMimeData> m_data;
    QPoint m_to{};
};

} // namespace CanvasTest
