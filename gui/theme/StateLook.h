#pragma once

#include "gui/theme/Theme.h"
#include "model/cluster/State.h"

#include <QString>

class QPainter;
class QRectF;

/// How a state looks everywhere: pills, tables, the picture, charts. Its shape is what paintGlyph() draws for it.
struct StateLook {
    QColor color{}; ///< text and edges
    QColor tint{};
    QColor fill{}; ///< the glyph's
    QString word{};
};

/// The one place where a state becomes colour and word.
StateLook lookOf(State state, const Theme &theme);

/// Draws the state's shape into `rect` (a square; 16 px in lists, 20 on nodes). `ring` is the part done, 0…1, and counts for Running only.
void paintGlyph(QPainter &painter, const QRectF &rect, State state, const Theme &theme, double ring = 0.3);
/// A bare tick, as done tiles and cells show it on their tint.
void paintTick(QPainter &painter, const QRectF &rect, const QColor &color);
/// A word in its state's colour on its tint, with the glyph before it: 24 px high at 100 %. Returns the width; paints nothing without a
/// painter.
double paintPill(QPainter *painter, const QRectF &rect, State state, const QString &word, const QFont &font, const Theme &theme,
                 double ring = 0.3);
