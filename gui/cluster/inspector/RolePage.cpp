#include "gui/cluster/inspector/RolePage.h"

#include "gui/widgets/Chip.h"
#include "model/cluster/OpenPorts.h"
#include "model/cluster/RoleSettings.h"
#include "services/cluster/StateNames.h"

#include <QSignalBlocker>

#include <utility>

namespace
{

/// “reference-from” as “Reference from”.
QString titleOf(const RoleSetting &setting)
{
    const QString words = QString(setting.key).replace(QLatin1Char('-'), QLatin1Char(' '));
    return words.left(1).toUpper() + words.mid(1);
}

QStringList choicesOf(const RoleSetting &setting)
{
    return setting.type == RoleSetting::Type::YesNo ? QStringList{QStringLiteral("true"), QStringLiteral("false")} : setting.choices;
}

QString choiceWord(const RoleSetting &setting, const QString &choice)
{
    const QString word = setting.type != RoleSetting::Type::YesNo ? choice
                         : choice == QLatin1String("true")        ? RolePage::tr("yes")
                                                                  : RolePage::tr("no");
    return choice == setting.standard ? RolePage::tr("%1, the usual").arg(word) : word;
}

QString portsIn(const Cluster &cluster, const Role &role, const RolePort &port)
{
    const PortRange range = rangeOf(cluster, role, port);
    const QString numbers =
        range.first == range.last ? QString::number(range.first) : RolePage::tr("%1 to %2").arg(range.first).arg(range.last);
    return QStringLiteral("%1 %2: %3").arg(port.protocol.toUpper(), numbers, port.what);
}

} // namespace

RolePage::RolePage(const RoleCatalogue &roles, QWidget *parent) : QWidget(parent), m_roles(roles)
{
    setObjectName(QStringLiteral("rolePage"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 4, 0, 4);
    hide();
}

void RolePage::show(const Cluster &cluster, const QString &role)
{
    m_cluster = cluster;
    const Role *known = m_roles.find(role);
    setVisible(known != nullptr);
    if (!known) {
        m_role.clear();
        return;
    }
    if (m_role != role)
        make(*known);
    m_role = role;
    fill(*known);
}

void RolePage::make(const Role &role)
{
    delete std::exchange(m_inner, new QWidget);
    m_fields.clear();
    auto *column = new QVBoxLayout(m_inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_column->addWidget(m_inner);
    addHead(role, *column);
    addFacts(role, *column);
    if (role.settings.isEmpty())
        return;
    column->addSpacing(4);
    column->addWidget((new Label(tr("Set for all machines with this role"), TextSize::Small, QFont::DemiBold, Ink::Text2))->wrapped());
    for (const RoleSetting &setting : role.settings)
        addField(setting, *column);
}

void RolePage::addHead(const Role &role, QVBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *chip = new Chip(20);
    chip->show(role.id, role.icon, role.title);
    row->addWidget(chip);
    auto *title = new Label(role.title, TextSize::Body, QFont::DemiBold);
    title->setObjectName(QStringLiteral("roleTitle"));
    row->addWidget(title->wrapped(), 1);
    column.addLayout(row);
}

void RolePage::addFacts(const Role &role, QVBoxLayout &column)
{
    const auto add = [&column](const QString &name, const QString &text) {
        auto *label = new Label(text, TextSize::Small, QFont::Normal, Ink::Text2);
        label->setObjectName(name);
        column.addWidget(label->wrapped());
        return label;
    };
    add(QStringLiteral("roleDescription"), role.description);
    const StateNames names = StateNames::all();
    QStringList installed;
    for (const QString &sls : role.states)
        installed << names.title(sls);
    installed.removeDuplicates();
    add(QStringLiteral("roleInstalls"),
        installed.isEmpty() ? tr("It installs nothing.") : tr("It installs: %1.").arg(installed.join(QStringLiteral(", "))));
    m_ports = add(QStringLiteral("rolePorts"), {});
    const QStringList kept = role.removed.data.isEmpty() && !role.data.mount.isEmpty() ? QStringList{role.data.mount} : role.removed.data;
    if (!kept.isEmpty())
        add(QStringLiteral("roleKeeps"),
            tr("It keeps its data in %1; that stays when the role is taken away.").arg(kept.join(QStringLiteral(", "))));
}

void RolePage::addField(const RoleSetting &setting, QVBoxLayout &column)
{
    auto *label = new FieldLabel(titleOf(setting), setting.help, QStringLiteral("helpSetting-") + setting.key);
    label->setCode(setting.key);
    Field field{setting};
    QWidget *widget = nullptr;
    const qsizetype place = m_fields.size();
    if (choicesOf(setting).isEmpty()) {
        field.line = new QLineEdit;
        field.line->setPlaceholderText(setting.standard.isEmpty() ? tr("nothing, the usual") : tr("%1, the usual").arg(setting.standard));
        connect(field.line, &QLineEdit::editingFinished, this, [this, place] { commit(place); });
        widget = field.line;
    } else {
        field.box = new QComboBox;
        for (const QString &choice : choicesOf(setting))
            field.box->addItem(choiceWord(setting, choice), choice);
        connect(field.box, &QComboBox::activated, this, [this, place] { commit(place); });
        widget = field.box;
    }
    widget->setObjectName(QStringLiteral("setting-") + setting.key);
    widget->setAccessibleName(titleOf(setting));
    widget->setAccessibleDescription(setting.help);
    label->setBuddy(widget);
    field.fault = new Label({}, TextSize::Caption, QFont::Normal, Ink::Text);
    field.fault->setObjectName(QStringLiteral("fault-") + setting.key);
    column.addWidget(label);
    column.addWidget(widget);
    column.addWidget(field.fault->wrapped());
    m_fields << field;
}

void RolePage::fill(const Role &role)
{
    QStringList ports; // as its settings say now
    for (const RolePort &port : role.ports) {
        if (rangeOf(m_cluster, role, port).isOpen())
            ports << portsIn(m_cluster, role, port);
    }
    m_ports->setText(ports.isEmpty() ? tr("It listens on no port.") : tr("It listens on %1.").arg(ports.join(QStringLiteral("; "))));
    for (const Field &field : std::as_const(m_fields)) {
        const QString said = settingOf(m_cluster, role, field.setting);
        if (field.line && field.line->isModified())
            continue; // it is being typed, or is to be mended
        if (field.line)
            field.line->setText(said == field.setting.standard ? QString() : said);
        else
            field.box->setCurrentIndex(field.box->findData(said)); // none, where the file says something that cannot be
        const QString fault = faultOfValue(field.setting, said);
        field.fault->setText(fault);
        field.fault->setVisible(!fault.isEmpty());
    }
}

/// What cannot be is not set: it stays to be mended, with the reason below.
void RolePage::commit(qsizetype place)
{
    const Role *role = m_roles.find(m_role);
    if (!role || place >= m_fields.size())
        return;
    const Field &field = m_fields.at(place);
    if (field.line && !field.line->isModified()) // it only lost the keyboard
        return;
    const QString said = field.box ? field.box->currentData().toString() : field.line->text().trimmed();
    const QString fault = said.isEmpty() ? QString() : faultOfValue(field.setting, said);
    field.fault->setText(fault);
    field.fault->setVisible(!fault.isEmpty());
    if (!fault.isEmpty())
        return;
    if (field.line)
        field.line->setModified(false);
    const Cluster wanted = withSetting(m_cluster, *role, field.setting, said);
    if (wanted.settings == m_cluster.settings)
        return;
    Q_EMIT editWanted(said.isEmpty() ? tr("leave %1 of %2 as usual").arg(titleOf(field.setting), role->title)
                                     : tr("set %1 of %2 to %3").arg(titleOf(field.setting), role->title, said),
                      wanted);
}
