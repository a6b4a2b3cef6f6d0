#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/PageHead.h"
#include "model/runs/PlanWords.h"

#include <QStandardItemModel>
#include <QTreeView>
#include <QWidget>

/// The Plan lens's list: what happens to what, red first and by name; what stays and what is behind the scenes is folded.
class PlannedList final : public QWidget
{
    Q_OBJECT

public:
    explicit PlannedList(QWidget *parent = nullptr);
    /// `machines`: all of the design. An id-less run is no plan.
    void show(const Run &plan, const QStringList &machines);
    void chooseMachine(const QString &machine);

Q_SIGNALS:
    void machineWanted(const QString &machine);
    void changeWanted(const QString &address); ///< of something that is no machine
    void planWanted();

private:
    void addSection(ResourceAction action, const QList<PlannedRow> &rows);
    QStandardItem *addFolded(const QString &title, const QString &count);
    void choose(const QModelIndex &index);
    void filter(const QString &text);
    PageHead m_head;
    QTreeView m_view{};
    QStandardItemModel m_model{};
    Label m_none;
    Button *m_plan = nullptr;
    QWidget *m_search = nullptr;
    QString m_shown{};
    QString m_filter{};
};
