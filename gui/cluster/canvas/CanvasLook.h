#pragma once

#include "gui/cluster/canvas/CardAtlas.h"
#include "gui/cluster/canvas/TileAtlas.h"
#include "gui/theme/Theme.h"

#include <QFont>

/// How much of a node is drawn, by zoom.
enum class Detail { Far, Middle, Near };

/// What the items of one picture paint with: made once for a theme, font and zoom, so that painting allocates nothing.
struct CanvasLook {
    const Theme *theme = &Theme::lightTheme();
    Lens lens = Lens::Design;
    Detail detail = Detail::Near;
    double zoom = 1;
    double scale = 1; ///< logical pixels for one scene unit
    QFont name{};     ///< never under 11 px on screen
    QFont head{};     ///< of a group
    QFont second{};
    QFont secondStrong{};
    QFont caption{};
    QFont body{};
    bool vector = false;    ///< painted as lines, not copied: for files that can be scaled
    bool secondLine = true; ///< it can be read at this zoom
    TileAtlas tiles{};
    TileAtlas smallTiles{};
    CardAtlas cards{};

    void setFonts(const QFont &base);
    /// Takes a zoom over; detail changes with a hysteresis of 0.05.
    void setScale(double zoomOfView, double scaleOfView);
};
