#include "gui/cluster/ProgressStrip.h"

#include "gui/widgets/Strip.h"
#include "model/runs/RunWords.h"

#include <QSet>

#include <algorithm>

ProgressStrip::Counts ProgressStrip::count(const Run &run, const Cluster &design)
{
    QSet<QString> names;
    for (const Machine &machine : machinesOf(design))
        names.insert(machine.name);
    for (const MachineProgress &machine : run.machines)
        names.insert(machine.machine);
    Counts counts;
    for (const QString &name : std::as_const(names)) {
        const MachineProgress *machine = run.machine(name);
        switch (machine ? machine->stage : Stage::Waiting) {
        case Stage::Done:
        case Stage::Gone:
            ++counts.done;
            break;
        case Stage::Waiting:
            ++counts.waiting;
            break;
        case Stage::Failed:
            ++counts.failed;
            break;
        default:
            ++counts.underWay;
        }
    }
    return counts;
}

void ProgressStrip::show(const Run &run, const Cluster &design)
{
    const Counts counts = count(run, design);
    m_strip.clearSecondRow();
    m_strip.clearGlyph();
    const QString sentence = run.verb == Verb::Destroy ? tr("%1 of %2 machines gone").arg(counts.done).arg(counts.all())
                                                       : tr("%1 of %2 machines done").arg(counts.done).arg(counts.all());
    QStringList rest;
    if (counts.underWay > 0)
        rest << tr("%1 under way").arg(counts.underWay);
    if (counts.waiting > 0)
        rest << tr("%1 waiting").arg(counts.waiting);
    if (counts.failed > 0)
        rest << tr("%1 failed").arg(counts.failed);
    m_strip.setSentence(runTitle(run.verb, run.outcome), sentence, rest.join(QStringLiteral(" · ")));
    const double share = run.work.share();
    const double failed = counts.failed > 0 ? (1 - share) * counts.failed / counts.all() : 0; // what will not be done by this run
    m_strip.setParts({{State::Done, share}, {State::Waiting, 1 - share - failed}, {State::Failed, failed}});
    showTime(run);
}

void ProgressStrip::showTime(const Run &run)
{
    const QDateTime end = run.finished.isValid() ? run.finished : QDateTime::currentDateTimeUtc();
    const QString spent = run.started.isValid() ? durationWords(run.started.msecsTo(end) / 1000 * 1000) : QString();
    if (run.outcome != Outcome::Running) {
        m_strip.setTime(outcomeWord(run.outcome), tr("in %1").arg(spent));
        return;
    }
    const std::optional<double> left = run.work.secondsLeft(end);
    m_strip.setTime(left ? tr("%1 %, about %2 left").arg(run.work.percent()).arg(roughWords(*left))
                         : tr("%1 %, no estimate yet").arg(run.work.percent()),
                    tr("%1 so far").arg(spent));
}
