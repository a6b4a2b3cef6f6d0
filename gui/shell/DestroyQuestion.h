#pragma once

#include "gui/widgets/Button.h"
#include "model/runs/Run.h"

#include <QDialog>
#include <QLineEdit>
#include <QList>
#include <QString>

/// Asks before machines are destroyed or made anew: names them, and wants the cluster's name typed. Open it by open().
class DestroyQuestion final : public QDialog
{
    Q_OBJECT

public:
    /// Before a plan is carried out that destroys or replaces.
    DestroyQuestion(const QString &cluster, const QList<PlannedChange> &plan, QWidget *parent);
    /// Before the whole cluster is taken down. `lost` says one loss a line.
    DestroyQuestion(const QString &cluster, const QString &head, const QStringList &lost, const QString &act, QWidget *parent);

private:
    void lay(const QString &cluster, const QString &head, const QStringList &lost, const QString &act);
    QLineEdit m_typed{};
    Button *m_act = nullptr;
};
