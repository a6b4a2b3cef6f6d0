// The part of DrawActs that makes the context menu: what can be done with what is under the pointer, or with an empty place.
#include "gui/cluster/DrawActs.h"

#include "gui/cluster/canvas/Canvas.h"
#include "gui/theme/Icons.h"
#include "model/cluster/DesignEdits.h"
#include "services/session/OpenCluster.h"

#include <QMenu>

#include <array>

namespace
{

constexpr std::array places{PictureAct::AlignLeft,   PictureAct::AlignCentre, PictureAct::AlignRight,       PictureAct::AlignTop,
                            PictureAct::AlignMiddle, PictureAct::AlignBottom, PictureAct::DistributeAcross, PictureAct::DistributeDown};

} // namespace

void DrawActs::fillMenu(QMenu &menu, const QString &group, const QString &machine)
{
    PictureActs &acts = m_canvas.acts();
    const bool design = m_canvas.scene().picture().lens == Lens::Design;
    const auto add = [&](PictureAct act) { menu.addAction(acts.of(act)); };
    if (group.isEmpty() && machine.isEmpty()) {
        for (PictureAct act : {PictureAct::AddMachine, PictureAct::AddGroup, PictureAct::Paste, PictureAct::SelectAll})
            add(act);
        menu.addSeparator();
        for (PictureAct act : {PictureAct::TidyUp, PictureAct::ShowAll, PictureAct::SavePicture, PictureAct::CopyPicture})
            add(act);
        return;
    }
    const NodeItem *node = m_canvas.scene().node(group);
    if (node && node->form().canOpen())
        add(PictureAct::OpenGroup);
    add(PictureAct::ZoomToSelection);
    if (!design)
        return;
    menu.addSeparator();
    addRoleMenu(menu);
    for (PictureAct act : {PictureAct::Rename, PictureAct::Duplicate, PictureAct::Cut, PictureAct::Copy, PictureAct::Paste})
        add(act);
    menu.addSeparator();
    if (selectedGroups().size() > 1) {
        QMenu *sub = menu.addMenu(tr("Align and distribute"));
        for (PictureAct act : places)
            sub->addAction(acts.of(act));
        menu.addSeparator();
    }
    for (PictureAct act : {PictureAct::Split, PictureAct::Join}) {
        if (acts.of(act)->isEnabled())
            add(act);
    }
    add(PictureAct::Remove);
}

/// Every role, those that cannot be given greyed and with the reason as their tip.
void DrawActs::addRoleMenu(QMenu &menu)
{
    const QStringList groups = selectedGroups();
    if (groups.isEmpty())
        return;
    QMenu *roles = menu.addMenu(themedIcon(QStringLiteral("plus")), tr("Give it a role"));
    roles->setToolTipsVisible(true);
    for (const Role &role : m_cluster.roles().roles()) {
        QAction *action = roles->addAction(themedIcon(role.icon), role.title);
        action->setObjectName(QStringLiteral("give-") + role.id);
        for (const QString &name : groups) {
            const DropVerdict verdict = judge(name, {Dragged::Kind::Role, role.id});
            if (verdict.isAllowed())
                continue;
            action->setEnabled(false);
            action->setToolTip(verdict.sentence + QStringLiteral(". ") + verdict.remedy);
        }
        connect(action, &QAction::triggered, this, [this, id = role.id] { giveRole(id); });
    }
}
