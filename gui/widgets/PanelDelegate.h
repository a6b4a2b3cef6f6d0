#pragma once

#include <QStyledItemDelegate>

/// What a row of a left panel shows; ask a model for these roles.
struct PanelRole {
    enum : int {
        Head = Qt::UserRole + 1, ///< bool: the title of a section
        Second,                  ///< QString: a second line
        Right,                   ///< QString: at the right end
        Glyph,                   ///< int of State
        Ring,                    ///< double, for a running glyph
        ChipId,                  ///< QString: the role whose chip is shown
        ChipIcon,                ///< QString: its icon
        Toned,                   ///< bool: on the glyph's tint, its title in the glyph's colour
        Coloured,                ///< bool: the title in the glyph's colour
        Linked,                  ///< bool: a line leads on to the next row, as steps have it
        Opens,                   ///< bool: a section that can be opened, shut at first
        Id,                      ///< QString: what the row stands for
        Number                   ///< int: what it stands for where that has no name
    };
};

/// Paints the rows of the lens's lists: glyph or chip, title, second line, value at the right.
class PanelDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
