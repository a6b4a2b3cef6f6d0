#include "gui/cluster/PictureMenu.h"

#include "gui/cluster/DrawActs.h"
#include "gui/cluster/canvas/Canvas.h"
#include "gui/theme/Icons.h"
#include "model/cluster/MachineNames.h"
#include "services/session/OpenCluster.h"
#include "services/ssh/SshTerminal.h"

#include <QClipboard>
#include <QGuiApplication>

PictureMenu::PictureMenu(OpenCluster &cluster, Canvas &canvas, DrawActs &acts, const QString &group, const QString &machine,
                         QWidget *parent)
    : QMenu(parent), m_cluster(cluster), m_canvas(canvas), m_acts(acts)
{
    setObjectName(QStringLiteral("pictureMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
    const bool design = canvas.scene().picture().lens == Lens::Design;
    if (group.isEmpty() && machine.isEmpty()) {
        addForEmptyPlace();
        return;
    }
    const NodeItem *node = canvas.scene().node(group);
    if (node && node->form().canOpen())
        add(PictureAct::OpenGroup);
    add(PictureAct::ZoomToSelection);
    design ? addForDesign() : addForLife(group, machine);
}

void PictureMenu::add(PictureAct act, QMenu *menu)
{
    (menu ? menu : this)->addAction(m_canvas.acts().of(act));
}

void PictureMenu::addForEmptyPlace()
{
    for (PictureAct act : {PictureAct::AddMachine, PictureAct::AddGroup, PictureAct::Paste, PictureAct::SelectAll})
        add(act);
    addSeparator();
    for (PictureAct act : {PictureAct::TidyUp, PictureAct::ShowAll, PictureAct::SavePicture, PictureAct::CopyPicture})
        add(act);
}

void PictureMenu::addForDesign()
{
    const QStringList groups = m_acts.selectedGroups();
    addSeparator();
    if (!groups.isEmpty())
        addRoles(groups);
    for (PictureAct act : {PictureAct::Rename, PictureAct::Duplicate, PictureAct::Cut, PictureAct::Copy, PictureAct::Paste})
        add(act);
    addSeparator();
    if (groups.size() > 1) {
        QMenu *places = addMenu(tr("Align and distribute"));
        for (PictureAct act : {PictureAct::AlignLeft, PictureAct::AlignCentre, PictureAct::AlignRight, PictureAct::AlignTop,
                               PictureAct::AlignMiddle, PictureAct::AlignBottom, PictureAct::DistributeAcross, PictureAct::DistributeDown})
            add(act, places);
        addSeparator();
    }
    for (PictureAct act : {PictureAct::Split, PictureAct::Join}) {
        if (m_canvas.acts().of(act)->isEnabled())
            add(act);
    }
    add(PictureAct::Remove);
}

/// What can be done with machines that there are.
void PictureMenu::addForLife(const QString &group, const QString &machine)
{
    const QString name = machine.isEmpty() ? group : machine;
    const QAction *charts = addAction(themedIcon(QStringLiteral("chart-line")), tr("Open its charts"));
    connect(charts, &QAction::triggered, this, [this, name] { Q_EMIT chartsWanted(name); });
    const Observed &observed = m_cluster.observed();
    const QString built = machine.isEmpty() && observed.machine(group) ? group : machine;
    if (!observed.built || !observed.machine(built) || !isTaken(m_cluster.design(), built))
        return;
    QAction *terminal = addAction(themedIcon(QStringLiteral("terminal")), tr("Open a terminal on it"));
    terminal->setObjectName(QStringLiteral("openTerminal"));
    connect(terminal, &QAction::triggered, this, [this, built] { openTerminal(built); });
    QAction *anew = addAction(themedIcon(QStringLiteral("refresh-cw")), tr("Plan to make it anew…"));
    anew->setObjectName(QStringLiteral("makeAnew"));
    anew->setEnabled(!m_cluster.isRunning());
    connect(anew, &QAction::triggered, this, [this, built] { Q_EMIT anewWanted(built); });
    QAction *old = addAction(themedIcon(QStringLiteral("trash-2")), tr("Destroy what it keeps of former roles…"));
    old->setObjectName(QStringLiteral("destroyOldData"));
    old->setEnabled(!m_cluster.isRunning());
    connect(old, &QAction::triggered, this, [this, built] { Q_EMIT oldDataUnwanted(built); });
}

void PictureMenu::openTerminal(const QString &machine)
{
    // What the folder's own file says may be somebody else's: ssh runs commands that stand in it.
    if (const Result<void> ours = m_cluster.ownWay(); !ours) {
        Q_EMIT refused(ours.error());
        return;
    }
    const Result<void> opened = openTerminalOn(m_cluster.folder().sshConfigPath(), machine);
    if (opened)
        return;
    QGuiApplication::clipboard()->setText(opened.error().details);
    Q_EMIT refused(opened.error());
}

/// Every role, those that cannot be given greyed and with the reason as their tip.
void PictureMenu::addRoles(const QStringList &groups)
{
    QMenu *roles = addMenu(themedIcon(QStringLiteral("plus")), tr("Give it a role"));
    roles->setToolTipsVisible(true);
    for (const Role &role : m_cluster.roles().roles()) {
        QAction *action = roles->addAction(themedIcon(role.icon), role.title);
        action->setObjectName(QStringLiteral("give-") + role.id);
        for (const QString &name : groups) {
            const DropVerdict verdict = m_acts.judge(name, {Dragged::Kind::Role, role.id});
            if (verdict.isAllowed())
                continue;
            action->setEnabled(false);
            action->setToolTip(verdict.sentence + QStringLiteral(". ") + verdict.remedy);
        }
        connect(action, &QAction::triggered, &m_acts, [&acts = m_acts, id = role.id] { acts.giveRole(id); });
    }
}
