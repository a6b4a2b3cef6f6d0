#pragma once

#include "gui/theme/Theme.h"

#include <QHeaderView>

class StateMatrixModel;

/// The heads of the matrix: each state's name turned by 55°, a bar and a name over all of one state file.
class MatrixColumnHeader final : public QHeaderView
{
    Q_OBJECT

public:
    MatrixColumnHeader(const StateMatrixModel &model, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont headFont() const;
    void paintName(QPainter &painter, int section) const;
    void paintGroup(QPainter &painter, int first, int last) const;
    int longestName() const;
    const StateMatrixModel &m_model;
};

/// The names of the matrix' rows: a machine, or a group with how many are alike.
class MatrixRowHeader final : public QHeaderView
{
    Q_OBJECT

public:
    MatrixRowHeader(const StateMatrixModel &model, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    const StateMatrixModel &m_model;
};

/// A heading between rows, begun in the header and carried on in the cells: both call this with where the text begins, in their pixels.
void paintMatrixHeading(QPainter &painter, const QRect &row, int left, const QString &title, const Theme &theme);
