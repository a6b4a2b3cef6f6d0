#include "model/runs/PlanWords.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <optional>

namespace
{

constexpr qsizetype ShortestSpan = 3; ///< two names are said as quickly as what stands for them

QString words(const char *text)
{
    return QCoreApplication::translate("PlanWords", text);
}

/// "worker-" and 7 of worker-7; absent where no number is told from the name alone.
std::optional<std::pair<QString, qint64>> partsOf(const QString &name)
{
    const qsizetype dash = name.lastIndexOf(u'-');
    const QString digits = name.mid(dash + 1);
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    if (dash < 1 || !isNumber || number < 0 || QString::number(number) != digits)
        return std::nullopt;
    return std::pair(name.left(dash + 1), number);
}

void addSpan(QList<NameSpan> &spans, const QStringList &names)
{
    if (names.size() >= ShortestSpan) {
        spans << NameSpan{words(QT_TRANSLATE_NOOP("PlanWords", "%1 to %2")).arg(names.first(), names.last()), names};
        return;
    }
    for (const QString &name : names)
        spans << NameSpan{name, {name}};
}

void addNumbered(QList<NameSpan> &spans, const QString &prefix, QList<qint64> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    QStringList run;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (i > 0 && numbers[i] != numbers[i - 1] + 1) {
            addSpan(spans, run);
            run.clear();
        }
        run << prefix + QString::number(numbers[i]);
    }
    addSpan(spans, run);
}

bool isNothing(ResourceAction action)
{
    return action == ResourceAction::None || action == ResourceAction::Read;
}

/// The volume that a change is about, as MACHINE/NAME; empty: none.
QString volumeOf(const PlannedChange &change)
{
    return change.address.section(QStringLiteral("volume[\""), 1).section(u'"', 0, 0);
}

/// Volumes that a plan leaves, by name: the machines they belong to.
QMap<QString, QStringList> keptVolumes(const QList<PlannedChange> &plan, const Cluster &design)
{
    QSet<QString> touched;
    QSet<QString> made;
    for (const PlannedChange &change : plan) {
        if (!isNothing(change.action) && change.action != ResourceAction::Update && change.action != ResourceAction::TakeIn)
            touched << volumeOf(change);
        if (change.action == ResourceAction::Create)
            made << change.machine;
    }
    QMap<QString, QStringList> kept;
    for (const Machine &machine : machinesOf(design)) {
        const Group *group = made.contains(machine.name) ? nullptr : design.group(machine.group);
        for (const Volume &volume : group ? group->volumes : QList<Volume>()) {
            if (!touched.contains(machine.name + u'/' + volume.name))
                kept[volume.name] << machine.name;
        }
    }
    return kept;
}

/// A kind of resource: what one is called, and several; %1 is what it is of.
struct ResourceKind {
    const char *type;
    const char *one;
    const char *many; ///< null: there is one of them
};

constexpr ResourceKind resourceKinds[] = {
    {"unknown", QT_TRANSLATE_NOOP("PlanWords", "%1, which no state knows"), nullptr},
    {"terraform_data.network", QT_TRANSLATE_NOOP("PlanWords", "the cluster’s network"), nullptr},
    {"terraform_data.volume", QT_TRANSLATE_NOOP("PlanWords", "volume %1"), nullptr},
    {"openstack_networking_network_v2", QT_TRANSLATE_NOOP("PlanWords", "the cluster’s network"), nullptr},
    {"openstack_networking_subnet_v2", QT_TRANSLATE_NOOP("PlanWords", "the network’s range of addresses"), nullptr},
    {"openstack_networking_router_v2", QT_TRANSLATE_NOOP("PlanWords", "the network’s router"), nullptr},
    {"openstack_networking_router_interface_v2", QT_TRANSLATE_NOOP("PlanWords", "the router’s way into the network"), nullptr},
    {"openstack_networking_secgroup_v2", QT_TRANSLATE_NOOP("PlanWords", "security group: %1"),
     QT_TRANSLATE_NOOP("PlanWords", "%1 security groups")},
    {"openstack_networking_secgroup_rule_v2", QT_TRANSLATE_NOOP("PlanWords", "rule of a security group: %1"),
     QT_TRANSLATE_NOOP("PlanWords", "%1 rules of security groups")},
    {"openstack_networking_port_v2.further", QT_TRANSLATE_NOOP("PlanWords", "port in the network %1"),
     QT_TRANSLATE_NOOP("PlanWords", "%1 ports in further networks")},
    {"openstack_networking_port_v2", QT_TRANSLATE_NOOP("PlanWords", "port of %1"), QT_TRANSLATE_NOOP("PlanWords", "%1 ports")},
    {"openstack_networking_floatingip_v2", QT_TRANSLATE_NOOP("PlanWords", "public address"), nullptr},
    {"openstack_networking_floatingip_associate_v2", QT_TRANSLATE_NOOP("PlanWords", "public address, given to the entry"), nullptr},
    {"openstack_compute_keypair_v2", QT_TRANSLATE_NOOP("PlanWords", "key pair"), nullptr},
    {"openstack_compute_servergroup_v2", QT_TRANSLATE_NOOP("PlanWords", "server group, which keeps Consul’s servers apart"), nullptr},
    {"openstack_blockstorage_volume_v3", QT_TRANSLATE_NOOP("PlanWords", "volume %1"), nullptr},
    {"openstack_compute_volume_attach_v2", QT_TRANSLATE_NOOP("PlanWords", "attachment of the volume %1"),
     QT_TRANSLATE_NOOP("PlanWords", "%1 attachments of volumes")}};

const ResourceKind *kindOf(const QString &address)
{
    const auto found = std::find_if(std::begin(resourceKinds), std::end(resourceKinds), [&address](const ResourceKind &kind) {
        const QLatin1String type(kind.type);
        return address.startsWith(type) && (address.size() == type.size() || QStringLiteral(".[").contains(address[type.size()]));
    });
    return found == std::end(resourceKinds) ? nullptr : found;
}

/// What stands behind the scenes and is said as one: what it is, and what becomes of it.
using Alike = std::pair<const ResourceKind *, ResourceAction>;

Alike alikeOf(const PlannedChange &change)
{
    const ResourceKind *kind = change.machine.isEmpty() ? kindOf(change.address) : nullptr;
    return {kind && kind->many ? kind : nullptr, change.action};
}

/// What a researcher never asked for by name is said as one, where there is much of it; volumes never are. `counts` loses what was said.
void addBehind(QList<PlannedRow> &rows, QMap<Alike, int> &counts, const PlannedChange &change)
{
    const Alike alike = alikeOf(change);
    const int count = alike.first ? counts.value(alike) : 1;
    if (count == 1)
        rows << PlannedRow{resourceWords(change.address), {}, change};
    else if (count > 1)
        rows << PlannedRow{words(alike.first->many).arg(count), {}, change};
    if (count > 1)
        counts[alike] = 0; // its first has stood for all
}

} // namespace

QString unknownAddress(const QString &what)
{
    return QStringLiteral("unknown[\"%1\"]").arg(what);
}

bool isUnknownAddress(const QString &address)
{
    return address.startsWith(QLatin1String("unknown[\""));
}

QString resourceWords(const QString &address)
{
    const ResourceKind *kind = kindOf(address);
    if (!kind)
        return address;
    const QString said = words(kind->one);
    if (!said.contains(QLatin1String("%1")))
        return said;
    QString of = address.section(u'"', 1, 1);
    if (of.isEmpty())
        of = address.section(u'.', 1, 1);
    if (of.contains(u'/')) // MACHINE/VOLUME
        of = words(QT_TRANSLATE_NOOP("PlanWords", "%1 of %2")).arg(of.section(u'/', 1), of.section(u'/', 0, 0));
    return said.arg(of);
}

QList<NameSpan> nameSpans(const QStringList &names)
{
    QHash<QString, QList<qint64>> numbers;
    for (const QString &name : names) {
        if (const auto parts = partsOf(name))
            numbers[parts->first] << parts->second;
    }
    QList<NameSpan> spans;
    for (const QString &name : names) {
        const auto parts = partsOf(name);
        if (!parts)
            spans << NameSpan{name, {name}};
        else if (numbers.contains(parts->first)) // the first of its group stands for all
            addNumbered(spans, parts->first, numbers.take(parts->first));
    }
    return spans;
}

QString namesInWords(const QStringList &names)
{
    QStringList said;
    for (const NameSpan &span : nameSpans(names))
        said << span.words;
    return said.join(QStringLiteral(", "));
}

QList<PlannedRow> plannedRows(const QList<PlannedChange> &plan)
{
    const auto keyOf = [](const PlannedChange &change) { return QString::number(int(change.action)) + u'\n' + change.reason; };
    QHash<QString, QStringList> alike;
    QHash<QString, PlannedChange> byMachine;
    for (const PlannedChange &change : plan) {
        if (change.machine.isEmpty())
            continue;
        alike[keyOf(change)] << change.machine;
        byMachine.insert(keyOf(change) + u'\n' + change.machine, change);
    }
    QMap<Alike, int> behind;
    for (const PlannedChange &change : plan)
        ++behind[alikeOf(change)];
    QList<PlannedRow> rows;
    for (const PlannedChange &change : plan) {
        if (change.machine.isEmpty()) {
            addBehind(rows, behind, change);
            continue;
        }
        const QString key = keyOf(change);
        for (const NameSpan &span : nameSpans(alike.take(key))) // empty once its first has stood for all
            rows << PlannedRow{span.words, span.names, byMachine.value(key + u'\n' + span.names.first())};
    }
    return rows;
}

QStringList keptSentences(const QList<PlannedChange> &plan, const Cluster &design)
{
    QSet<QString> touched;
    for (const PlannedChange &change : plan) {
        if (!isNothing(change.action))
            touched << change.machine;
    }
    const QStringList all = machineNames(design);
    const auto stay = std::count_if(all.cbegin(), all.cend(), [&touched](const QString &name) { return !touched.contains(name); });
    QStringList sentences;
    if (stay == 1)
        sentences << words(QT_TRANSLATE_NOOP("PlanWords", "1 machine stays as it is."));
    else if (stay > 1)
        sentences << words(QT_TRANSLATE_NOOP("PlanWords", "%1 machines stay as they are.")).arg(stay);
    const QMap<QString, QStringList> volumes = keptVolumes(plan, design);
    QStringList said;
    qsizetype count = 0;
    for (auto volume = volumes.cbegin(); volume != volumes.cend(); ++volume) {
        said << words(QT_TRANSLATE_NOOP("PlanWords", "%1 of %2")).arg(volume.key(), namesInWords(*volume));
        count += volume->size();
    }
    if (count == 1)
        sentences << words(QT_TRANSLATE_NOOP("PlanWords", "The volume %1 is kept with everything on it.")).arg(said.first());
    else if (count > 1)
        sentences << words(QT_TRANSLATE_NOOP("PlanWords", "%1 volumes are kept with everything on them: %2."))
                         .arg(count)
                         .arg(said.join(QStringLiteral(", ")));
    return sentences;
}
