#include "services/runs/RunPulse.h"

#include "model/runs/RunWords.h"

#include <algorithm>

namespace
{
constexpr qsizetype mostNamed = 3;
} // namespace

RunPulse::Part *RunPulse::part(const QString &id)
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(), [&id](const Part &one) { return one.id == id; });
    return found == m_parts.end() ? nullptr : &*found;
}

void RunPulse::take(const RunEvent &event)
{
    if (event.kind == RunEvent::Kind::Log || !m_heard.isValid())
        m_heard = event.time;
    if (event.kind == RunEvent::Kind::Progress && event.machine.isEmpty() && !m_parts.isEmpty()) {
        m_parts.last().done = event.done;
        m_parts.last().total = event.total;
    }
    if (event.kind != RunEvent::Kind::Step)
        return;
    const bool begins = event.stepState == StepState::Running;
    if (event.machine.isEmpty()) {
        m_parts.removeIf([&event](const Part &one) { return one.id == event.id; });
        if (begins)
            m_parts << Part{.id = event.id, .title = event.title, .since = event.time};
    } else if (Part *one = part(event.id)) {
        one->machines.removeAll(event.machine);
        if (begins)
            one->machines << event.machine;
    }
}

QString RunPulse::due(const QDateTime &now) const
{
    if (m_parts.isEmpty() || m_heard.msecsTo(now) < Silence)
        return {};
    const Part &one = m_parts.last();
    const qint64 spent = one.since.msecsTo(now) / 1000;
    const QString time = durationWords(spent * 1000);
    if (spent < 2)
        return tr("%1: it has just begun.").arg(one.title);
    QString sentence = one.total > 0 ? tr("%1: %2 of %3 done, for %4 now.").arg(one.title).arg(one.done).arg(one.total).arg(time)
                                     : tr("%1: going on for %2 now.").arg(one.title, time);
    const QString named = one.machines.mid(0, mostNamed).join(QStringLiteral(", "));
    const qsizetype more = one.machines.size() - mostNamed;
    if (more > 0)
        sentence += QLatin1Char(' ') + tr("%1 and %n more machine(s) are at it.", nullptr, static_cast<int>(more)).arg(named);
    else if (!named.isEmpty())
        sentence += QLatin1Char(' ') + tr("At it: %1.").arg(named);
    return sentence;
}
