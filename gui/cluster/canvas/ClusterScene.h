#pragma once

#include "gui/cluster/Heat.h"
#include "gui/cluster/Picture.h"
#include "gui/cluster/canvas/CanvasLook.h"
#include "gui/cluster/canvas/CanvasNotes.h"
#include "gui/cluster/canvas/LinkItem.h"
#include "gui/cluster/canvas/NodeItem.h"

#include <QGraphicsScene>
#include <QHash>
#include <QMap>

#include <functional>

/// Whether a role can be dropped on a group: empty sentence if so, else why not and what to do.
struct DropVerdict {
    QString sentence{};
    QString remedy{};
    bool isAllowed() const { return sentence.isEmpty(); }
};

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

    void setSelection(const Selection &selection);
    const Selection &selection() const { return m_selection; }
    /// Chooses and tells.
    void choose(const Selection &selection);
    NodeItem *node(const QString &group) const { return m_nodes.value(group); }
    /// The rectangle of all nodes, and of what is selected.
    QRectF contents() const;
    QRectF selectedRect() const;
    bool isOpen(const QString &group) const;
    void toggle(const QString &group);
    QList<LinkItem *> visibleLinks() const;

    // What is dragged over the picture, with the judge of each group; the scene shows it.
    void setJudge(std::function<DropVerdict(const QString &group, const QString &role)> judge) { m_judge = std::move(judge); }
    void setTileWords(std::function<QString(const QString &machine)> words) { m_tileWords = std::move(words); }
    void beginDrop(const QString &role);
    void moveDrop(const QPointF &place, const QRectF &visible);
    void endDrop();
    /// The group under the drag when it may be dropped there; null elsewhere; "" is a new machine.
    QString dropGroup() const { return m_dropGroup; }
    bool canDrop() const { return !m_dropRole.isEmpty() && !m_dropRefused; }
    QString refusal() const { return m_dropRefused ? m_refusal.sentence() : QString(); }

Q_SIGNALS:
    void selectionWanted(const Selection &selection);
    void nodesMoved(const QMap<QString, QPointF> &places);
    void toggled();
    void activated(const QString &group);
    void menuWanted(const QString &group, const QString &machine, const QPoint &globalPlace);

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event) override;
    void contextMenuEvent(QGraphicsSceneContextMenuEvent *event) override;

private:
    NodeItem *nodeAt(const QPointF &place) const;
    QString machineAt(const NodeItem &node, const QPointF &place) const;
    void showSelection();
    void updateLinks();
    void updateBounds();
    void updateTip();
    void hover(const QPointF &place);
    void dragNodes(const QPointF &place);

    CanvasLook m_look{};
    Picture m_picture{};
    QHash<QString, NodeItem *> m_nodes{};
    QList<LinkItem *> m_links{};
    Selection m_selection{};
    QSet<QString> m_turned{}; ///< groups that the user opened or closed against the lens's habit, as "lens/group"
    LinkScope m_scope = LinkScope::Work;
    TipItem *m_tip = nullptr;
    NewPlaceItem *m_newPlace = nullptr;
    RefusalItem m_refusal;
    NodeItem *m_hovered = nullptr;
    NodeItem *m_pressed = nullptr;
    QPointF m_pressedAt{};
    QMap<QString, QPointF> m_dragged{}; ///< where the dragged nodes stood
    bool m_dragging = false;
    double m_textScale = 1;
    std::function<DropVerdict(const QString &, const QString &)> m_judge{};
    std::function<QString(const QString &)> m_tileWords{};
    QString m_dropRole{};
    QString m_dropGroup{};
    bool m_dropRefused = false;
};
