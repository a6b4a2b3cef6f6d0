#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/canvas/CanvasLook.h"
#include "gui/cluster/canvas/LinkRouter.h"

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

    /// `marked`: it belongs to what is selected.
    void setRoute(const LinkRoute &route, const PictureLink &link, bool marked, bool faint);
    const QList<QPointF> &points() const { return m_route.points; }
    const QString &from() const { return m_route.from; }
    const QString &to() const { return m_route.to; }
    /// Whether a place of the scene is within `reach` of the line.
    bool isNear(const QPointF &place, double reach) const;
    /// Under the pointer, or its node is: the ports stand at its head.
    void setLit(bool lit);
    bool isLit() const { return m_lit; }
    /// Who talks to whom over what: "worker → db-server · PostgreSQL, port 5432".
    QString words() const;

private:
    CanvasLook &m_look;
    bool meets(const QRectF &area, double reach) const;
    void paintPieces(QPainter &painter, const QRectF &exposed) const;
    void paintPorts(QPainter &painter) const;
    QRectF portRect() const;
    QString ports() const;
    LinkRoute m_route{};
    PictureLink m_link{};
    QPainterPath m_path{};
    QPolygonF m_head{};
    QRectF m_bounds{};
    bool m_marked = false;
    bool m_faint = false;
    bool m_lit = false;
};
