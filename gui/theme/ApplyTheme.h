#pragma once

#include <QString>

/// Gives the application its style and the theme `wanted` ("light", "dark"; else the desktop's, and follows it from then on).
void applyTheme(const QString &wanted);
/// What the desktop wants now; where it never says, its palette at the start tells.
void setDesktopIsDark(bool dark); // NOLINT: a setter
