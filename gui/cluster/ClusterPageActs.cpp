// The part of ClusterPage that changes the design and starts runs.
#include "gui/cluster/ClusterPage.h"

#include "gui/cluster/EditActs.h"
#include "gui/cluster/canvas/Canvas.h"
#include "gui/cluster/inspector/DesignInspector.h"
#include "gui/theme/Icons.h"
#include "model/cluster/DesignEdits.h"
#include "model/runs/RunWords.h"
#include "services/cluster/OpenCluster.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QShortcut>

#include <cmath>

void ClusterPage::addKeys()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] { addMachine({}, std::nullopt); });
}

void ClusterPage::edit(const QString &name, const Cluster &cluster)
{
    m_cluster.document().edit(name, cluster);
}

DropVerdict ClusterPage::judge(const QString &group, const QString &role) const
{
    const RoleRefusal refusal = refusalOf(m_cluster.design(), m_cluster.roles(), group, role);
    return {refusal.sentence, refusal.remedy};
}

void ClusterPage::giveRole(const QString &role)
{
    QStringList groups;
    for (const QString &group : std::as_const(m_selection.groups)) {
        if (m_cluster.design().group(group))
            groups.append(group);
    }
    if (groups.isEmpty()) {
        addMachine({role}, std::nullopt);
        return;
    }
    for (const QString &group : groups) {
        const DropVerdict verdict = judge(group, role);
        if (verdict.isAllowed())
            continue;
        sayHere(State::Warning, verdict.sentence, verdict.remedy);
        addCloseToMessage();
        return;
    }
    const Role *known = m_cluster.roles().find(role);
    edit(tr("give %1 the role %2").arg(groups.join(QStringLiteral(", ")), known ? known->title : role),
         withRole(m_cluster.design(), groups, role));
}

void ClusterPage::dropRole(const QString &role, const QString &group, const QPointF &place)
{
    if (group.isEmpty()) {
        addMachine({role}, place - QPointF(NodeShape::nodeWidth / 2, NodeShape::nodeHeight / 2));
        return;
    }
    const Role *known = m_cluster.roles().find(role);
    edit(tr("give %1 the role %2").arg(group, known ? known->title : role), withRole(m_cluster.design(), {group}, role));
    select({{group}, {}});
}

void ClusterPage::addMachine(const QStringList &roles, std::optional<QPointF> place)
{
    const QString name = freeName(m_cluster.design(), roles.isEmpty() ? QStringLiteral("machine") : roles.first());
    if (place)
        place = QPointF(std::round(place->x() / 4) * 4, std::round(place->y() / 4) * 4);
    edit(tr("add %1").arg(name), withMachine(m_cluster.design(), name, roles, place));
    refresh(); // it must stand in the picture before it can be selected
    select({{name}, {}});
    const QRectF area = m_canvas->scene().selectedRect();
    if (!area.isNull())
        m_canvas->view().ensureVisible(area, 40, 70);
}

void ClusterPage::removeSelected()
{
    if (m_lens != Lens::Design || m_selection.isEmpty())
        return;
    QStringList names = m_selection.groups + m_selection.machines;
    Cluster next = withoutGroups(m_cluster.design(), m_selection.groups);
    next = withoutMachines(next, m_selection.machines);
    edit(names.size() > 3 ? tr("remove %n machine(s)", nullptr, int(names.size())) : tr("remove %1").arg(names.join(QStringLiteral(", "))),
         next);
    select({});
}

/// A message of the page's own, which no news from a run takes away.
void ClusterPage::sayHere(State state, const QString &sentence, const QString &line)
{
    m_frame.messages().say(state, sentence, line);
    m_frame.messages().setProperty("shown", QString(ownMessage));
}

void ClusterPage::addCloseToMessage()
{
    Button *close = m_frame.messages().addButton(Button::Kind::Quiet, tr("Close"), {}, QStringLiteral("closeMessage"));
    connect(close, &QPushButton::clicked, &m_frame.messages(), &MessageBar::dismiss);
}

/// Before something is lost: nothing is done until the button is pressed.
void ClusterPage::ask(State how, const QString &sentence, const QString &detail, const QString &button)
{
    MessageBar &bar = m_frame.messages();
    sayHere(how, sentence, detail);
    Button *go = bar.addButton(Button::Kind::Plain, button, {}, QStringLiteral("confirmMessage"));
    connect(go, &QPushButton::clicked, this, [this] {
        m_frame.messages().dismiss();
        m_edit->confirm();
    });
    Button *keep = bar.addButton(Button::Kind::Quiet, tr("Keep it"), {}, QStringLiteral("closeMessage"));
    connect(keep, &QPushButton::clicked, &bar, &MessageBar::dismiss);
    go->setFocus(Qt::OtherFocusReason);
    refreshInspector(); // the field shows again what holds until it is answered
}

void ClusterPage::startVerb(const QString &verb, const QString &machine)
{
    const std::optional<Verb> known = verbFromName(verb);
    if (!known)
        return;
    if (*known == Verb::Destroy) {
        // Never by a single press: the plan comes first, in red, and the question with the name.
        m_cluster.start(Verb::Plan, {});
        Q_EMIT lensWanted(Lens::Plan);
        return;
    }
    RunOptions options;
    if (!machine.isEmpty() && *known == Verb::Configure)
        options.machines = {machine};
    m_cluster.start(*known, options);
    Q_EMIT lensWanted(*known == Verb::Plan ? Lens::Plan : Lens::Progress);
}

void ClusterPage::tryAgain()
{
    const Verb verb = shownRun().verb;
    RunOptions options;
    options.allowDestroy = verb == Verb::Destroy; // it was asked for by name when it was first begun
    m_cluster.start(verb == Verb::Apply ? Verb::Apply : verb, options);
    Q_EMIT lensWanted(Lens::Progress);
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
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu, this](const QString &text, const QString &icon, auto act) {
        connect(menu->addAction(themedIcon(icon), text), &QAction::triggered, this, act);
    };
    ClusterScene &scene = m_canvas->scene();
    if (scene.node(group) && scene.node(group)->form().canOpen()) {
        add(scene.isOpen(group) ? tr("Close the group") : tr("Open the group"), QStringLiteral("minimize-2"),
            [this, group] { m_canvas->scene().toggle(group); });
    }
    add(tr("Zoom to it"), QStringLiteral("scan-search"), [this] { m_canvas->view().zoomToSelection(); });
    if (m_lens == Lens::Design) {
        add(tr("Rename…"), QStringLiteral("pencil"), [this] { m_designInspector->editName(); });
        add(machine.isEmpty() ? tr("Remove from the design") : tr("Remove %1 from the design").arg(machine), QStringLiteral("trash-2"),
            [this] { removeSelected(); });
    } else {
        const QString name = machine.isEmpty() ? group : machine;
        add(tr("Open its charts"), QStringLiteral("chart-line"), [this, name] { Q_EMIT chartsWanted(name); });
    }
    menu->popup(place);
}
