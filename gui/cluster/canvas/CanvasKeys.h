#pragma once

#include "gui/cluster/Picture.h"

#include <QHash>
#include <QPointF>
#include <QRectF>

class CanvasHand;
class CanvasView;
class ClusterScene;
class QKeyEvent;

/// Keys in the picture: arrows walk along links, Page Down and Page Up go through all, Enter goes in, Escape out. Tab leads out of the
/// picture and leaves what is selected, which the next panel is about. Acts with a name are Canvas's.
class CanvasKeys final
{
public:
    CanvasKeys(CanvasView &view, ClusterScene &scene, CanvasHand &hand) : m_view(view), m_scene(scene), m_hand(hand) {}

    /// Whether the key leads anywhere in the picture.
    bool press(const QKeyEvent &event);
    /// The menu of what is selected, where it stands.
    void askForMenu();
    /// Whether the focus came by a key, so that it is to be seen.
    bool isFocusShown() const { return m_focusShown; }
    void setFocusShown(bool shown) { m_focusShown = shown; }

private:
    void arrow(const QPointF &direction, Qt::KeyboardModifiers modifiers);
    bool walkTiles(const QPointF &direction, Qt::KeyboardModifiers modifiers);
    void goToEnd(bool first);
    void goOn(bool next);
    void enter();
    void leave();
    void goTo(const Selection &selection, const QString &name);
    QHash<QString, QRectF> rects() const;
    CanvasView &m_view;
    ClusterScene &m_scene;
    CanvasHand &m_hand;
    bool m_focusShown = false;
};
