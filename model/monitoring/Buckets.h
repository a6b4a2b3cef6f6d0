#pragma once

#include <algorithm>

#include <QtGlobal>

/// The even parts of time that a chart has one value for each. ms since the epoch, UTC.
struct Buckets {
    qint64 from = 0; ///< a multiple of `step`
    qint64 step = 10'000;
    qint64 to = 0; ///< where what was asked for ends, within the last bucket

    qint64 count() const { return std::max<qint64>(0, (to - from + step - 1) / step); }
    qint64 begin(qint64 bucket) const { return from + bucket * step; }
    qint64 end(qint64 bucket) const { return std::min(begin(bucket) + step, to); }
    /// Where its value stands; of the last one, which may not be over, the middle of what is over.
    qint64 middle(qint64 bucket) const { return (begin(bucket) + end(bucket)) / 2; }
};
