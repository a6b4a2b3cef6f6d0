#pragma once

#include "model/clouds/CloudAccount.h"

#include <QString>

/// `cloud test NAME`: asks the cloud step by step whether one can work there, a line a step. Done where all passed, else failed.
int cloudTest(const CloudAccount &account, const QString &secret, bool asJson);
