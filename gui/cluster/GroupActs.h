#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/Question.h"
#include "gui/cluster/RoleDrag.h"
#include "model/cluster/GroupEdits.h"

#include <QObject>
#include <QPointF>

#include <optional>

class Canvas;
class DrawnDesign;
class EditActs;
class OpenCluster;

/// Whole groups and machines of the picture: copied, pasted, parted, joined and removed, each as one step of undo.
class GroupActs final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    GroupActs(OpenCluster &cluster, Canvas &canvas, const EditActs &editor, const DrawnDesign &drawn);

    void duplicate();
    void cut();
    /// As a cluster.yaml with these groups only: it can be read, sent, and pasted into another cluster.
    void copy();
    void paste();
    void split();
    /// Into the first that is a group with a number of machines, or else the first selected.
    void joinSelected();
    /// At once where nothing is lost by it; else what depends on it, or runs already, is said first.
    void remove();
    /// Machines of an open group that are held over another group, or over an empty place.
    DropVerdict judge(const QString &group, const QStringList &machines) const;
    /// What would be destroyed by letting go there.
    DropLoss lossBy(const QString &group, const Dragged &what) const;
    void takeOut(const QStringList &machines, std::optional<QPointF> at);
    void join(const QString &into, const QStringList &groups, const QStringList &machines);

Q_SIGNALS:
    void arrived(const Selection &selection); ///< the design has changed and this is to be selected
    void refused(const QString &sentence, const QString &remedy);
    void asked(const Question &question);

private:
    void arrive(const QString &name, const Result<Arrival> &arrival);
    QStringList runningWithout(const Cluster &before, const Cluster &next) const;
    OpenCluster &m_cluster;
    Canvas &m_canvas;
    const EditActs &m_editor;
    const DrawnDesign &m_drawn;
};
