#pragma once

#include "gui/runs/MatrixView.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/SearchField.h"
#include "gui/widgets/SegmentedControl.h"
#include "model/runs/StateMatrixModel.h"

#include <QStackedWidget>

/// The matrix of a run's states with what narrows it above and what its cells mean below.
class StatesPane final : public QWidget
{
    Q_OBJECT

public:
    explicit StatesPane(QWidget *parent = nullptr);

    void clear();
    void take(const Run &run);
    void setGroups(const QHash<QString, QString> &groups) { m_model.setGroups(groups); }
    void setNaming(StateMatrixModel::Naming naming) { m_model.setNaming(std::move(naming)); }
    const StateMatrixModel &states() const { return m_model; }
    MatrixView &matrix() { return *m_matrix; }

Q_SIGNALS:
    void picked(const QModelIndex &index); ///< another cell; invalid: none

private:
    void sayCounts();
    QWidget *makeLegend();
    StateMatrixModel m_model{};
    SegmentedControl m_rows{QStringLiteral("matrixRows")};
    Label m_counts{};
    SearchField m_find;
    MatrixView *m_matrix = nullptr;
    QStackedWidget m_stack{};
    bool m_chosen = false; ///< the user picked which rows have their own
};
