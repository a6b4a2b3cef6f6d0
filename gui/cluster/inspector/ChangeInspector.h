#pragma once

#include "gui/cluster/inspector/InspectorHead.h"
#include "gui/cluster/inspector/PlannedDetails.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/StatePill.h"
#include "model/runs/Run.h"

#include <QWidget>

/// A change of a plan that is no machine, such as a network: what becomes of it, and why.
class ChangeInspector final : public QWidget
{
    Q_OBJECT

public:
    /// `details` must outlive it.
    explicit ChangeInspector(PlanDetails &details, QWidget *parent = nullptr);
    void show(const PlannedChange &change);
    PlannedDetails &details() { return m_details; }

private:
    InspectorHead m_head{};
    StatePill m_pill{};
    Label m_why{};
    PlannedDetails m_details;
};
