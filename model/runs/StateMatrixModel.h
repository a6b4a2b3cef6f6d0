#pragma once

#include "model/runs/Run.h"
#include "model/runs/StateWords.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>
#include <vector>

/// Which machines of a matrix have a row of their own; the others are folded, one row for each group that is alike.
enum class MatrixRows { Failed, Changed, All };

/// How many states of a run came to what, and on how many machines.
struct StateCounts {
    int clean = 0;
    int changed = 0;
    int failed = 0;
    int skipped = 0;
    int machinesFailed = 0;
    int machinesChanged = 0;
    int machines = 0;
};

/// What Salt did, machines by states: each cell is a result, columns stand together by state file.
class StateMatrixModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { ResultRole = Qt::UserRole + 1 }; ///< int of StateResult, or -1: not for this machine
    enum class RowKind { Machine, Heading, Folded };

    struct Column {
        QString sls{};
        QString id{};
        QString function{};
        bool failed = false; ///< somewhere
        StateWords words{};  ///< what it is called on screen
    };
    using Naming = std::function<StateWords(const QString &sls, const QString &id, const QString &function)>;

    explicit StateMatrixModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void clear();
    /// What states are called from now on; without that they are called by their ids.
    void setNaming(Naming naming) { m_naming = std::move(naming); }
    /// Takes in the outcomes that the run has now; a run that only grew costs what is new.
    void take(const Run &run);
    /// Machine → its group; machines that are not named here belong to their name without its number.
    void setGroups(const QHash<QString, QString> &groups);
    void setRows(MatrixRows rows);
    /// Narrows to machines, or else states, whose name or id holds this text; empty: all.
    void setFind(const QString &text);

    const StateCounts &counts() const { return m_counts; }
    RowKind kind(int row) const { return m_rows.at(row).kind; }
    const QString &title(int row) const { return m_rows.at(row).title; }
    const QStringList &machines(int row) const { return m_rows.at(row).machines; }
    const Column &column(int column) const { return m_columns.at(m_shown.at(column)); }
    /// The result behind a cell, of the first machine where it is a folded row; null: none.
    const StateOutcome *outcome(const QModelIndex &index) const;
    /// All machines on which this column's state failed.
    QStringList failedOn(int column) const;
    /// The cell of a machine and state, wherever it is now; invalid: not shown.
    QModelIndex find(const QString &machine, const QString &sls, const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        RowKind kind = RowKind::Machine;
        QString title{};
        QStringList machines{};
        bool operator==(const Row &) const = default;
    };
    struct MachineCells {
        QString name{};
        std::vector<int> cells{}; ///< by column: index into m_outcomes, or -1
        bool failed = false;
        bool changed = false;
    };
    void takeOutcome(const StateOutcome &outcome);
    int columnOf(const StateOutcome &outcome);
    void count();
    void rebuild();
    QList<int> shownColumns() const;
    QList<Row> rowsNow() const;
    void fold(QList<Row> &rows, const QList<int> &rest) const;
    QString groupOf(const QString &machine) const;

    QList<StateOutcome> m_outcomes{};
    Naming m_naming{};
    QString m_runId{};
    qsizetype m_taken = 0;
    QList<Column> m_columns{}; ///< in order of appearance
    QHash<QString, int> m_columnIndex{};
    QStringList m_slsOrder{};
    std::vector<MachineCells> m_machines{};
    QHash<QString, int> m_machineIndex{};
    QHash<QString, QString> m_groups{};
    StateCounts m_counts{};
    MatrixRows m_show = MatrixRows::Failed;
    QString m_find{};
    QList<int> m_shown{}; ///< columns as they are shown
    QList<Row> m_rows{};
};
