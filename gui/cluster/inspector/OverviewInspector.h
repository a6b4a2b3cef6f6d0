#pragma once

#include "gui/cluster/inspector/InspectorHead.h"
#include "gui/cluster/inspector/RoomBars.h"
#include "gui/cluster/inspector/TargetFields.h"
#include "gui/shell/Lens.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/StatePill.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/DesignChanges.h"
#include "model/cluster/Observed.h"

#include <QWidget>

/// What the inspector shows while nothing is selected: the cluster as a whole, and what one can do.
class OverviewInspector final : public QWidget
{
    Q_OBJECT

public:
    enum class RunState { None, GoesOn, Failed, TakenDown };
    /// Both must outlive it.
    OverviewInspector(CloudChoices &choices, const RoleCatalogue &roles, QWidget *parent = nullptr);
    void show(const Cluster &cluster, const Observed &observed, const QString &folder, Lens lens, RunState run);
    /// What the next edit begins from.
    void take(const Cluster &cluster) { m_target.take(cluster); }
    void showRoom(const Capacity &room, const QDateTime &asked) { m_room.show(room, asked); }
    /// What has changed since a build of `when`, in words; an invalid time: nothing was built that could be compared.
    void showChanges(const QDateTime &when, const QList<DesignChange> &changes);

Q_SIGNALS:
    void editWanted(const QString &name, const Cluster &cluster, const QString &series = {});

private:
    InspectorHead m_head{};
    TargetFields m_target;
    RoomBars m_room{};
    StatePill m_pill{};
    Label m_numbers;
    Label m_help;
    Label m_folder;
    Label m_changesHead;
    Label m_changes;
};
