#pragma once

#include "gui/cluster/Picture.h"
#include "gui/theme/Theme.h"

#include <QImage>
#include <QRectF>

#include <bitset>

class QPainter;

/// Every look that a tile can have, painted once for each size on screen; tiles are then copied, never drawn.
class TileAtlas final
{
public:
    enum class Form { Shaped, Flat }; ///< Flat: too small for a shape, only a colour

    /// Prepares the looks for tiles of `size` device pixels. Cheap: a look is painted when it is first asked for.
    void prepare(int size, Form form, const Theme &theme);
    /// The pixels of a tile's look, premultiplied, one line stride() after the other.
    const QRgb *look(const PictureTile &tile);
    int stride() const { return m_size * lookCount; }
    /// The mark of a finding for the corner of a tile whose top left is `place`.
    void paintFinding(QPainter &painter, const QPoint &place);

    static int lookIndex(const PictureTile &tile);
    static constexpr int lookCount = 15 + 20 + 6;

private:
    QImage m_looks{};
    const QRgb *m_pixels = nullptr; ///< of m_looks
    std::bitset<lookCount> m_painted{};
    QImage m_finding{};
    Form m_form = Form::Shaped;
    int m_size = 0;
    const Theme *m_theme = nullptr;
};

/// Paints one tile's look into `rect`, in any size; the atlas and the legend are made of it.
void paintTile(QPainter &painter, const QRectF &rect, const PictureTile &tile, const Theme &theme);
