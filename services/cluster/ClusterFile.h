#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"
#include "services/cluster/YamlNode.h"

#include <QByteArray>
#include <QString>

/// The newest format of cluster.yaml that we read and write.
inline constexpr int clusterFormat = 1;
/// More machines in one group than this are a typing error.
inline constexpr int largestCount = 100000;

/// A design and the text it was read from.
struct ClusterFile {
    Cluster cluster{};
    QByteArray text{};
};

/// Reads a design out of YAML text. An error's message is `FILE:LINE:COLUMN: sentence`; further errors stand in its details.
Result<Cluster> readCluster(const QByteArray &text, const QString &file);
/// The same out of a text that was parsed before.
Result<Cluster> readCluster(const YamlNode &root, const QByteArray &text, const QString &file);

/// `FILE:LINE:COLUMN: sentence` for what the rules found: the place is the group's, or the beginning of the groups.
QString placedSentence(const Problem &problem, const QByteArray &text, const QString &file);

/// Reads cluster.yaml.
Result<ClusterFile> loadCluster(const QString &path);
/// Writes the text atomically: it is whole or as it was before.
Result<void> writeCluster(const QString &path, const QByteArray &text);
