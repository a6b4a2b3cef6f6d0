#pragma once

/// What the Salt master of so many machines is set up with, and what that takes. It grows by steps of twenty machines, so that one more
/// seldom starts it anew. A value.
struct MasterSize {
    int workers = 3;      ///< processes that answer minions
    int timeout = 10;     ///< s that a question typed on it waits for minions
    int openFiles = 1024; ///< two connections of each minion, its key, and its pillar
    int memory = 0;       ///< MB beside what the role takes with a few machines

    static MasterSize of(int machines);
    /// So many machines has a master at most that still grows with them. With more each waits longer for it.
    static int mostMachines();
};
