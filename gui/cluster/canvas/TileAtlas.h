#pragma once

#include "gui/cluster/Picture.h"
#include "gui/theme/Theme.h"

#include <QPixmap>
#include <QRectF>

class QPainter;

/// Every look that a tile can have, painted once for each size on screen; tiles are then copied, never drawn.
class TileAtlas final
{
public:
    /// Prepares the looks for tiles of `size` device pixels. Cheap when nothing has changed.
    void prepare(int size, const Theme &theme);
    /// Copies the look of a tile to `place`, in device pixels: the painter's transform must be the identity.
    void paint(QPainter &painter, const QPoint &place, const PictureTile &tile) const;
    int size() const { return m_size; }

    /// The plain colour of a tile, for sizes where no shape can be seen.
    static QColor flatColour(const PictureTile &tile, const Theme &theme);
    static int lookIndex(const PictureTile &tile);
    static constexpr int lookCount = 15 + 20 + 6;

private:
    QPixmap m_looks{};
    QPixmap m_finding{};
    int m_size = 0;
    bool m_dark = false;
};

/// Paints one tile's look into `rect`, in any size; the atlas and the legend are made of it.
void paintTile(QPainter &painter, const QRectF &rect, const PictureTile &tile, const Theme &theme);
