#pragma once

#include "gui/theme/Theme.h"
#include "gui/widgets/Button.h"

#include <QPainter>
#include <QStyleOption>

// The drawing that Style is made of: each function draws one thing in its place.

/// A rounded box; an invalid colour leaves fill or edge out.
void roundBox(QPainter *p, const QRectF &rect, const QColor &fill, const QColor &edge, double width = 1, double radius = 6);
void paintField(QPainter *p, const QStyleOption *option, const Theme &t);
Button::Kind buttonKind(const QWidget *widget);
void paintButtonPanel(QPainter *p, const QStyleOption *option, const Theme &t, Button::Kind kind);
void paintButtonLabel(QPainter *p, const QStyleOptionButton *option, const Theme &t, Button::Kind kind);
void paintIndicator(QPainter *p, const QStyleOption *option, const Theme &t, double radius);
void paintChevron(QPainter *p, QPointF centre, const QString &name, const Theme &t, int size = 16);
void paintHeaderLabel(QPainter *p, const QStyleOptionHeader *option, const Theme &t);
void paintTabLabel(QPainter *p, const QStyleOptionTab *option, const Theme &t, const QRect &rect);
