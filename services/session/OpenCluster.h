#pragma once

#include "model/Result.h"
#include "model/cluster/Problem.h"
#include "model/cluster/Role.h"
#include "model/runs/Capacity.h"
#include "services/cluster/ClusterDocument.h"
#include "services/cluster/ClusterFolder.h"
#include "services/influx/InfluxClient.h"
#include "services/runs/RunFollower.h"
#include "services/runs/RunHistory.h"
#include "services/salt/MetricsAccess.h"
#include "services/session/CloudChoices.h"
#include "services/session/RunLauncher.h"
#include "services/session/SampleCluster.h"
#include "services/session/StatusPoller.h"
#include "services/ssh/Tunnel.h"

#include <QObject>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

/// A design that a run brought into the world.
struct AppliedDesign {
    Cluster design{};
    QString run{};
    QDateTime when{};
    bool succeeded = false; ///< false: at least some of its machines were begun
};

/// Everything that belongs to one open cluster, and the one thing a page takes. Closing a cluster is destroying it.
class OpenCluster final : public QObject
{
    Q_OBJECT

public:
    /// Opens the cluster in `folder`. The catalogue must outlive it. Fails with a sentence that says what to do.
    static Result<std::unique_ptr<OpenCluster>> open(const QString &folder, const RoleCatalogue &roles, const QString &butlerctl);

    /// Opens a recorded one: nothing of it is written, and nothing is asked. The catalogue must outlive it.
    static Result<std::unique_ptr<OpenCluster>> openSample(std::unique_ptr<SampleCluster> sample, const RoleCatalogue &roles);

    ~OpenCluster() override;

    /// What is shown, where it is a recording; else null.
    const SampleCluster *sample() const { return m_sample.get(); }

    const ClusterFolder &folder() const { return m_folder; }
    const RoleCatalogue &roles() const { return m_roles; }
    ClusterDocument &document() { return m_document; }
    const Cluster &design() const { return m_document.cluster(); }
    /// The newest design that was built and not taken down since; absent: none. Its machines are the ones that an edit can unmake.
    const std::optional<AppliedDesign> &applied() const { return m_applied; }
    /// Of the design by itself, and of what its cloud has for it, as far as that is known.
    const QList<Problem> &problems() const { return m_problems; }
    /// What the cloud of the design's account has to choose from.
    CloudChoices &choices() { return m_choices; }
    /// What the design takes of its project beside what is free; nothing where that is not known, or changes just now.
    const Capacity &room() const { return m_room; }
    RunHistory &history() { return m_history; }
    RunFollower &run() { return m_follower; }      ///< the run that is shown: the one going on, else the newest
    RunFollower &plan() { return m_planFollower; } ///< the newest plan
    StatusPoller &status() { return m_status; }
    const Observed &observed() const { return m_status.observed(); }
    Tunnel &tunnel() { return m_tunnel; }
    /// The program that does what the window asks for.
    const QString &butlerctl() const { return m_launcher.butlerctl(); }
    InfluxClient &metrics() { return m_metrics; }
    /// Whether metrics() can be asked now.
    bool hasMetrics() const { return m_sample || m_tunnel.state() == Tunnel::State::Open; }
    /// Now by the cluster's clock, which stands still in a recording; ms since the epoch.
    qint64 clusterTime() const { return m_sample ? observed().time.toMSecsSinceEpoch() : observed().clusterTime(); }
    bool isRunning() const { return !m_history.current().isEmpty(); }
    /// Whether the run that goes on was asked to stop, from here, a terminal or another login.
    bool isStopping() const;
    /// Whether the run that goes on cannot be seen from here: it works on another computer, or in another container of this one.
    bool isOutOfSight() const;

    /// Starts a run and follows it; errors come by failed().
    void start(Verb verb, const RunOptions &options);
    /// Asks how every machine is, now.
    void askNow();
    void stopSafely();
    void forceStop();
    /// Frees the cluster of a run that is out of sight, because a person says that its computer or container is gone for good.
    void declareLost(const QString &run);
    /// The answer to "moved or copied?" of a folder that lies elsewhere than before.
    Result<void> acceptPlace(ClusterFolder::Place place);
    /// Makes the way into the machines ours, before ssh reads it: its file can name commands. An error where the folder may be somebody
    /// else's.
    Result<void> ownWay() const;

Q_SIGNALS:
    void designChanged(); ///< design() or problems() are others
    void runChanged();    ///< another run is going on, or none
    void failed(const Error &error);

private:
    OpenCluster(const QString &folder, const RoleCatalogue &roles, const QString &butlerctl);
    void begin();
    void beginSample();
    void checkDesign();
    void checkCloud();
    void lookStanding();
    void historyChanged();
    void findApplied();
    void reachMetrics();
    MetricsAccess metricsAccess(const Secrets &secrets) const;
    void fetchMetricsAccess();
    std::unique_ptr<SampleCluster> m_sample{}; ///< first: the files of all others lie in it
    ClusterFolder m_folder;
    const RoleCatalogue &m_roles;
    ClusterDocument m_document{};
    QList<Problem> m_problems{};
    RunLauncher m_launcher;
    RunHistory m_history;
    RunFollower m_follower{};
    RunFollower m_planFollower{};
    StatusPoller m_status;
    Tunnel m_tunnel;
    InfluxClient m_metrics;
    std::optional<AppliedDesign> m_applied{};
    QString m_current{};
    QString m_metricsHost{}; ///< the address that m_metrics asks, empty: not yet known
    CloudChoices m_choices{};
    Capacity m_room{};
    std::optional<QSet<QString>> m_standing{}; ///< machines that are at the place; nothing: not known
    bool m_isRoomOpen = false;                 ///< m_room waits for answers from after the last change
};
