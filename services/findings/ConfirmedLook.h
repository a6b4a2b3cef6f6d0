#pragma once

#include "services/platform/Clocks.h"
#include "services/status/AskStatus.h"
#include "services/status/MasterAnswer.h"

#include <QStringList>

#include <functional>
#include <utility>

/// Looks at a cluster again and again. What only the cluster's own answer makes a finding is told when a second look, which asks anew,
/// finds it as well: who is slow is not dead, and what was kept of an earlier answer may be so no longer. A quick question is asked once,
/// and so is one while a run changes the cluster: its machines have enough to do, and what the run mends is judged when it is done. What
/// nobody asks for in so many words (what was told before, or may be looked at closely) is asked anew a quarter of the time at most: many
/// machines of a small computer would do nothing else.
class ConfirmedLook final
{
public:
    using Ask = std::function<MasterAnswer(Freshness freshness)>; ///< with New or Recent
    using Wait = std::function<void()>;

    ConfirmedLook(Ask ask, Wait wait, Clocks clocks = {})
        : m_askMaster(std::move(ask)), m_wait(std::move(wait)), m_clocks(std::move(clocks))
    {
    }
    Observed look(const StatusQuestion &question, Freshness freshness);

private:
    MasterAnswer ask(Freshness freshness);
    bool isRested() const { return m_clocks.steadyNow() >= m_restedAt; }
    Ask m_askMaster;
    Wait m_wait; ///< between two looks, so that the second is one
    Clocks m_clocks;
    qint64 m_restedAt = 0; ///< ms; until then machines are asked anew only where somebody wants it, or to confirm what is new
    MasterAnswer m_heard;  ///< what was made of the last answers: what the master keeps is the last of them alone
    QStringList m_told{};  ///< what the last look told; to be found once more is enough for it
};
