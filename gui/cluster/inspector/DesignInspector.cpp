#include "gui/cluster/inspector/DesignInspector.h"

#include "gui/cluster/PictureMaker.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Words.h"
#include "model/cluster/DesignEdits.h"
#include "model/cluster/GroupCheck.h"

#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>

namespace
{

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

DesignInspector::DesignInspector(const RoleCatalogue &roles, const CloudChoices &choices, QWidget *parent)
    : QWidget(parent), m_roles(roles), m_rolePage(roles), m_nameLabel(tr("Name"), {}, QStringLiteral("helpName")),
      m_nameHelp({}, TextSize::Caption, QFont::Normal, Ink::Text2),
      m_countLabel(tr("How many"),
                   tr("Machines that are alike: the same roles, size and volumes, numbered from 0. More of them share the work."),
                   QStringLiteral("helpCount")),
      m_countHelp({}, TextSize::Caption, QFont::Normal, Ink::Text2), m_fields(choices, roles),
      m_severalHelp(tr("“several”: they differ here. A new value is given to all."), TextSize::Caption, QFont::Normal, Ink::Text2)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(&m_head);
    column->addWidget(new Hairline);
    auto *roleHead = new Label(tr("Roles"), TextSize::Small, QFont::DemiBold, Ink::Text2);
    explainWords(*roleHead, {Term::Role});
    column->addWidget(roleHead);
    m_roleRows = new QVBoxLayout(&m_rolesBox);
    m_roleRows->setContentsMargins(0, 0, 0, 0);
    m_roleRows->setSpacing(2);
    column->addWidget(&m_rolesBox);
    m_addRole = new Button(Button::Kind::Quiet, tr("Add a role…"), QStringLiteral("plus"), QStringLiteral("addRole"));
    connect(m_addRole, &QPushButton::clicked, this, &DesignInspector::addRoleMenu);
    column->addWidget(m_addRole, 0, Qt::AlignLeft);
    column->addWidget(&m_rolePage);
    connect(&m_rolePage, &RolePage::editWanted, this, &DesignInspector::editWanted);
    column->addWidget(new Hairline);
    makeFields(column);
    column->addStretch();
}

void DesignInspector::makeFields(QVBoxLayout *column)
{
    m_name.setObjectName(QStringLiteral("machineName"));
    m_name.setAccessibleName(tr("Name"));
    m_count.setObjectName(QStringLiteral("machineCount"));
    m_count.setRange(0, 10000); // 0 stands for "several"
    m_count.setAccessibleName(tr("How many machines"));
    m_count.setKeyboardTracking(false);
    m_nameLabel.setBuddy(&m_name);
    m_countLabel.setBuddy(&m_count);
    column->addWidget(&m_nameLabel);
    column->addWidget(&m_name);
    column->addWidget(m_nameHelp.wrapped());
    column->addSpacing(4);
    column->addWidget(&m_countLabel);
    column->addWidget(&m_count);
    column->addWidget(m_countHelp.wrapped());
    column->addSpacing(4);
    column->addWidget(&m_fields);
    column->addWidget(m_severalHelp.wrapped());
    column->addWidget(&m_room);
    column->addSpacing(4);
    column->addWidget(new Hairline);
    m_remove = new Button(Button::Kind::Quiet, tr("Remove from the design"), QStringLiteral("trash-2"), QStringLiteral("removeMachine"));
    connect(m_remove, &QPushButton::clicked, this, &DesignInspector::removeWanted);
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    connect(&m_name, &QLineEdit::editingFinished, this, &DesignInspector::commitName);
    connect(&m_count, &QSpinBox::valueChanged, this, &DesignInspector::commitCount);
    connect(&m_fields, &GroupFields::editWanted, this, &DesignInspector::editWanted);
}

QStringList DesignInspector::groups() const
{
    return groupsMeant(m_cluster, m_selection.groups, m_selection.machines);
}

void DesignInspector::show(const Cluster &cluster, const Selection &selection, bool built)
{
    m_cluster = cluster;
    m_selection = selection;
    m_built = built;
    const QStringList names = groups();
    if (names.isEmpty())
        return;
    const Group &first = *cluster.group(names.first());
    const QList<PictureRole> chips = rolesShown(first.roles, m_roles);
    const QString icon = chips.isEmpty() ? QStringLiteral("server") : chips.first().icon;
    const QString chip = chips.isEmpty() ? QString() : chips.first().id;
    const int machines = machineCount(first);
    if (names.size() > 1) {
        m_head.show(chip, icon, tr("%1 selected").arg(names.size()), names.join(QStringLiteral(", ")), int(names.size()));
    } else if (selection.machines.size() == 1 && first.count) {
        m_head.show(chip, icon, selection.machines.first(), tr("one of %1 in the group %2").arg(machines).arg(first.shownName()));
    } else {
        m_head.show(chip, icon, first.shownName(), first.count ? tr("group of %n machine(s)", nullptr, machines) : tr("one machine"));
    }
    showRoles();
    const QSignalBlocker nameQuiet(&m_name);
    const QSignalBlocker countQuiet(&m_count);
    m_nameLabel.setText(built ? tr("Title") : tr("Name"));
    m_nameLabel.setHelp(built ? tr("What you see. The machines' own names stay: they are how the cluster knows them.")
                              : tr("What the machine is called, in the cluster too. With a number behind where there are several."));
    m_name.setAccessibleName(built ? tr("Title") : tr("Name"));
    m_name.setEnabled(isOne());
    if (!m_name.hasFocus() || !m_name.isModified())
        m_name.setText(isOne() ? (built ? first.shownName() : first.name) : QString());
    m_name.setPlaceholderText(isOne() ? QString() : tr("several"));
    m_nameHelp.setText(built ? tr("The machines are there, so their names stay. The title is what you see.")
                             : tr("Small letters, digits and dashes: it becomes the machine's host name."));
    const bool sameCount =
        std::all_of(names.cbegin(), names.cend(), [&](const QString &name) { return machineCount(*cluster.group(name)) == machines; });
    m_count.setMinimum(sameCount ? 1 : 0);
    m_count.setSpecialValueText(sameCount ? QString() : tr("several")); // said at the least, which is 1 where they are alike
    m_count.setValue(sameCount ? machines : 0);
    m_fields.show(cluster, names);
    m_severalHelp.setVisible(!isOne());
    m_countHelp.setVisible(isOne());
    m_countHelp.setText(first.count ? tr("They are alike and numbered: %1-0, %1-1 …").arg(first.name)
                                    : tr("More than one makes it a group; this machine stays the first of it."));
    m_remove->setText(!selection.machines.isEmpty() && selection.groups.isEmpty()
                          ? tr("Remove %n machine(s)", nullptr, int(selection.machines.size()))
                          : tr("Remove from the design"));
}

void DesignInspector::showRoles()
{
    clear(m_roleRows);
    const QStringList names = groups();
    QStringList shared = m_cluster.group(names.first())->roles;
    for (const QString &name : names) {
        const QStringList &own = m_cluster.group(name)->roles;
        shared.removeIf([&own](const QString &role) { return !own.contains(role); });
    }
    QStringList shown;
    for (const PictureRole &role : rolesShown(shared, m_roles)) {
        if (role.implied && !isOne()) // what one has by itself the others may have been given
            continue;
        shown << role.id;
        const Role *known = m_roles.find(role.id);
        const QString title = known ? known->title : role.id;
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(10);
        auto *chip = new Chip(22);
        chip->show(role.id, role.icon, title);
        line->addWidget(chip);
        line->addWidget(new Label(role.implied ? tr("%1, as every machine").arg(title) : title, TextSize::Body, QFont::Normal,
                                  role.implied ? Ink::Text2 : Ink::Text));
        line->addStretch();
        if (known) {
            Button *open = Button::tool(QStringLiteral("settings"), tr("What the role %1 is, and its settings").arg(title),
                                        QStringLiteral("openRole-") + role.id);
            connect(open, &QPushButton::clicked, this, [this, id = role.id] { openRole(id == m_rolePage.role() ? QString() : id); });
            line->addWidget(open);
        }
        if (!role.implied) {
            Button *remove =
                Button::tool(QStringLiteral("x"), tr("Take the role %1 away").arg(title), QStringLiteral("removeRole-") + role.id);
            connect(remove, &QPushButton::clicked, this, [this, names, id = role.id, title] {
                Q_EMIT editWanted(tr("take the role %1 from %2").arg(title, names.join(QStringLiteral(", "))),
                                  withoutRole(m_cluster, names, id));
            });
            line->addWidget(remove);
        }
        if (known)
            row->setToolTip(known->description);
        m_roleRows->addWidget(row);
    }
    m_rolePage.show(m_cluster, shown.contains(m_openRole) ? m_openRole : QString());
    if (m_roleRows->count() == 0)
        m_roleRows->addWidget(new Label(isOne() ? tr("none yet") : tr("none in common"), TextSize::Body, QFont::Normal, Ink::Text2));
}

void DesignInspector::openRole(const QString &role)
{
    m_openRole = role;
    m_rolePage.show(m_cluster, role);
}

void DesignInspector::addRoleMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList names = groups();
    for (const Role &role : m_roles.roles()) {
        QAction *action = menu->addAction(themedIcon(role.icon), role.title);
        action->setObjectName(QStringLiteral("addRole-") + role.id);
        for (const QString &name : names) {
            const RoleRefusal refusal = refusalOf(m_cluster, m_roles, name, role.id);
            action->setEnabled(action->isEnabled() && refusal.sentence.isEmpty());
            if (!refusal.sentence.isEmpty())
                action->setToolTip(refusal.sentence + QStringLiteral(". ") + refusal.remedy);
        }
        connect(action, &QAction::triggered, this, [this, names, role] {
            Q_EMIT editWanted(tr("give %1 the role %2").arg(names.join(QStringLiteral(", ")), role.title),
                              withRole(m_cluster, names, role.id));
        });
    }
    menu->setToolTipsVisible(true);
    menu->popup(m_addRole->mapToGlobal(QPoint(0, m_addRole->height())));
}

void DesignInspector::editName()
{
    m_name.setFocus();
    m_name.selectAll();
}

void DesignInspector::commitName()
{
    if (!isOne() || !m_name.isModified())
        return;
    m_name.setModified(false);
    const Group &group = *m_cluster.group(groups().first());
    const QString text = m_name.text().trimmed();
    if (m_built) {
        Q_EMIT editWanted(tr("call %1 “%2”").arg(group.shownName(), text), withTitle(m_cluster, group.name, text));
        return;
    }
    const Result<Cluster> next = renamed(m_cluster, group.name, text);
    if (!next) {
        Q_EMIT refused(next.error().message, next.error().details);
        m_name.setText(group.name);
        return;
    }
    Q_EMIT editWanted(tr("rename %1 to %2").arg(group.name, text), *next);
    Q_EMIT selectionWanted({{text}, {}});
}

void DesignInspector::commitCount(int count)
{
    const QStringList names = groups();
    if (count < 1 || names.isEmpty())
        return;
    Cluster next = m_cluster;
    for (const QString &name : names)
        next = withCount(next, name, count);
    const QString who = names.join(QStringLiteral(", "));
    Q_EMIT editWanted(tr("make %1 %2 machines").arg(who).arg(count), next, QStringLiteral("count ") + who);
}
