#pragma once

#include "model/Result.h"
#include "model/clouds/CloudCatalogue.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"
#include "services/openstack/CloudSession.h"
#include "services/targets/CloudRecord.h"

#include <QList>
#include <QMap>

#include <functional>

/// What Terraform is told of who signs in, where, and into which project, as its provider calls it; no project: none is known yet.
QMap<QString, QString> cloudEnvironmentOf(const CloudAccount &account, const QString &secret, const QString &projectId);
/// A cluster stands in one project, and its volumes stay there: an error where the account leads to another by now. `kept` says where
/// volumes stayed when the cluster was taken down.
Result<void> checkProject(const CloudRecord &record, const CloudRecord &kept, const CloudToken &token);
/// The account that the design names by now is the cluster's from here on, where it leads to the cluster's project; else an error: a
/// cluster does not move. Blocks while that account signs in; `isStopped` as of CloudCalls.
Result<void> followAccount(CloudRecord &record, const TargetChoice &wanted, const std::function<bool()> &isStopped);
/// The same while one draws, by what is known of the account's cloud.
QList<Problem> checkMoved(const CloudRecord &record, const TargetChoice &wanted, const CloudCatalogue &catalogue);
