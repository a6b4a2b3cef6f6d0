#pragma once

#include "model/cluster/Observed.h"

#include <QList>

struct MasterAnswer;
struct StatusQuestion;

/// What differs between the design and what was observed, each difference once, where it comes from: a machine that is stopped is one
/// finding, not one of every service on it. Every finding names the verb that mends it.
QList<Finding> findingsOf(const Observed &observed, const StatusQuestion &question, const MasterAnswer &master);
