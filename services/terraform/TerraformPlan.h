#pragma once

#include "model/Result.h"
#include "model/runs/Run.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// The machine that an address of ours stands for: TYPE.machine["NAME"], whatever the type; empty for all else.
QString machineOfAddress(const QString &address);

/// Whether it stands for a data volume: TYPE.volume["MACHINE/NAME"], in every module.
bool isVolumeAddress(const QString &address);

/// What a line of `terraform plan|apply -json` says is to happen to a resource. Classed by what happens to the machine: one that was only
/// half made is made, not replaced. Nothing: it says something else, or the resource stays as it is.
std::optional<PlannedChange> plannedChange(const QJsonObject &line);
/// Whether it is the line that comes when the whole plan was told.
bool endsPlan(const QJsonObject &line);
/// Reads all lines of a `terraform plan -json` that came to a good end: what happens to each resource, red first.
Result<QList<PlannedChange>> readPlan(const QByteArray &lines);
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
