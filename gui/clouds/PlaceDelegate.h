#pragma once

#include "model/cluster/State.h"

#include <QStyledItemDelegate>

/// Paints a place where clusters run in a list: its name, a line below it, and how it stands.
class PlaceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { LineRole = Qt::UserRole + 1, StateRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
