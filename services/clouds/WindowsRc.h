#pragma once

#include "services/clouds/CloudVariables.h"

#include <QByteArray>
#include <QString>

/// Reads the account that an RC file for Windows tells, of PowerShell ($env:OS_AUTH_URL = "…") or of the command prompt (set
/// OS_AUTH_URL=…). It is read, and never carried out.
Result<ImportedCloud> readWindowsRc(const QByteArray &text, const QString &file, const QString &name = {});
