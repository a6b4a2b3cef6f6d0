#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/FittedDialog.h"
#include "gui/widgets/Label.h"
#include "model/runs/Run.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QList>
#include <QString>
#include <QVBoxLayout>

/// Asks before machines are destroyed or made anew: names them, and wants the cluster's name typed. RunDoor opens it.
class DestroyQuestion final : public FittedDialog
{
    Q_OBJECT

public:
    /// Before a plan is carried out that destroys or replaces. `machine`: the one that alone is made anew, whose name is then asked for.
    DestroyQuestion(const QString &cluster, const QString &machine, const QList<PlannedChange> &plan, QWidget *parent);
    /// Before the whole cluster is taken down. `lost` says one loss a line.
    DestroyQuestion(const QString &cluster, const QString &head, const QStringList &lost, const QString &act, QWidget *parent);
    /// Before what this machine keeps of former roles is destroyed: its name is asked for.
    DestroyQuestion(const QString &machine, const QStringList &lost, QWidget *parent);
    /// Says that these stay unless a box is ticked.
    void offerVolumes(const QString &volumes);
    /// Whether it is ticked.
    bool removesVolumes() const { return m_volumes && m_volumes->isChecked(); }

private:
    void lay(const QString &head, const QStringList &lost, const QString &act);
    void askFor(const QString &sentence, const QString &what, const QString &name);
    QLineEdit m_typed{};
    Label *m_ask = nullptr;
    QVBoxLayout *m_first = nullptr; ///< above what is lost
    QCheckBox *m_volumes = nullptr;
    Button *m_act = nullptr;
};
