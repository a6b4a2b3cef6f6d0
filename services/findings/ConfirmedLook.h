#pragma once

#include "services/status/AskStatus.h"

#include <QStringList>

#include <functional>
#include <utility>

/// Looks at a cluster again and again. What only the cluster's own answer makes a finding is told when a second look, which asks anew,
/// finds it as well: who is slow is not dead, and what was kept of an earlier answer may be so no longer. A quick question is asked once,
/// and so is one while a run changes the cluster: its machines have enough to do, and what the run mends is judged when it is done.
class ConfirmedLook final
{
public:
    using Ask = std::function<MasterAnswer(Freshness freshness)>;
    using Wait = std::function<void()>;

    ConfirmedLook(Ask ask, Wait wait) : m_ask(std::move(ask)), m_wait(std::move(wait)) {}
    Observed look(const StatusQuestion &question, Freshness freshness);

private:
    Ask m_ask;
    Wait m_wait;        ///< between two looks, so that the second is one
    QStringList m_told; ///< what the last look told; to be found once more is enough for it
};
