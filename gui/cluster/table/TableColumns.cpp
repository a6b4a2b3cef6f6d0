#include "gui/cluster/table/TableColumns.h"

#include "gui/theme/Fonts.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTreeView>

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

TableColumns::TableColumns(QTreeView &table) : QObject(&table), m_table(table)
{
    connect(table.header(), &QHeaderView::sectionResized, this, &TableColumns::remember);
    connect(table.header(), &QHeaderView::sortIndicatorChanged, this, &TableColumns::remember);
}

void TableColumns::apply(Lens lens)
{
    m_lens = lens;
    m_quiet = true;
    if (!m_known)
        restore();
    for (int column = 0; column < MachineCells::ColumnCount; ++column)
        m_table.setColumnHidden(column, m_hidden.contains(column) || !MachineCells::isOfLens(MachineCells::Column(column), m_lens));
    m_known = true;
    m_quiet = false;
}

void TableColumns::restore()
{
    QSettings settings;
    settings.beginGroup(QStringLiteral("table"));
    const QString sorted = settings.value(QStringLiteral("sort")).toString();
    for (int column = 0; column < MachineCells::ColumnCount; ++column) {
        const int usual = scaledByFont(usualWidths.at(column));
        m_table.setColumnWidth(column, settings.value(QStringLiteral("width/") + keyOf(column), usual).toInt());
        if (settings.value(QStringLiteral("hidden/") + keyOf(column)).toBool())
            m_hidden.insert(column);
        if (sorted == keyOf(column))
            m_table.sortByColumn(column, settings.value(QStringLiteral("down")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

void TableColumns::remember() const
{
    if (m_quiet || !m_known)
        return;
    QSettings settings;
    settings.beginGroup(QStringLiteral("table"));
    for (const int column : shown())
        settings.setValue(QStringLiteral("width/") + keyOf(column), m_table.columnWidth(column));
    for (int column = 0; column < MachineCells::ColumnCount; ++column)
        settings.setValue(QStringLiteral("hidden/") + keyOf(column), m_hidden.contains(column));
    const QHeaderView &header = *m_table.header();
    const int sorted = header.sortIndicatorSection();
    settings.setValue(QStringLiteral("sort"), sorted >= 0 && sorted < MachineCells::ColumnCount ? keyOf(sorted) : QString());
    settings.setValue(QStringLiteral("down"), header.sortIndicatorOrder() == Qt::DescendingOrder);
}

QList<int> TableColumns::shown() const
{
    QList<int> columns;
    for (int column = 0; column < MachineCells::ColumnCount; ++column) {
        if (!m_table.isColumnHidden(column))
            columns << column;
    }
    return columns;
}

void TableColumns::fillMenu(QMenu &menu)
{
    for (int column = 1; column < MachineCells::ColumnCount; ++column) { // a row without its name is none
        if (!MachineCells::isOfLens(MachineCells::Column(column), m_lens))
            continue;
        QAction *action = menu.addAction(MachineCells::title(column));
        action->setObjectName(QStringLiteral("column-") + keyOf(column));
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            shown ? void(m_hidden.remove(column)) : void(m_hidden.insert(column));
            apply(m_lens);
            remember();
        });
    }
}
