#pragma once

#include <QColor>
#include <QImage>
#include <QList>
#include <QPen>

class QPainter;
class QRectF;

/// How the ground of a node looks.
struct CardStyle {
    QColor fill{};
    QPen edge{};
    double radius = 12;
    QColor shadow{}; ///< at its darkest; invalid: none
    bool operator==(const CardStyle &) const = default;
};

/// Cards in every style that is in use, painted once for each zoom: each card is then nine copied pieces, however large it is.
class CardAtlas final
{
public:
    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style);

private:
    const QImage &patchOf(const CardStyle &style);
    QList<std::pair<CardStyle, QImage>> m_patches{};
    double m_scale = 0; ///< pixels for one scene unit
};

/// Paints a card as lines; the atlas is made of it.
void paintCard(QPainter &painter, const QRectF &rect, const CardStyle &style);
