#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/canvas/CanvasLook.h"
#include "gui/cluster/canvas/DropShow.h"
#include "gui/cluster/canvas/NodeItem.h"
#include "gui/cluster/canvas/SceneHover.h"
#include "gui/cluster/canvas/SceneLinks.h"
#include "gui/cluster/canvas/SceneMouse.h"
#include "gui/cluster/canvas/SceneSelection.h"

#include <QGraphicsScene>
#include <QHash>
#include <QMap>
#include <QSet>

#include <functional>

/// The picture as items: takes a Picture value over, keeps places, selection and open groups, and says what the user wants.
class ClusterScene final : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit ClusterScene(QObject *parent = nullptr);

    void setPicture(const Picture &picture);
    const Picture &picture() const { return m_picture; }
    CanvasLook &look() { return m_look; }
    /// After theme, font or zoom have changed.
    void lookChanged();
    void setLinkScope(LinkScope scope);
    void setTextScale(double scale) { m_textScale = scale; }
    double textScale() const { return m_textScale; }
    /// Pixels that float over the view: what the controls take beyond one row, and all of its foot.
    void setMargins(int head, int foot);

    void setSelection(const Selection &selection);
    const Selection &selection() const { return m_selection.now(); }
    SceneSelection &chosen() { return m_selection; }
    /// Chooses and tells.
    void choose(const Selection &selection);
    NodeItem *node(const QString &group) const { return m_nodes.value(group); }
    const QHash<QString, NodeItem *> &nodes() const { return m_nodes; }
    NodeItem *nodeAt(const QPointF &place) const;
    /// The node that holds a machine, and its number there; null: none does.
    std::pair<NodeItem *, int> tileOf(const QString &machine) const;
    /// The rectangle of all nodes, of what is selected, and of one group or machine.
    QRectF contents() const;
    /// The contents with room for what floats over the view.
    QRectF bounds() const { return boundsAt(m_look.scale); }
    QRectF boundsAt(double scale) const; ///< as they would be at another scale
    /// What floats over the view: pixels at its top and its foot.
    std::pair<double, double> margins() const;
    /// A part of the scene that can be looked at though nothing is there; null: none.
    void setRoom(const QRectF &room);
    QRectF selectedRect() const;
    QRectF rectOf(const QString &groupOrMachine) const;
    bool isOpen(const QString &group) const;
    void toggle(const QString &group);
    QList<LinkItem *> visibleLinks() const { return m_links.visible(); }
    SceneLinks &links() { return m_links; }
    SceneHover &hover() { return m_hover; }
    const SceneMouse &mouse() const { return m_mouse; }
    DropShow &drop() { return m_drop; }
    bool isMoving() const { return m_mouse.isMovingNodes() || m_mouse.isCarrying(); }
    /// The open group within which a rubber band was begun; null: none was.
    const NodeItem *bandNode() const { return node(m_mouse.bandGroup()); }
    /// Moves what is selected, as one step.
    void nudge(const QPointF &way);
    void cancelMove() { m_mouse.cancel(); }
    /// After nodes have moved, or others are selected.
    void updateLinks();
    void updateBounds();
    void setTileWords(std::function<QString(const QString &machine)> words) { m_hover.setWords(std::move(words)); }
    const TipItem &tip() const { return m_hover.tip(); }

Q_SIGNALS:
    void selectionWanted(const Selection &selection);
    void nodesMoved(const QMap<QString, QPointF> &places);
    void toggled(const QString &group);
    void activated(const QString &group);
    void dropped(const Dragged &what, const QString &group, const QPointF &place); ///< no group: an empty place
    void menuWanted(const QString &group, const QString &machine, const QPoint &globalPlace);
    void pictureChanged();
    void selectionShown();

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event) override;
    void contextMenuEvent(QGraphicsSceneContextMenuEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void showSelection();
    QSet<QString> markedGroups() const;
    CanvasLook m_look{};
    Picture m_picture{};
    QHash<QString, NodeItem *> m_nodes{};
    mutable QHash<QString, std::pair<NodeItem *, int>> m_tiles{}; ///< by machine
    SceneSelection m_selection{};
    QSet<QString> m_turned{}; ///< groups that the user opened or closed against the lens's habit, as "lens/group"
    double m_textScale = 1;
    int m_head = 0;
    int m_foot = 44;
    QRectF m_room{};
    DropShow m_drop;
    SceneLinks m_links;
    SceneHover m_hover;
    SceneMouse m_mouse;
};
