#pragma once

#include "gui/widgets/Label.h"
#include "model/runs/Run.h"

#include <QListWidget>
#include <QWidget>

/// What a plan does, in words and then one by one, red first. Takes no room where there is no plan.
class RunPlanList final : public QWidget
{
    Q_OBJECT

public:
    explicit RunPlanList(QWidget *parent = nullptr);
    void take(const QList<PlannedChange> &plan);

private:
    Label m_words;
    QListWidget m_list{};
    qsizetype m_taken = -1;
};
