#include "services/findings/ConfirmedLook.h"

#include "services/findings/Rules.h"

#include <algorithm>

namespace
{
Observed judged(const StatusQuestion &question, const MasterAnswer &master)
{
    Observed observed = observedOf(question, master);
    observed.findings = findingsOf(observed, question, master);
    return observed;
}

QStringList idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids << finding.id;
    return ids;
}

/// What is against the cluster by its own answer alone: the rest is known without it. A part that could not be asked counts, too, also
/// where no finding tells it.
QStringList heard(const Observed &observed, const StatusQuestion &question, const MasterAnswer &master)
{
    QStringList ids = idsOf(observed.findings);
    if (master.known) {
        const QStringList known = idsOf(judged(question, {}).findings);
        ids.removeIf([&known](const QString &id) { return known.contains(id); });
    }
    return ids + master.errors.keys();
}
} // namespace

MasterAnswer ConfirmedLook::ask(Freshness freshness)
{
    MasterAnswer answer = m_askMaster(freshness);
    if (answer.isKept)
        return machinesOfBoth(m_heard, answer);
    m_restedAt = std::max(m_restedAt, m_clocks.steadyNow()) + qRound64(3000 * answer.took);
    return answer;
}

Observed ConfirmedLook::look(const StatusQuestion &question, Freshness freshness)
{
    if (freshness == Freshness::Close)
        freshness = isRested() ? Freshness::New : Freshness::Recent;
    MasterAnswer master = ask(freshness);
    Observed observed = judged(question, master);
    const auto isTold = [this](const QString &id) { return m_told.contains(id); };
    const QStringList found = heard(observed, question, master);
    const bool isNew = !std::all_of(found.begin(), found.end(), isTold);
    if (question.built && !question.isQuick && !question.isLeftToRun() && !question.sshConfig.isEmpty() &&
        (isNew || (freshness == Freshness::Recent && !found.isEmpty() && isRested()))) {
        if (isNew)
            m_wait();
        master = bestOf(master, ask(Freshness::New));
        observed = judged(question, master);
    }
    m_told = heard(observed, question, master);
    m_heard = master;
    return observed;
}
