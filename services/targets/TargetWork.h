#pragma once

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
    Runner &runner;
    EventWriter *events = nullptr; ///< null: a question, which tells nobody
};

/// Something of a cluster that a place has, found by the cluster's mark and by nothing that we noted.
struct PlacedThing {
    enum class Kind { Machine, Network, Volume, Process };
    Kind kind = Kind::Machine;
    QString name{};    ///< as the place calls it
    QString machine{}; ///< of the design, whose it is; empty: the whole cluster's
    ObservedMachine::Power power = ObservedMachine::Power::Unknown;
    bool halfMade = false; ///< a machine that never came up: nothing is on it
};

/// Where SSH gets in.
struct TargetEntry {
    QString machine{};
    QString host{};
    int port = 22;
    QString user = QStringLiteral("root");
    int sshSeconds = 420; ///< that a machine may take from its start to its first answer
};
