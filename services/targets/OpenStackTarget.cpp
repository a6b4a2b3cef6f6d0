#include "services/targets/OpenStackTarget.h"

#include "model/clouds/CloudExpiry.h"
#include "services/clouds/CloudStore.h"
#include "services/platform/Files.h"
#include "services/platform/Patience.h"
#include "services/runs/EventWriter.h"
#include "services/ssh/SshFolder.h"
#include "services/targets/CloudImports.h"
#include "services/targets/CloudPower.h"
#include "services/targets/CloudProject.h"
#include "services/terraform/TerraformFolder.h"
#include "services/tools/Runner.h"

#include <QFile>
#include <QThread>

#include <algorithm>

namespace
{

using Kind = CloudPart::Kind;
using Service = CloudCalls::Service;

constexpr int SettleSeconds = 120;     // in which nothing changes: what was asked of a cloud does not come any more
constexpr int CalmMilliseconds = 5000; // between two looks that have to be the same
constexpr int RestStep = 250;          // ms
constexpr int KeptLooks = 6;           // until a volume whose machine was removed is free

} // namespace

void OpenStackTarget::log(LogLevel level, const QString &text, const QString &machine) const
{
    if (m_work.events)
        m_work.events->log(QStringLiteral("openstack"), level, text, machine);
}

Result<void> OpenStackTarget::open()
{
    const Result<CloudRecord> record = CloudRecord::read(recordPath());
    if (!record)
        return record.error();
    m_record = *record;
    const Result<CloudRecord> kept = CloudRecord::read(keptPath());
    if (!kept)
        return kept.error();
    m_kept = *kept;
    if (m_record.name.isEmpty() && !state().servers.isEmpty())
        return Error{
            tr("%1 is gone, which says what this cluster's machines were made of. Nothing was touched. Put it back out of a backup, "
               "then start the run again.")
                .arg(recordPath()),
            {}};
    if (m_record.account.isEmpty())
        m_record.account = m_work.choice.settings.value(QStringLiteral("cloud"));
    if (m_record.account.isEmpty())
        return Error{
            tr("It is not said at which cloud this cluster is to be built. Connect your account on the page Clouds, and name it in the "
               "design's target: {kind: openstack, cloud: NAME}."),
            {}};
    const CloudStore store;
    const Result<CloudStore::Kept> account = store.cloud(m_record.account);
    if (!account)
        return account.error();
    const Result<std::optional<QString>> secret = store.secret(m_record.account);
    if (!secret)
        return secret.error();
    if (!*secret)
        return Error{tr("The secret of the account “%1” is not known on this computer. Type it on the page Clouds.").arg(m_record.account),
                     {}};
    m_account = account->account;
    m_secret = **secret;
    if (m_work.events)
        m_work.events->hide({m_secret});
    if (const QString soon = notice(); !soon.isEmpty())
        log(LogLevel::Warning, soon);
    m_calls = std::make_unique<CloudCalls>(m_account, m_secret,
                                           [this] { return m_work.runner.isForced() || (!m_work.events && m_work.runner.isStopped()); });
    m_decision = std::make_unique<CloudDecision>(*m_calls, m_record, m_work.clusterId);
    return {};
}

QString OpenStackTarget::notice() const
{
    const std::optional<Problem> ends = checkExpiry(m_account, QDateTime::currentDateTimeUtc());
    return ends ? ends->sentence + QLatin1Char(' ') + ends->remedy : QString();
}

Result<void> OpenStackTarget::checkBrought() const
{
    if (!state().isForeign)
        return {};
    return Error{
        tr("%1/terraform.tfstate holds things that are not of a cluster on OpenStack as this program makes it. Nothing was touched. "
           "If you have put it there yourself, put back an earlier state of the cluster: “Put back an earlier state…” in the window's "
           "menu, “state” of butlerctl.")
            .arg(m_work.folder.terraformPath()),
        {}};
}

Result<void> OpenStackTarget::signIn()
{
    if (m_isSignedIn)
        return {};
    const Result<CloudToken> token = m_calls->signIn();
    if (!token)
        return token.error();
    if (const Result<void> same = checkProject(m_record, m_kept, *token); !same)
        return same;
    m_isSignedIn = true;
    if (m_record.projectId.isEmpty()) {
        m_record.projectId = token->projectId;
        m_record.project = token->project;
        m_record.region = m_calls->session().region();
    }
    return {};
}

Result<void> OpenStackTarget::look(Look what, const std::function<void()> &meanwhile)
{
    if (meanwhile)
        meanwhile();
    if (const Result<void> in = signIn(); !in)
        return in;
    m_found.clear();
    if (m_record.name.isEmpty() && what == Look::Machines) // none was ever made, or all were taken down
        return {};
    const Result<QList<CloudPart>> found = what == Look::Machines    ? cloud().servers()
                                           : m_record.name.isEmpty() ? cloud().volumes() // those may have stayed
                                                                     : cloud().all();
    if (!found)
        return found.error();
    m_found = *found;
    return what == Look::Build ? followAccount(m_record, m_work.choice, [this] { return m_work.runner.isStopped(); }) : Result<void>();
}

QList<PlacedThing> OpenStackTarget::things() const
{
    QList<PlacedThing> things;
    for (const CloudPart &thing : m_found)
        things << thing.placed();
    return things;
}

/// By its id: another of its name is a stranger.
const CloudPart *OpenStackTarget::server(const QString &id) const
{
    const auto found = std::find_if(m_found.cbegin(), m_found.cend(),
                                    [&id](const CloudPart &thing) { return thing.kind == Kind::Server && thing.id == id; });
    return found == m_found.cend() ? nullptr : &*found;
}

QStringList OpenStackTarget::inStatus(const QString &status, bool tainted, const QList<StateResource> &resources) const
{
    QStringList addresses;
    const QMap<QString, QString> servers = state().servers;
    for (const StateResource &resource : resources) {
        const CloudPart *thing = resource.machine.isEmpty() ? nullptr : server(servers.value(resource.machine));
        if (thing && thing->status == status && resource.tainted == tainted)
            addresses << resource.address;
    }
    return addresses;
}

/// Terraform sees by itself what is gone: it asks for each machine by its id, which is surer than a list. But it plans nothing where one is
/// in an error. It holds for half made what did not come up while it waited: one that it knows as whole was so, also where it was made in a
/// run that failed with others.
QStringList OpenStackTarget::vanished(const QList<StateResource> &resources, const QStringList &) const
{
    return inStatus(QStringLiteral("ERROR"), true, resources);
}

QStringList OpenStackTarget::broken(const QList<StateResource> &resources) const
{
    return inStatus(QStringLiteral("ERROR"), false, resources);
}

QStringList OpenStackTarget::sound(const QList<StateResource> &resources) const
{
    return inStatus(QStringLiteral("ACTIVE"), true, resources);
}

QList<PlacedThing> OpenStackTarget::unknown(const QStringList &) const
{
    QList<PlacedThing> things;
    for (const CloudPart &thing : unknown())
        things << thing.placed();
    return things;
}

QString OpenStackTarget::strangerSentence(const QList<PlacedThing> &strangers) const
{
    QStringList names;
    std::transform(strangers.begin(), strangers.end(), std::back_inserter(names), [](const PlacedThing &one) { return one.inWords(); });
    return tr("The cloud has what carries this cluster's id, and Terraform's state does not know it: %1. Nothing was touched. Take it in, "
              "and the cluster goes on with it as it stands; or let it be removed, after you have saved what is needed on it. If the "
              "cluster's folder was put back from a backup, a later copy of the state may know it.")
        .arg(names.join(QStringLiteral(", ")));
}

void OpenStackTarget::takeIn(const QList<PlacedThing> &strangers)
{
    m_takenIn = partsOf(strangers);
}

Result<void> OpenStackTarget::removeStrangers(const QList<PlacedThing> &strangers)
{
    const Result<void> looked = look(Look::All, {});
    return looked ? cloud().remove(partsOf(strangers), [this](int milliseconds) { return rest(milliseconds); }) : looked;
}

QList<CloudPart> OpenStackTarget::partsOf(const QList<PlacedThing> &things) const
{
    QList<CloudPart> parts = m_found;
    parts.removeIf([&things](const CloudPart &part) {
        return std::none_of(things.begin(), things.end(), [&part](const PlacedThing &one) { return one.id == part.id; });
    });
    return parts;
}

QList<CloudPart> OpenStackTarget::unknown() const
{
    const QSet<QString> known = state().ids;
    QList<CloudPart> things = m_found;
    // A volume may be one that stayed when the cluster was taken down: the next plan takes it in, or names it. In an error is also one
    // with data, whose cloud has a bad day.
    things.removeIf([&known](const CloudPart &thing) { return thing.kind == Kind::Volume || known.contains(thing.id); });
    return things;
}

bool OpenStackTarget::rest(int milliseconds) const
{
    for (int waited = 0; waited < milliseconds && !m_work.runner.isForced(); waited += RestStep)
        QThread::msleep(RestStep); // a run that is to stop rests all the same: what was asked of the cloud comes
    return !m_work.runner.isForced();
}

Result<void> OpenStackTarget::removeUnknown(const QStringList &making)
{
    QList<CloudPart> things = unknown();
    things.removeIf([this, &making](const CloudPart &thing) {
        const bool isTakenIn =
            std::any_of(m_takenIn.cbegin(), m_takenIn.cend(), [&thing](const CloudPart &one) { return one.id == thing.id; });
        return isTakenIn || (!thing.machine.isEmpty() && !making.contains(thing.machine));
    });
    for (const CloudPart &thing : things)
        log(LogLevel::Warning,
            tr("The %1 was being made when its run ended, and Terraform's state does not know it: it is removed.").arg(thing.words()),
            thing.machine);
    if (things.isEmpty())
        return {};
    m_found.removeIf([&things](const CloudPart &thing) { return things.contains(thing); });
    m_hasRemoved = true;
    return cloud().remove(things, [this](int milliseconds) { return rest(milliseconds); });
}

Result<void> OpenStackTarget::removeHalfMade(const QStringList &machines)
{
    const TerraformFolder folder(m_work.folder.terraformPath());
    return folder.isMaking() ? removeUnknown(folder.making() + machines) : Result<void>();
}

/// A request that was on its way when Terraform was interrupted makes the thing all the same, seconds later.
void OpenStackTarget::settle(const QStringList &making)
{
    log(LogLevel::Info, tr("What was asked of the cloud comes to its end; then it is compared with what Terraform knows."));
    Patience patience(SettleSeconds);
    QList<CloudPart> before;
    bool isCalm = false;
    for (int looks = 1; !isCalm && !patience.isOver(); ++looks) {
        if (const Result<void> looked = look(Look::All, {}); !looked) {
            log(LogLevel::Warning,
                tr("The cloud could not be asked what it has of this cluster: %1 The next run asks again.").arg(looked.error().message));
            return;
        }
        isCalm = !m_found.isEmpty() && before == m_found && std::none_of(m_found.cbegin(), m_found.cend(), [](const CloudPart &thing) {
            return thing.kind == Kind::Server && thing.status == QLatin1String("BUILD");
        });
        if (m_found.isEmpty() && looks > 1)
            return;
        patience.heed(std::exchange(before, m_found) != m_found);
        if (!isCalm && !rest(CalmMilliseconds))
            return;
    }
    if (const Result<void> removed = removeUnknown(making); !removed)
        log(LogLevel::Error, removed.error().message);
}

Capacity OpenStackTarget::capacity(const Cluster &design, const RoleCatalogue &roles)
{
    const Result<KeptVolumes> kept = KeptVolumes::of(design, m_found, state());
    return m_decision && m_decision->read(m_account)
               ? m_decision->capacity(design, roles, m_found, kept ? kept->used : QList<MachineVolume>())
               : Capacity{};
}

Result<void> OpenStackTarget::decide(const Cluster &design, const RoleCatalogue &roles, const QList<StateResource> &resources,
                                     const QStringList &making)
{
    if (const Result<void> in = signIn(); !in)
        return in;
    if (const Result<void> read = m_decision->read(m_account); !read)
        return read;
    const bool stands = std::any_of(m_found.cbegin(), m_found.cend(), [](const CloudPart &one) { return one.kind != Kind::Volume; });
    if (resources.isEmpty() && making.isEmpty() && !stands) // nothing that would have to stay as it is
        m_decision->begin(design);
    QStringList standing;
    for (const StateResource &resource : resources)
        standing << resource.machine;
    for (const CloudPart &thing : std::as_const(m_takenIn))
        standing << thing.machine;
    const Result<QStringList> decided = m_decision->decide(design, roles, standing, state().ids);
    if (!decided)
        return decided.error();
    for (const QString &warning : *decided)
        log(LogLevel::Warning, warning);
    return {};
}

/// One whose machine was removed just now, or that is being made, takes a moment until it is free.
Result<void> OpenStackTarget::findKept(const Cluster &design)
{
    Result<KeptVolumes> kept = KeptVolumes::of(design, m_found, state());
    for (int looks = 0; kept && (kept->mayPass || (m_hasRemoved && !kept->busy.isEmpty())) && looks < KeptLooks && rest(CalmMilliseconds);
         ++looks) {
        if (const Result<void> looked = look(Look::All, {}); !looked)
            return looked;
        kept = KeptVolumes::of(design, m_found, state());
    }
    if (!kept)
        return kept.error();
    if (!kept->busy.isEmpty() && m_takenIn.isEmpty())
        return Error{kept->busy.first(), {}};
    for (const QString &hint : kept->hints)
        log(LogLevel::Warning, hint);
    if (!kept->used.isEmpty())
        log(LogLevel::Info, tr("Left by an earlier build, and used again with everything on it: %1.").arg(volumesInWords(kept->used)));
    m_adopted = kept->taken;
    return {};
}

Result<QJsonObject> OpenStackTarget::describe(const Cluster &design, const RoleCatalogue &roles)
{
    const QStringList names = machineNames(design);
    if (const Result<void> kept = findKept(design); !kept)
        return kept.error();
    if (const Result<void> written = m_record.write(recordPath()); !written)
        return written.error();
    const SshFolder ssh(m_work.folder.sshPath());
    const Result<SshKeyPair> own = ssh.ownKey();
    if (!own)
        return own.error();
    const Result<QMap<QString, SshKeyPair>> first = ssh.firstContactKeys(names);
    if (!first)
        return first.error();
    const Result<QJsonObject> input = cloudInput(m_record, design, roles, m_work.clusterId, m_decision->machines(),
                                                 QStringList{own->publicKey} + m_account.publicKeys, *first);
    if (!input || m_takenIn.isEmpty())
        return input;
    const Result<QList<StateResource>> known = readState(statePath());
    if (!known)
        return known.error();
    const Result<QMap<QString, QString>> imports = CloudImports(*m_calls, m_found, *input, state(), *known).of(m_takenIn, m_adopted);
    if (!imports)
        return imports.error();
    m_adopted.insert(*imports);
    return input;
}

Result<void> OpenStackTarget::giveBack(const QStringList &machines)
{
    const Result<QList<CloudPart>> ports = machines.isEmpty() ? QList<CloudPart>() : cloud().ports();
    const auto tell = [this](const QString &machine) {
        log(LogLevel::Info, tr("%1 gets another port in the place of the one that it lost.").arg(machine), machine);
    };
    return ports ? givePorts(*m_calls, *ports, state(), machines, tell) : Result<void>(ports.error());
}

QJsonObject OpenStackTarget::describeNothing() const
{
    return emptyCloudInput(m_record, m_work.clusterId);
}

QMap<QString, QString> OpenStackTarget::start(const QStringList &machines)
{
    const auto now = [this] {
        QMap<QString, CloudPart> servers;
        const QSet<QString> known = state().ids;
        for (const CloudPart &thing : look(Look::Machines, {}) ? m_found : QList<CloudPart>()) {
            if (thing.kind == Kind::Server && known.contains(thing.id))
                servers.insert(thing.machine, thing);
        }
        return servers;
    };
    return startServers(*m_calls, machines, now, [this](int milliseconds) { return m_work.runner.wait(milliseconds); });
}

QMap<QString, QList<MachineDisk>> OpenStackTarget::disks() const
{
    const Result<QByteArray> input = readFile(m_work.folder.terraformPath() + QStringLiteral("/machines.auto.tfvars.json"));
    return input ? cloudDisks(*input, state()) : QMap<QString, QList<MachineDisk>>();
}

Result<QList<PlacedThing>> OpenStackTarget::removeRest(const QList<MachineVolume> &volumes)
{
    const auto toGo = [this, &volumes] {
        QList<CloudPart> things = m_found;
        things.removeIf([&volumes](const CloudPart &thing) {
            return thing.kind == Kind::Volume && !volumes.contains(MachineVolume{thing.volume, thing.machine, thing.size});
        });
        return things;
    };
    if (const Result<void> looked = look(Look::All, {}); !looked)
        return looked.error();
    const QList<CloudPart> things = toGo();
    if (!m_record.address.isEmpty())
        log(LogLevel::Info, tr("The public address %1 is given back: it stays the project's.").arg(m_record.address));
    for (const CloudPart &thing : things)
        log(LogLevel::Info, tr("The %1 was left over; it is removed.").arg(thing.words()), thing.machine);
    if (things.isEmpty())
        return QList<PlacedThing>();
    if (const Result<void> removed = cloud().remove(things, [this](int milliseconds) { return rest(milliseconds); }); !removed)
        return removed.error();
    if (const Result<void> looked = look(Look::All, {}); !looked)
        return looked.error();
    QStringList left;
    for (const CloudPart &thing : toGo())
        left << thing.words();
    if (left.isEmpty())
        return QList<PlacedThing>();
    return Error{tr("The cloud still has of this cluster: %1. Start the run again.").arg(left.join(QStringLiteral(", "))), {}};
}

void OpenStackTarget::forget()
{
    const bool keeps = std::any_of(m_found.cbegin(), m_found.cend(), [](const CloudPart &thing) { return thing.kind == Kind::Volume; });
    // Else the cluster would be looked for in whatever project its account leads to by then, where nothing of it is, and be called gone.
    if (keeps &&
        !(CloudRecord{.account = m_record.account, .projectId = m_record.projectId, .project = m_record.project, .region = m_record.region})
             .write(keptPath()))
        return;
    if (!keeps)
        QFile::remove(keptPath());
    QFile::remove(recordPath());
}
