#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/RoleDrag.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/State.h"
#include "model/runs/Run.h"

#include <QAction>
#include <QList>
#include <QObject>

#include <functional>

class Canvas;
class DesignInspector;
class DesignNotice;
class MachineTable;
class OpenCluster;
class OverviewInspector;
class ProblemsPanel;
class QSplitter;
class TableTools;
class TextTwin;
struct Problem;

/// Changes the design from its fields, table, text and list of problems, keeps it saved, and compares it with what was built.
class EditActs final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. Keys hold within `page`.
    EditActs(OpenCluster &cluster, Canvas &canvas, MachineTable &table, QWidget &page);

    /// The picture (or table) with the text beside it.
    QWidget *centre() const;
    /// What is asked above the picture about drafts and changes from outside.
    QWidget *notice() const;
    void connectPanels(DesignInspector &inspector, ProblemsPanel &problems);
    /// As one step of undo. Where it unmakes machines that were built, it is asked first.
    void edit(const QString &name, const Cluster &next, const QString &series = {});
    /// The machines that were built and would be destroyed by this design, and are not by the present one.
    DropLoss lossBy(const Cluster &next) const;
    /// What was asked last is done.
    void confirm();
    void fix(const Problem &problem);
    /// What the Plan lens shows: the newest plan, or where the design is another one by now, what has changed since the last build.
    const Run &shownPlan();
    /// Whether that is a plan, and not only a comparison.
    bool isPlanned() const { return m_planned; }
    void showChanges(OverviewInspector &overview) const;
    void select(const Selection &selection);
    const QList<QAction *> &acts() const { return m_acts; }
    bool isTextShown() const;
    void showText(bool shown); // NOLINT: a setter

Q_SIGNALS:
    void selectionWanted(const Selection &selection);
    void refused(const QString &sentence, const QString &remedy);
    void asked(State how, const QString &sentence, const QString &detail, const QString &button);
    void said(const QString &sentence);

private:
    void addActs();
    void add(const QString &text, const QKeySequence &keys, const QString &icon, const QString &name, std::function<void()> act);
    void save();
    void askForTemplate();
    OpenCluster &m_cluster;
    Canvas &m_canvas;
    MachineTable &m_table;
    QWidget &m_page;
    QSplitter *m_centre = nullptr;
    TextTwin *m_text = nullptr;
    TableTools *m_tools = nullptr;
    DesignNotice *m_notice = nullptr;
    QList<QAction *> m_acts{};
    std::function<void()> m_asked{};
    Run m_compared{}; ///< the difference to the last build, in the form of a plan
    bool m_planned = false;
    QString m_askedOf{};       ///< the plan and the build that the answer is about
    Cluster m_plannedDesign{}; ///< and the design
};
