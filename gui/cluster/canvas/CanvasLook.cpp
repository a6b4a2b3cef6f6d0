#include "gui/cluster/canvas/CanvasLook.h"

#include <algorithm>
#include <cmath>

namespace
{

constexpr double leastText = 11; ///< px on screen

Detail detailAt(double zoom, Detail now)
{
    const double slack = 0.025; // half of the hysteresis on each side
    const double farBelow = now == Detail::Far ? 0.45 + slack : 0.45 - slack;
    const double nearFrom = now == Detail::Near ? 0.9 - slack : 0.9;
    return zoom < farBelow ? Detail::Far : zoom < nearFrom ? Detail::Middle : Detail::Near;
}

QFont sized(const QFont &base, double pixels, QFont::Weight weight)
{
    QFont font = base;
    font.setPixelSize(std::max(1, int(std::lround(pixels))));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting); // scaled text must not jump
    return font;
}

} // namespace

void CanvasLook::setFonts(const QFont &base)
{
    const double least = leastText / std::max(scale, 0.05);
    name = sized(base, std::max(13.0, std::ceil(least)), QFont::DemiBold);
    head = sized(base, std::max(15.0, std::ceil(least)), QFont::DemiBold);
    second = sized(base, 11.5, QFont::Normal);
    secondStrong = sized(base, 11.5, QFont::Medium);
    caption = sized(base, 11.3, QFont::Normal);
    body = sized(base, 13, QFont::DemiBold);
    secondLine = 11.5 * scale >= leastText - 0.6;
}

void CanvasLook::setScale(double zoomOfView, double scaleOfView)
{
    detail = detailAt(zoomOfView, detail);
    zoom = zoomOfView;
    scale = scaleOfView;
}
