#pragma once

#include "gui/theme/Theme.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

/// The Lucide icon `name` (resources/icons) in one colour, `size` logical pixels wide. Cached; an empty pixmap when there is none.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, double devicePixelRatio);
/// Draws an icon where its rect is; sharp at the painter's own device pixel ratio.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);
/// An icon for buttons and actions: in `ink` of whichever theme holds when it is drawn, text3 when disabled, the accent when checked.
QIcon themedIcon(const QString &name, Ink ink = Ink::Text2);
