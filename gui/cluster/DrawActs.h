#pragma once

#include "gui/cluster/DrawnDesign.h"
#include "gui/cluster/GroupActs.h"
#include "gui/cluster/PictureActs.h"
#include "gui/cluster/PictureSaver.h"

#include <QObject>

#include <optional>

class Canvas;
class EditActs;
class OpenCluster;

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
    QStringList selectedGroups() const { return m_drawn.selectedGroups(); }

Q_SIGNALS:
    void shown(const Selection &selection); ///< the design has changed and this is to be selected
    void refused(const QString &sentence, const QString &remedy);
    void asked(const Question &question); ///< before it is done
    void said(const QString &sentence);
    void saved(const QString &path);
    void notSaved(const Error &error);
    void renameInTable(); ///< the table is shown: the name is written there

private:
    void give(const QStringList &groups, const QString &role);
    void takeWhole(PictureAct act);
    void place(PictureAct act);
    void tidyUp();
    OpenCluster &m_cluster;
    Canvas &m_canvas;
    DrawnDesign m_drawn;
    GroupActs m_groups;
    PictureSaver m_saver;
};
