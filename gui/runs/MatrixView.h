#pragma once

#include "gui/theme/Theme.h"

#include <QStyledItemDelegate>
#include <QTableView>

class QLabel;
class StateMatrixModel;

/// Paints one cell of the matrix: what a state came to, by shape and colour.
class MatrixDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MatrixDelegate(const StateMatrixModel &model, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const StateMatrixModel &m_model;
};

/// Machines by states, what Salt did to each: the heart of the runs page.
class MatrixView final : public QTableView
{
    Q_OBJECT

public:
    MatrixView(StateMatrixModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Another cell is current; invalid: none.
    void picked(const QModelIndex &index);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void keepPlace();
    void returnToPlace();
    StateMatrixModel &m_states;
    QLabel *m_corner = nullptr;
    QString m_keptMachine{};
    QString m_keptSls{};
    QString m_keptId{};
};

/// Paints a result as matrix and legend show it; `cell` is a square, of 22 px at the usual size of text. -1: not for this machine.
void paintStateResult(QPainter &painter, const QRect &cell, int result, const Theme &theme);
