#pragma once

#include "model/runs/Run.h"

#include <QAbstractItemModel>

/// The steps of a run, each with its machines below it, and how far and how long each is.
class StepTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int of StepState
        FractionRole,                 ///< 0…1, how much of it is done; only of a running one
        DetailRole,                   ///< "48 s", "165 done, 6 under way", "waiting"
        MessageRole,                  ///< why it failed
        MachineRole
    };

    explicit StepTreeModel(QObject *parent = nullptr) : QAbstractItemModel(parent) {}

    void clear();
    /// Shows the steps of this run as they are now; rows that stay keep their place.
    void take(const Run &run);
    /// The state of all that this row sums up.
    StepState state(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Node {
        QString id{};
        Step whole{};      ///< the step of the whole run, where the run tells one
        bool told = false; ///< whether it does
        QList<Step> machines{};
    };
    static QList<Node> nodesOf(const Run &run);
    static StepState stateOf(const Node &node);
    static int countOf(const Node &node, StepState state);
    static QString titleOf(const Node &node);
    QString detailOf(const Node &node) const;
    void tellAll();
    QList<Node> m_nodes{};
    QDateTime m_now{}; ///< by the run's clock; running steps show times until then
};
