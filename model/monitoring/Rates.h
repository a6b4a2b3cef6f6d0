#pragma once

#include "model/monitoring/Buckets.h"
#include "model/monitoring/Series.h"

/// How quickly a counter rises: for each bucket the mean over that part of it which was measured, so that nothing is missing at either end.
/// `points` have their own times, oldest first. Nothing is known of the time between two of them where the counter fell, as it does when it
/// begins anew, nor where none came for more than a minute, nor where two series of them lie one over the other, as after a clock was set
/// back. Where the points were thinned to the first and the last of every `thinned` ms,
/// that is: where such a stretch of time has none at all.
QList<Sample> ratesOf(const QList<Sample> &points, const Buckets &buckets, qint64 thinned = 0);
