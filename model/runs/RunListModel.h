#pragma once

#include "model/runs/Run.h"

#include <QAbstractListModel>

/// The runs of a cluster, newest first, as a list shows them: a title in words, and when and how long on a second line.
class RunListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, OutcomeRole, SecondLineRole };

    explicit RunListModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    /// Shows these runs; rows that stay keep their place and selection, and tell their times anew.
    void setRuns(const QList<RunSummary> &runs);
    /// The row of a run, or -1.
    int rowOf(const QString &id) const;
    const RunSummary &run(int row) const { return m_runs.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString secondLine(const RunSummary &run) const;
    QList<RunSummary> m_runs{};
};
