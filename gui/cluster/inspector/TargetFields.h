#pragma once

#include "gui/widgets/FieldLabel.h"
#include "gui/widgets/Label.h"
#include "model/cluster/Cluster.h"
#include "services/session/CloudChoices.h"

#include <QComboBox>
#include <QVBoxLayout>
#include <QWidget>

/// What a design says of its place, where that takes an account: with which one, and what of the cloud all machines are made of. Offers
/// what the cloud has. It changes nothing itself but says the design that is wanted.
class TargetFields final : public QWidget
{
    Q_OBJECT

public:
    explicit TargetFields(QWidget *parent = nullptr);
    /// Shows itself where the place takes an account.
    void show(const Cluster &cluster);

Q_SIGNALS:
    void editWanted(const QString &name, const Cluster &cluster, const QString &series = {});

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Field {
        QString key{};
        QString title{};
        FieldLabel *label = nullptr;
        QComboBox *box = nullptr;
    };
    void makeFields(const QString &kind);
    void offer();
    void fill();
    void commit(const Field &field);
    QString m_kind{}; ///< the fields are of this one
    QString m_accountKey{};
    Cluster m_cluster{};
    QVBoxLayout *m_column = nullptr;
    QWidget *m_inner = nullptr;
    QList<Field> m_fields{};
    Label m_hint;
    CloudChoices m_choices{};
};
