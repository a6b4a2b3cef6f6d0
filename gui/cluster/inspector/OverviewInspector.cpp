#include "gui/cluster/inspector/OverviewInspector.h"

#include "gui/widgets/Card.h"
#include "model/cluster/GroupCheck.h"
#include "model/cluster/MachineNames.h"
#include "model/cluster/TargetKind.h"

#include <QLocale>
#include <QSet>

#include <QVBoxLayout>

#include <algorithm>

OverviewInspector::OverviewInspector(CloudChoices &choices, const RoleCatalogue &roles, QWidget *parent)
    : QWidget(parent), m_target(choices, roles), m_numbers({}, TextSize::Body), m_help({}, TextSize::Body, QFont::Normal, Ink::Text2),
      m_folder({}, TextSize::Small, QFont::Normal, Ink::Text2), m_changesHead({}, TextSize::Small, QFont::DemiBold, Ink::Text2),
      m_changes({}, TextSize::Body)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(&m_head);
    column->addWidget(new Hairline);
    column->addWidget(&m_pill, 0, Qt::AlignLeft);
    column->addWidget(m_numbers.wrapped());
    column->addWidget(m_help.wrapped());
    column->addWidget(&m_target);
    column->addWidget(&m_room);
    column->addSpacing(8);
    column->addWidget(m_changesHead.wrapped());
    column->addWidget(m_changes.wrapped());
    m_changes.setObjectName(QStringLiteral("changesSinceRun"));
    m_changesHead.hide();
    m_changes.hide();
    column->addSpacing(8);
    column->addWidget(new Label(tr("Its folder"), TextSize::Small, QFont::DemiBold, Ink::Text2));
    column->addWidget(m_folder.wrapped());
    m_folder.setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addStretch();
    connect(&m_target, &TargetFields::editWanted, this, &OverviewInspector::editWanted);
}

void OverviewInspector::show(const Cluster &cluster, const Observed &observed, const QString &folder, Lens lens, RunState run)
{
    QSet<QString> designed;
    for (const Machine &machine : machinesOf(cluster))
        designed.insert(machine.name);
    const qsizetype machines = designed.size();
    m_head.show(QString(), QStringLiteral("blocks"), cluster.name, targetKind(cluster.target.kind).where);
    qsizetype running = 0;
    qsizetype strangers = 0; // a machine that was taken out of the design runs until the next build
    for (const ObservedMachine &machine : observed.machines) {
        if (machine.machine == ObservedMachine::Power::Running)
            ++(designed.contains(machine.name) ? running : strangers);
    }
    const bool stands = observed.built && run != RunState::TakenDown; // it may have been asked before that
    if (run == RunState::GoesOn)                                      // what a run has not come to yet is no finding
        m_pill.show(State::Running, tr("A run goes on"));
    else if (run == RunState::TakenDown)
        m_pill.show(State::Gone, tr("Taken down"));
    else if (!observed.time.isValid())
        m_pill.show(State::Unknown, tr("Not asked yet"));
    else if (!stands && run == RunState::Failed)
        m_pill.show(State::Failed, tr("The last run failed"));
    else if (!stands)
        m_pill.show(State::Waiting, tr("Not built yet"));
    else if (!observed.findings.isEmpty())
        m_pill.show(State::Warning, tr("%n finding(s)", nullptr, int(observed.findings.size())));
    else if (run == RunState::Failed)
        m_pill.show(State::Failed, tr("The last run failed"));
    else
        m_pill.show(State::Done, tr("All well"));
    QString numbers =
        stands ? tr("%1 of %2 machines run.").arg(running).arg(machines) : tr("%n machine(s) in the design.", nullptr, int(machines));
    if (strangers > 0 && stands)
        numbers += QLatin1Char(' ') + tr("%n machine(s) that the design does not have run(s), too.", nullptr, int(strangers));
    m_numbers.setText(numbers);
    m_help.setText(lens == Lens::Design ? tr("Select a machine to see and change what it is. Drag a role from the left onto a machine, or "
                                             "onto an empty place for a new one.")
                   : lens == Lens::Plan ? tr("Select a machine to see what the plan does with it.")
                   : lens == Lens::Progress ? tr("Select a machine to see its way through the run.")
                                            : tr("Select a machine to see what it reports."));
    m_folder.setText(folder);
    if (lens == Lens::Design)
        m_target.show(cluster);
    else
        m_target.hide();
}

void OverviewInspector::showChanges(const QDateTime &when, const QList<DesignChange> &changes)
{
    constexpr qsizetype most = 12; // nobody reads more here; the Plan lens has all
    m_changesHead.setVisible(when.isValid());
    m_changes.setVisible(when.isValid());
    if (!when.isValid())
        return;
    m_changesHead.setText(tr("Changed since the build of %1").arg(QLocale().toString(when.toLocalTime(), QLocale::ShortFormat)));
    QStringList lines;
    for (const DesignChange &change : changes.mid(0, most))
        lines << change.sentence;
    if (changes.size() > most)
        lines << tr("and %n more", nullptr, int(changes.size() - most));
    m_changes.setText(lines.isEmpty() ? tr("Nothing: the design is as it was then.") : lines.join(QLatin1Char('\n')));
}
