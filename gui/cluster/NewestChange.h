#pragma once

#include "services/runs/RunFollower.h"

#include <QObject>

class OpenCluster;

/// The newest run that changes the world, also while a plan or a check is shown elsewhere.
class NewestChange final : public QObject
{
    Q_OBJECT

public:
    /// The cluster must outlive it.
    explicit NewestChange(OpenCluster &cluster);

    /// An id-less run: there was none.
    const Run &run() const;

Q_SIGNALS:
    void changed();

private:
    void follow();
    OpenCluster &m_cluster;
    RunFollower m_follower{}; ///< where another run is the cluster's
};
