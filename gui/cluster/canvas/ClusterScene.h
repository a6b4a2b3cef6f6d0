#pragma once

#include "gui/cluster/Heat.h"
#include "gui/cluster/Picture.h"
#include "gui/cluster/canvas/CanvasLook.h"
#include "gui/cluster/canvas/CanvasNotes.h"
#include "gui/cluster/canvas/DropShow.h"
#include "gui/cluster/canvas/LinkItem.h"
#include "gui/cluster/canvas/NodeDrag.h"
#include "gui/cluster/canvas/NodeItem.h"
#include "gui/cluster/canvas/TileDrag.h"

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
    LinkScope linkScope() const { return m_scope; }
    void setTextScale(double scale) { m_textScale = scale; }
    /// Pixels that float over the view: what the controls take beyond one row, and all of its foot.
    void setMargins(int head, int foot);

    void setSelection(const Selection &selection);
    const Selection &selection() const { return m_selection; }
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
    QRectF bounds() const;
    /// What floats over the view: pixels at its top and its foot.
    std::pair<double, double> margins() const;
    /// A part of the scene that can be looked at though nothing is there; null: none.
    void setRoom(const QRectF &room);
    QRectF selectedRect() const;
    QRectF rectOf(const QString &groupOrMachine) const;
    bool isOpen(const QString &group) const;
    void toggle(const QString &group);
    QList<LinkItem *> visibleLinks() const;
    DropShow &drop() { return m_drop; }
    bool isMoving() const { return m_drag.isMoving() || m_tileDrag.isMoving(); }
    /// The open group within which a rubber band was begun; null: none was.
    const NodeItem *bandNode() const { return node(m_bandGroup); }
    /// Moves what is selected, as one step.
    void nudge(const QPointF &way);
    void cancelMove();
    void setTileWords(std::function<QString(const QString &machine)> words) { m_tileWords = std::move(words); }
    const TipItem &tip() const { return *m_tip; }

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
    QString machineAt(const NodeItem &node, const QPointF &place) const;
    void pressTile(const QString &machine, QGraphicsSceneMouseEvent &event);
    void pressGroup(NodeItem &node, QGraphicsSceneMouseEvent &event);
    void releaseTile(const QPointF &place);
    void cancelHeld();
    Selection chosenBy(const QString &machine, Qt::KeyboardModifiers modifiers);
    void showSelection();
    QSet<QString> markedGroups() const;
    QList<PictureLink> linksToDraw(const QSet<QString> &marked) const;
    void updateLinks();
    void updateBounds();
    void updateTip();
    void hover(const QPointF &place);
    void lightLinks(const NodeItem *node, LinkItem *link);

    CanvasLook m_look{};
    Picture m_picture{};
    QHash<QString, NodeItem *> m_nodes{};
    mutable QHash<QString, std::pair<NodeItem *, int>> m_tiles{}; ///< by machine
    QList<LinkItem *> m_links{};
    QList<Route> m_routes{};             ///< as last found, with what they were found from
    QHash<QString, QRectF> m_routedAt{}; ///< (nothing is searched again when neither has changed)
    QList<std::pair<QString, QString>> m_routed{};
    Selection m_selection{};
    QSet<QString> m_turned{}; ///< groups that the user opened or closed against the lens's habit, as "lens/group"
    LinkScope m_scope = LinkScope::Work;
    TipItem *m_tip = nullptr;
    NodeItem *m_hovered = nullptr;
    LinkItem *m_hoveredLink = nullptr;
    QPointF m_pointer{};
    QString m_lastTile{}; ///< from where Shift selects
    double m_textScale = 1;
    int m_head = 0;
    int m_foot = 44;
    QRectF m_room{};
    std::function<QString(const QString &)> m_tileWords{};
    DropShow m_drop;
    NodeDrag m_drag;
    TileDrag m_tileDrag;
    bool m_choosesOnRelease = false; ///< the tile that was pressed, alone
    QString m_bandGroup{};
};
