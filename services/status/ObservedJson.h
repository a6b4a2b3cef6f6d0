#pragma once

#include "model/Result.h"
#include "model/cluster/Observed.h"

#include <QJsonObject>

/// The document that `status --json` prints (DESIGN 4): states in lower-case words, times ISO 8601 in UTC, what is not known null or
/// "unknown".
QJsonObject toJson(const Observed &observed);
/// Reads it back. Unknown words become Unknown, unknown keys are skipped; fails only where the text is no such document.
Result<Observed> observedFromJson(const QByteArray &text);
