#pragma once

#include "services/runs/RunOptions.h"

#include <QStringList>

#include <functional>

class OpenCluster;
class QWidget;
enum class Verb;

/// The one door through which the window starts runs: what takes machines away is asked for by name here, each time anew, and nothing else
/// in the window gives leave to destroy (tests/house.sh looks).
namespace RunDoor
{

/// What happens once a run was begun.
using Begun = std::function<void()>;

/// Starts a run that takes nothing away; Verb::Destroy asks as takeDown() does. `machines`: only these, empty: all.
void start(OpenCluster &cluster, Verb verb, const QStringList &machines, QWidget *over, const Begun &begun = {});
/// Carries out the newest plan, after asking where it destroys or makes anew.
void build(OpenCluster &cluster, QWidget *over, const Begun &begun = {});
/// Takes the whole cluster down, after asking.
void takeDown(OpenCluster &cluster, QWidget *over, const Begun &begun = {});
/// What can be done with Consul beside configuring it: another key for its agents, which nobody notices who works with the cluster; a
/// leader again, where most of its servers were lost, which is asked by the cluster's name.
enum class ConsulAct { NewKey, Recover };
void startConsul(OpenCluster &cluster, ConsulAct act, QWidget *over, const Begun &begun = {});
/// Plans to make one machine anew; the plan says what goes with that, and build() asks before it is carried out.
void planAnew(OpenCluster &cluster, const QString &machine, const Begun &begun = {});
/// Configures one machine and destroys what it keeps of roles that it has no more, after asking for its name.
void removeOldData(OpenCluster &cluster, const QString &machine, QWidget *over, const Begun &begun = {});
/// Plans with what no state knows taken in or removed; build() asks before it is carried out.
void planUnknown(OpenCluster &cluster, RunOptions::Unknown what, const Begun &begun = {});
/// Frees the cluster of a run that cannot be seen from here, after asking whether its computer is gone for good.
void declareLost(OpenCluster &cluster, QWidget *over);

} // namespace RunDoor
