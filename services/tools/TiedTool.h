#pragma once

#include "services/tools/Command.h"

/// Runs a program whose answer nobody is to keep: it goes through pipes, never into a file, and the program ends when this one does. Only
/// for questions. Blocks; not for the window.
CommandResult runTied(const Command &command);
