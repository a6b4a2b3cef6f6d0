#pragma once

#include "gui/cluster/inspector/CatalogueChoices.h"
#include "gui/widgets/FieldLabel.h"
#include "gui/widgets/Label.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/TargetKind.h"
#include "services/session/CloudChoices.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

/// What a design says of its place, where that takes an account: with which one, and what of the cloud all machines are made of. Offers
/// what the cloud has. It changes nothing itself but says the design that is wanted.
class TargetFields final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    TargetFields(CloudChoices &choices, const RoleCatalogue &roles, QWidget *parent = nullptr);
    /// Shows itself where the place takes an account.
    void show(const Cluster &cluster);
    /// What the next edit begins from: the newest design, while it is shown only in a moment.
    void take(const Cluster &cluster) { m_cluster = cluster; }

Q_SIGNALS:
    void editWanted(const QString &name, const Cluster &cluster, const QString &series = {});

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Field {
        QString key{};
        QString title{};
        FieldLabel *label = nullptr;
        QComboBox *box = nullptr;   ///< null: it is typed, and nothing is offered
        QLineEdit *line = nullptr;  ///< null: one of the list, and nothing else
        QWidget *holder = nullptr;  ///< all of these
        QPushButton *own = nullptr; ///< proposes what is this computer's; null: nothing is
        Label *ownHint = nullptr;   ///< how sure that is
    };
    Field makeField(const TargetKind::Setting &setting);
    void makeFields(const QString &kind);
    void offer();
    void fill();
    void commit(const Field &field);
    void proposeOwn(const Field &field);
    QString saidOf(const QString &key) const;
    QList<CatalogueChoice> choicesOf(const QString &key) const;
    const RoleCatalogue &m_roles;
    QString m_kind{}; ///< the fields are of this one
    QString m_accountKey{};
    Cluster m_cluster{};
    TargetChoice m_shown{};
    QStringList m_shownRoles{};
    QVBoxLayout *m_column = nullptr;
    QWidget *m_inner = nullptr;
    QList<Field> m_fields{};
    Label m_hint;
    CloudChoices &m_choices;
};
