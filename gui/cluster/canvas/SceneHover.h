#pragma once

#include "gui/cluster/canvas/CanvasNotes.h"

#include <QPointF>

#include <functional>

class ClusterScene;
class NodeItem;

/// What is under the pointer: it stands out, and a tip says what it is. Without a pointer the tip is of the one machine that is selected,
/// until the pointer has come and gone.
class SceneHover final
{
public:
    explicit SceneHover(ClusterScene &scene);

    /// The pointer is here, and no button is held.
    void moveTo(const QPointF &place);
    /// The pointer has left the picture.
    void leave();
    /// Something else is selected, which has a tip of its own.
    void wake() { m_left = false; }
    /// Machines are dragged, and the pointer is here.
    void carryTo(const QPointF &place);
    /// A node leaves the picture.
    void forget(const NodeItem *node);
    void showTip();
    const TipItem &tip() const { return *m_tip; }
    /// What a tip says of a machine beyond its name.
    void setWords(std::function<QString(const QString &machine)> words) { m_words = std::move(words); }

private:
    void showTipOf(const QString &machine, const QRectF &tile);
    ClusterScene &m_scene;
    TipItem *m_tip;
    NodeItem *m_node = nullptr;
    QPointF m_pointer{};
    bool m_left = false;
    std::function<QString(const QString &)> m_words{};
};
