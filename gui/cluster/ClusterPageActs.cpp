// The part of ClusterPage that changes the design and starts runs.
#include "gui/cluster/ClusterPage.h"
#include "model/runs/Verbs.h"

#include "gui/cluster/DrawActs.h"
#include "gui/cluster/EditActs.h"
#include "gui/cluster/canvas/Canvas.h"
#include "gui/shell/BottomPanel.h"
#include "gui/shell/RunDoor.h"
#include "gui/theme/Icons.h"
#include "model/cluster/DesignEdits.h"
#include "model/runs/RunWords.h"
#include "services/session/OpenCluster.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QGraphicsView>
#include <QGuiApplication>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace
{

/// What of a panel is for keys: its list, table or picture, or else the first that takes the focus.
QWidget *focusOf(const QWidget &panel)
{
    QWidget *first = nullptr;
    const QList<QWidget *> all = panel.findChildren<QWidget *>();
    for (QWidget *one : all) {
        if (!one->isVisibleTo(&panel) || !one->isEnabled() || !(one->focusPolicy() & Qt::TabFocus))
            continue;
        if (qobject_cast<QAbstractItemView *>(one) || qobject_cast<QGraphicsView *>(one))
            return one;
        if (!first)
            first = one;
    }
    return first;
}

} // namespace

/// F6 goes from panel to panel: list, picture or table, inspector, problems.
void ClusterPage::addPanelKeys()
{
    for (const int step : {1, -1}) {
        auto *key = new QShortcut(QKeySequence(step > 0 ? Qt::Key_F6 : Qt::SHIFT | Qt::Key_F6), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, step] { goToPanel(step); });
    }
}

void ClusterPage::goToPanel(int step)
{
    const QList<QWidget *> panels{&m_frame.left(), m_canvas, m_inspector, &m_frame.bottom()};
    qsizetype now = 0;
    for (qsizetype i = 0; i < panels.size(); ++i) {
        if (panels.at(i)->isAncestorOf(QApplication::focusWidget()))
            now = i;
    }
    for (qsizetype tried = 1; tried < panels.size(); ++tried) {
        now = (now + step + panels.size()) % panels.size();
        if (QWidget *wanted = focusOf(*panels.at(now))) {
            wanted->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void ClusterPage::sayRefusal(const QString &sentence, const QString &remedy)
{
    sayHere(State::Warning, sentence, remedy);
    addCloseToMessage();
}

/// A message of the page's own, which no news from a run takes away.
void ClusterPage::sayHere(State state, const QString &sentence, const QString &line)
{
    m_confirm = {};
    m_frame.messages().say(state, sentence, line);
    m_frame.messages().setProperty("shown", QString(ownMessage));
}

void ClusterPage::addCloseToMessage()
{
    Button *close = m_frame.messages().addButton(Button::Kind::Quiet, tr("Close"), {}, QStringLiteral("closeMessage"));
    connect(close, &QPushButton::clicked, &m_frame.messages(), &MessageBar::dismiss);
}

/// Before something is lost: nothing is done until the button is pressed, which has the focus, so that Enter does it and Tab leads on.
void ClusterPage::ask(State how, const QString &sentence, const QString &detail, const QString &button, std::function<void()> act)
{
    sayHere(how, sentence, detail);
    m_confirm = std::move(act);
    MessageBar &bar = m_frame.messages();
    Button *go = bar.addButton(Button::Kind::Plain, button, {}, QStringLiteral("confirmMessage"));
    connect(go, &QPushButton::clicked, this, [this] {
        m_frame.messages().dismiss();
        if (const std::function<void()> confirmed = std::exchange(m_confirm, {}))
            confirmed();
        m_canvas->view().setFocus(Qt::OtherFocusReason);
    });
    Button *keep = bar.addButton(Button::Kind::Quiet, tr("Keep it"), {}, QStringLiteral("closeMessage"));
    connect(keep, &QPushButton::clicked, this, [this] {
        m_frame.messages().dismiss();
        m_canvas->view().setFocus(Qt::OtherFocusReason);
    });
    refreshInspector(); // the field shows again what holds until it is answered
    go->setFocus(Qt::OtherFocusReason);
}

QList<QAction *> ClusterPage::acts() const
{
    return m_canvas->acts().all() + m_edit->acts();
}

QStringList ClusterPage::machineNames() const
{
    QStringList names;
    for (const Group &group : m_cluster.design().groups) {
        names.append(group.name);
        for (const Machine &machine : machinesOf(group)) {
            if (machine.name != group.name)
                names.append(machine.name);
        }
    }
    return names;
}

void ClusterPage::startVerb(const QString &verb, const QString &machine)
{
    const std::optional<Verb> known = verbFromName(verb);
    if (!known)
        return;
    // What is not in the design goes by leave alone: the plan names it, and Build asks.
    const QStringList designed = machineNames();
    const bool removes = *known == Verb::Up && !machine.isEmpty() && !designed.contains(machine);
    const Verb begun = removes ? Verb::Plan : *known;
    const bool one = !machine.isEmpty() && begun == Verb::Configure && designed.contains(machine);
    RunDoor::start(m_cluster, begun, one ? QStringList{machine} : QStringList(), this,
                   [this, begun] { Q_EMIT lensWanted(begun == Verb::Plan ? Lens::Plan : Lens::Progress); });
}

/// Whether trying the shown run again would take machines away, so that a page or a question comes first.
bool ClusterPage::againAsks() const
{
    const Run &run = shownRun();
    return run.verb == Verb::Destroy || std::any_of(run.plan.cbegin(), run.plan.cend(), [](const PlannedChange &change) {
               return change.action == ResourceAction::Destroy || change.action == ResourceAction::Replace;
           });
}

/// What is so after a run that came to no good end, and what trying again would do.
QString ClusterPage::afterFailure() const
{
    if (shownRun().verb == Verb::Destroy)
        return tr("What is left stays. You are asked again before it goes.");
    if (shownRun().verb == Verb::Configure)
        return tr("The machines stay. Trying again configures them once more.");
    if (againAsks())
        return tr("What is there stays. Trying again shows first what would go.");
    return tr("What is there stays. Trying again makes only what is missing.");
}

void ClusterPage::tryAgain()
{
    const Verb verb = shownRun().verb;
    const Verb again = verb != Verb::Destroy && againAsks() ? Verb::Plan : verb;
    RunDoor::start(m_cluster, again, {}, this, [this, again] { Q_EMIT lensWanted(again == Verb::Plan ? Lens::Plan : Lens::Progress); });
}

void ClusterPage::copyForSupport()
{
    const Run &run = shownRun();
    QStringList lines{tr("Butler Desktop %1").arg(QStringLiteral(BUTLER_VERSION)), tr("Run: %1, %2").arg(run.id, outcomeWord(run.outcome)),
                      run.message};
    for (const Step &step : run.steps) {
        if (step.state == StepState::Failed)
            lines << step.id + QLatin1Char(' ') + step.machine + QStringLiteral(": ") + step.message;
    }
    for (const StateOutcome &state : run.states) {
        if (state.result == StateResult::Failed)
            lines << state.machine + QLatin1Char(' ') + state.sls + QLatin1Char(' ') + state.id + QStringLiteral(": ") + state.comment;
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ClusterPage::showMenu(const QString &group, const QString &machine, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("pictureMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_draw->fillMenu(*menu, group, machine);
    const QString name = machine.isEmpty() ? group : machine;
    if (m_lens != Lens::Design && !name.isEmpty()) {
        connect(menu->addAction(themedIcon(QStringLiteral("chart-line")), tr("Open its charts")), &QAction::triggered, this,
                [this, name] { Q_EMIT chartsWanted(name); });
    }
    const QString built = machine.isEmpty() && m_cluster.observed().machine(group) ? group : machine;
    if (m_lens != Lens::Design && m_cluster.observed().built && m_cluster.observed().machine(built) && machineNames().contains(built)) {
        QAction *anew = menu->addAction(themedIcon(QStringLiteral("refresh-cw")), tr("Plan to make it anew…"));
        anew->setObjectName(QStringLiteral("makeAnew"));
        anew->setEnabled(!m_cluster.isRunning());
        connect(anew, &QAction::triggered, this,
                [this, built] { RunDoor::planAnew(m_cluster, built, [this] { Q_EMIT lensWanted(Lens::Plan); }); });
    }
    menu->popup(place);
}
