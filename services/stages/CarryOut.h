#pragma once

#include <QString>

/// Carries a run out, from beginning to end: the process behind `butlerctl run FOLDER RUNID`. Blocks. Returns the exit code of DESIGN 4.
int carryOutRun(const QString &clusterFolder, const QString &runId);
