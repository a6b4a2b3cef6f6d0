#pragma once

#include "model/runs/Capacity.h"

#include <QString>
#include <QStringList>

// What a place has room for, in words: one place, so that strip, question and terminal agree.

/// What a quota is called within a sentence: "memory", "places to watch files from".
QString quotaTitle(const Quota &quota);
/// "1.3 → 31 of 24 GB memory", before and after a plan; "6 → 7 machines share 2 cores".
QString quotaWords(const Quota &quota);
/// Where a plan does not fit: how many machines do, then for each quota that ends by how much, and what to do. Empty: it fits.
QStringList refusalSentences(const Capacity &capacity);
/// "The machines cost 0.42 EUR an hour after this, and 0.12 EUR now." Empty: nobody says what they cost.
QString costSentence(const Capacity &capacity);
/// "Room for 14 more machines than now. What ends first: memory." Empty: not known.
QString roomSentence(const Capacity &capacity);
