#include "services/findings/ConfirmedLook.h"

#include "services/findings/Rules.h"
#include "services/status/MasterAnswer.h"

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

Observed ConfirmedLook::look(const StatusQuestion &question, Freshness freshness)
{
    MasterAnswer master = m_ask(freshness);
    Observed observed = judged(question, master);
    const auto isTold = [this](const QString &id) { return m_told.contains(id); };
    const QStringList found = heard(observed, question, master);
    const bool isNew = !std::all_of(found.begin(), found.end(), isTold);
    if (question.built && !question.isQuick && !question.isLeftToRun() && !question.sshConfig.isEmpty() &&
        (isNew || (freshness == Freshness::Recent && !found.isEmpty()))) {
        if (isNew)
            m_wait();
        master = bestOf(master, m_ask(Freshness::New));
        observed = judged(question, master);
    }
    m_told = heard(observed, question, master);
    return observed;
}
