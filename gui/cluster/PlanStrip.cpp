#include "gui/cluster/PlanStrip.h"

#include "gui/cluster/MachineLooks.h"
#include "gui/cluster/PlanRoom.h"
#include "gui/widgets/Strip.h"
#include "model/runs/CapacityWords.h"
#include "model/runs/PlanWords.h"
#include "model/runs/RunWords.h"
#include "model/runs/Verbs.h"
#include "services/platform/Patience.h"
#include "services/runs/LearnedDurations.h"

#include <algorithm>

void PlanStrip::show(const Run &plan, bool isPlanned, const Cluster &design)
{
    m_strip.clearSecondRow();
    m_strip.setParts({});
    m_strip.setTime({}, {});
    if (plan.outcome == Outcome::Running) {
        m_strip.setGlyph(State::Running);
        m_strip.setSentence(tr("The plan is being made."), tr("Nothing is changed by that."), {});
        return;
    }
    if (plan.outcome != Outcome::Succeeded) {
        m_strip.setGlyph(State::Failed);
        m_strip.setSentence(tr("The plan could not be made."), plan.message, {}, Ink::Failed);
        if (plan.capacity.isKnown())
            fillRow(new PlanRoom(plan.capacity));
        return;
    }
    showSentences(plan, design);
    showRoom(plan, isPlanned, design);
    showMoment(plan, isPlanned, design);
}

/// What does not fit and what is lost comes first and weighs most; else what is done does. What is kept is said as loudly as the rest.
void PlanStrip::showSentences(const Run &plan, const Cluster &design)
{
    const bool loses = std::any_of(plan.plan.cbegin(), plan.plan.cend(), [](const PlannedChange &change) {
        const bool goes = change.action == ResourceAction::Destroy || change.action == ResourceAction::Replace;
        return !lostVolume(change).isEmpty() || isUnknownAddress(change.address) || (goes && isOfMachine(change));
    });
    const bool changes = std::any_of(plan.plan.cbegin(), plan.plan.cend(), [](const PlannedChange &change) {
        return change.action != ResourceAction::None && change.action != ResourceAction::Read;
    });
    QStringList head = refusalSentences(plan.capacity).mid(0, 1) + lossSentences(plan.plan);
    QStringList rest = planSentences(plan.plan).mid(lossSentences(plan.plan).size()) + keptSentences(plan.plan, design);
    if (head.isEmpty())
        head << rest.takeFirst();
    const Capacity::Verdict verdict = plan.capacity.verdict();
    const bool fits = verdict == Capacity::Verdict::Fits || verdict == Capacity::Verdict::Unknown;
    if (loses || !fits)
        m_strip.setGlyph(fits ? State::Destroy : verdict == Capacity::Verdict::No ? State::Failed : State::Warning);
    else
        m_strip.setGlyph(changes ? State::Add : State::Done);
    m_strip.setSentence(head.join(u' '), rest.join(u' '), {}, loses || !fits ? Ink::Failed : Ink::Text);
}

/// Seen at once: a layout shows what is new in it a moment later, and until then the strip would be drawn without.
void PlanStrip::fillRow(QWidget *what)
{
    m_strip.secondRow()->addWidget(what, 1);
    what->show();
}

void PlanStrip::showRoom(const Run &plan, bool isPlanned, const Cluster &design)
{
    if (plan.capacity.isKnown()) {
        fillRow(new PlanRoom(plan.capacity));
        return;
    }
    QString words = tr("Then the cluster has %n machine(s).", nullptr, int(machinesOf(design).size()));
    if (!isPlanned)
        words += u' ' + tr("What they take, and whether there is room: not known yet. A plan tells.");
    fillRow((new Label(words, TextSize::Small, QFont::Normal, Ink::Text2))->wrapped());
}

/// How long a build by this plan takes: asked once a plan, as what was learned lies in a file.
QString PlanStrip::durationOf(const Run &plan, const Cluster &design)
{
    if (m_durationOf == plan.id)
        return m_duration;
    const auto made = std::count_if(plan.plan.cbegin(), plan.plan.cend(), [](const PlannedChange &change) {
        return isOfMachine(change) && (change.action == ResourceAction::Create || change.action == ResourceAction::Replace);
    });
    const Estimate estimate = learnedDurations().of(rowOf(Verb::Up).steps, shapeOf(design, static_cast<int>(made)), crowding());
    const QString time = roughWords(estimate.total());
    m_durationOf = plan.id;
    m_duration =
        estimate.runs > 0 ? tr("about %1, as your last %n such build(s) took", nullptr, estimate.runs).arg(time) : tr("about %1").arg(time);
    return m_duration;
}

void PlanStrip::showMoment(const Run &plan, bool isPlanned, const Cluster &design)
{
    const QString when = whenWords(plan.started, QDateTime::currentDateTime());
    if (isPlanned)
        m_strip.setTime({}, tr("%1 · plan made %2").arg(durationOf(plan, design), when));
    else
        m_strip.setTime(tr("not planned yet"),
                        plan.started.isValid() ? tr("compared with the build %1").arg(when) : tr("nothing is built yet"));
}
