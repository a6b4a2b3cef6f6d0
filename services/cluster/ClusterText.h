#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"

#include <QByteArray>

/// The text of `cluster`, made out of the text that it was read from: every entry whose value did not change keeps its bytes and
/// comments. An empty `previous` gives a new text. Fails when it would not read back as the same design.
Result<QByteArray> clusterText(const QByteArray &previous, const Cluster &cluster);
