#include "gui/cluster/ListRows.h"

#include "gui/widgets/PanelDelegate.h"

#include <QStandardItemModel>

void takeRows(QStandardItemModel &model, const QList<ListRow> &rows)
{
    while (model.rowCount() > rows.size())
        model.removeRow(model.rowCount() - 1);
    for (int i = 0; i < int(rows.size()); ++i) {
        if (i >= model.rowCount())
            model.appendRow(new QStandardItem);
        QStandardItem *item = model.item(i);
        const ListRow &row = rows.at(i);
        for (int role = PanelRole::Head; role <= PanelRole::Number; ++role) {
            const QVariant value = row.value(role);
            if (item->data(role) != value)
                item->setData(value, role);
        }
        for (int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
            if (item->data(role) != row.value(role))
                item->setData(row.value(role), role);
        }
        item->setFlags(row.value(PanelRole::Head).toBool() ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
}
