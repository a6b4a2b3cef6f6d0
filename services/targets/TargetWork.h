#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Observed.h"
#include "services/cluster/ClusterFolder.h"
#include "services/runs/RunFolder.h"

#include <QString>

class EventWriter;
class Runner;

/// What a target works with, for as long as its run or question lasts.
struct TargetWork {
    ClusterFolder folder;
    QString clusterId{};
    RunFolder run{};
    TargetChoice choice{}; ///< of the design; what was decided when the cluster was built wins over it
    Runner &runner;
    EventWriter *events = nullptr; ///< null: a question, which tells nobody
};

/// Something of a cluster that a place has, found by the cluster's mark and by nothing that we noted.
struct PlacedThing {
    enum class Kind { Machine, Network, Volume, Process, Other };
    Kind kind = Kind::Machine;
    QString name{};    ///< as the place calls it; of Kind::Other with what it is: "port NAME"
    QString machine{}; ///< of the design, whose it is; empty: the whole cluster's
    ObservedMachine::Power power = ObservedMachine::Power::Unknown;
    bool halfMade = false; ///< a machine that never came up: nothing is on it
    QString id{};          ///< the place's own, where a name may be that of several
    QString volume{};      ///< of a volume: its name in the design
    int size = 0;          ///< of a volume: GB; 0: not known
    QString words{};       ///< with what it is, as “port NAME”; empty: the name says it

    /// With its id, as several may have one name.
    QString inWords() const { return (words.isEmpty() ? name : words) + (id.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(id)); }
};

/// A disk of a machine besides the one that it starts from.
struct MachineDisk {
    QString device{}; ///< how the machine names it, under /dev/disk/by-id, without what stands before the place's own id
    QString mount{};
};

/// Where SSH gets in.
struct TargetEntry {
    QString machine{};
    QString host{};
    int port = 22;
    QString user = QStringLiteral("root");
    int sshSeconds = 420; ///< without any news of a machine, then who is missing is given up; on a busy computer more
    QString needs{};      ///< a sentence: what others have to do so that SSH gets there; empty: nothing
};
