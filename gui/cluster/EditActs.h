#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/Question.h"
#include "gui/cluster/RoleDrag.h"
#include "model/Result.h"
#include "model/cluster/Cluster.h"

#include <QAction>
#include <QList>
#include <QObject>

#include <functional>

class Canvas;
class ClusterInspector;
class DesignNotice;
class MachineTable;
class OpenCluster;
class ProblemsPanel;
class QSplitter;
class TableTools;
class TextTwin;
struct Problem;

/// Changes the design from its fields, table, text and list of problems and keeps it saved.
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
    void connectPanels(ClusterInspector &panel, ProblemsPanel &problems);
    /// As one step of undo. Where it unmakes machines that were built, it is asked first.
    void edit(const QString &name, const Cluster &next, const QString &series = {});
    /// The machines that were built and would be destroyed by this design, and are not by the present one.
    DropLoss lossBy(const Cluster &next) const;
    void fix(const Problem &problem);
    void select(const Selection &selection);
    const QList<QAction *> &acts() const { return m_acts; }
    bool isTextShown() const;
    void showText(bool shown); // NOLINT: a setter

Q_SIGNALS:
    void selectionWanted(const Selection &selection);
    void refused(const QString &sentence, const QString &remedy);
    void asked(const Question &question);
    void said(const QString &sentence);
    void saved(const QString &path);
    void notSaved(const Error &error);

private:
    void addActs();
    void add(const QString &text, const QKeySequence &keys, const QString &icon, const QString &name, std::function<void()> act);
    void save();
    void saveTable();
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
};
