#pragma once

#include <functional>

/// How many programs want each processor of this computer, by the average of the last minute: 1 where there is room for all, and never more
/// than 10. A limit of time is so many times as long: what a busy computer does is slow, not dead.
double crowding();
/// Lets `load` stand in for the system's average, already divided by the processors, for tests; nothing puts the true one back.
void setLoadStandIn(std::function<double()> load);
