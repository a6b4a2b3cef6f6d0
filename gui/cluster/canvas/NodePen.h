#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/canvas/CanvasLook.h"

#include <QFont>
#include <QList>
#include <QPointF>
#include <QString>

class QPainter;
struct Theme;

/// Writes on a node of the picture, be it a machine or a group: lines that are cut where they find no room, and role chips.
class NodePen final
{
public:
    /// All must outlive it.
    NodePen(QPainter &painter, const CanvasLook &look) : m_painter(painter), m_look(look), m_theme(*look.theme) {}

    /// Returns how wide it became.
    double line(QPointF place, const QString &text, const QFont &font, const QColor &color, double width) const;
    QString elided(const QString &text, const QFont &font, double width) const;
    /// From the left on, or up to `place` from the right; those that find no room are a number.
    void chips(const QList<PictureRole> &roles, QPointF place, Qt::Alignment alignment) const;

private:
    QPainter &m_painter;
    const CanvasLook &m_look;
    const Theme &m_theme;
};
