#pragma once

#include "services/verbs/Arguments.h"

#include <QString>

/// What `new` can begin with, a line each, with the sentence on when to take it.
QString templateList();
/// Begins a cluster out of a template.
int newVerb(const Arguments &arguments);
/// Says what of an old Butler cluster can be taken over, and begins a cluster with it where a folder is named.
int oldRootVerb(const Arguments &arguments);
/// Says what is wrong with a design.
int checkVerb(const Arguments &arguments);
/// Says what is wrong with the roles of a folder, before anybody builds with them.
int checkRoleVerb(const Arguments &arguments);
