#pragma once

#include "model/runs/Run.h"

#include <QString>

/// What somebody needs to know who is to help with a run that failed: the version, the run, and what failed in it.
QString supportText(const Run &run);
