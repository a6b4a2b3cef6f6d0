#include "gui/cluster/table/TableRoleMenu.h"

#include "gui/theme/Icons.h"
#include "model/cluster/DesignEdits.h"

#include <algorithm>

TableRoleMenu::TableRoleMenu(const Cluster &design, const RoleCatalogue &roles, const QStringList &groups, QWidget *parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("tableRoles"));
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    for (const Role &role : roles.roles())
        add(role, design, roles, groups);
}

void TableRoleMenu::add(const Role &role, const Cluster &design, const RoleCatalogue &roles, const QStringList &groups)
{
    const bool has =
        std::all_of(groups.cbegin(), groups.cend(), [&](const QString &name) { return design.group(name)->roles.contains(role.id); });
    QAction *action = addAction(themedIcon(role.icon), role.title);
    action->setObjectName(QStringLiteral("tableRole-") + role.id);
    action->setCheckable(true);
    action->setChecked(has);
    QStringList lacking = groups;
    lacking.removeIf([&](const QString &name) { return design.group(name)->roles.contains(role.id); });
    const Result<Cluster> next = has ? withoutRole(design, groups, role.id) : given(design, roles, lacking, role.id);
    action->setEnabled(next.has_value());
    if (!next) {
        action->setToolTip(next.error().message + QStringLiteral(". ") + next.error().details);
        return;
    }
    const QString list = groups.join(QStringLiteral(", "));
    const QString name = has ? tr("take the role %1 from %2").arg(role.title, list) : tr("give %1 the role %2").arg(list, role.title);
    connect(action, &QAction::triggered, this, [this, name, cluster = *next] { Q_EMIT editWanted(name, cluster); });
}
