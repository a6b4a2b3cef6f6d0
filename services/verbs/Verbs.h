#pragma once

#include "services/verbs/Arguments.h"

#include <QString>

// The verbs of butlerctl. Each takes its command line and returns the exit code of DESIGN 4; none holds any logic of a run.

/// What `new` can begin with, a line each, with the sentence on when to take it.
QString templateList();
int newVerb(const Arguments &arguments);
int checkVerb(const Arguments &arguments);
/// plan, apply, configure, verify, up, destroy: starts the run and follows it.
int changeVerb(const Arguments &arguments);
int statusVerb(const Arguments &arguments);
int runsVerb(const Arguments &arguments);
int logVerb(const Arguments &arguments);
int stopVerb(const Arguments &arguments);
/// Which container engine a cluster on this computer would use, and how it is called, or the base image of its machines, which it makes
/// where it is missing; or why none can be used. Leave is what docker needs, see needsLeave().
int engineVerb(const Arguments &arguments);

/// A sentence on standard error.
void complain(const QString &sentence);
/// A line on standard output.
void say(const QString &line);
void say(const QByteArray &line);
