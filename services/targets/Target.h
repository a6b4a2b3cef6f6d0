#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"
#include "model/runs/Capacity.h"
#include "model/runs/VolumeWords.h"
#include "services/targets/TargetWork.h"
#include "services/terraform/TerraformPlan.h"
#include "services/tools/Pace.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <functional>

/// A place where machines run: the one seam between the places. Stages know Terraform and this. Everything blocks. One run or question
/// uses one, in the order of these functions.
class Target
{
public:
    Target() = default;
    Target(const Target &) = delete;
    Target &operator=(const Target &) = delete;
    virtual ~Target() = default;

    /// Reads what was decided of this cluster, and finds the place's tools, or the account and its secret.
    virtual Result<void> open() = 0;
    /// Who is asked and named in sentences, such as podman; after open().
    virtual QString name() const = 0;
    virtual QString version() const = 0;
    /// How many of its machines may be worked on at once.
    virtual Pace::Bounds pace() const { return {.first = 10}; }
    /// Whether all that the cluster's folder says is what this program would have written: it is data, and may be somebody else's.
    virtual Result<void> checkBrought() const = 0;
    /// Asks what the place has of this cluster: its machines alone, what else decides what is built, or all that there is. `meanwhile` is
    /// done while the place thinks; may be empty.
    enum class Look { Machines, Build, All };
    virtual Result<void> look(Look what, const std::function<void()> &meanwhile) = 0;
    /// What the last look found.
    virtual QList<PlacedThing> things() const = 0;
    /// What a death left that the place's own lists do not show; asks.
    virtual QList<PlacedThing> forgotten() = 0;
    /// What Terraform is told by its environment beside what every tool gets: who signs in where. After open().
    virtual QMap<QString, QString> environment() const { return {}; }
    /// What ends soon, and what is to be done before; empty: nothing. After open().
    virtual QString notice() const { return {}; }
    /// Ends that, and tells. `made`: the machines of a cluster in which some were made since the last look; empty: the look still holds.
    virtual void endForgotten(const QStringList &made) = 0;

    /// Addresses of the state whose resources the place has not, or has only half: machines in `making` were being made by a run that died.
    virtual QStringList vanished(const QList<StateResource> &state, const QStringList &making) const = 0;
    /// Addresses of machines that were whole and are in an error now: they can only be made anew, and what is on them may still be wanted.
    /// So that takes leave.
    virtual QStringList broken(const QList<StateResource> &) const { return {}; }
    /// Addresses of resources that Terraform holds for half made, and the place for whole: a death came in between, nothing else.
    virtual QStringList sound(const QList<StateResource> &) const { return {}; }
    /// What the place has of this cluster and no state knows, which knows these machines; after look().
    virtual QList<PlacedThing> unknown(const QStringList &known) const;
    /// Things with our mark that no state knows, and that no run that died was making: what they are and what to do. Nothing was touched.
    virtual QString strangerSentence(const QList<PlacedThing> &strangers) const = 0;
    /// Whether they can be given to Terraform.
    virtual bool canTakeIn() const { return false; }
    /// Lets adopted() have them, too.
    virtual void takeIn(const QList<PlacedThing> &) {}
    /// Removes them: somebody has seen them named, and gave leave.
    virtual Result<void> removeStrangers(const QList<PlacedThing> &strangers) = 0;
    /// Removes these, and what else of the cluster a run that died was making and no state knows; after look(). The error says what stays.
    virtual Result<void> removeHalfMade(const QStringList &machines) = 0;
    /// Terraform did not come to its end while it made `making`: what was asked of the place by then comes to its own, and what of it no
    /// state knows is removed. Nothing is called stopped or failed before.
    virtual void settle(const QStringList &) {}
    /// Whether machines may be made here; says it where that takes leave, and fails where that was not given.
    enum class Making { None, Planned, Some };
    virtual Result<void> mayMake(Making making) = 0;

    /// What the place has room for beside all that it runs, and what this design takes of that; after look(). Empty: it does not say.
    virtual Capacity capacity(const Cluster &, const RoleCatalogue &) { return {}; }
    /// Decides what is not decided yet, such as addresses. What stands keeps what it has.
    virtual Result<void> decide(const Cluster &design, const RoleCatalogue &roles, const QList<StateResource> &state,
                                const QStringList &making) = 0;
    /// Makes ready what machines are made of, such as an image. Not where `making` is None and nothing would be made.
    virtual Result<void> makeReady(Making making) = 0;
    /// Keeps what was decided, and describes the machines: machines.auto.tfvars.json of the module.
    virtual Result<QJsonObject> describe(const Cluster &design, const RoleCatalogue &roles) = 0;
    /// What the place has of an earlier build, and the plan is to take in: Terraform's address → the place's id; after describe().
    virtual QMap<QString, QString> adopted() const { return {}; }
    /// The same of no machine at all, to take all down: what there is stands in the state.
    virtual QJsonObject describeNothing() const = 0;
    /// Terraform made everything in one go and failed: mends what only now is seen, and says whether it is worth another try.
    virtual Result<bool> mendFailed() = 0;
    /// What the place's words mean where they are no fault of a machine; empty: nothing known.
    virtual QString explain(const QString &words) const = 0;

    /// Gives machines that stand back what Terraform made for them, such as a port in the place of one that was lost; after an apply.
    virtual Result<void> giveBack(const QStringList &) { return {}; }
    /// Starts machines that are stopped: machine → why it did not start, empty where it did.
    virtual QMap<QString, QString> start(const QStringList &machines) = 0;
    /// Another door than SSH to machines that run and do not answer it; false where there is none.
    virtual bool wakeSsh(const QStringList &machines) = 0;
    /// The machine's own host key as the place vouches for it; empty: it does not.
    virtual QString hostKeyOf(const QString &machine) = 0;
    virtual TargetEntry entry() const = 0;
    /// Machine → its address on the cluster's network.
    virtual QMap<QString, QString> addresses() const = 0;
    /// Machine → the disks that it has to mount by itself; a place that mounts them has none.
    virtual QMap<QString, QList<MachineDisk>> disks() const { return {}; }

    /// Removes what Terraform left of the cluster and looks: things() says what still is. Returns what no list showed and was ended. Where
    /// the place's kind keeps data volumes, only those of `volumes` go: what nobody named stays.
    virtual Result<QList<PlacedThing>> removeRest(const QList<MachineVolume> &volumes) = 0;
    /// Forgets what was decided: the cluster is gone.
    virtual void forget() = 0;
};
