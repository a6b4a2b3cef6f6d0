#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QMenu>

/// Every role with a tick, to be given to groups of the design or taken from them.
class TableRoleMenu final : public QMenu
{
    Q_OBJECT

public:
    TableRoleMenu(const Cluster &design, const RoleCatalogue &roles, const QStringList &groups, QWidget *parent);

Q_SIGNALS:
    void editWanted(const QString &name, const Cluster &cluster);

private:
    void add(const Role &role, const Cluster &design, const RoleCatalogue &roles, const QStringList &groups);
};
