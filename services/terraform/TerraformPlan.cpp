#include "services/terraform/TerraformPlan.h"

#include "model/runs/PlanWords.h"
#include "model/runs/RunWords.h"
#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace
{

const QString machineResource = QStringLiteral(".machine[\""); // every module calls its machines so

QString reasonWords(const QString &reason)
{
    if (reason == QLatin1String("tainted"))
        return QCoreApplication::translate("Plan", "it was only half made");
    if (reason == QLatin1String("requested"))
        return QCoreApplication::translate("Plan", "it is to be made anew");
    if (reason.startsWith(QLatin1String("delete_because")))
        return QCoreApplication::translate("Plan", "it is not in the design any more");
    return {};
}

ResourceAction actionOf(const QString &action, const QString &reason)
{
    if (action == QLatin1String("replace"))
        return reason == QLatin1String("tainted") ? ResourceAction::Create : ResourceAction::Replace;
    if (action == QLatin1String("create"))
        return ResourceAction::Create;
    if (action == QLatin1String("delete"))
        return ResourceAction::Destroy;
    return action == QLatin1String("update") ? ResourceAction::Update : ResourceAction::None;
}

QString addressOf(const QJsonObject &resource, const QJsonValue &index)
{
    QString address =
        resource.value(QLatin1String("type")).toString() + QLatin1Char('.') + resource.value(QLatin1String("name")).toString();
    if (index.isString())
        address += QStringLiteral("[\"%1\"]").arg(index.toString());
    return address;
}

} // namespace

QString machineOfAddress(const QString &address)
{
    const qsizetype at = address.indexOf(QLatin1Char('.'));
    return address.mid(at).startsWith(machineResource) && address.endsWith(QLatin1String("\"]"))
               ? address.mid(at + machineResource.size(), address.size() - at - machineResource.size() - 2)
               : QString();
}

bool isVolumeAddress(const QString &address)
{
    return address.mid(std::max<qsizetype>(0, address.indexOf(QLatin1Char('.')))).startsWith(QLatin1String(".volume[\""));
}

std::optional<PlannedChange> plannedChange(const QJsonObject &line)
{
    if (line.value(QLatin1String("type")).toString() != QLatin1String("planned_change"))
        return {};
    const QJsonObject change = line.value(QLatin1String("change")).toObject();
    const QString address = change.value(QLatin1String("resource"))[QLatin1String("addr")].toString();
    const QString reason = change.value(QLatin1String("reason")).toString();
    PlannedChange planned{
        address, machineOfAddress(address), actionOf(change.value(QLatin1String("action")).toString(), reason), reasonWords(reason), {}};
    if (change.value(QLatin1String("importing")).isObject() &&
        (planned.action == ResourceAction::None || planned.action == ResourceAction::Update)) { // it is there, with everything on it
        planned.action = ResourceAction::TakeIn;
        planned.reason = isVolumeAddress(address) ? QCoreApplication::translate("Plan", "the kept one is used")
                                                  : QCoreApplication::translate("Plan", "it is there, and taken in");
    }
    return planned.action == ResourceAction::None ? std::nullopt : std::optional(planned);
}

bool endsPlan(const QJsonObject &line)
{
    return line.value(QLatin1String("type")).toString() == QLatin1String("change_summary") &&
           line.value(QLatin1String("changes"))[QLatin1String("operation")].toString() == QLatin1String("plan");
}

Result<QList<PlannedChange>> readPlan(const QByteArray &lines)
{
    QList<PlannedChange> changes;
    bool isWhole = false;
    for (qsizetype start = 0; start < lines.size();) {
        const qsizetype end = lines.indexOf('\n', start);
        const QByteArray line = lines.mid(start, end < 0 ? -1 : end - start);
        start = end < 0 ? lines.size() : end + 1;
        if (!line.contains("\"planned_change\"") && !line.contains("\"change_summary\"")) // most of them tell what was looked at
            continue;
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        isWhole = isWhole || endsPlan(object);
        if (const std::optional<PlannedChange> change = plannedChange(object))
            changes << *change;
    }
    if (!isWhole)
        return Error{QCoreApplication::translate("Plan", "Terraform's plan could not be read. Start the run again; if it stays so, another "
                                                         "version of Terraform may help."),
                     QString::fromUtf8(lines.right(500))};
    // Terraform tells them as it came to them, each time otherwise.
    std::sort(changes.begin(), changes.end(), [](const PlannedChange &a, const PlannedChange &b) {
        return std::pair(redFirst(a.action), a.address) < std::pair(redFirst(b.action), b.address);
    });
    return changes;
}

namespace
{

/// What can go and come again without anything that anybody keeps: who may talk to whom, and what hangs together.
bool holdsNothing(const QString &address)
{
    static const QStringList kinds{QStringLiteral("openstack_networking_secgroup_rule_v2."),
                                   QStringLiteral("openstack_networking_secgroup_v2."),
                                   QStringLiteral("openstack_networking_floatingip_associate_v2."),
                                   QStringLiteral("openstack_compute_keypair_v2."),
                                   QStringLiteral("openstack_compute_servergroup_v2."),
                                   QStringLiteral("openstack_compute_volume_attach_v2.")};
    return std::any_of(kinds.begin(), kinds.end(), [&address](const QString &kind) { return address.startsWith(kind); });
}

/// The machine that a port belongs to goes with it, and is named itself.
bool isOfMachine(const PlannedChange &change, const QList<PlannedChange> &plan)
{
    if (!change.address.startsWith(QLatin1String("openstack_networking_port_v2.")))
        return false;
    const QString machine = change.address.section(QLatin1Char('"'), 1, 1).section(QLatin1Char('/'), 0, 0);
    return std::any_of(plan.begin(), plan.end(),
                       [&](const PlannedChange &one) { return one.machine == machine && one.action == change.action; });
}

} // namespace

QStringList lostBy(const QList<PlannedChange> &plan)
{
    QStringList lost;
    for (const PlannedChange &change : plan) {
        if (holdsNothing(change.address) || isOfMachine(change, plan))
            continue;
        if (change.action == ResourceAction::Destroy || change.action == ResourceAction::Replace)
            lost << (change.machine.isEmpty() ? resourceWords(change.address) : change.machine);
    }
    return lost;
}

Result<QList<StateResource>> readState(const QString &path)
{
    QList<StateResource> resources;
    if (QFileInfo(path).size() == 0) // none, or one that was being written when the computer went down
        return resources;
    const Result<QByteArray> text = readFile(path);
    if (!text)
        return text.error();
    QJsonParseError error;
    const QJsonObject state = QJsonDocument::fromJson(*text, &error).object();
    if (!state.contains(QLatin1String("resources"))) {
        return Error{QCoreApplication::translate("Plan",
                                                 "Terraform's state %1 is broken. Put back an earlier one: “Put back an earlier state…” in "
                                                 "the window's menu, “state” of butlerctl.")
                         .arg(path),
                     error.errorString()};
    }
    for (const QJsonValue &value : state.value(QLatin1String("resources")).toArray()) {
        const QJsonObject resource = value.toObject();
        for (const QJsonValue &instance : resource.value(QLatin1String("instances")).toArray()) {
            const QString address = addressOf(resource, instance.toObject().value(QLatin1String("index_key")));
            resources << StateResource{address, machineOfAddress(address),
                                       instance.toObject().value(QLatin1String("status")).toString() == QLatin1String("tainted")};
        }
    }
    return resources;
}
