#include "gui/runs/RunView.h"

#include "gui/runs/RunLook.h"
#include "gui/theme/Fonts.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Words.h"
#include "model/runs/RunWords.h"
#include "model/runs/Verbs.h"
#include "services/runs/RunFollower.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

constexpr int TakeEvery = 50; // ms: a replay tells of news at each of its turns, and what is taken in at once holds the window up

} // namespace

RunView::RunView(RunFollower &follower, QWidget *parent)
    : QWidget(parent), m_follower(follower), m_title({}, TextSize::PageHead, QFont::DemiBold),
      m_message({}, TextSize::Body, QFont::Normal, Ink::Text2)
{
    build();
    m_log.setFollower(&follower);
    connect(&follower, &RunFollower::reset, this, &RunView::restart);
    m_takeSoon.setSingleShot(true);
    m_takeSoon.setInterval(TakeEvery);
    connect(&m_takeSoon, &QTimer::timeout, this, &RunView::take);
    connect(&follower, &RunFollower::changed, this, [this] {
        if (!m_takeSoon.isActive())
            m_takeSoon.start();
    });
    connect(&follower, &RunFollower::finished, this, &RunView::take);
    connect(&m_panes, &SegmentedControl::chosen, this, [this](int pane) {
        m_paneChosen = true;
        m_stack.setCurrentIndex(pane);
    });
    connect(m_again, &QAbstractButton::clicked, this, [this] { Q_EMIT againWanted(m_failed); });
    connect(m_stop, &QAbstractButton::clicked, this, &RunView::stopWanted);
    connect(&m_steps, &StepsView::machinePicked, this, &RunView::showLogOf);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        showPane(Log);
        m_log.tools()->startFind();
    });
    restart();
}

void RunView::build()
{
    m_title.setObjectName(QStringLiteral("runTitle"));
    m_message.setObjectName(QStringLiteral("runMessage"));
    m_panes.add(tr("States"), {}, QStringLiteral("paneStates"));
    m_panes.add(tr("Steps"), {}, QStringLiteral("paneSteps"));
    m_panes.add(tr("Log"), {}, QStringLiteral("paneLog"));
    explainWords(m_panes, {Term::State});
    m_again = new Button(Button::Kind::Plain, tr("Run again"), QStringLiteral("rotate-ccw"), QStringLiteral("runAgain"));
    m_stop = new Button(Button::Kind::Plain, tr("Stop safely"), {}, QStringLiteral("stopRun"));
    for (Button *one : {m_again, m_stop}) // each comes by itself where the other stood
        one->setDeafAtFirst();
    Button *more = Button::tool(QStringLiteral("ellipsis"), tr("More about this run"), QStringLiteral("moreOfRun"));
    auto *menu = new QMenu(more);
    menu->addAction(tr("Copy for support"), this, [this] { QApplication::clipboard()->setText(supportText()); });
    menu->addAction(tr("Open the folder of this run"), this, &RunView::folderWanted);
    connect(more, &QAbstractButton::clicked, menu, [menu, more] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 12, 0);
    head->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{&m_title, &m_pill})
        head->addWidget(widget);
    head->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_again, m_stop, more})
        head->addWidget(widget);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(head);
    auto *second = new QHBoxLayout;
    second->setContentsMargins(16, 0, 12, 0);
    second->setSpacing(12);
    second->addWidget(m_message.wrapped(), 1);
    second->addWidget(&m_panes, 0, Qt::AlignTop);
    column->addLayout(second);
    column->addWidget(&m_stack, 1);

    auto *steps = new QWidget;
    auto *stepsColumn = new QVBoxLayout(steps);
    stepsColumn->setContentsMargins(10, 0, 10, 0);
    stepsColumn->addWidget(&m_plan);
    stepsColumn->addWidget(&m_steps, 1);
    m_stack.addWidget(&m_states);
    m_stack.addWidget(steps);
    m_stack.addWidget(&m_log);
}

void RunView::restart()
{
    m_states.clear();
    m_steps.clear();
    m_paneChosen = false;
    m_failureWanted = false;
    take();
}

void RunView::take()
{
    m_takeSoon.stop();
    const Run &run = m_follower.run();
    m_states.take(run);
    m_steps.take(run);
    if (!m_paneChosen) // what tells most stands open until the user chooses
        showPane(run.states.isEmpty() ? Steps : States);
    sayOutcome(run);
    offerActs(run);
    if (m_failureWanted && m_follower.hasCaughtUp())
        findFailure();
    Q_EMIT changed();
}

void RunView::sayOutcome(const Run &run)
{
    const bool shown = !m_follower.folder().isEmpty();
    m_title.setText(shown ? verbTitle(run.verb) : QString());
    m_title.setToolTip(run.id);
    const StateCounts &counts = m_states.states().counts();
    QString word = outcomeWord(run.outcome);
    if (counts.machinesFailed > 0 && run.outcome != Outcome::Running)
        word = tr("%1 of %2 machines failed").arg(counts.machinesFailed).arg(counts.machines);
    if (run.outcome == Outcome::Running)
        word = tr("%1 % done").arg(run.work.percent());
    m_pill.show(stateOf(run.outcome), word, run.work.share());
    m_pill.setVisible(shown);
    m_message.setText(run.message);
    m_plan.take(run.plan);
}

void RunView::offerActs(const Run &run)
{
    m_failed.clear();
    for (const StateOutcome &state : run.states) {
        if (state.result == StateResult::Failed && !m_failed.contains(state.machine))
            m_failed << state.machine;
    }
    const bool live = m_follower.isLive();
    const bool ended = !m_follower.folder().isEmpty() && !live;
    m_stop->setVisible(live);
    m_again->setVisible(ended && run.outcome != Outcome::Succeeded && run.verb != Verb::Destroy); // taking down asks for the name first
    m_again->setText(m_failed.isEmpty()     ? tr("Run again")
                     : m_failed.size() == 1 ? tr("Configure %1 again").arg(m_failed.first())
                                            : tr("Configure these %1 machines again").arg(m_failed.size()));
    m_again->setEnabled(m_canRun);
    m_again->updateGeometry();
}

void RunView::showPane(Pane pane)
{
    m_panes.setCurrent(pane);
    m_stack.setCurrentIndex(pane);
}

void RunView::showLogOf(const QString &machine)
{
    m_paneChosen = true;
    showPane(Log);
    m_log.tools()->showMachine(machine);
    m_log.view()->setFocus();
}

void RunView::showFailure()
{
    m_failureWanted = true;
    take();
}

void RunView::findFailure()
{
    m_failureWanted = false;
    const QList<MachineProgress> &machines = m_follower.run().machines;
    const auto failed =
        std::find_if(machines.cbegin(), machines.cend(), [](const MachineProgress &machine) { return machine.stage == Stage::Failed; });
    showLogOf({});
    if (const qint64 line = m_follower.log().tellingLine(failed == machines.cend() ? QString() : failed->machine); line >= 0)
        m_log.view()->showLine(line);
}

void RunView::setCanRun(bool can)
{
    m_canRun = can;
    m_again->setEnabled(can);
}

QString RunView::supportText() const
{
    const Run &run = m_follower.run();
    QString text = tr("Run: %1\nOutcome: %2\n%3\n").arg(run.id, outcomeWord(run.outcome), run.message);
    for (const Step &step : run.steps) {
        if (step.state == StepState::Failed)
            text += tr("Failed: %1 %2: %3\n").arg(step.id, step.machine, step.message);
    }
    for (const StateOutcome &state : run.states) {
        if (state.result == StateResult::Failed)
            text += tr("Failed: %1 on %2: %3\n").arg(state.id, state.machine, state.comment);
    }
    const LogFile &log = m_follower.log();
    for (const LogLine &line : log.lines(std::max<qint64>(log.count() - 40, 0), 40))
        text += LogFile::plainText(line) + u'\n';
    return text;
}
