#pragma once

#include "services/platform/Clocks.h"

#include <QDateTime>

/// What time it is in a run that goes on, by the times that its story tells: whoever watches may have another clock than who carries it
/// out, and either may be set meanwhile. A value.
class RunClock final
{
public:
    explicit RunClock(Clocks clocks = {}) : m_clocks(std::move(clocks)) {}

    /// The story tells something of this moment.
    void hear(const QDateTime &told);
    /// Invalid as long as nothing was heard.
    QDateTime now() const;

private:
    Clocks m_clocks;
    QDateTime m_told{};
    qint64 m_at = 0; ///< when that was, by the steady clock
};
