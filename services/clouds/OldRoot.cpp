#include "services/clouds/OldRoot.h"

#include "model/cluster/GroupCheck.h"
#include "model/cluster/RoleMachines.h"
#include "model/cluster/TargetKind.h"
#include "services/clouds/OldState.h"
#include "services/clouds/TfvarsFile.h"
#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace
{

/// Gives the sentences of this file their context.
struct OldRootWords {
    Q_DECLARE_TR_FUNCTIONS(OldRoot)
};

/// Puts a proposal together.
class Proposal final
{
public:
    explicit Proposal(const RoleCatalogue &roles) : m_roles(roles) {}
    void take(const OldState &state);
    void take(const QMap<QString, QString> &variables, const QString &file);
    void takeMaster(const QString &address);
    OldRoot made();

private:
    Group &group(const QString &base);
    void takeMachine(const OldMachine &machine);
    void share(const char *key, QString Group::*field);
    void shareNetwork();
    void tell(const QList<Group> &groups);
    const RoleCatalogue &m_roles;
    OldRoot m_root{};
    QStringList m_unequal{}; ///< groups whose machines were not all alike
    QStringList m_volumes{};
    QStringList m_addresses{};
    QStringList m_keyPairs{};
};

/// By its name alone: what a machine does was told to itself, and to no state.
Group &Proposal::group(const QString &base)
{
    if (Group *known = m_root.design.group(base))
        return *known;
    Group made;
    made.name = base;
    if (m_roles.find(base))
        made.roles << base;
    made.roles << (base == RoleId::saltMaster ? RoleId::consulBootstrap : RoleId::consulClient);
    m_root.design.groups << made;
    return m_root.design.groups.last();
}

void Proposal::takeMachine(const OldMachine &machine)
{
    const bool isFirst = !m_root.design.group(machine.base);
    Group &of = group(machine.base);
    if (isFirst) {
        of.size = machine.size;
        of.image = machine.image;
        of.networks = machine.networks;
        of.count = machine.isNumbered ? std::optional(1) : std::nullopt;
        return;
    }
    of.count = of.count.value_or(1) + 1;
    const bool isAlike = of.size == machine.size && of.image == machine.image && of.networks == machine.networks;
    if (!isAlike && !m_unequal.contains(of.name))
        m_unequal << of.name;
}

void Proposal::take(const OldState &state)
{
    for (const OldMachine &machine : state.machines)
        takeMachine(machine);
    m_volumes += state.volumes;
    m_addresses += state.addresses;
    m_keyPairs += state.keyPairs;
}

/// Sizes and counts by the names of the variables, as in worker-flavor and worker_count, where no state says them.
void Proposal::take(const QMap<QString, QString> &variables, const QString &file)
{
    static const QRegularExpression form(QStringLiteral("\\A(.+)[-_](flavor|count)\\z"));
    const bool hasMachines = !m_root.design.groups.isEmpty();
    for (const char *word : {"flavor", "count"}) { // a count is one of machines where a size of that name is said, too
        for (auto variable = variables.begin(); variable != variables.end() && !hasMachines; ++variable) {
            const QRegularExpressionMatch match = form.match(variable.key());
            const QString base = oldBase(match.captured(1)).base;
            if (match.captured(2) != QLatin1String(word) || variable->isEmpty())
                continue;
            if (*word == 'f')
                group(base).size = *variable;
            else if (Group *of = m_root.design.group(base))
                of->count = std::clamp(variable->toInt(), 1, 1000);
        }
    }
    auto &settings = m_root.design.target.settings;
    for (const auto &[from, to] :
         {std::pair("image_id", "image"), std::pair("network_name", "network"), std::pair("main_network_id", "network")}) {
        const QString said = variables.value(QLatin1String(from));
        if (!said.isEmpty() && !hasMachines && settings.value(QLatin1String(to)).isEmpty())
            settings.insert(QLatin1String(to), said);
    }
    if (variables.contains(QStringLiteral("auth_url")))
        m_root.taken << OldRootWords::tr(
                            "The account in %1, by itself: drop the file on the page Clouds, or take it in with “cloud import” of "
                            "butlerctl.")
                            .arg(file);
    if (const QString pair = variables.value(QStringLiteral("key_pair")); !pair.isEmpty())
        m_keyPairs << pair;
    takeMaster(variables.value(QStringLiteral("salt_master_ip")));
}

void Proposal::takeMaster(const QString &address)
{
    if (!address.isEmpty())
        m_root.left << OldRootWords::tr("The Salt master's old address (%1): machines find the new one by themselves.").arg(address);
}

/// What all groups say is said once.
void Proposal::share(const char *key, QString Group::*field)
{
    QList<Group> &groups = m_root.design.groups;
    const QString said = groups.first().*field;
    if (said.isEmpty() || std::any_of(groups.begin(), groups.end(), [&](const Group &one) { return one.*field != said; }))
        return;
    m_root.design.target.settings.insert(QLatin1String(key), said);
    for (Group &one : groups)
        (one.*field).clear();
}

void Proposal::shareNetwork()
{
    QList<Group> &groups = m_root.design.groups;
    const QString first = groups.first().networks.value(0);
    if (first.isEmpty() || std::any_of(groups.begin(), groups.end(), [&](const Group &one) { return one.networks.value(0) != first; }))
        return;
    m_root.design.target.settings.insert(QStringLiteral("network"), first);
    for (Group &one : groups)
        one.networks.removeFirst();
}

void Proposal::tell(const QList<Group> &groups)
{
    QStringList machines;
    QStringList unknown;
    for (const Group &one : groups) {
        const QString many = one.count ? QStringLiteral("%1 × %2").arg(*one.count).arg(one.name) : one.name;
        machines << (one.size.isEmpty() ? many : QStringLiteral("%1 (%2)").arg(many, one.size));
        if (!m_roles.find(one.name))
            unknown << one.name;
    }
    const auto settings = m_root.design.target.settings;
    const auto put = [](QStringList &list, const QStringList &words, const QString &sentence) {
        if (!words.isEmpty())
            list << sentence.arg(words.join(QStringLiteral(", ")));
    };
    m_root.taken.prepend(OldRootWords::tr("Machines, with roles by their names: %1.").arg(machines.join(QStringLiteral(", "))));
    if (const QString image = settings.value(QStringLiteral("image")); !image.isEmpty())
        m_root.taken << OldRootWords::tr(
                            "The image %1; a system of those years may have no roles any more, which the design's check tells.")
                            .arg(image);
    if (const QString network = settings.value(QStringLiteral("network")); !network.isEmpty())
        m_root.taken << OldRootWords::tr("The network %1.").arg(network);
    put(m_root.left, unknown, OldRootWords::tr("What these do, which their names do not tell: %1. Choose their roles in the picture."));
    put(m_root.left, m_unequal, OldRootWords::tr("What machines of one kind had unlike the first of them: %1."));
    put(m_root.left, m_volumes, OldRootWords::tr("Volumes, with what is on them: %1."));
    put(m_root.left, m_addresses,
        OldRootWords::tr("Public addresses: %1. An own one can be the new cluster's way in when the old one is gone."));
    m_keyPairs.removeDuplicates();
    put(m_root.left, m_keyPairs,
        OldRootWords::tr("Key pairs of the cloud: %1. The cluster makes its own; further public keys are kept with the account."));
    m_root.left.prepend(
        OldRootWords::tr("The machines themselves, and what is on them, as they were set up in another way. Take the old cluster "
                         "down with its own Terraform when the new one stands; until then both count against the quota."));
}

OldRoot Proposal::made()
{
    const QList<Group> groups = m_root.design.groups;
    if (groups.isEmpty())
        return m_root;
    share("image", &Group::image);
    shareNetwork();
    tell(groups);
    return m_root;
}

struct Found {
    QStringList states{};
    QStringList variables{};
};

/// Of a folder, and of those in it.
Found filesOf(const QString &path)
{
    Found found;
    if (!QFileInfo(path).isDir())
        return path.endsWith(QLatin1String(".tfvars")) ? Found{{}, {path}} : Found{{path}, {}};
    QStringList folders{path};
    for (const QFileInfo &one : QDir(path).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        folders << one.filePath();
    for (const QString &folder : folders) {
        for (const QFileInfo &one : QDir(folder).entryInfoList({QStringLiteral("*.tfstate")}, QDir::Files, QDir::Name))
            found.states << one.filePath();
        for (const QFileInfo &one : QDir(folder).entryInfoList({QStringLiteral("*.tfvars")}, QDir::Files, QDir::Name))
            found.variables << one.filePath();
    }
    return found;
}

} // namespace

bool OldRoot::isState(const QString &path)
{
    constexpr qint64 largest = 64'000'000; // bytes; one of 200 machines has two million
    const QFileInfo file(path);
    const Result<QByteArray> text = file.isFile() && file.size() <= largest ? readFile(path) : Result<QByteArray>(QByteArray());
    return text && OldState::isOne(*text);
}

Result<OldRoot> OldRoot::read(const QString &path, const RoleCatalogue &roles, const QString &masterAddress)
{
    const Found found = filesOf(path);
    if (found.states.isEmpty() && found.variables.isEmpty())
        return Error{OldRootWords::tr("In %1 is no terraform.tfstate and no *.tfvars, so nothing that could be taken over.").arg(path), {}};
    Proposal proposal(roles);
    for (const QString &file : found.states) {
        const Result<QByteArray> text = readFile(file);
        const Result<OldState> state = text ? OldState::read(*text, file) : Result<OldState>(text.error());
        if (!state)
            return state.error();
        proposal.take(*state);
    }
    for (const QString &file : found.variables) {
        const Result<QByteArray> text = readFile(file);
        const Result<QMap<QString, QString>> variables = text ? readTfvarsTexts(*text, file) : Result<QMap<QString, QString>>(text.error());
        if (!variables)
            return variables.error();
        proposal.take(*variables, file);
    }
    proposal.takeMaster(masterAddress);
    OldRoot root = proposal.made();
    if (root.design.groups.isEmpty())
        return Error{
            QStringList(QStringList{OldRootWords::tr("%1 tells of no machines, so no design can be made of it.").arg(path)} + root.taken)
                .join(QLatin1Char(' ')),
            {}};
    for (const TargetKind &kind : targetKinds()) {
        if (!kind.accountKey.isEmpty())
            root.design.target.kind = kind.id;
    }
    return root;
}
