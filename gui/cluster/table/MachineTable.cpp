#include "gui/cluster/table/MachineTable.h"

#include "gui/cluster/table/MachineDelegate.h"
#include "gui/cluster/table/TableEdits.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

MachineTable::MachineTable(QWidget *parent) : QTreeView(parent)
{
    setObjectName(QStringLiteral("machineTable"));
    setAccessibleName(tr("Machines"));
    setModel(&m_model);
    setItemDelegate(new MachineDelegate(this));
    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(DoubleClicked);
    setUniformRowHeights(true);
    setTabKeyNavigation(false); // Tab leads on; between the fields of a row within an editor
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    header()->setSortIndicatorClearable(true); // a third click: as the design has them
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &MachineTable::tell);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MachineTable::restore);
    connect(&m_model, &MachineTableModel::fieldWritten, this, &MachineTable::write, Qt::QueuedConnection); // the editor closes first
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!m_quiet)
            m_closed.insert(index.data(MachineTableModel::IdRole).toString());
    });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_closed.remove(index.data(MachineTableModel::IdRole).toString()); });
    connect(header(), &QHeaderView::sectionResized, this, &MachineTable::rememberColumns);
    connect(header(), &QHeaderView::sortIndicatorChanged, this, &MachineTable::rememberColumns);
    applyColumns();
}

void MachineTable::take(const Picture &picture, const PictureSources &sources)
{
    m_design = sources.design;
    m_roles = &sources.roles;
    m_built = sources.observed.built;
    const bool other = (m_lens == Lens::Design) != (sources.lens == Lens::Design);
    m_lens = sources.lens;
    m_model.take(picture, sources);
    if (other)
        applyColumns();
}

void MachineTable::setFilter(const QString &words)
{
    m_model.setFilter(words);
}

/// Folds and selects again what was before the rows were others.
void MachineTable::restore()
{
    m_quiet = true;
    expandAll();
    for (int row = 0; !m_closed.isEmpty() && row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (m_closed.contains(index.data(MachineTableModel::IdRole).toString()))
            collapse(index);
    }
    m_quiet = false;
    setSelection(m_selection);
    Q_EMIT rowsChanged();
}

void MachineTable::tell()
{
    if (m_quiet)
        return;
    Selection chosen;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        const QString id = index.data(MachineTableModel::IdRole).toString();
        (index.data(MachineTableModel::GroupRole).toBool() ? chosen.groups : chosen.machines).append(id);
    }
    m_selection = chosen;
    Q_EMIT selectionWanted(chosen);
}

void MachineTable::setSelection(const Selection &selection)
{
    const bool other = !(selection == m_selection);
    m_selection = selection;
    m_quiet = true;
    const QSet<QString> groups(m_selection.groups.begin(), m_selection.groups.end());
    const QSet<QString> machines(m_selection.machines.begin(), m_selection.machines.end());
    QItemSelection rows;
    QModelIndex first;
    const auto add = [&](const QModelIndex &index) {
        rows.select(index, index.siblingAtColumn(MachineTableModel::ColumnCount - 1));
        if (!first.isValid())
            first = index;
    };
    for (int row = 0; row < m_model.rowCount() && !selection.isEmpty(); ++row) {
        const QModelIndex node = m_model.index(row, 0);
        if (groups.contains(node.data(MachineTableModel::IdRole).toString()))
            add(node);
        for (int below = 0; !machines.isEmpty() && below < m_model.rowCount(node); ++below) {
            if (const QModelIndex one = m_model.index(below, 0, node); machines.contains(one.data(MachineTableModel::IdRole).toString()))
                add(one);
        }
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    const QModelIndex current = currentIndex();
    if (first.isValid() && !rows.contains(current.siblingAtColumn(0))) {
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        if (other)
            scrollTo(first);
    }
    m_quiet = false;
}

void MachineTable::write(const QString &group, int column, const QVariant &value)
{
    const Result<TableEdit> edit = tableEdit(m_design, group, column, value, m_built ? Names::Fixed : Names::Free);
    if (!edit) {
        Q_EMIT refused(edit.error().message, edit.error().details);
        return;
    }
    Q_EMIT editWanted(edit->name, edit->cluster);
    if (edit->group != group)
        Q_EMIT selectionWanted({{edit->group}, {}});
}

void MachineTable::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    painter->setPen(QPen(Theme::of(palette()).border, 1));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}
