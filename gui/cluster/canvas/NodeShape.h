#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

struct PictureNode;

/// The form of a node: its size and where its machines are, from its top left. Scene units are pixels at 100 % and a font of 13 px.
class NodeShape final
{
public:
    enum class Form { Machine, Cells, Tiles };
    static constexpr double nodeWidth = 176;
    static constexpr double nodeHeight = 96;
    static constexpr double columnPitch = 212; ///< from one node to the next: groups are 1, 2, 3 or 4 columns wide

    static NodeShape of(const PictureNode &node, bool open);
    static NodeShape machine();
    static NodeShape group(int machines, bool open);

    Form form() const { return m_form; }
    QSizeF size() const { return m_size; }
    QRectF rect() const { return QRectF({0, 0}, m_size); }
    bool isOpen() const { return m_open; }
    bool canOpen() const { return m_form == Form::Tiles; }
    int count() const { return m_count; }
    int columns() const { return m_columns; }
    int rows() const { return m_columns ? (m_count + m_columns - 1) / m_columns : 0; }
    QSizeF pitch() const { return m_pitch; }
    double tileSize() const { return m_tile.width(); }
    QRectF tile(int index) const;
    /// The machine's index at this place, or -1.
    int tileAt(const QPointF &place) const;
    /// Tiles whose rows touch `area`: first and one past the last.
    std::pair<int, int> tilesIn(const QRectF &area) const;
    /// Whether this place of an open group is below its head, where the machines are.
    bool isOnField(const QPointF &place) const { return m_open && place.y() >= m_origin.y(); }
    /// Where a click opens or closes the group.
    QRectF toggleRect() const;

private:
    Form m_form = Form::Machine;
    QSizeF m_size{nodeWidth, nodeHeight};
    bool m_open = false;
    int m_count = 1;
    int m_columns = 1;
    QPointF m_origin{};
    QSizeF m_tile{};
    QSizeF m_pitch{};
};
