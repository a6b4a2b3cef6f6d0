#pragma once

#include "model/Result.h"
#include "model/runs/Run.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// The machine that an address of ours stands for: TYPE.machine["NAME"], whatever the type; empty for all else.
QString machineOfAddress(const QString &address);

/// Whether it stands for a data volume: TYPE.volume["MACHINE/NAME"], in every module.
bool isVolumeAddress(const QString &address);

/// Reads `terraform show -json PLANFILE`: what happens to each resource, red first, resources that stay left out. Classed by what happens
/// to the machine: one that was only half made is made, not replaced.
Result<QList<PlannedChange>> readPlan(const QByteArray &json);
/// The plan as JSON without its variables, to be kept.
QByteArray planWithoutVariables(const QByteArray &json);
/// Whether these changes destroy or make anew anything that exists; the machines (or addresses) that are lost. What holds nothing of
/// anybody's, such as a rule of a firewall, is not among them.
QStringList lostBy(const QList<PlannedChange> &plan);

/// A resource as the state file has it.
struct StateResource {
    QString address{};
    QString machine{};
    bool tainted = false;
};
/// Reads terraform.tfstate; an empty or missing file is a state without resources.
Result<QList<StateResource>> readState(const QString &path);
