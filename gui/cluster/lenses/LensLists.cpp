#include "gui/cluster/lenses/LensLists.h"

#include "gui/cluster/lenses/FindingsList.h"
#include "gui/cluster/lenses/PlannedList.h"
#include "gui/cluster/lenses/ProgressList.h"
#include "gui/cluster/lenses/RolePalette.h"
#include "gui/shell/PageFrame.h"

LensLists::LensLists(PageFrame &frame, const RoleCatalogue &roles)
    : m_frame(frame), m_palette(new RolePalette(roles)), m_planned(new PlannedList), m_progress(new ProgressList),
      m_findings(new FindingsList)
{
    // In the order of Lens.
    for (QWidget *list : {static_cast<QWidget *>(m_palette), static_cast<QWidget *>(m_planned), static_cast<QWidget *>(m_progress),
                          static_cast<QWidget *>(m_findings)})
        frame.addLeft(list);
    connect(m_palette, &RolePalette::roleWanted, this, &LensLists::roleWanted);
    connect(m_palette, &RolePalette::machineWanted, this, [this](const Dragged &what) { Q_EMIT newWanted(what.kind); });
    connect(m_palette, &RolePalette::nothingWanted, this, &LensLists::nothingWanted);
    connect(m_planned, &PlannedList::machineWanted, this, [this](const QString &machine) { Q_EMIT machinesWanted({machine}); });
    connect(m_planned, &PlannedList::changeWanted, this, &LensLists::changeWanted);
    connect(m_planned, &PlannedList::planWanted, this, [this] { Q_EMIT verbWanted(Verb::Plan, {}); });
    connect(m_progress, &ProgressList::stageWanted, this, &LensLists::stageWanted);
    connect(m_findings, &FindingsList::machinesWanted, this, &LensLists::machinesWanted);
    connect(m_findings, &FindingsList::verbWanted, this, &LensLists::verbWanted);
    connect(m_findings, &FindingsList::askWanted, this, &LensLists::askWanted);
}

void LensLists::showLens(Lens lens)
{
    m_frame.showLeft(int(lens));
}

void LensLists::show(const PictureSources &sources)
{
    QStringList machines;
    for (const Machine &machine : machinesOf(sources.design))
        machines.append(machine.name);
    switch (sources.lens) {
    case Lens::Design:
        m_palette->setDesign(sources.design);
        break;
    case Lens::Plan:
        m_planned->show(sources.plan, machines);
        break;
    case Lens::Progress:
        m_progress->show(sources.run, sources.design);
        break;
    case Lens::Health:
        m_findings->show(sources.observed, isUnderWay(sources.run) ? tr("A run goes on: what it has not come to yet is no finding.")
                                           : sources.run.outcome == Outcome::Failed
                                               ? tr("The last run failed: not everything is as the design says.")
                                               : QString());
        break;
    }
}

void LensLists::choosePlanned(const QString &machine)
{
    m_planned->chooseMachine(machine);
}

void LensLists::showFailure(const Observed &observed, const QString &problem)
{
    m_findings->show(observed, problem);
}

void LensLists::setRecorded()
{
    m_findings->setRecorded();
}

void LensLists::tick()
{
    m_findings->tick();
}
