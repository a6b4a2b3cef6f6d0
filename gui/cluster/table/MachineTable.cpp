#include "gui/cluster/table/MachineTable.h"

#include "gui/cluster/table/MachineDelegate.h"
#include "gui/cluster/table/TableEdits.h"
#include "gui/cluster/table/TableRoleMenu.h"
#include "gui/theme/Theme.h"
#include "model/cluster/MachineNames.h"

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
    m_columns.apply(m_lens);
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
        m_columns.apply(m_lens);
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

QModelIndex MachineTable::besides(const QModelIndex &index, int step) const
{
    for (int column = index.column() + step; column >= 0 && column < MachineTableModel::ColumnCount; column += step) {
        if (!isColumnHidden(column))
            return index.siblingAtColumn(column);
    }
    return {};
}

/// Tab within an editor goes on to the next field of the row that can be written.
QModelIndex MachineTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action != MoveNext && action != MovePrevious)
        return QTreeView::moveCursor(action, modifiers);
    QModelIndex next = currentIndex();
    do
        next = besides(next, action == MoveNext ? 1 : -1);
    while (next.isValid() && !(m_model.flags(next) & Qt::ItemIsEditable));
    return next.isValid() ? next : currentIndex();
}

void MachineTable::keyPressEvent(QKeyEvent *event)
{
    const bool across = event->modifiers() == Qt::ControlModifier && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right);
    if (event->key() == Qt::Key_Delete) {
        Q_EMIT removeWanted();
    } else if (event->key() == Qt::Key_F2) {
        editName();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        activate();
    } else if (across) {
        const QModelIndex next = besides(currentIndex(), event->key() == Qt::Key_Right ? 1 : -1);
        if (next.isValid())
            selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void MachineTable::activate()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    if (current.column() == MachineTableModel::Roles)
        rolesMenu(current);
    else if (m_model.flags(current) & Qt::ItemIsEditable)
        edit(current);
    else if (m_model.rowCount(current.siblingAtColumn(0)) > 0)
        setExpanded(current.siblingAtColumn(0), !isExpanded(current.siblingAtColumn(0)));
}

void MachineTable::editName()
{
    QModelIndex row = currentIndex().siblingAtColumn(MachineTableModel::Name);
    if (!m_selection.groups.isEmpty())
        row = m_model.indexOf(m_selection.groups.first(), true);
    else if (row.parent().isValid())
        row = row.parent(); // a machine's name is its group's with a number
    if (row.isValid() && m_model.flags(row) & Qt::ItemIsEditable) {
        selectionModel()->setCurrentIndex(row, QItemSelectionModel::NoUpdate);
        edit(row);
    }
}

void MachineTable::rolesMenu(const QModelIndex &index)
{
    const QStringList names = groupsMeant(m_design, m_selection.groups, m_selection.machines);
    if (!m_roles || names.isEmpty() || m_lens != Lens::Design)
        return;
    auto *menu = new TableRoleMenu(m_design, *m_roles, names, this);
    connect(menu, &TableRoleMenu::editWanted, this, &MachineTable::editWanted);
    menu->popup(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void MachineTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const QString id = index.data(MachineTableModel::IdRole).toString();
    const bool group = index.data(MachineTableModel::GroupRole).toBool();
    const QPoint place = byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
    const QString of = group ? id : index.parent().data(MachineTableModel::IdRole).toString();
    Q_EMIT menuWanted(of, group ? QString() : id, place);
}

QString MachineTable::toCsv() const
{
    return m_model.toCsv(m_columns.shown());
}

void MachineTable::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    painter->setPen(QPen(Theme::of(palette()).border, 1));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}
