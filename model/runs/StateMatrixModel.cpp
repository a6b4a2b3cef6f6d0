#include "model/runs/StateMatrixModel.h"

#include "model/runs/RunWords.h"

#include <algorithm>

namespace
{

/// The number that ends a machine's name, and where it begins; -1: none.
std::pair<int, qsizetype> numberOf(const QString &name)
{
    const qsizetype dash = name.lastIndexOf(u'-');
    bool numbered = false;
    const int number = dash > 0 ? name.mid(dash + 1).toInt(&numbered) : -1;
    return numbered ? std::pair(number, dash) : std::pair<int, qsizetype>(-1, name.size());
}

/// worker-9 comes before worker-10; QCollator's numeric mode needs ICU, which not every Qt has.
bool comesBefore(const QString &a, const QString &b)
{
    const auto [numberA, endA] = numberOf(a);
    const auto [numberB, endB] = numberOf(b);
    const int names = QStringView(a).left(endA).compare(QStringView(b).left(endB));
    return names != 0 ? names < 0 : numberA < numberB;
}

} // namespace

void StateMatrixModel::clear()
{
    beginResetModel();
    m_outcomes.clear();
    m_runId.clear();
    m_taken = 0;
    m_columns.clear();
    m_columnIndex.clear();
    m_slsOrder.clear();
    m_machines.clear();
    m_machineIndex.clear();
    m_counts = {};
    m_shown.clear();
    m_rows.clear();
    endResetModel();
}

void StateMatrixModel::take(const Run &run)
{
    if (run.id != m_runId || run.states.size() < m_taken) {
        clear();
        m_runId = run.id;
    }
    if (run.states.size() == m_taken)
        return;
    for (; m_taken < run.states.size(); ++m_taken)
        takeOutcome(run.states.at(m_taken));
    count();
    rebuild();
}

void StateMatrixModel::takeOutcome(const StateOutcome &outcome)
{
    const int column = columnOf(outcome);
    auto place = m_machineIndex.constFind(outcome.machine);
    if (place == m_machineIndex.constEnd()) {
        place = m_machineIndex.insert(outcome.machine, static_cast<int>(m_machines.size()));
        m_machines.push_back({outcome.machine, {}, false, false});
    }
    std::vector<int> &cells = m_machines[static_cast<size_t>(place.value())].cells;
    if (cells.size() <= static_cast<size_t>(column))
        cells.resize(static_cast<size_t>(column) + 1, -1);
    int &cell = cells[static_cast<size_t>(column)];
    // A run that configures and then verifies tells each state twice: what was changed stays told, what failed and was mended does not.
    if (cell >= 0 && m_outcomes.at(cell).result == StateResult::Changed && outcome.result == StateResult::Clean)
        return;
    if (cell >= 0) {
        m_outcomes[cell] = outcome;
        return;
    }
    cell = static_cast<int>(m_outcomes.size());
    m_outcomes << outcome;
}

int StateMatrixModel::columnOf(const StateOutcome &outcome)
{
    const QString key = outcome.sls + u'\n' + outcome.id + u'\n' + outcome.function;
    const auto found = m_columnIndex.constFind(key);
    if (found != m_columnIndex.constEnd())
        return found.value();
    const int column = static_cast<int>(m_columns.size());
    m_columnIndex.insert(key, column);
    m_columns << Column{outcome.sls, outcome.id, outcome.function, false,
                        m_naming ? m_naming(outcome.sls, outcome.id, outcome.function) : StateWords{outcome.sls, shortStateId(outcome.id)}};
    if (!m_slsOrder.contains(outcome.sls))
        m_slsOrder << outcome.sls;
    return column;
}

void StateMatrixModel::count()
{
    m_counts = {};
    m_counts.machines = static_cast<int>(m_machines.size());
    for (Column &column : m_columns)
        column.failed = false;
    for (MachineCells &machine : m_machines) {
        machine.failed = machine.changed = false;
        for (size_t column = 0; column < machine.cells.size(); ++column) {
            if (machine.cells[column] < 0)
                continue;
            switch (m_outcomes.at(machine.cells[column]).result) {
            case StateResult::Clean:
                ++m_counts.clean;
                break;
            case StateResult::Changed:
                ++m_counts.changed, machine.changed = true;
                break;
            case StateResult::Failed:
                ++m_counts.failed, machine.failed = true, m_columns[static_cast<int>(column)].failed = true;
                break;
            case StateResult::Skipped:
                ++m_counts.skipped;
                break;
            }
        }
        m_counts.machinesFailed += machine.failed ? 1 : 0;
        m_counts.machinesChanged += machine.changed ? 1 : 0;
    }
}

void StateMatrixModel::setGroups(const QHash<QString, QString> &groups)
{
    if (groups == m_groups)
        return;
    m_groups = groups;
    rebuild();
}

void StateMatrixModel::setRows(MatrixRows rows)
{
    m_show = rows;
    rebuild();
}

void StateMatrixModel::setFind(const QString &text)
{
    m_find = text;
    rebuild();
}

QString StateMatrixModel::groupOf(const QString &machine) const
{
    const auto found = m_groups.constFind(machine);
    if (found != m_groups.constEnd())
        return found.value();
    return machine.left(numberOf(machine).second);
}

QList<int> StateMatrixModel::shownColumns() const
{
    QList<int> all;
    QList<int> matching;
    for (const QString &sls : m_slsOrder) {
        for (int column = 0; column < m_columns.size(); ++column) {
            if (m_columns[column].sls != sls)
                continue;
            all << column;
            if (!m_find.isEmpty() &&
                (m_columns[column].id + u'\n' + sls + u'\n' + m_columns[column].words.both()).contains(m_find, Qt::CaseInsensitive))
                matching << column;
        }
    }
    return matching.isEmpty() ? all : matching;
}

QList<StateMatrixModel::Row> StateMatrixModel::rowsNow() const
{
    QList<int> order;
    bool narrowed = false;
    for (int i = 0; i < static_cast<int>(m_machines.size()); ++i) {
        order << i;
        narrowed = narrowed || (!m_find.isEmpty() && m_machines[static_cast<size_t>(i)].name.contains(m_find, Qt::CaseInsensitive));
    }
    std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
        return comesBefore(m_machines[static_cast<size_t>(a)].name, m_machines[static_cast<size_t>(b)].name);
    });
    QList<Row> rows;
    QList<int> rest;
    for (const int i : order) {
        const MachineCells &machine = m_machines[static_cast<size_t>(i)];
        if (narrowed && !machine.name.contains(m_find, Qt::CaseInsensitive))
            continue;
        const bool own = narrowed || m_show == MatrixRows::All || (m_show == MatrixRows::Failed ? machine.failed : machine.changed);
        if (own)
            rows << Row{RowKind::Machine, machine.name, {machine.name}};
        else
            rest << i;
    }
    fold(rows, rest);
    return rows;
}

void StateMatrixModel::fold(QList<Row> &rows, const QList<int> &rest) const
{
    if (rest.isEmpty())
        return;
    if (!rows.isEmpty())
        rows << Row{RowKind::Heading, tr("The rest, one row for each group that is alike"), {}};
    QHash<QByteArray, qsizetype> alike;
    for (const int i : rest) {
        const MachineCells &machine = m_machines[static_cast<size_t>(i)];
        const QString group = groupOf(machine.name);
        QByteArray key = group.toUtf8() + '\n';
        for (size_t column = 0; column < static_cast<size_t>(m_columns.size()); ++column) {
            const int cell = column < machine.cells.size() ? machine.cells[column] : -1;
            key += cell < 0 ? '.' : static_cast<char>('0' + static_cast<int>(m_outcomes.at(cell).result));
        }
        const auto found = alike.constFind(key);
        if (found != alike.constEnd()) {
            rows[found.value()].machines << machine.name;
            continue;
        }
        alike.insert(key, rows.size());
        rows << Row{RowKind::Folded, group, {machine.name}};
    }
    const auto begin = std::find_if(rows.begin(), rows.end(), [](const Row &row) { return row.kind == RowKind::Folded; });
    std::stable_sort(begin, rows.end(), [](const Row &a, const Row &b) { return a.machines.size() > b.machines.size(); });
}

void StateMatrixModel::rebuild()
{
    QList<int> shown = shownColumns();
    QList<Row> rows = rowsNow();
    if (shown == m_shown && rows == m_rows) {
        if (!rows.isEmpty() && !shown.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_shown = std::move(shown);
    m_rows = std::move(rows);
    endResetModel();
}

const StateOutcome *StateMatrixModel::outcome(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).machines.isEmpty())
        return nullptr;
    const int machine = m_machineIndex.value(m_rows.at(index.row()).machines.first(), -1);
    if (machine < 0)
        return nullptr;
    const std::vector<int> &cells = m_machines[static_cast<size_t>(machine)].cells;
    const size_t column = static_cast<size_t>(m_shown.at(index.column()));
    return column < cells.size() && cells[column] >= 0 ? &m_outcomes.at(cells[column]) : nullptr;
}

QStringList StateMatrixModel::failedOn(int column) const
{
    QStringList names;
    const size_t place = static_cast<size_t>(m_shown.at(column));
    for (const MachineCells &machine : m_machines) {
        if (place < machine.cells.size() && machine.cells[place] >= 0 && m_outcomes.at(machine.cells[place]).result == StateResult::Failed)
            names << machine.name;
    }
    return names;
}

QModelIndex StateMatrixModel::find(const QString &machine, const QString &sls, const QString &id) const
{
    for (int column = 0; column < m_shown.size(); ++column) {
        if (m_columns[m_shown[column]].sls != sls || m_columns[m_shown[column]].id != id)
            continue;
        for (int row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row].machines.contains(machine))
                return index(row, column);
        }
    }
    return {};
}

int StateMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StateMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant StateMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const StateOutcome *found = outcome(index);
    if (role == ResultRole)
        return found ? static_cast<int>(found->result) : -1;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
        const Row &row = m_rows.at(index.row());
        if (row.kind == RowKind::Heading)
            return row.title;
        const QString where = row.machines.size() > 1 ? tr("%1 (%2 alike)").arg(row.title).arg(row.machines.size()) : row.title;
        const Column &head = column(index.column());
        return found ? tr("%1 on %2: %3").arg(head.words.both(), where, resultWord(found->result))
                     : tr("%1: not for %2").arg(head.words.both(), where);
    }
    return {};
}

QVariant StateMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Vertical)
        return m_rows.at(section).title;
    const Column &head = column(section);
    return role == Qt::DisplayRole ? head.words.name
                                   : tr("%1 (%2, in %3: %4)").arg(head.words.both(), head.id, head.sls, functionWords(head.function));
}

Qt::ItemFlags StateMatrixModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_rows.at(index.row()).kind == RowKind::Heading)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}
