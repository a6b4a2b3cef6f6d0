#pragma once

#include "model/runs/Durations.h"

// How long the steps of this user's runs took, kept in durations.json of the local data folder for all clusters together: what a computer
// and a cloud can do is no matter of one cluster.

/// What earlier runs taught; nothing where there is no file, or none that can be read.
Durations learnedDurations();
/// Adds what the steps of a run took. What cannot be kept is not kept: an estimate is worth no failing run.
void learnDurations(const QList<Durations::Taken> &steps);
