#pragma once

#include <QString>

/// Gives the application its style and the theme `wanted` ("light", "dark"; else the desktop's).
void applyTheme(const QString &wanted);
