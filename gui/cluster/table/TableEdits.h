#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"

#include <QString>
#include <QVariant>

/// What was written into a cell of the table, as an edit of the design.
struct TableEdit {
    QString name{}; ///< of the step of undo
    Cluster cluster{};
    QString group{}; ///< what is to be selected then
};

/// Whether names can still be given, or machines have them already.
enum class Names { Free, Fixed };

/// A field of a group written over: `column` is one of MachineTableModel's.
Result<TableEdit> tableEdit(const Cluster &cluster, const QString &group, int column, const QVariant &value, Names names);
