#pragma once

#include "model/cluster/Observed.h"

#include <QList>
#include <QStringList>

struct StatusQuestion;

/// Adds to `findings` that there is far more to do than there are cores: of this computer where all machines share it, which is one finding
/// that takes in what says no more than that an answer did not come in time, and else of each machine. `late` are the machines of which
/// something did not answer. What a run does makes load itself, so nothing is said meanwhile.
void findOverload(QList<Finding> &findings, const Observed &observed, const StatusQuestion &question, const QStringList &late);
