#include "gui/discovery/ServiceTable.h"

#include "gui/discovery/ServiceDelegate.h"
#include "gui/shell/Remembered.h"
#include "gui/theme/Fonts.h"

#include <QHeaderView>

#include <algorithm>
#include <array>

namespace
{
using Column = ServiceTableModel::Column;
constexpr std::array usual{180, 130, 140, 200, 90}; ///< at 100 %
constexpr int leastSays = 90;                       ///< what the check says is not squeezed to nothing
} // namespace

ServiceTable::ServiceTable(ServiceTableModel &services, QWidget *parent) : QTableView(parent)
{
    setObjectName(QStringLiteral("services"));
    setAccessibleName(tr("Services"));
    setFrameShape(QFrame::NoFrame);
    setModel(&services);
    setItemDelegate(new ServiceDelegate(services, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(controlHeight(38));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(scaledByFont(60));
    for (int column = 0; column < ServiceTableModel::Columns; ++column)
        setColumnWidth(column, scaledByFont(usual[static_cast<size_t>(column)]));
    rememberColumns(*horizontalHeader(), QStringLiteral("services"));
    fold();
}

/// How much a column needs: as wide as it was drawn, but for the one that takes what is left.
int ServiceTable::wanted(Column column) const
{
    if (column == Column::Says)
        return scaledByFont(leastSays);
    const int drawn =
        isColumnHidden(column) || horizontalHeader()->sectionResizeMode(column) == QHeaderView::Stretch ? 0 : columnWidth(column);
    return drawn > 0 ? drawn : scaledByFont(usual[static_cast<size_t>(column)]);
}

void ServiceTable::fold()
{
    int needed = 0;
    for (int column = 0; column < ServiceTableModel::Columns; ++column)
        needed += wanted(Column(column));
    const int room = viewport()->width();
    const bool saysFits = needed <= room;
    const bool whereFits = saysFits || needed - wanted(Column::Says) <= room;
    setColumnHidden(Column::Says, !saysFits);
    setColumnHidden(Column::Where, !whereFits);
    // One column takes what is left, or gives what is missing: names can be shortened.
    horizontalHeader()->setSectionResizeMode(Column::Says, saysFits ? QHeaderView::Stretch : QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(Column::Name, saysFits ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (saysFits && m_isFolded)
        setColumnWidth(Column::Name, scaledByFont(usual[Column::Name]));
    m_isFolded = !saysFits;
}

void ServiceTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fold();
}
