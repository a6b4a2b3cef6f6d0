#pragma once

#include "gui/theme/Theme.h"

#include <QString>

class QPainter;
class QRectF;
struct Role;

/// A square chip in this colour, with the icon in `surface`.
void paintChip(QPainter &painter, const QRectF &rect, const QColor &colour, const QString &icon, const Theme &theme);
/// A role's square chip: its colour with the icon in `surface`. `icon` is the Lucide name its YAML gives.
void paintRoleChip(QPainter &painter, const QRectF &rect, const QString &roleId, const QString &icon, const Theme &theme);
void paintRoleChip(QPainter &painter, const QRectF &rect, const Role &role, const Theme &theme);
