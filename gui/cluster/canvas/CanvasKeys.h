#pragma once

#include "gui/cluster/Picture.h"

#include <QHash>
#include <QPointF>
#include <QRectF>

class CanvasHand;
class CanvasView;
class ClusterScene;
class QKeyEvent;

/// Keys in the picture: arrows walk along links, Enter goes in, Escape out, Tab goes through all. Acts with a name are Canvas's.
class CanvasKeys final
{
public:
    CanvasKeys(CanvasView &view, ClusterScene &scene, CanvasHand &hand) : m_view(view), m_scene(scene), m_hand(hand) {}

    /// Whether the key leads anywhere in the picture.
    bool press(const QKeyEvent &event);
    /// To the next node in the order of reading, or the one before; false: Tab leads out of the picture.
    bool goOn(bool next);
    /// The menu of what is selected, where it stands.
    void askForMenu();
    /// Whether the focus came by a key, so that it is to be seen.
    bool isFocusShown() const { return m_focusShown; }
    void setFocusShown(bool shown) { m_focusShown = shown; }

private:
    void arrow(const QPointF &direction, Qt::KeyboardModifiers modifiers);
    bool walkTiles(const QPointF &direction, Qt::KeyboardModifiers modifiers);
    void goToEnd(bool first);
    void enter();
    void leave();
    void goTo(const Selection &selection, const QString &name);
    QHash<QString, QRectF> rects() const;
    CanvasView &m_view;
    ClusterScene &m_scene;
    CanvasHand &m_hand;
    bool m_focusShown = false;
};
