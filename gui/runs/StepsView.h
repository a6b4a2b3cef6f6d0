#pragma once

#include "model/runs/StepTreeModel.h"

#include <QStyledItemDelegate>
#include <QTreeView>

/// Paints a step: glyph, title, and how far or how long at the right.
class StepDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The steps of a run as a tree, each with its machines under it; running ones count their seconds.
class StepsView final : public QTreeView
{
    Q_OBJECT

public:
    explicit StepsView(QWidget *parent = nullptr);

    void take(const Run &run) { m_steps.take(run); }
    void clear() { m_steps.clear(); }
    const StepTreeModel &steps() const { return m_steps; }

Q_SIGNALS:
    void machinePicked(const QString &machine); ///< by a double click or Enter on its step

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    StepTreeModel m_steps{};
};
