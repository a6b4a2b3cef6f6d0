#pragma once

#include "gui/widgets/Button.h"
#include "model/cluster/State.h"

#include <QString>

class OpenCluster;

/// What comes next for a cluster: the primary button's word and what it does.
struct NextStep {
    enum class Act { None, Plan, Build, Stop, Force };
    Act act = Act::None;
    QString text{};
    QString tip{};
    Button::Kind kind = Button::Kind::Primary;
};

/// How a cluster stands, in the pill's words.
struct ClusterState {
    State state = State::Waiting;
    QString word{};
    double ring = 0.3;
};

/// Out of design, runs and reality. `planShown`: the plan of just this design is on screen, so that it can be carried out.
NextStep nextStep(OpenCluster &cluster, bool planShown);
ClusterState stateOf(OpenCluster &cluster);
/// Whether there is something of the cluster that can be looked at or taken down: it stands, or a run once changed its machines.
bool hasMachines(OpenCluster &cluster);
/// Whether the newest plan succeeded, was made of the design as it is now, and no run has changed the machines since.
bool planIsFresh(OpenCluster &cluster);
/// Whether the place has room for what the newest plan makes, as far as it says.
bool planFits(OpenCluster &cluster);
/// Whether the newest plan destroys or replaces a machine.
bool planDestroys(OpenCluster &cluster);
