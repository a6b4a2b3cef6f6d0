#pragma once

#include <QString>

class CanvasView;
class ClusterScene;
class QDragEnterEvent;
class QDragMoveEvent;
class QDropEvent;

/// What is dragged over the picture from elsewhere, and what screen readers are told while anything is dragged over it.
class CanvasDrops final
{
public:
    CanvasDrops(CanvasView &view, ClusterScene &scene) : m_view(view), m_scene(scene) {}

    void enter(QDragEnterEvent &event);
    void move(QDragMoveEvent &event);
    void leave();
    void drop(QDropEvent &event);
    /// Something else is dragged from now on.
    void forgetTold() { m_told.clear(); }
    /// What letting go would do here, once for each place.
    void tell();

private:
    CanvasView &m_view;
    ClusterScene &m_scene;
    QString m_told{};
};
