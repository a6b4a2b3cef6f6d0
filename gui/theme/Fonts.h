#pragma once

#include <QFont>
#include <QRectF>

/// The sizes of text there are, as factors of the system's font.
enum class TextSize { Caption, Small, Body, Title, PageHead, PageTitle };

/// The application's font in one of the sizes. Weights: Normal, Medium (labels, buttons), DemiBold (heads, names).
QFont textFont(TextSize size = TextSize::Body, QFont::Weight weight = QFont::Normal);
/// The system's fixed font, or the program's own where that cannot be read well, at 0.93, for log lines, addresses and output.
QFont fixedFont();
/// `height` at 100 %, grown where the font needs more: max(height, font height + 14).
int controlHeight(int height = 32);
/// `pixels` grown with the application's font: widths of panels and columns that hold text.
int scaledByFont(int pixels);
/// Where an icon or glyph of `pixels` at 100 % stands beside words: from `left` on, around the middle of `row`.
QRectF besideWords(double left, const QRectF &row, int pixels);
