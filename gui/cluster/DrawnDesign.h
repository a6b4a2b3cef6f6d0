#pragma once

#include "model/cluster/Cluster.h"

#include <QCoreApplication>
#include <QMap>
#include <QRectF>
#include <QStringList>

class Canvas;
class EditActs;
class OpenCluster;

/// The design as it is drawn: what of it is selected, and where all of it stands.
class DrawnDesign final
{
    Q_DECLARE_TR_FUNCTIONS(DrawnDesign)

public:
    /// All must outlive it.
    DrawnDesign(OpenCluster &cluster, Canvas &canvas, EditActs &editor) : m_cluster(cluster), m_canvas(canvas), m_editor(editor) {}

    /// As one step of undo.
    void edit(const QString &name, const Cluster &next) const;
    /// All groups with the place that they have now, so that a new one moves none of them, now or when the file is opened again.
    Cluster pinned(Cluster next) const;
    Cluster pinned() const;
    QStringList selectedGroups() const;
    QMap<QString, QRectF> selectedRects() const;
    /// Names of up to three, or how many they are.
    static QString namesOf(const QStringList &names);

private:
    OpenCluster &m_cluster;
    Canvas &m_canvas;
    EditActs &m_editor;
};
