#pragma once

#include <QHash>
#include <QList>
#include <QVariant>

class QStandardItemModel;

/// One row of a list: what it says for each role.
using ListRow = QHash<int, QVariant>;

/// Makes the model show these rows; rows that stay keep their place, so that a selection and the scroll bar survive.
void takeRows(QStandardItemModel &model, const QList<ListRow> &rows);
