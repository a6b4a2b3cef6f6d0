#include "services/session/OpenCluster.h"

#include "model/clouds/CloudCheck.h"
#include "model/clouds/CloudExpiry.h"
#include "model/clouds/CloudRoom.h"
#include "model/cluster/DesignCheck.h"
#include "model/cluster/EntryWay.h"
#include "model/cluster/RoleMachines.h"
#include "model/cluster/TargetKind.h"
#include "model/runs/Verbs.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/Secrets.h"
#include "services/runs/RunFolder.h"
#include "services/ssh/SshFolder.h"
#include "services/targets/CloudProject.h"

#include <QFileInfo>

#include <algorithm>

namespace
{
/// Seconds between two questions how the cluster is.
constexpr int StatusEvery = 10;
/// Seconds for which what a cloud has is believed while one draws; and where it does not fit the design, as it may have come meanwhile.
constexpr int CloudEvery = 300;
constexpr int DoubtfulCloudEvery = 30;
} // namespace

Result<std::unique_ptr<OpenCluster>> OpenCluster::open(const QString &folder, const RoleCatalogue &roles, const QString &butlerctl)
{
    const ClusterFolder place(folder);
    if (const Result<void> checked = place.check(); !checked)
        return checked.error();
    if (const Result<void> links = place.checkLinks(); !links) // an edit keeps a draft there at once
        return links.error();
    std::unique_ptr<OpenCluster> cluster(new OpenCluster(place.path(), roles, butlerctl));
    if (const Result<void> loaded = cluster->m_document.load(place.designPath()); !loaded)
        return loaded.error();
    cluster->m_document.keepDraft(DraftFile(place.draftPath(), place.designPath()));
    cluster->begin();
    return cluster;
}

Result<std::unique_ptr<OpenCluster>> OpenCluster::openSample(std::unique_ptr<SampleCluster> sample, const RoleCatalogue &roles)
{
    std::unique_ptr<OpenCluster> cluster(new OpenCluster(sample->folder(), roles, QString()));
    cluster->m_sample = std::move(sample);
    if (const Result<void> loaded = cluster->m_document.load(cluster->m_folder.designPath()); !loaded)
        return loaded.error();
    cluster->m_document.refuseEdits(SampleCluster::refusal());
    cluster->beginSample();
    return cluster;
}

OpenCluster::OpenCluster(const QString &folder, const RoleCatalogue &roles, const QString &butlerctl)
    : m_folder(folder), m_roles(roles), m_launcher(folder, butlerctl), m_history(m_folder.runsPath()), m_status(folder, butlerctl),
      m_tunnel(m_folder.sshConfigPath(), QString()), m_metrics(m_tunnel)
{
    connect(&m_document, &ClusterDocument::changed, this, &OpenCluster::checkDesign);
    connect(&m_document, &ClusterDocument::problem, this, &OpenCluster::failed);
    connect(&m_history, &RunHistory::changed, this, &OpenCluster::historyChanged);
    connect(&m_follower, &RunFollower::finished, &m_history, &RunHistory::refresh);
    connect(&m_follower, &RunFollower::finished, this, [this] { m_metricsHost.clear(); }); // it may have made other passwords
    connect(&m_follower, &RunFollower::finished, &m_status, &StatusPoller::askNow);
    connect(&m_status, &StatusPoller::changed, this, &OpenCluster::reachMetrics);
    connect(&m_status, &StatusPoller::changed, this, &OpenCluster::lookStanding);
    connect(&m_choices, &CloudChoices::changed, this, &OpenCluster::checkDesign);
}

OpenCluster::~OpenCluster() = default;

void OpenCluster::begin()
{
    m_history.refresh();
    checkDesign();
    historyChanged();
    m_status.start(StatusEvery);
}

void OpenCluster::beginSample()
{
    m_metrics.setRecorded(m_sample->figures());
    m_history.refresh();
    checkDesign();
    historyChanged();
    m_status.show(m_sample->observed());
}

void OpenCluster::checkDesign()
{
    const QString key = targetKind(design().target.kind).accountKey;
    m_choices.setAccount(key.isEmpty() ? QString() : design().target.settings.value(key));
    m_problems = ::checkDesign(design(), m_roles);
    checkCloud();
    Q_EMIT designChanged();
}

/// By what is kept of the cloud: nobody waits for its answer. What is wrong by that is asked for again soon.
void OpenCluster::checkCloud()
{
    m_room = {};
    const Result<CloudRecord> built = CloudRecord::read(m_folder.privatePath() + QStringLiteral("/target.json"));
    const bool isAtCloud = !targetKind(design().target.kind).accountKey.isEmpty(); // else its kind is another, which a run says
    m_problems = (built && isAtCloud ? checkMoved(*built, design().target, m_choices.catalogue()) : QList<Problem>()) + m_problems;
    // Of a cluster that stands its status says it.
    const auto ends = observed().built ? std::nullopt : checkExpiry(m_choices.kept(), QDateTime::currentDateTimeUtc());
    if (ends)
        m_problems << *ends;
    const CloudCatalogue &catalogue = m_choices.catalogue();
    if (!catalogue.asked.isValid())
        return;
    // A figure from before the last change says nothing of now.
    const QList<RunSummary> &runs = m_history.runs();
    const auto change = std::find_if(runs.begin(), runs.end(), [](const RunSummary &run) { return rowOf(run.verb).changes; });
    const bool isOver = change == runs.end() || change->outcome != Outcome::Running;
    const bool isOld = change != runs.end() && catalogue.asked <= change->finished;
    m_isRoomOpen = !m_standing || !isOver || isOld || (change != runs.end() && observed().time <= change->finished);
    const bool isOwn = EntryWay::of(design().target).kind == EntryWay::Kind::Own; // only then what is its own already matters
    const Result<QString> known = isOwn || !catalogue.volumes.isEmpty() ? m_folder.id() : Result<QString>(QString());
    const QString id = known ? *known : QString();
    if (!m_isRoomOpen) {
        CloudNeed there = keptAtCloud(design(), catalogue, id, *m_standing);
        there.addresses = m_standing->isEmpty() || !wantsNewAddress(design().target) ? 0.0 : 1.0;
        m_room = roomAtCloud(design(), m_roles, catalogue, *m_standing, there);
    }
    const QList<Problem> found = checkAtCloud(design(), m_roles, catalogue, m_standing.value_or(QSet<QString>()), id) + checkRoom(m_room);
    m_problems = found + m_problems; // before what a design says of itself, as it costs or hinders more
    std::stable_partition(m_problems.begin(), m_problems.end(),
                          [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
    if (isOver)
        m_choices.askIfOlderThan(isOld ? 0 : found.isEmpty() ? CloudEvery : DoubtfulCloudEvery);
}

/// Which machines are part of what is used of the quota.
void OpenCluster::lookStanding()
{
    std::optional<QSet<QString>> standing = QSet<QString>();
    for (const ObservedMachine &machine : observed().built ? observed().machines : QList<ObservedMachine>()) {
        if (machine.machine == ObservedMachine::Power::Unknown)
            standing.reset();
        if (standing && machine.machine != ObservedMachine::Power::Gone)
            standing->insert(machine.name);
    }
    if (standing == m_standing && !m_isRoomOpen)
        return;
    m_standing = standing;
    if (m_choices.catalogue().asked.isValid())
        checkDesign();
}

void OpenCluster::historyChanged()
{
    const QList<RunSummary> &runs = m_history.runs();
    const QString current = m_history.current();
    const QString shown = !current.isEmpty() ? current : runs.isEmpty() ? QString() : runs.first().id;
    if (!shown.isEmpty() && m_follower.folder() != m_history.folderOf(shown))
        m_follower.follow(m_history.folderOf(shown));
    for (const RunSummary &run : runs) { // newest first
        if (run.verb == Verb::Plan) {
            if (m_planFollower.folder() != m_history.folderOf(run.id))
                m_planFollower.follow(m_history.folderOf(run.id));
            break;
        }
    }
    findApplied();
    if (m_current != current) {
        m_current = current;
        if (m_choices.catalogue().asked.isValid())
            checkDesign(); // what is free changes
        Q_EMIT runChanged();
    }
}

/// The newest successful build, or where none was a build that was begun; nothing before the last taking down counts.
void OpenCluster::findApplied()
{
    const RunSummary *best = nullptr;
    for (const RunSummary &run : m_history.runs()) { // newest first
        if (run.outcome == Outcome::Running)
            continue;
        if (run.verb == Verb::Destroy && run.outcome == Outcome::Succeeded)
            break;
        if (run.verb != Verb::Up && run.verb != Verb::Apply)
            continue;
        const bool succeeded = run.outcome == Outcome::Succeeded;
        if (!best || succeeded)
            best = &run;
        if (succeeded)
            break;
    }
    const QString was = m_applied ? m_applied->run : QString();
    if (!best)
        m_applied.reset();
    else if (best->id != was) {
        const Result<ClusterFile> file = loadCluster(RunFolder(m_history.folderOf(best->id)).designPath());
        m_applied.reset();
        if (file)
            m_applied = AppliedDesign{file->cluster, best->id, best->started, best->outcome == Outcome::Succeeded};
    }
    if (was != (m_applied ? m_applied->run : QString()))
        Q_EMIT designChanged();
}

/// Opens the way to the monitoring server once there is one, and closes it when the cluster is gone.
void OpenCluster::reachMetrics()
{
    const ObservedMachine *server = observed().machine(metricsAccess({}).machine());
    const bool there = observed().built && server && server->machine == ObservedMachine::Power::Running && !server->address.isEmpty() &&
                       QFileInfo::exists(m_folder.sshConfigPath());
    if (!there || !ownWay()) {
        if (!observed().built) {
            m_tunnel.close();
            m_metricsHost.clear(); // what is built next has other passwords, maybe at the same address
            m_metrics.setAccess({});
        }
        return;
    }
    m_tunnel.setMachine(saltMasterOf(design()));
    m_tunnel.open();
    if (m_metricsHost == server->address)
        return;
    m_metricsHost = server->address;
    fetchMetricsAccess();
}

Result<void> OpenCluster::ownWay() const
{
    if (m_sample)
        return SampleCluster::refusal();
    const Result<void> place = m_folder.checkPlace();
    return place ? SshFolder(m_folder.sshPath()).renewConfig() : place;
}

MetricsAccess OpenCluster::metricsAccess(const Secrets &secrets) const
{
    SaltDesign known{.cluster = design(), .roles = m_roles, .secrets = secrets};
    for (const ObservedMachine &machine : observed().machines)
        known.addresses.insert(machine.name, machine.address);
    return MetricsAccess(known);
}

void OpenCluster::fetchMetricsAccess()
{
    Secrets::ask(m_folder, this, [this](const Result<Secrets> &secrets) {
        if (secrets)
            m_metrics.setAccess(metricsAccess(*secrets).of(MetricsAccess::Who::Reader).value_or(InfluxClient::Access{}));
        else
            Q_EMIT failed(secrets.error());
    });
}

void OpenCluster::start(Verb verb, const RunOptions &options)
{
    if (m_sample) {
        Q_EMIT failed(SampleCluster::refusal());
        return;
    }
    if (m_document.isModified()) {
        if (const Result<void> saved = m_document.save(); !saved) {
            Q_EMIT failed(saved.error());
            return;
        }
    }
    const Result<QString> run = m_launcher.start(verb, options);
    if (!run) {
        Q_EMIT failed(run.error());
        return;
    }
    m_history.refresh();
    historyChanged();
}

bool OpenCluster::isStopping() const
{
    if (!isRunning())
        return false;
    const RunFolder run(m_folder.runPath(m_history.current()));
    return QFileInfo::exists(run.stopPath()) || QFileInfo::exists(run.forcePath());
}

bool OpenCluster::isOutOfSight() const
{
    if (!isRunning())
        return false;
    const Result<RunRecord> record = RunFolder(m_folder.runPath(m_history.current())).read();
    if (!record)
        return false;
    const ProcessPlace::Life life = record->place.lifeOf(record->process);
    return life == ProcessPlace::Life::OnAnotherComputer || life == ProcessPlace::Life::InAnotherWorld;
}

void OpenCluster::declareLost(const QString &run)
{
    if (const Result<void> freed = m_launcher.declareLost(run); !freed)
        Q_EMIT failed(freed.error());
    m_history.refresh();
    historyChanged();
}

void OpenCluster::askNow()
{
    if (m_sample)
        Q_EMIT failed(SampleCluster::refusal());
    else
        m_status.askNow();
}

void OpenCluster::stopSafely()
{
    if (const Result<void> asked = m_launcher.stop(m_history.current()); !asked)
        Q_EMIT failed(asked.error());
    Q_EMIT runChanged();
}

void OpenCluster::forceStop()
{
    if (const Result<void> asked = m_launcher.force(m_history.current()); !asked)
        Q_EMIT failed(asked.error());
}

Result<void> OpenCluster::acceptPlace(ClusterFolder::Place place)
{
    if (const Result<void> accepted = m_folder.acceptPlace(place); !accepted)
        return accepted;
    m_history.refresh();
    historyChanged();
    m_status.askNow();
    return {};
}
