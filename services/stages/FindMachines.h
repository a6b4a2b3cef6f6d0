#pragma once

#include "services/stages/RunEnd.h"

class TerraformWork;
struct RunContext;

/// Fills in what later stages need to reach the machines: addresses and the entry. Ends the run where there are none.
Ending findMachines(RunContext &context, const TerraformWork &terraform);
/// Asks the place for the host key of a machine that showed another one than before, and trusts what it says from now on; false where it
/// says that the old one is right, or nothing.
bool vouchFor(RunContext &context, const QString &machine);
/// The same for machines of which known_hosts has no whole key.
void vouchForTorn(RunContext &context);
