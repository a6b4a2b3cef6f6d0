#include "gui/cluster/NewestChange.h"

#include "model/runs/Verbs.h"
#include "services/session/OpenCluster.h"

NewestChange::NewestChange(OpenCluster &cluster) : m_cluster(cluster)
{
    connect(&cluster, &OpenCluster::runChanged, this, &NewestChange::follow);
    connect(&cluster.history(), &RunHistory::changed, this, &NewestChange::follow);
    for (const RunFollower *follower : {&cluster.run(), &m_follower}) {
        connect(follower, &RunFollower::changed, this, &NewestChange::changed);
        connect(follower, &RunFollower::reset, this, &NewestChange::changed);
        connect(follower, &RunFollower::finished, this, &NewestChange::changed);
    }
    follow();
}

const Run &NewestChange::run() const
{
    const Run &run = m_cluster.run().run();
    return rowOf(run.verb).changes || m_follower.folder().isEmpty() ? run : m_follower.run();
}

void NewestChange::follow()
{
    QString newest;
    for (const RunSummary &run : m_cluster.history().runs()) {
        if (rowOf(run.verb).changes && newest.isEmpty())
            newest = m_cluster.history().folderOf(run.id);
    }
    if (newest == m_cluster.run().folder())
        newest.clear(); // it is followed already
    if (newest != m_follower.folder())
        m_follower.follow(newest);
    Q_EMIT changed();
}
