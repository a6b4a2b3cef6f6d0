#include "model/cluster/MasterSize.h"

#include <algorithm>

namespace
{
constexpr int Step = 20;         ///< machines; three workers answered so many without a time-out
constexpr int WorkerMemory = 80; ///< MB; each is a process that imports Salt
constexpr int MostWorkers = 16;  ///< more wait for processors and for one socket
} // namespace

MasterSize MasterSize::of(int machines)
{
    const int steps = std::max(0, (machines - 1) / Step);
    MasterSize size;
    size.workers = std::min(size.workers + steps, MostWorkers);
    size.timeout += 2 * steps;
    size.openFiles += 8 * Step * steps;
    size.memory = WorkerMemory * (size.workers - MasterSize().workers);
    return size;
}

int MasterSize::mostMachines()
{
    return Step * (MostWorkers - MasterSize().workers + 1);
}
