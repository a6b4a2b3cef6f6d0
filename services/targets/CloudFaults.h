#pragma once

#include "services/targets/CloudParts.h"

#include <QList>
#include <QString>

/// Terraform says only that a machine is in an error; why, Nova knows: what is at fault with the machines that were `found`, or with the
/// project's quota, where Terraform ended with these words. Empty: nothing known.
QString explainFaults(const QList<CloudPart> &found, const QString &words);
