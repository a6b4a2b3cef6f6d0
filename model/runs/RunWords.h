#pragma once

#include "model/runs/Run.h"
#include "model/runs/Verbs.h"

#include <QString>
#include <QStringList>

// What a run, its times and its states are called on screen: one place, so that list, head and table agree.

/// A run's title with how it ended where that is no success or failure: "Build, stopped by you".
QString runTitle(Verb verb, Outcome outcome);
/// What a step of a run is called, in the reader's language; empty: a step that this program does not know.
QString stepTitle(const QString &id);
/// How a run stands, in a word: "Going on", "Done", "Failed", "Stopped", "Lost".
QString outcomeWord(Outcome outcome);
/// "0.4 s", "12 s", "6 min 12 s", "1 h 4 min"; of what was counted in whole seconds without tenths.
QString durationWords(qint64 milliseconds);
/// What is not known to the second, in seconds: "5 s", "1 min 20 s", from two minutes on "6 min".
QString roughWords(double seconds);
/// "today, 12:04", "yesterday, 18:20", "20 November", "20 November 2025"; `moment` and `now` in any time zone.
QString whenWords(const QDateTime &moment, const QDateTime &now);
/// What a Salt function makes sure of: "package is installed" for pkg.installed; the function itself where we have no words.
QString functionWords(const QString &function);
/// What a Salt result is called: "clean", "changed", "failed", "skipped, needs a failed one".
QString resultWord(StateResult result);
/// A state's id, short enough for a column's head: the file name of a path.
QString shortStateId(const QString &id);
/// What a plan destroys or makes anew, by name, a sentence each.
QStringList lossSentences(const QList<PlannedChange> &plan);
/// All that a plan does; what it loses comes first.
QStringList planSentences(const QList<PlannedChange> &plan);
/// All of them, one after the other.
QString planWords(const QList<PlannedChange> &plan);
/// The volume that a change takes away with everything on it, "pgdata of db-server"; empty: none.
QString lostVolume(const PlannedChange &change);
/// Where a change stands in a list: what loses a machine comes first.
int redFirst(ResourceAction action);
