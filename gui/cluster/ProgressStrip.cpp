#include "gui/cluster/ProgressStrip.h"

#include "gui/widgets/Strip.h"
#include "model/runs/MachineStages.h"
#include "model/runs/RunWords.h"

#include <algorithm>

void ProgressStrip::show(const Run &run, const Cluster &design)
{
    const MachineStages stages(run, design);
    const MachineStages::Part all = stages.all();
    m_strip.clearSecondRow();
    m_strip.clearGlyph();
    const QString sentence = run.verb == Verb::Destroy ? tr("%1 of %2 machines gone").arg(all.through).arg(all.all)
                                                       : tr("%1 of %2 machines done").arg(all.through).arg(all.all);
    const std::pair<int, QString> others[] = {{stages.underWay(), tr("%1 under way")},
                                              {stages.at(Stage::Waiting), tr("%1 waiting")},
                                              {stages.at(Stage::Failed), tr("%1 failed")},
                                              {stages.at(Stage::NotFinished), tr("%1 not finished")},
                                              {stages.gone(), tr("%1 gone")},
                                              {stages.at(Stage::Untouched), tr("%1 left as it is")}};
    QStringList rest;
    for (const auto &[count, words] : others) {
        if (count > 0)
            rest << words.arg(count);
    }
    m_strip.setSentence(runTitle(run.verb, run.outcome), sentence, rest.join(QStringLiteral(" · ")));
    const double share = run.work.share();
    // What will not be done by this run.
    const double failed = all.all > 0 ? (1 - share) * stages.at(Stage::Failed) / std::max(all.all, stages.at(Stage::Failed)) : 0;
    m_strip.setParts({{State::Done, share}, {State::Waiting, 1 - share - failed}, {State::Failed, failed}});
    showTime(run);
}

void ProgressStrip::showTime(const Run &run)
{
    const QString spent = run.taken() >= 0 ? durationWords(run.taken() / 1000 * 1000) : QString();
    if (run.outcome != Outcome::Running) {
        m_strip.setTime(outcomeWord(run.outcome), tr("in %1").arg(spent));
        return;
    }
    const std::optional<double> left = run.work.secondsLeft(run.now);
    m_strip.setTime(left ? tr("%1 %, about %2 left").arg(run.work.percent()).arg(roughWords(*left))
                         : tr("%1 %, no estimate yet").arg(run.work.percent()),
                    tr("%1 so far").arg(spent));
}
