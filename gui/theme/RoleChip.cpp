#include "gui/theme/RoleChip.h"

#include "gui/theme/Icons.h"
#include "model/cluster/Role.h"

#include <QPainter>

void paintChip(QPainter &painter, const QRectF &rect, const QColor &colour, const QString &icon, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(rect, rect.width() / 4, rect.width() / 4);
    const double inset = rect.width() * 0.18;
    paintIcon(painter, rect.adjusted(inset, inset, -inset, -inset), icon, theme.surface);
    painter.restore();
}

void paintRoleChip(QPainter &painter, const QRectF &rect, const QString &roleId, const QString &icon, const Theme &theme)
{
    paintChip(painter, rect, theme.role(roleId), icon, theme);
}

void paintRoleChip(QPainter &painter, const QRectF &rect, const Role &role, const Theme &theme)
{
    paintRoleChip(painter, rect, role.id, role.icon, theme);
}
