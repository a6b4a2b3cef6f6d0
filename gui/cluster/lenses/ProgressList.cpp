#include "gui/cluster/lenses/ProgressList.h"

#include "gui/cluster/ListRows.h"
#include "gui/cluster/MachineLooks.h"
#include "gui/runs/RunLook.h"
#include "gui/widgets/PageHead.h"
#include "gui/widgets/PanelDelegate.h"
#include "model/runs/MachineStages.h"

#include <QVBoxLayout>

#include <array>

namespace
{

State stateOfStage(Stage stage)
{
    switch (stage) {
    case Stage::Done:
        return State::Done;
    case Stage::Failed:
        return State::Failed;
    case Stage::Waiting:
    case Stage::NotFinished:
    case Stage::Untouched:
        return State::Waiting;
    case Stage::Gone:
        return State::Gone;
    default:
        return State::Running;
    }
}

double ringOfStage(Stage stage)
{
    switch (stage) {
    case Stage::Applied:
        return 0.9;
    case Stage::Roles:
        return 0.8;
    case Stage::Joined:
        return 0.6;
    case Stage::JoiningSalt:
        return 0.5;
    case Stage::Reachable:
        return 0.4;
    case Stage::Starting:
        return 0.3;
    default:
        return 0.2;
    }
}

constexpr std::array stagesInOrder{Stage::Done,      Stage::Applied,  Stage::Roles,       Stage::Joined,   Stage::JoiningSalt,
                                   Stage::Reachable, Stage::Starting, Stage::Creating,    Stage::Checking, Stage::Destroying,
                                   Stage::Gone,      Stage::Waiting,  Stage::NotFinished, Stage::Failed,   Stage::Untouched};
static_assert(stagesInOrder.size() == std::size_t(Stage::Untouched) + 1, "each stage has its line");

} // namespace

ProgressList::ProgressList(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 0);
    column->setSpacing(4);
    auto *head = new PageHead(tr("Steps"), PageHead::Kind::Panel);
    head->setContentsMargins(8, 0, 0, 0);
    column->addWidget(head);
    m_view.setObjectName(QStringLiteral("progressList"));
    m_view.setAccessibleName(tr("Steps and stages"));
    m_view.setModel(&m_model);
    m_view.setItemDelegate(new PanelDelegate(&m_view));
    m_view.setFrameShape(QFrame::NoFrame);
    m_view.setMouseTracking(true);
    m_view.setResizeMode(QListView::Adjust); // titles break where the list is narrow
    m_view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(&m_view, 1);
    connect(&m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const QVariant stage = index.data(PanelRole::Number); stage.isValid())
            Q_EMIT stageWanted(Stage(stage.toInt()));
    });
}

void ProgressList::show(const Run &run, const Cluster &design)
{
    QList<ListRow> rows;
    if (!run.id.isEmpty())
        m_steps.take(run);
    else
        m_steps.clear();
    const int steps = m_steps.rowCount();
    for (int i = 0; i < steps; ++i) {
        const QModelIndex index = m_steps.index(i, 0);
        const State state = stateOf(m_steps.state(index));
        rows.append({{Qt::DisplayRole, index.data()},
                     {PanelRole::Glyph, int(state)},
                     {PanelRole::Ring, index.data(StepTreeModel::FractionRole).toDouble()},
                     {PanelRole::Second, index.data(StepTreeModel::DetailRole)},
                     {PanelRole::Coloured, state == State::Failed},
                     {PanelRole::Linked, i + 1 < steps},
                     {Qt::ToolTipRole, index.data(StepTreeModel::MessageRole)}});
    }
    if (steps == 0 && run.id.isEmpty())
        rows.append({{Qt::DisplayRole, tr("No run yet")},
                     {PanelRole::Second, tr("The steps come when it is built.")},
                     {PanelRole::Glyph, int(State::Waiting)}});
    else if (steps == 0)
        rows.append({{Qt::DisplayRole, run.outcome == Outcome::Running ? tr("The run begins") : tr("It ended before its first step")},
                     {PanelRole::Glyph, int(stateOf(run.outcome))}});
    const MachineStages stages(run, design);
    if (run.verb != Verb::Plan && !run.id.isEmpty()) {
        rows.append({{Qt::DisplayRole, tr("Machines by stage")}, {PanelRole::Head, true}});
        for (Stage stage : stagesInOrder) {
            const int count = stages.at(stage);
            if (count == 0 && (stage != Stage::Done || run.verb == Verb::Destroy)) // what is taken down is not done but gone
                continue;
            rows.append({{Qt::DisplayRole, stageWord(stage)},
                         {PanelRole::Glyph, int(stateOfStage(stage))},
                         {PanelRole::Ring, ringOfStage(stage)},
                         {PanelRole::Right, QString::number(count)},
                         {PanelRole::Toned, stage == Stage::Failed},
                         {PanelRole::Number, int(stage)}});
        }
    }
    takeRows(m_model, rows);
}
