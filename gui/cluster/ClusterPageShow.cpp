// The part of ClusterPage that keeps what is shown in step with design, plan, run and reality.
#include "gui/cluster/ClusterPage.h"

#include "gui/cluster/EditActs.h"
#include "gui/cluster/PictureMaker.h"
#include "gui/cluster/ProblemsPanel.h"
#include "gui/cluster/canvas/AutoLayout.h"
#include "gui/cluster/canvas/Canvas.h"
#include "gui/cluster/inspector/DesignInspector.h"
#include "gui/cluster/inspector/FactsInspector.h"
#include "gui/cluster/inspector/OverviewInspector.h"
#include "gui/cluster/lenses/FindingsList.h"
#include "gui/cluster/lenses/PlannedList.h"
#include "gui/cluster/lenses/ProgressList.h"
#include "gui/cluster/lenses/RolePalette.h"
#include "gui/cluster/table/MachineTable.h"
#include "gui/runs/StepsView.h"
#include "gui/shell/BottomPanel.h"
#include "model/cluster/DesignEdits.h"
#include "model/runs/RunWords.h"
#include "services/session/OpenCluster.h"

#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>

namespace
{

enum InspectorPage { OverviewPage, DesignPage, FactsPage };

bool changesTheWorld(Verb verb)
{
    return verb != Verb::Plan && verb != Verb::Verify;
}

QString leftWords(double seconds)
{
    return ClusterPage::tr("about %1 left").arg(durationWords(qint64(std::max(1.0, seconds)) * 1000));
}

} // namespace

PictureSources ClusterPage::sources() const
{
    return {m_cluster.design(),
            m_cluster.roles(),
            m_cluster.observed(),
            shownRun(),
            m_lens == Lens::Plan ? m_edit->shownPlan() : m_cluster.plan().run(),
            m_lens,
            m_canvas->heat(),
            m_lastHour.histories()};
}

const Run &ClusterPage::shownRun() const
{
    const Run &run = m_cluster.run().run();
    return changesTheWorld(run.verb) || m_change.folder().isEmpty() ? run : m_change.run();
}

void ClusterPage::followNewestRun()
{
    QString newest;
    for (const RunSummary &run : m_cluster.history().runs()) {
        if (changesTheWorld(run.verb) && newest.isEmpty())
            newest = m_cluster.history().folderOf(run.id);
    }
    if (newest == m_cluster.run().folder())
        newest.clear(); // it is followed already
    if (newest != m_change.folder())
        m_change.follow(newest);
    refreshLater();
}

void ClusterPage::refresh()
{
    const PictureSources from = sources();
    // Places stay what they were, for those too that the design does not name and for machines that leave it.
    const QMap<QString, QPointF> arranged = arrange(withPlaces(m_cluster.design(), {}), m_cluster.roles());
    for (auto place = arranged.cbegin(); place != arranged.cend(); ++place) {
        // What the design named and names no more, as when a move is undone, goes where it is put by itself.
        const bool named = m_cluster.design().layout.contains(place.key());
        if (named || m_named.contains(place.key()) || !m_places.contains(place.key()))
            m_places.insert(place.key(), place.value());
        if (named)
            m_named.insert(place.key());
        else
            m_named.remove(place.key());
    }
    const Picture picture = makePicture(from, m_places);
    m_canvas->setPicture(picture);
    m_canvas->acts().update(m_lens, m_selection, picture.nodes.isEmpty());
    if (m_canvas->isTableShown()) {
        m_table->take(picture, from);
        m_table->setSelection(m_selection);
    }
    QStringList machines;
    for (const Machine &machine : machinesOf(m_cluster.design()))
        machines.append(machine.name);
    switch (m_lens) {
    case Lens::Design:
        m_palette->setDesign(m_cluster.design());
        break;
    case Lens::Plan:
        m_planList->show(from.plan, machines);
        break;
    case Lens::Progress:
        m_progressList->show(shownRun(), machines);
        break;
    case Lens::Health:
        m_findingsList->show(m_cluster.observed(), {});
        break;
    }
    // What a run has not come to yet is no finding; Health shows it all the same.
    m_problems->show(m_cluster.problems(), m_cluster.isRunning() ? QList<Finding>() : m_cluster.observed().findings);
    const qsizetype problems = m_problems->count();
    m_frame.bottom().setBadge(0, problems > 0 && m_lens != Lens::Health ? QString::number(problems) : QString(),
                              m_problems->hasErrors() ? State::Failed : State::Warning);
    const Run &run = m_cluster.run().run();
    m_steps->take(run);
    const bool live = m_cluster.run().isLive() && run.total > 0;
    m_frame.bottom().setBadge(1, live ? QStringLiteral("%1 / %2").arg(run.done).arg(run.total) : QString(), std::nullopt);
    refreshStrip();
    refreshMessages();
    refreshInspector();
}

void ClusterPage::refreshInspector()
{
    Selection known;
    const Picture &picture = m_canvas->scene().picture();
    for (const QString &group : std::as_const(m_selection.groups)) {
        if (picture.node(group))
            known.groups.append(group);
    }
    known.machines = m_selection.machines;
    if (known.isEmpty()) {
        m_overview->show(m_cluster.design(), m_cluster.observed(), m_cluster.folder().path(), m_lens,
                         m_cluster.isRunning() ? OverviewInspector::RunState::GoesOn : OverviewInspector::RunState::None);
        m_edit->showChanges(*m_overview);
        m_inspector->setCurrentIndex(OverviewPage);
    } else if (m_lens == Lens::Design) {
        m_designInspector->show(m_cluster.design(), known, m_cluster.observed().built);
        m_inspector->setCurrentIndex(DesignPage);
    } else {
        m_facts->show(sources(), known);
        m_inspector->setCurrentIndex(FactsPage);
    }
}

void ClusterPage::refreshStrip()
{
    Strip &strip = m_frame.strip();
    const bool plan = m_lens == Lens::Plan && !m_edit->shownPlan().id.isEmpty();
    const bool progress = m_lens == Lens::Progress && !shownRun().id.isEmpty();
    strip.setVisible(plan || progress);
    if (plan)
        refreshPlanStrip();
    else if (progress)
        refreshProgressStrip();
}

void ClusterPage::refreshPlanStrip()
{
    Strip &strip = m_frame.strip();
    const Run &plan = m_edit->shownPlan();
    strip.clearSecondRow();
    strip.setParts({});
    strip.setTime({}, {});
    if (plan.outcome == Outcome::Running) {
        strip.setGlyph(State::Running);
        strip.setSentence(tr("The plan is being made."), tr("Nothing is changed by that."), {});
        return;
    }
    if (plan.outcome != Outcome::Succeeded) {
        strip.setGlyph(State::Failed);
        strip.setSentence(tr("The plan could not be made."), plan.message, {}, Ink::Failed);
        return;
    }
    int lost = 0;
    bool any = false;
    for (const PlannedChange &change : plan.plan) {
        lost += !lostVolume(change).isEmpty() ||
                (isOfMachine(change) && (change.action == ResourceAction::Destroy || change.action == ResourceAction::Replace));
        any = any || (change.action != ResourceAction::None && change.action != ResourceAction::Read);
    }
    const QString words = planWords(plan.plan);
    if (lost > 0) {
        // The first sentences are those in red: they end where the first other one begins.
        const QString head = words.section(QStringLiteral(". "), 0, 0) + QLatin1Char('.');
        strip.setGlyph(State::Destroy);
        strip.setSentence(head, words.mid(head.size()).trimmed(), {}, Ink::Failed);
    } else {
        strip.setGlyph(any ? State::Add : State::Done);
        strip.setSentence(words, {}, {});
    }
    const int machines = int(machinesOf(m_cluster.design()).size());
    auto *row = strip.secondRow();
    row->addWidget(new Label(tr("Then the cluster has %n machine(s).", nullptr, machines), TextSize::Small, QFont::Normal, Ink::Text2));
    row->addStretch();
    if (!m_edit->isPlanned())
        strip.setTime(tr("not planned yet"),
                      plan.started.isValid() ? tr("compared with the build %1").arg(whenWords(plan.started, QDateTime::currentDateTime()))
                                             : tr("nothing is built yet"));
    else
        strip.setTime({}, tr("made %1").arg(whenWords(plan.started, QDateTime::currentDateTime())));
}

void ClusterPage::refreshProgressStrip()
{
    Strip &strip = m_frame.strip();
    const Run &run = shownRun();
    std::array<int, 4> counts{}; // done, under way, waiting, failed
    QSet<QString> machines;
    for (const Machine &machine : machinesOf(m_cluster.design()))
        machines.insert(machine.name);
    for (const MachineProgress &machine : run.machines)
        machines.insert(machine.machine);
    for (const QString &name : std::as_const(machines)) {
        const MachineProgress *machine = run.machine(name);
        const Stage stage = machine ? machine->stage : Stage::Waiting;
        const bool finished = stage == Stage::Done || stage == Stage::Gone;
        ++counts[finished ? 0 : stage == Stage::Waiting ? 2 : stage == Stage::Failed ? 3 : 1];
    }
    strip.clearSecondRow();
    strip.clearGlyph();
    const QString sentence = run.verb == Verb::Destroy ? tr("%1 of %2 machines gone").arg(counts[0]).arg(machines.size())
                                                       : tr("%1 of %2 machines done").arg(counts[0]).arg(machines.size());
    QStringList rest;
    if (counts[1] > 0)
        rest << tr("%1 under way").arg(counts[1]);
    if (counts[2] > 0)
        rest << tr("%1 waiting").arg(counts[2]);
    if (counts[3] > 0)
        rest << tr("%1 failed").arg(counts[3]);
    strip.setSentence(runTitle(run.verb, run.outcome), sentence, rest.join(QStringLiteral(" · ")));
    strip.setParts({{State::Done, double(counts[0])},
                    {State::Running, double(counts[1])},
                    {State::Waiting, double(counts[2])},
                    {State::Failed, double(counts[3])}});
    const QDateTime end = run.finished.isValid() ? run.finished : QDateTime::currentDateTimeUtc();
    const QString spent = run.started.isValid() ? durationWords(run.started.msecsTo(end) / 1000 * 1000) : QString();
    if (run.outcome == Outcome::Running)
        strip.setTime(run.secondsLeft ? leftWords(*run.secondsLeft) : tr("no estimate yet"), tr("%1 so far").arg(spent));
    else
        strip.setTime(outcomeWord(run.outcome), tr("in %1").arg(spent));
}

void ClusterPage::refreshMessages()
{
    MessageBar &bar = m_frame.messages();
    const Run &run = shownRun();
    const auto failed = std::find_if(run.machines.cbegin(), run.machines.cend(),
                                     [](const MachineProgress &machine) { return machine.stage == Stage::Failed; });
    const qsizetype all = std::count_if(run.machines.cbegin(), run.machines.cend(),
                                        [](const MachineProgress &machine) { return machine.stage == Stage::Failed; });
    QString sentence;
    QString line;
    State state = State::Failed;
    const bool live = run.outcome == Outcome::Running;
    if (run.id.isEmpty() || run.id == m_dismissed || m_lens == Lens::Design || m_lens == Lens::Plan) {
        sentence.clear();
    } else if (failed != run.machines.cend()) {
        sentence = failed->message.isEmpty() ? tr("%1 failed.").arg(failed->machine)
                                             : tr("%1 failed: %2").arg(failed->machine, failed->message.section(u'\n', 0, 0));
        line = live ? tr("The others go on.") : run.message;
        if (all > 1)
            line = tr("%1 more failed.").arg(all - 1) + QLatin1Char(' ') + line;
    } else if (run.outcome == Outcome::Failed || run.outcome == Outcome::Lost) {
        sentence = run.message.isEmpty() ? tr("The run did not come to its end.") : run.message.section(u'\n', 0, 0);
        line = afterFailure();
    } else if (run.verb == Verb::Destroy && run.outcome == Outcome::Succeeded) {
        state = State::Done;
        sentence = tr("The cluster is taken down.");
        line = run.message;
    } else if (run.outcome == Outcome::Cancelled) {
        state = State::Warning;
        sentence = run.verb == Verb::Destroy ? tr("Stopped before all was taken down.") : tr("Stopped before all was done.");
        line = run.message.isEmpty() ? afterFailure() : run.message;
    }
    if (sentence.isEmpty() && bar.property("shown").toString() == ownMessage)
        return;
    const QString shown = run.id + sentence + line + QString::number(live);
    if (shown == bar.property("shown").toString() && bar.isVisibleTo(&m_frame) == !sentence.isEmpty())
        return;
    bar.setProperty("shown", shown);
    if (sentence.isEmpty()) {
        bar.dismiss();
        return;
    }
    bar.say(state, sentence, line);
    if (state != State::Done && !live) {
        const QString word = againAsks() ? tr("Try again…") : tr("Try again");
        connect(bar.addButton(Button::Kind::Plain, word, QStringLiteral("rotate-ccw"), QStringLiteral("tryAgain")), &QPushButton::clicked,
                this, &ClusterPage::tryAgain);
    }
    if (state == State::Failed) {
        connect(bar.addButton(Button::Kind::Quiet, tr("Details"), {}, QStringLiteral("details")), &QPushButton::clicked, this,
                [this, id = run.id] { Q_EMIT runWanted(id); });
        connect(bar.addButton(Button::Kind::Quiet, tr("Copy for support"), {}, QStringLiteral("copyForSupport")), &QPushButton::clicked,
                this, &ClusterPage::copyForSupport);
    }
    if (!live) {
        connect(bar.addButton(Button::Kind::Quiet, tr("Close"), {}, QStringLiteral("closeMessage")), &QPushButton::clicked, this,
                [this, id = run.id] {
                    m_dismissed = id;
                    m_frame.messages().dismiss();
                });
    }
}
