#pragma once

/// Lets screen readers read the line of a LogView that the cursor is on. Once a program; LogView does it itself.
void makeLogViewsAccessible();
