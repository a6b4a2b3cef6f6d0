#pragma once

#include "gui/shell/Lens.h"

#include <QAction>
#include <QStringList>
#include <QWidget>

/// What the window needs of the page that shows the machines: the Cluster page is one.
class LensPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows the machines in another way; moves none of them.
    virtual void setLens(Lens lens) = 0;
    /// Picture or table.
    virtual void toggleTable() = 0;
    virtual void showMachine(const QString &name) = 0;
    /// Opens the log in the bottom panel.
    virtual void showLog() = 0;
    /// What can be done on the page, and the machines that one can go to.
    virtual QList<QAction *> acts() const = 0;
    virtual QStringList machineNames() const = 0;

Q_SIGNALS:
    void lensWanted(Lens lens); ///< the page leads to another lens
    void chartsWanted(const QString &machine);
    void servicesWanted();
    void backupWanted();
    void failureWanted(const QString &runId); ///< to see why this run failed
};
