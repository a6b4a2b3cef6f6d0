#pragma once

#include "model/cluster/Cluster.h"
#include "model/runs/Run.h"
#include "model/runs/StepTreeModel.h"

#include <QListView>
#include <QStandardItemModel>
#include <QWidget>

/// The Progress lens's list: the steps of the run with their times, and how many machines are at each stage.
class ProgressList final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressList(QWidget *parent = nullptr);
    void show(const Run &run, const Cluster &design);

Q_SIGNALS:
    void stageWanted(Stage stage);

private:
    StepTreeModel m_steps{};
    QStandardItemModel m_model{};
    QListView m_view{};
};
