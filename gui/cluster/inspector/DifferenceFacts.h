#pragma once

#include "gui/cluster/inspector/FactRows.h"
#include "model/cluster/Role.h"
#include "model/runs/Run.h"

/// What becomes different of a machine by a plan, one row each: roles that it gets and loses, other values as before → after.
QList<Fact> differenceFacts(const Run &plan, const QString &machine, const RoleCatalogue &roles);
