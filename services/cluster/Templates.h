#pragma once

#include "model/Result.h"

#include <QString>
#include <QStringList>

/// The designs a new cluster can begin with: single, tutorial, genomics.
QStringList templates();
/// Makes `folder` a cluster folder with this template's design. Fails, and changes nothing, when the folder is not empty, the template or
/// the target is not known, or the name cannot be one.
Result<void> newCluster(const QString &folder, const QString &templateName, const QString &target, const QString &name);
