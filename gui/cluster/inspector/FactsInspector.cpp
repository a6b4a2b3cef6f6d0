#include "gui/cluster/inspector/FactsInspector.h"

#include "gui/cluster/PictureMaker.h"
#include "gui/cluster/inspector/DifferenceFacts.h"
#include "gui/runs/RunLook.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Words.h"
#include "model/runs/ChangeDetails.h"
#include "model/runs/RunWords.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace
{

/// The load beside the cores that it is shared by, where their number is known.
QString loadWords(const MachineValues &values)
{
    const QString load = QLocale().toString(*values.load, 'f', 1);
    return values.cores ? FactsInspector::tr("%1 of %n core(s)", nullptr, int(*values.cores)).arg(load) : load;
}

/// What of a group is said first.
bool needsALook(State state)
{
    return state == State::Failed || state == State::Destroy;
}

} // namespace

FactsInspector::FactsInspector(PlanDetails &details, QWidget *parent)
    : QWidget(parent), m_why({}, TextSize::Body), m_wayHead(tr("Steps so far"), TextSize::Small, QFont::DemiBold, Ink::Text2),
      m_factsHead(tr("What is known"), TextSize::Small, QFont::DemiBold, Ink::Text2), m_planned(details),
      m_saidHead(tr("Messages"), TextSize::Small, QFont::DemiBold, Ink::Text2), m_said({}, TextSize::Small, QFont::Normal, Ink::Text2)
{
    layOut();
}

void FactsInspector::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(&m_head);
    column->addWidget(new Hairline);
    column->addWidget(&m_pill, 0, Qt::AlignLeft);
    column->addWidget(m_why.wrapped());
    column->addWidget(&m_values);
    column->addWidget(&m_wayHead);
    column->addWidget(&m_way);
    auto *buttons = new QHBoxLayout;
    m_again = new Button(Button::Kind::Plain, tr("Try again"), QStringLiteral("rotate-ccw"), QStringLiteral("inspectorTryAgain"));
    m_charts = new Button(Button::Kind::Plain, tr("Open its charts"), QStringLiteral("chart-line"), QStringLiteral("openCharts"));
    m_log = new Button(Button::Kind::Quiet, tr("Its log"), {}, QStringLiteral("openLog"));
    connect(m_again, &QPushButton::clicked, this, &FactsInspector::tryAgainWanted);
    connect(m_log, &QPushButton::clicked, this, [this] { Q_EMIT logWanted(m_machine); });
    connect(m_charts, &QPushButton::clicked, this, [this] { Q_EMIT chartsWanted(m_machine); });
    for (Button *button : {m_again, m_charts, m_log})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addWidget(&m_factsHead);
    column->addWidget(&m_facts);
    column->addSpacing(4);
    column->addLayout(buttons);
    column->addWidget(&m_planned);
    column->addWidget(&m_saidHead);
    m_said.setFont(fixedFont());
    m_said.setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_said.wrapped());
    column->addStretch();
}

void FactsInspector::show(const PictureSources &sources, const Selection &selection)
{
    const MachineLooks looks(sources);
    const Group *group =
        selection.machines.isEmpty() && selection.groups.size() == 1 ? sources.design.group(selection.groups.first()) : nullptr;
    const QList<Machine> machines = group ? machinesOf(*group) : QList<Machine>();
    const bool whole = group && machines.size() != 1;
    m_machine = !selection.machines.isEmpty() ? selection.machines.first()
                : machines.size() == 1        ? machines.first().name
                                              : selection.groups.value(0);
    showHead(sources, selection, looks);
    m_again->hide();
    m_said.clear();
    if (whole) {
        showGroup(sources, *group, looks);
    } else {
        const MachineLook look = looks.look(m_machine);
        m_pill.show(look.state, look.word, look.ring);
        m_log->setVisible(sources.lens != Lens::Plan);
        if (sources.lens == Lens::Progress)
            showProgress(sources);
        else
            m_way.setFacts({});
        if (sources.lens == Lens::Plan) {
            m_why.setText(looks.reason(m_machine));
            m_facts.setFacts(differenceFacts(sources.plan, m_machine, sources.roles));
            m_values.setFacts({});
        } else {
            showHealth(sources, looks);
        }
    }
    m_planned.show(sources.lens == Lens::Plan && !whole ? addressesOf(sources.plan.plan, m_machine) : QStringList());
    m_wayHead.setVisible(!m_way.facts().isEmpty());
    m_factsHead.setText(sources.lens == Lens::Plan && !whole ? tr("What changes") : tr("What is known"));
    m_factsHead.setVisible(!m_facts.facts().isEmpty());
    m_saidHead.setVisible(!m_said.text().isEmpty());
    m_said.setVisible(!m_said.text().isEmpty());
    m_why.setVisible(!m_why.text().isEmpty());
    m_charts->setVisible(sources.lens == Lens::Health && looks.observed(m_machine));
}

void FactsInspector::showHead(const PictureSources &sources, const Selection &selection, const MachineLooks &looks)
{
    const Group *group = sources.design.group(m_machine);
    for (const Group &candidate : sources.design.groups) {
        for (const Machine &machine : candidate.count ? machinesOf(candidate) : QList<Machine>()) {
            if (machine.name == m_machine && !group)
                group = &candidate;
        }
    }
    const qsizetype chosen = selection.machines.size() + selection.groups.size();
    const ObservedMachine *real = looks.observed(m_machine);
    const QList<PictureRole> chips = rolesShown(group ? group->roles : real ? real->roles : QStringList(), sources.roles);
    const QString chip = chips.isEmpty() ? QString() : chips.first().id;
    const QString icon = chips.isEmpty() ? QStringLiteral("server") : chips.first().icon;
    QString line =
        group && group->count ? tr("one of %1 in the group %2").arg(machinesOf(*group).size()).arg(group->shownName()) : tr("one machine");
    if (!group)
        line = tr("not in the design");
    if (sources.lens == Lens::Health && real && !real->address.isEmpty()) {
        const QString seen = heatWord(*real, Heat::LastSeen, sources.observed.time);
        line = seen.isEmpty() ? real->address : tr("%1 · seen %2").arg(real->address, seen);
    }
    if (group && group->count && selection.machines.isEmpty() && machinesOf(*group).size() != 1)
        line = tr("group of %n machine(s)", nullptr, int(machinesOf(*group).size()));
    const QString title = chosen > 1 ? tr("%1 machines").arg(chosen) : group && group->name == m_machine ? group->shownName() : m_machine;
    m_head.show(chip, icon, title, chosen > 1 ? (selection.groups + selection.machines).mid(0, 6).join(QStringLiteral(", ")) : line,
                int(chosen));
}

void FactsInspector::showProgress(const PictureSources &sources)
{
    QList<Fact> way;
    for (const Step &step : sources.run.steps) {
        if (step.machine != m_machine)
            continue;
        QString title = step.title;
        for (const Step &whole : sources.run.steps) {
            if (title.isEmpty() && whole.id == step.id && whole.machine.isEmpty())
                title = whole.title;
        }
        Fact fact{title.isEmpty() ? step.id : title, {}, stateOf(step.state), 0.4, {}};
        const QDateTime end = step.finished.isValid() ? step.finished : sources.run.now;
        if (step.started.isValid() && end.isValid() && step.state != StepState::Waiting)
            fact.value =
                durationWords(step.state == StepState::Running ? step.started.msecsTo(end) / 1000 * 1000 : step.started.msecsTo(end));
        way.append(fact);
    }
    m_way.setFacts(way);
    const MachineProgress *progress = sources.run.machine(m_machine);
    m_why.setText(progress && progress->stage == Stage::Failed ? progress->message : QString());
    m_again->setVisible(progress && progress->stage == Stage::Failed && sources.run.outcome != Outcome::Running);
    QStringList failed;
    for (const StateOutcome &state : sources.run.states) {
        if (state.machine == m_machine && state.result == StateResult::Failed && failed.size() < 3)
            failed << m_names.words(state.sls, state.id, state.function).both() + QLatin1Char('\n') + state.comment.left(400);
    }
    m_said.setText(failed.join(QStringLiteral("\n\n")));
}

void FactsInspector::showHealth(const PictureSources &sources, const MachineLooks &looks)
{
    const ObservedMachine *real = looks.observed(m_machine);
    if (sources.lens != Lens::Progress)
        m_why.setText(looks.findingOf(m_machine));
    if (!real) {
        m_facts.setFacts({});
        m_values.setFacts({});
        return;
    }
    const auto fact = [](const QString &label, const QString &word, State state, const QList<Term> &terms = {}) {
        return Fact{label, word, state, 0, {}, tipOf(terms)};
    };
    using O = ObservedMachine;
    QList<Fact> facts;
    facts << Fact{tr("Address"), real->address.isEmpty() ? tr("none yet") : real->address, {}, 0, {}};
    facts << fact(tr("Machine"),
                  real->machine == O::Power::Running   ? tr("running")
                  : real->machine == O::Power::Stopped ? tr("stopped")
                  : real->machine == O::Power::Gone    ? tr("gone")
                  : real->machine == O::Power::Error   ? tr("in error")
                                                       : tr("unknown"),
                  real->machine == O::Power::Running   ? State::Done
                  : real->machine == O::Power::Unknown ? State::Unknown
                  : real->machine == O::Power::Gone    ? State::Gone
                                                       : State::Failed,
                  {Term::Machine});
    facts << fact(tr("SSH"),
                  real->ssh == O::Reach::Reachable     ? tr("answers")
                  : real->ssh == O::Reach::Unreachable ? tr("does not answer")
                                                       : tr("unknown"),
                  real->ssh == O::Reach::Reachable     ? State::Done
                  : real->ssh == O::Reach::Unreachable ? State::Failed
                                                       : State::Unknown,
                  {Term::Ssh});
    facts << fact(tr("Salt key"),
                  real->salt == O::Key::Accepted  ? tr("accepted")
                  : real->salt == O::Key::Pending ? tr("pending")
                  : real->salt == O::Key::Denied  ? tr("denied")
                  : real->salt == O::Key::Absent  ? tr("absent")
                                                  : tr("unknown"),
                  real->salt == O::Key::Accepted  ? State::Done
                  : real->salt == O::Key::Unknown ? State::Unknown
                  : real->salt == O::Key::Denied  ? State::Failed
                                                  : State::Warning,
                  {Term::Salt});
    facts << fact(tr("Salt minion"),
                  real->minion == O::Minion::Up     ? tr("answers")
                  : real->minion == O::Minion::Down ? tr("silent")
                                                    : tr("unknown"),
                  real->minion == O::Minion::Up     ? State::Done
                  : real->minion == O::Minion::Down ? State::Failed
                                                    : State::Unknown,
                  {Term::Minion});
    facts << fact(tr("Consul"),
                  real->consul == O::Member::Alive    ? tr("alive")
                  : real->consul == O::Member::Failed ? tr("failed")
                  : real->consul == O::Member::Left   ? tr("has left")
                  : real->consul == O::Member::Absent ? tr("not a member")
                                                      : tr("unknown"),
                  real->consul == O::Member::Alive     ? State::Done
                  : real->consul == O::Member::Failed  ? State::Failed
                  : real->consul == O::Member::Unknown ? State::Unknown
                                                       : State::Warning,
                  {Term::Consul});
    facts << fact(tr("Last metric"), real->lastMetric ? heatWord(*real, Heat::LastSeen, sources.observed.time) : tr("none"),
                  !real->lastMetric       ? State::Unknown
                  : looks.isSilent(*real) ? State::Failed
                                          : State::Done,
                  {Term::InfluxDb});
    m_facts.setFacts(facts);
    QList<Fact> values;
    if (sources.lens == Lens::Health) {
        const MachineHistory history = sources.history.value(m_machine);
        const auto percent = [](double value) { return tr("%1 % used").arg(int(std::lround(value))); };
        if (real->values.load)
            values << Fact{tr("Load"), loadWords(real->values), {}, 0, history.values[0]};
        if (real->values.processor)
            values << Fact{tr("Processor"), tr("%1 % busy").arg(int(std::lround(*real->values.processor))), {}, 0, history.values[1]};
        if (real->values.memory)
            values << Fact{tr("Memory"), percent(*real->values.memory), {}, 0, history.values[2]};
        if (real->values.disk)
            values << Fact{tr("Disk space"), percent(*real->values.disk), {}, 0, history.values[3]};
    }
    m_values.setFacts(values);
}

void FactsInspector::showGroup(const PictureSources &sources, const Group &group, const MachineLooks &looks)
{
    QMap<QString, int> counts;
    QHash<QString, MachineLook> examples;
    QStringList machines;
    for (const Machine &machine : machinesOf(group))
        machines << machine.name;
    for (const QString &leaving : looks.strangers()) { // as the picture shows them, in their group
        if (formerGroup(sources.design, leaving) == &group)
            machines << leaving;
    }
    for (const QString &machine : std::as_const(machines)) {
        const MachineLook look = looks.look(machine);
        QString word = look.kind.isEmpty() ? look.word : look.kind;
        if (word.isEmpty())
            word = lookOf(look.state, Theme::current()).word;
        ++counts[word];
        examples.insert(word, look);
    }
    QList<Fact> facts;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        facts << Fact{count.key(),
                      tr("%n machine(s)", nullptr, count.value()),
                      examples.value(count.key()).state,
                      examples.value(count.key()).ring,
                      {}};
    std::sort(facts.begin(), facts.end(), [](const Fact &a, const Fact &b) { return needsALook(*a.glyph) && !needsALook(*b.glyph); });
    m_way.setFacts({});
    m_values.setFacts({});
    m_facts.setFacts(facts);
    const bool allWell = counts.size() == 1 && examples.begin()->state == State::Done && sources.lens != Lens::Plan; // it asks nobody
    QString word = facts.isEmpty() ? QString() : facts.first().label;
    if (facts.size() > 1) // it is not said of those of whom it is not so
        word = tr("%1: %2 of %3").arg(word).arg(counts.value(word)).arg(machines.size());
    m_pill.show(facts.isEmpty() ? State::Unknown : *facts.first().glyph, allWell ? tr("All well") : word, 0.5);
    m_why.setText(sources.lens == Lens::Health ? tr("Select a tile to see one machine.") : QString());
    m_log->hide();
}
