#pragma once

#include "gui/cluster/MachineLooks.h"
#include "gui/cluster/Picture.h"
#include "gui/cluster/inspector/FactRows.h"
#include "gui/cluster/inspector/InspectorHead.h"
#include "gui/cluster/inspector/PlannedDetails.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/StatePill.h"
#include "services/cluster/StateNames.h"

#include <QWidget>

/// What is known of a machine while it is built and while it runs: its way through the run, what every side says of it, its last values.
class FactsInspector final : public QWidget
{
    Q_OBJECT

public:
    /// `details` must outlive it.
    explicit FactsInspector(PlanDetails &details, QWidget *parent = nullptr);
    void show(const PictureSources &sources, const Selection &selection);
    const QString &machine() const { return m_machine; }
    PlannedDetails &planned() { return m_planned; }

Q_SIGNALS:
    void tryAgainWanted();
    void logWanted(const QString &machine);
    void chartsWanted(const QString &machine);

private:
    void layOut();
    void showHead(const PictureSources &sources, const Selection &selection, const MachineLooks &looks);
    void showProgress(const PictureSources &sources);
    void showHealth(const PictureSources &sources, const MachineLooks &looks);
    void showGroup(const PictureSources &sources, const Group &group, const MachineLooks &looks);
    const StateNames m_names = StateNames::all();
    QString m_machine{};
    InspectorHead m_head{};
    StatePill m_pill{};
    Label m_why;
    Label m_wayHead;
    FactRows m_way{FactRows::Form::Way};
    Label m_factsHead;
    FactRows m_facts{FactRows::Form::Table};
    FactRows m_values{FactRows::Form::Values};
    Button *m_again = nullptr;
    Button *m_log = nullptr;
    Button *m_charts = nullptr;
    PlannedDetails m_planned;
    Label m_saidHead;
    Label m_said;
};
