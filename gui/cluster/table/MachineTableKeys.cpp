// The part of MachineTable that answers keys and menus, and keeps which columns are shown.
#include "gui/cluster/table/MachineTable.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"
#include "model/cluster/DesignEdits.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>

namespace
{

/// What a column is called in the settings: never translated.
QString keyOf(int column)
{
    static const QStringList keys{QStringLiteral("name"),    QStringLiteral("state"), QStringLiteral("roles"),    QStringLiteral("count"),
                                  QStringLiteral("size"),    QStringLiteral("image"), QStringLiteral("networks"), QStringLiteral("volumes"),
                                  QStringLiteral("public"),  QStringLiteral("load"),  QStringLiteral("memory"),   QStringLiteral("disk"),
                                  QStringLiteral("address"), QStringLiteral("seen")};
    return keys.value(column);
}

const QList<int> usualWidths{190, 130, 118, 76, 96, 104, 104, 120, 64, 88, 92, 92, 110, 70};

} // namespace

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

/// Every role with a tick, for the groups that are selected.
void MachineTable::rolesMenu(const QModelIndex &index)
{
    const QStringList names = groupsMeant(m_design, m_selection.groups, m_selection.machines);
    if (!m_roles || names.isEmpty() || m_lens != Lens::Design)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("tableRoles"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const Role &role : m_roles->roles()) {
        const bool has =
            std::all_of(names.cbegin(), names.cend(), [&](const QString &name) { return m_design.group(name)->roles.contains(role.id); });
        QAction *action = menu->addAction(themedIcon(role.icon), role.title);
        action->setObjectName(QStringLiteral("tableRole-") + role.id);
        action->setCheckable(true);
        action->setChecked(has);
        QStringList lacking = names;
        lacking.removeIf([&](const QString &name) { return m_design.group(name)->roles.contains(role.id); });
        const Result<Cluster> next = has ? withoutRole(m_design, names, role.id) : given(m_design, *m_roles, lacking, role.id);
        action->setEnabled(next.has_value());
        if (!next) {
            action->setToolTip(next.error().message + QStringLiteral(". ") + next.error().details);
            continue;
        }
        const QString list = names.join(QStringLiteral(", "));
        const QString name = has ? tr("take the role %1 from %2").arg(role.title, list) : tr("give %1 the role %2").arg(list, role.title);
        connect(action, &QAction::triggered, this, [this, name, design = *next] { Q_EMIT editWanted(name, design); });
    }
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

QList<int> MachineTable::shownColumns() const
{
    QList<int> columns;
    for (int column = 0; column < MachineTableModel::ColumnCount; ++column) {
        if (!isColumnHidden(column))
            columns << column;
    }
    return columns;
}

QString MachineTable::toCsv() const
{
    return m_model.toCsv(shownColumns());
}

void MachineTable::fillColumnMenu(QMenu &menu)
{
    for (int column = 1; column < MachineTableModel::ColumnCount; ++column) { // a row without its name is none
        if (!MachineTableModel::isOfLens(MachineTableModel::Column(column), m_lens))
            continue;
        QAction *action = menu.addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setObjectName(QStringLiteral("column-") + keyOf(column));
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            shown ? void(m_hidden.remove(column)) : void(m_hidden.insert(column));
            applyColumns();
            rememberColumns();
        });
    }
}

void MachineTable::applyColumns()
{
    m_quiet = true;
    QSettings settings;
    settings.beginGroup(QStringLiteral("table"));
    for (int column = 0; column < MachineTableModel::ColumnCount; ++column) {
        if (!m_columnsKnown) {
            setColumnWidth(column, settings.value(QStringLiteral("width/") + keyOf(column), scaledByFont(usualWidths.at(column))).toInt());
            if (settings.value(QStringLiteral("hidden/") + keyOf(column)).toBool())
                m_hidden.insert(column);
        }
        setColumnHidden(column, m_hidden.contains(column) || !MachineTableModel::isOfLens(MachineTableModel::Column(column), m_lens));
    }
    if (!m_columnsKnown) {
        const QString sorted = settings.value(QStringLiteral("sort")).toString();
        for (int column = 0; column < MachineTableModel::ColumnCount; ++column) {
            if (sorted == keyOf(column))
                sortByColumn(column, settings.value(QStringLiteral("down")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
        }
    }
    m_columnsKnown = true;
    m_quiet = false;
}

void MachineTable::rememberColumns()
{
    if (m_quiet || !m_columnsKnown)
        return;
    QSettings settings;
    settings.beginGroup(QStringLiteral("table"));
    for (const int column : shownColumns())
        settings.setValue(QStringLiteral("width/") + keyOf(column), columnWidth(column));
    for (int column = 0; column < MachineTableModel::ColumnCount; ++column)
        settings.setValue(QStringLiteral("hidden/") + keyOf(column), m_hidden.contains(column));
    const int sorted = header()->sortIndicatorSection();
    settings.setValue(QStringLiteral("sort"), sorted >= 0 && sorted < MachineTableModel::ColumnCount ? keyOf(sorted) : QString());
    settings.setValue(QStringLiteral("down"), header()->sortIndicatorOrder() == Qt::DescendingOrder);
}
