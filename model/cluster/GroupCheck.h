#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"

#include <QList>
#include <QString>

/// The rules of one group by itself, and of machines' names: a part of checkDesign().

/// How many machines a group has, holes left out, without making them.
int machineCount(const Group &group);
/// Why `name` cannot be the name of a machine (or of a group whose numbers need so many letters more), a sentence; empty: it can.
QString hostNameFault(const QString &name, qsizetype lettersForNumber = 0);
/// The name of a group cut so that its machines' names are not too long; the same where they are not.
QString shortName(const Group &group);
/// Name, count, holes and volumes of a group.
void checkGroup(const Group &group, QList<Problem> &problems);
/// Names that two machines of a design would have.
void checkMachineNames(const Cluster &cluster, QList<Problem> &problems);
