#pragma once

#include "model/Result.h"

#include <QMenu>

class Canvas;
class DrawActs;
class OpenCluster;
enum class PictureAct;

/// The context menu of the picture and its table: what can be done with what is under the pointer, or with an empty place.
class PictureMenu final : public QMenu
{
    Q_OBJECT

public:
    /// All must outlive it. Both names may be empty.
    PictureMenu(OpenCluster &cluster, Canvas &canvas, DrawActs &acts, const QString &group, const QString &machine, QWidget *parent);

Q_SIGNALS:
    void chartsWanted(const QString &name);
    void anewWanted(const QString &machine);
    void oldDataUnwanted(const QString &machine);
    void refused(const Error &error);

private:
    void openTerminal(const QString &machine);
    void add(PictureAct act, QMenu *menu = nullptr);
    void addForEmptyPlace();
    void addForDesign();
    void addForLife(const QString &group, const QString &machine);
    void addRoles(const QStringList &groups);
    OpenCluster &m_cluster;
    Canvas &m_canvas;
    DrawActs &m_acts;
};
