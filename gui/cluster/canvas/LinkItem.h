#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/canvas/CanvasLook.h"

#include <QGraphicsItem>
#include <QPainterPath>

/// A line from a client to a server, with a head at the server.
class LinkItem final : public QGraphicsItem
{
public:
    explicit LinkItem(CanvasLook &look);

    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override { return {}; } ///< nothing to click at
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    /// The way in scene units; `marked`: it belongs to what is selected.
    void setRoute(const QList<QPointF> &points, RoleLink::Kind kind, bool marked, bool faint);
    const QList<QPointF> &points() const { return m_points; }

private:
    CanvasLook &m_look;
    QList<QPointF> m_points{};
    QPainterPath m_path{};
    QPolygonF m_head{};
    QRectF m_bounds{};
    RoleLink::Kind m_kind = RoleLink::Kind::Work;
    bool m_marked = false;
    bool m_faint = false;
};
