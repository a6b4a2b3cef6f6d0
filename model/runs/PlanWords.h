#pragma once

#include "model/cluster/Cluster.h"
#include "model/runs/Run.h"

#include <QList>
#include <QString>
#include <QStringList>

// Plans in words that stay short when machines are many: those of a group are said as one.

/// Names that are said as one: "worker-0 to worker-174".
struct NameSpan {
    QString words{};
    QStringList names{};
};

/// Three or more that are numbered without a hole become one; the others stay, in the order in which they come first.
QList<NameSpan> nameSpans(const QStringList &names);
/// All of them, with commas between: "worker-0 to worker-3, worker-5".
QString namesInWords(const QStringList &names);

/// Planned changes that are alike but for the machine's number: one row of a list.
struct PlannedRow {
    QString words{}; ///< the machines, or what is behind the scenes
    QStringList machines{};
    PlannedChange change{}; ///< the first of them
};
/// What a resource is, by its address in Terraform: "port of worker-0"; one that is not known stays as it is.
QString resourceWords(const QString &address);
/// Of a thing that no state knows, in words: what stands in a plan for an address of Terraform's where it is to be removed.
QString unknownAddress(const QString &what);
bool isUnknownAddress(const QString &address);
/// In the plan's order.
QList<PlannedRow> plannedRows(const QList<PlannedChange> &plan);

/// What a plan of this design leaves as it is, a sentence each: machines, and volumes with all that is on them.
QStringList keptSentences(const QList<PlannedChange> &plan, const Cluster &design);
