#pragma once

#include <QFont>
#include <QString>

/// What a font that was asked for really is.
struct FoundFont {
    QString asked{};         ///< the family that the desktop, or Qt in its stead, names
    QString found{};         ///< the family that text is drawn in; empty: there is none
    bool isScalable = false; ///< drawn smoothly at each size, so not a bitmap
};

/// Whether a font can be read well: it is no bitmap, and none that is only taken because the desktop named no font that is there.
bool isReadable(const FoundFont &font);
/// Whether the program brings its own fonts, Inter and JetBrains Mono, under the Open Font License.
bool hasOwnFonts();
/// Draws text in the program's own fonts where the system's cannot be read well; its size stays. Before the first window.
void useOwnFontsWhereNeeded();
/// The family that output and addresses are drawn in, where it is not the system's; empty: it is.
QString ownFixedFamily();
