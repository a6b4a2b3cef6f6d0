#include "gui/theme/Fonts.h"

#include "gui/theme/OwnFonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace
{

double factorOf(TextSize size)
{
    switch (size) {
    case TextSize::Caption:
        return 0.87;
    case TextSize::Small:
        return 0.93;
    case TextSize::Body:
        return 1;
    case TextSize::Title:
        return 1.15;
    case TextSize::PageHead:
        return 1.28;
    case TextSize::PageTitle:
        return 1.6;
    }
    return 1;
}

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(int(std::lround(font.pixelSize() * factor)));
    return font;
}

} // namespace

QFont textFont(TextSize size, QFont::Weight weight)
{
    QFont font = scaled(QApplication::font(), factorOf(size));
    font.setWeight(weight);
    return font;
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (const QString own = ownFixedFamily(); !own.isEmpty())
        font.setFamilies({own});
    const QFont base = QApplication::font();
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF());
    else
        font.setPixelSize(base.pixelSize());
    return scaled(font, 0.93);
}

int controlHeight(int height)
{
    return std::max(height, QFontMetrics(QApplication::font()).height() + 14);
}

int scaledByFont(int pixels)
{
    return std::max(pixels, int(std::lround(pixels * QFontInfo(QApplication::font()).pixelSize() / 13.0))); // the sheet's 9.75 pt are 13 px
}

QRectF besideWords(double left, const QRectF &row, int pixels)
{
    const int side = scaledByFont(pixels);
    return {left, std::floor(row.center().y() - side / 2.0 + 0.5), double(side), double(side)};
}
