#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// A cluster that signs in to its cloud with an account of this computer's.
struct CloudCluster {
    QString name{};
    QString folder{};
    bool isBuilt = false; ///< something of it stands, which only this account reaches
    bool operator==(const CloudCluster &) const = default;
};

/// Those that name an account in their design, or were built with it: among all that this login ever built, and in these folders.
QList<CloudCluster> clustersOf(const QString &account, const QStringList &folders = {});
/// "reads, germline (built)", for a sentence.
QString namesOf(const QList<CloudCluster> &clusters);
