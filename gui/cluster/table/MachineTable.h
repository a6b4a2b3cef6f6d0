#pragma once

#include "gui/cluster/table/MachineTableModel.h"

#include <QStyledItemDelegate>
#include <QTreeView>

/// Paints a table's cell: glyph and word, chips, a bar beside a number.
class MachineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The twin of the picture: the same machines and the same selection as a table, for keys and screen readers.
class MachineTable final : public QTreeView
{
    Q_OBJECT

public:
    explicit MachineTable(QWidget *parent = nullptr);
    void take(const Picture &picture, const PictureSources &sources) { m_model.take(picture, sources); }
    void setSelection(const Selection &selection);
    using QTreeView::setSelection;
    const MachineTableModel &machines() const { return m_model; }

Q_SIGNALS:
    void selectionWanted(const Selection &selection);
    void removeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void tell();
    MachineTableModel m_model{};
    bool m_quiet = false;
};
