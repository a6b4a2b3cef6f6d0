#pragma once

#include "gui/cluster/PictureSources.h"
#include "gui/cluster/RoleDrag.h"

#include <QObject>

class FindingsList;
class PageFrame;
class PlannedList;
class ProgressList;
class RolePalette;

/// The panel at the left of the Cluster page: each lens has its list there, and what they ask for comes from here.
class LensLists final : public QObject
{
    Q_OBJECT

public:
    /// The lists become the frame's; the catalogue must outlive them.
    LensLists(PageFrame &frame, const RoleCatalogue &roles);

    /// The list of a lens, with what it is about.
    void showLens(Lens lens);
    void show(const PictureSources &sources);
    /// The machine is selected elsewhere.
    void choosePlanned(const QString &machine);
    /// Reality could not be asked.
    void showFailure(const Observed &observed, const QString &problem);
    /// A second has passed.
    void tick();
    void setRecorded(); ///< what is shown has no age

Q_SIGNALS:
    void roleWanted(const QString &role);
    void newWanted(Dragged::Kind kind);
    void nothingWanted();
    void machinesWanted(const QStringList &machines);
    void changeWanted(const QString &address); ///< of the plan, what is no machine
    void stageWanted(Stage stage);
    void verbWanted(Verb verb, const QStringList &machines);
    void askWanted();

private:
    PageFrame &m_frame;
    RolePalette *m_palette;
    PlannedList *m_planned;
    ProgressList *m_progress;
    FindingsList *m_findings;
};
