#include "model/runs/StepTreeModel.h"

#include "model/runs/RunWords.h"
#include "model/runs/Verbs.h"

#include <algorithm>

namespace
{

QString stateWord(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return StepTreeModel::tr("waiting");
    case StepState::Running:
        return StepTreeModel::tr("under way");
    case StepState::Done:
        return StepTreeModel::tr("done");
    case StepState::Failed:
        return StepTreeModel::tr("failed");
    case StepState::Skipped:
        return StepTreeModel::tr("left out");
    case StepState::Cancelled:
        return StepTreeModel::tr("stopped");
    }
    return {};
}

QString timeOf(const QDateTime &started, const QDateTime &finished, StepState state, const QDateTime &now)
{
    if (!started.isValid() || state == StepState::Waiting)
        return stateWord(state);
    if (state == StepState::Running) // whole seconds: they are counted up before the user's eyes
        return durationWords(std::max<qint64>(started.msecsTo(now), 0) / 1000 * 1000);
    return finished.isValid() ? durationWords(started.msecsTo(finished)) : stateWord(state);
}

} // namespace

void StepTreeModel::clear()
{
    beginResetModel();
    m_nodes.clear();
    endResetModel();
}

QList<StepTreeModel::Node> StepTreeModel::nodesOf(const Run &run)
{
    QList<Node> nodes;
    QHash<QString, qsizetype> places;
    for (const Step &step : run.steps) {
        auto place = places.constFind(step.id);
        if (place == places.constEnd()) {
            place = places.insert(step.id, nodes.size());
            nodes << Node{step.id, {}, false, {}};
        }
        Node &node = nodes[place.value()];
        if (step.machine.isEmpty()) {
            node.whole = step;
            node.told = true;
        } else {
            node.machines << step;
        }
    }
    return nodes;
}

void StepTreeModel::take(const Run &run)
{
    m_now = run.now;
    QList<Node> nodes = nodesOf(run);
    bool grown = nodes.size() >= m_nodes.size();
    for (qsizetype i = 0; grown && i < m_nodes.size(); ++i)
        grown = nodes[i].id == m_nodes[i].id && nodes[i].machines.size() >= m_nodes[i].machines.size();
    if (!grown) {
        beginResetModel();
        m_nodes = std::move(nodes);
        endResetModel();
        return;
    }
    for (int i = 0; i < m_nodes.size(); ++i) {
        const int had = static_cast<int>(m_nodes[i].machines.size());
        const int has = static_cast<int>(nodes[i].machines.size());
        if (has > had)
            beginInsertRows(index(i, 0), had, has - 1);
        m_nodes[i] = nodes[i];
        if (has > had)
            endInsertRows();
    }
    if (nodes.size() > m_nodes.size()) {
        beginInsertRows({}, static_cast<int>(m_nodes.size()), static_cast<int>(nodes.size()) - 1);
        m_nodes = std::move(nodes);
        endInsertRows();
    }
    tellAll();
}

void StepTreeModel::tellAll()
{
    if (m_nodes.isEmpty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_nodes.size()) - 1, 0));
    for (int i = 0; i < m_nodes.size(); ++i) {
        const int machines = static_cast<int>(m_nodes[i].machines.size());
        if (machines > 0)
            Q_EMIT dataChanged(index(0, 0, index(i, 0)), index(machines - 1, 0, index(i, 0)));
    }
}

/// A step that only machines tell of has no title of its own.
QString StepTreeModel::titleOf(const Node &node)
{
    if (!node.whole.title.isEmpty())
        return node.whole.title;
    const QString told = node.machines.isEmpty() ? QString() : node.machines.first().title;
    if (!told.isEmpty())
        return told;
    return node.id == QStringLiteral("destroy") ? verbTitle(Verb::Destroy) : node.id;
}

int StepTreeModel::countOf(const Node &node, StepState state)
{
    return static_cast<int>(
        std::count_if(node.machines.begin(), node.machines.end(), [state](const Step &step) { return step.state == state; }));
}

StepState StepTreeModel::stateOf(const Node &node)
{
    const auto any = [&node](StepState state) {
        return std::any_of(node.machines.begin(), node.machines.end(), [state](const Step &step) { return step.state == state; });
    };
    if (node.told && (node.machines.isEmpty() || node.whole.state != StepState::Running))
        return node.whole.state;
    if (any(StepState::Running) || (node.told && node.whole.state == StepState::Running))
        return StepState::Running;
    if (any(StepState::Failed))
        return StepState::Failed;
    const int done = countOf(node, StepState::Done);
    if (done == node.machines.size())
        return StepState::Done;
    if (any(StepState::Cancelled))
        return StepState::Cancelled;
    return done > 0 ? StepState::Running : StepState::Waiting;
}

QString StepTreeModel::detailOf(const Node &node) const
{
    const StepState state = stateOf(node);
    // Who has not come to the step yet is not named in it: how many it will be in the end is not known here.
    if (!node.machines.isEmpty() && state == StepState::Running)
        return tr("%1 done, %2 under way").arg(countOf(node, StepState::Done)).arg(countOf(node, StepState::Running));
    if (!node.machines.isEmpty() && state != StepState::Done && state != StepState::Waiting)
        return tr("%1 of %2 machines").arg(countOf(node, StepState::Done)).arg(node.machines.size());
    if (node.told)
        return timeOf(node.whole.started, node.whole.finished, state, m_now);
    QDateTime started;
    QDateTime finished;
    for (const Step &step : node.machines) {
        if (step.started.isValid() && (!started.isValid() || step.started < started))
            started = step.started;
        if (step.finished.isValid() && (!finished.isValid() || step.finished > finished))
            finished = step.finished;
    }
    return timeOf(started, finished, state, m_now);
}

StepState StepTreeModel::state(const QModelIndex &index) const
{
    const QModelIndex above = index.parent();
    return above.isValid() ? m_nodes.at(above.row()).machines.at(index.row()).state : stateOf(m_nodes.at(index.row()));
}

QModelIndex StepTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex StepTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() > 0 ? createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr(0))
                                                     : QModelIndex();
}

int StepTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_nodes.size());
    return parent.internalId() == 0 && parent.column() == 0 ? static_cast<int>(m_nodes.at(parent.row()).machines.size()) : 0;
}

int StepTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant StepTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QModelIndex above = index.parent();
    const Node &node = m_nodes.at(above.isValid() ? above.row() : index.row());
    const Step &step = above.isValid() ? node.machines.at(index.row()) : node.whole;
    const StepState state = above.isValid() ? step.state : stateOf(node);
    const QString title = above.isValid() ? step.machine : titleOf(node);
    const QString detail = above.isValid() ? timeOf(step.started, step.finished, state, m_now) : detailOf(node);
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(title, stateWord(state), detail);
    case Qt::ToolTipRole:
    case MessageRole:
        return step.message;
    case StateRole:
        return static_cast<int>(state);
    case FractionRole:
        return node.machines.isEmpty() || above.isValid()
                   ? 0.35
                   : static_cast<double>(countOf(node, StepState::Done)) / static_cast<double>(node.machines.size());
    case DetailRole:
        return detail;
    case MachineRole:
        return step.machine;
    default:
        return {};
    }
}
