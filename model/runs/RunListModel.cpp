#include "model/runs/RunListModel.h"

#include "model/runs/RunWords.h"

#include <algorithm>

void RunListModel::setRuns(const QList<RunSummary> &runs)
{
    const qsizetype added = runs.size() - m_runs.size();
    bool grown = added >= 0;
    for (qsizetype i = 0; grown && i < m_runs.size(); ++i)
        grown = runs[i + added].id == m_runs[i].id;
    if (!grown) {
        beginResetModel();
        m_runs = runs;
        endResetModel();
        return;
    }
    if (added > 0) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        m_runs = runs.first(added) + m_runs;
        endInsertRows();
    }
    m_runs = runs;
    if (!m_runs.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_runs.size()) - 1));
}

int RunListModel::rowOf(const QString &id) const
{
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        if (m_runs[i].id == id)
            return static_cast<int>(i);
    }
    return -1;
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

QString RunListModel::secondLine(const RunSummary &run) const
{
    const QString when = whenWords(run.started, QDateTime::currentDateTimeUtc());
    if (run.outcome == Outcome::Running)
        return run.started.isValid() && run.now.isValid()
                   ? tr("%1 · for %2 now").arg(when, durationWords(std::max<qint64>(0, run.started.msecsTo(run.now)) / 1000 * 1000))
                   : when;
    if (!run.finished.isValid())
        return when;
    return tr("%1 · %2").arg(when, durationWords(run.started.msecsTo(run.finished)));
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_runs.size())
        return {};
    const RunSummary &run = m_runs.at(index.row());
    const QString title = runTitle(run.verb, run.outcome);
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
        return run.message.isEmpty() ? outcomeWord(run.outcome) : run.message;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(title, outcomeWord(run.outcome), secondLine(run));
    case IdRole:
        return run.id;
    case OutcomeRole:
        return static_cast<int>(run.outcome);
    case SecondLineRole:
        return secondLine(run);
    default:
        return {};
    }
}
