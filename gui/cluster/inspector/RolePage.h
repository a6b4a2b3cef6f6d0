#pragma once

#include "gui/widgets/FieldLabel.h"
#include "gui/widgets/Label.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QComboBox>
#include <QLineEdit>
#include <QList>
#include <QVBoxLayout>
#include <QWidget>

/// What a role is: what it installs, where it listens, what it keeps, and its settings, which hold for all machines that have it. It
/// changes nothing itself but says the design that is wanted.
class RolePage final : public QWidget
{
    Q_OBJECT

public:
    /// The catalogue must outlive it.
    explicit RolePage(const RoleCatalogue &roles, QWidget *parent = nullptr);
    /// Hides itself where there is no such role.
    void show(const Cluster &cluster, const QString &role);
    /// What the next edit begins from: the newest design, while it is shown only in a moment.
    void take(const Cluster &cluster) { m_cluster = cluster; }
    /// The role that is shown; empty: none.
    const QString &role() const { return m_role; }

Q_SIGNALS:
    void editWanted(const QString &name, const Cluster &cluster, const QString &series = {});

private:
    struct Field {
        RoleSetting setting{};
        QComboBox *box = nullptr;  ///< null: it is typed
        QLineEdit *line = nullptr; ///< null: one of a list
        Label *fault = nullptr;
    };
    void make(const Role &role);
    static void addHead(const Role &role, QVBoxLayout &column);
    void addFacts(const Role &role, QVBoxLayout &column);
    void addField(const RoleSetting &setting, QVBoxLayout &column);
    void fill(const Role &role);
    void commit(qsizetype place);
    const RoleCatalogue &m_roles;
    Cluster m_cluster{};
    QString m_role{};
    QVBoxLayout *m_column = nullptr;
    QWidget *m_inner = nullptr;
    Label *m_ports = nullptr; ///< of m_inner
    QList<Field> m_fields{};
};
