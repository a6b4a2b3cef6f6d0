#pragma once

#include <QMap>
#include <QString>

/// What every tool's environment is made of: PATH, HOME, LANG=C.UTF-8, the SSH agent, and what container engines and proxies need. Never
/// OS_*, TF_*, PYTHON*.
QMap<QString, QString> toolEnvironment();
