#pragma once

#include "model/clouds/CloudAccount.h"
#include "model/cluster/Problem.h"

#include <optional>

/// An account that lets nobody in any more, or soon: what is to be done before. Of a token, which lives for hours, nothing.
std::optional<Problem> checkExpiry(const CloudAccount &account, const QDateTime &now);
