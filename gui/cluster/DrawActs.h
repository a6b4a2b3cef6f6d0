#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/PictureActs.h"
#include "gui/cluster/RoleDrag.h"
#include "model/cluster/GroupEdits.h"
#include "model/cluster/State.h"

#include <QObject>

#include <functional>
#include <optional>

class Canvas;
class EditActs;
class OpenCluster;
class QMenu;

/// Changes the design as one draws: what is dropped, added, renamed, moved and removed in the picture, each as one step of undo.
class DrawActs final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. What would unmake machines is asked by `editor`.
    DrawActs(OpenCluster &cluster, Canvas &canvas, EditActs &editor, QObject *parent);

    /// Whether `what` may be let go on a group, or with an empty name on an empty place.
    DropVerdict judge(const QString &group, const Dragged &what) const;
    /// Onto a group, or with an empty name onto an empty place.
    void drop(const Dragged &what, const QString &group, const QPointF &place);
    /// To all that is selected, or to a new machine where nothing is.
    void giveRole(const QString &role);
    void addNew(Dragged::Kind kind, const QStringList &roles, std::optional<QPointF> place);
    void rename(const QString &group, const QString &name);
    void take(PictureAct act);
    /// What was asked last is done.
    void confirm();
    void fillMenu(QMenu &menu, const QString &group, const QString &machine);

Q_SIGNALS:
    void shown(const Selection &selection); ///< the design has changed and this is to be selected
    void refused(const QString &sentence, const QString &remedy);
    /// To be asked before it is done: what is lost, and how bad that is. The page calls confirm().
    void asked(State how, const QString &sentence, const QString &detail, const QString &button);
    void said(const QString &sentence);
    void renameInTable(); ///< the table is shown: the name is written there

private:
    void edit(const QString &name, const Cluster &next);
    Cluster pinned(Cluster next) const;
    void give(const QStringList &groups, const QString &role);
    QStringList selectedGroups() const;
    QMap<QString, QRectF> selectedRects() const;
    void takeEdit(PictureAct act);
    void duplicate();
    void copy();
    void paste();
    DropLoss lossBy(const QString &group, const Dragged &what) const;
    DropVerdict judgeTaken(const QString &group, const QStringList &machines) const;
    void takeOut(const QStringList &machines, std::optional<QPointF> at);
    void join(const QString &into, const QStringList &groups, const QStringList &machines);
    void joinSelected();
    void removeSelected();
    void savePicture();
    void copyPicture();
    void arrive(const QString &name, const Result<Arrival> &arrival);
    void place(PictureAct act);
    void tidyUp();
    void addRoleMenu(QMenu &menu);
    OpenCluster &m_cluster;
    Canvas &m_canvas;
    EditActs &m_editor;
    std::function<void()> m_asked{};
};
