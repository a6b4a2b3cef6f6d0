#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QString>

/// The words of a list.
QStringList wordsOf(const QString &list);
/// What is wrong with a value of this setting, as a sentence; empty: nothing.
QString faultOfValue(const RoleSetting &setting, const QString &value);
/// The value that a design gives a setting of a role, else its default.
QString settingOf(const Cluster &cluster, const Role &role, const RoleSetting &setting);
/// The design with this value for a setting of a role; its default, or nothing, is what stands in no design.
Cluster withSetting(Cluster cluster, const Role &role, const RoleSetting &setting, const QString &value);
