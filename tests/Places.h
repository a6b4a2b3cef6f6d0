#pragma once

#include <QString>

// Where the checkout and the build lie, for tests. In functions of one small file: as definitions of the compiler they made every checkout
// and every worktree compile all tests for itself, whatever the compiler's cache held.

// The path of a file of `tests/data`, as in testData("/runs/build.jsonl").
QString testData(const char *name);
// The path of a file of the checkout.
QString projectFile(const char *name);
// The path of what was built.
QString builtFile(const char *name);
