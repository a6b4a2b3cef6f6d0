#include "gui/discovery/MemberList.h"

#include "gui/cluster/ProblemRow.h"
#include "gui/theme/StateLook.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/StatePill.h"
#include "gui/widgets/Words.h"
#include "model/cluster/RoleMachines.h"

#include <QHBoxLayout>

#include <algorithm>

namespace
{

constexpr qsizetype mostLost = 6; ///< beside the servers; the bar over the table rejoins all

State stateOf(ObservedMachine::Member member)
{
    switch (member) {
    case ObservedMachine::Member::Alive:
        return State::Done;
    case ObservedMachine::Member::Failed:
    case ObservedMachine::Member::Left:
    case ObservedMachine::Member::Absent:
        return State::Failed;
    case ObservedMachine::Member::Unknown:
        break;
    }
    return State::Unknown;
}

} // namespace

MemberList::MemberList(QWidget *parent) : QWidget(parent), m_rows(this)
{
    setObjectName(QStringLiteral("members"));
    m_rows.setContentsMargins(8, 8, 8, 8);
    m_rows.setSpacing(8);
}

QStringList MemberList::lostIn(const Observed &observed)
{
    QStringList lost;
    for (const Finding &finding : observed.findings) {
        for (const char *kind : {"consul-failed:", "consul-left:", "consul-absent:"}) {
            if (finding.id.startsWith(QLatin1String(kind)))
                lost << finding.machine;
        }
    }
    return lost;
}

void MemberList::show(const Observed &observed, bool canRejoin)
{
    const QStringList lost = lostIn(observed);
    QList<const ObservedMachine *> servers;
    QList<const ObservedMachine *> others;
    const auto isAlive = [](const ObservedMachine &machine) { return machine.consul == ObservedMachine::Member::Alive; };
    QString shown = QString::number(canRejoin) + QString::number(observed.built) + lost.join(u' ');
    for (const ObservedMachine &machine : observed.machines) {
        shown += machine.name + QString::number(static_cast<int>(machine.consul));
        if (RoleId::isConsulServer(machine.roles))
            servers << &machine;
        else if (lost.contains(machine.name))
            others << &machine;
    }
    if (shown == m_shown) // what has the keys keeps them
        return;
    m_shown = shown;
    clearColumn(m_rows);
    if (servers.isEmpty() || !observed.built) // there is nobody who could answer
        return;
    auto *head = new Label(tr("Service discovery (Consul)"), TextSize::Caption, QFont::DemiBold, Ink::Text2);
    explainWords(*head, {Term::Consul, Term::Quorum});
    m_rows.addWidget(head->wrapped());
    const auto alive = std::count_if(servers.cbegin(), servers.cend(), [&isAlive](const ObservedMachine *one) { return isAlive(*one); });
    m_rows.addWidget((new Label(tr("%1 of %2 servers answer").arg(alive).arg(servers.size()), TextSize::Body, QFont::DemiBold))->wrapped());
    for (const ObservedMachine *machine : std::as_const(servers))
        addRow(*machine, lost.contains(machine->name), canRejoin);
    for (const ObservedMachine *machine : others.mid(0, mostLost))
        addRow(*machine, true, canRejoin);
    if (others.size() > mostLost)
        m_rows.addWidget(new Label(tr("and %1 more").arg(others.size() - mostLost), TextSize::Small, QFont::Normal, Ink::Text2));
    const auto members = std::count_if(observed.machines.cbegin(), observed.machines.cend(), isAlive);
    m_rows.addWidget(
        new Label(tr("%1 of %2 members answer").arg(members).arg(observed.machines.size()), TextSize::Caption, QFont::Normal, Ink::Text2));
}

void MemberList::addRow(const ObservedMachine &machine, bool isLost, bool canRejoin)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(new GlyphWidget(stateOf(machine.consul)));
    line->addWidget(new Label(machine.name), 1);
    if (isLost && canRejoin) {
        auto *rejoin = new Button(Button::Kind::Plain, tr("Rejoin"), {}, QStringLiteral("rejoin-") + machine.name);
        rejoin->setAccessibleName(tr("Rejoin %1").arg(machine.name));
        rejoin->setToolTip(tr("Configures %1 again, and nothing else: its agent is started and joins the others.").arg(machine.name));
        connect(rejoin, &QAbstractButton::clicked, this, [this, name = machine.name] { Q_EMIT rejoinWanted({name}); });
        line->addWidget(rejoin);
    }
    m_rows.addWidget(row);
}
