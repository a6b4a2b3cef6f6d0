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

namespace
{

const QString machineResource = QStringLiteral(".machine[\""); // every module calls its machines so

QString reasonWords(const QString &reason)
{
    if (reason == QLatin1String("replace_because_tainted"))
        return QCoreApplication::translate("Plan", "it was only half made");
    if (reason == QLatin1String("replace_by_request"))
        return QCoreApplication::translate("Plan", "it is to be made anew");
    if (reason.startsWith(QLatin1String("delete_because")))
        return QCoreApplication::translate("Plan", "it is not in the design any more");
    return {};
}

ResourceAction actionOf(const QJsonArray &actions, const QString &reason)
{
    const auto has = [&actions](const char *name) { return actions.contains(QJsonValue(QLatin1String(name))); };
    if (has("create") && has("delete"))
        return reason == QLatin1String("replace_because_tainted") ? ResourceAction::Create : ResourceAction::Replace;
    if (has("create"))
        return ResourceAction::Create;
    if (has("delete"))
        return ResourceAction::Destroy;
    if (has("update"))
        return ResourceAction::Update;
    return has("read") ? ResourceAction::Read : ResourceAction::None;
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

Result<QList<PlannedChange>> readPlan(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject plan = QJsonDocument::fromJson(json, &error).object();
    if (!plan.contains(QLatin1String("format_version"))) {
        return Error{QCoreApplication::translate("Plan", "Terraform's plan could not be read. Start the run again; if it stays so, another "
                                                         "version of Terraform may help."),
                     error.errorString()};
    }
    QList<PlannedChange> changes;
    for (const QJsonValue &value : plan.value(QLatin1String("resource_changes")).toArray()) {
        const QJsonObject resource = value.toObject();
        const QString reason = resource.value(QLatin1String("action_reason")).toString();
        const QJsonArray actions = resource.value(QLatin1String("change")).toObject().value(QLatin1String("actions")).toArray();
        const QString address = resource.value(QLatin1String("address")).toString();
        PlannedChange change{address, machineOfAddress(address), actionOf(actions, reason), reasonWords(reason), {}};
        if (resource.value(QLatin1String("change")).toObject().value(QLatin1String("importing")).isObject() &&
            (change.action == ResourceAction::None || change.action == ResourceAction::Update)) { // it is there, with everything on it
            change.action = ResourceAction::TakeIn;
            change.reason = isVolumeAddress(address) ? QCoreApplication::translate("Plan", "the kept one is used")
                                                     : QCoreApplication::translate("Plan", "it is there, and taken in");
        }
        if (change.action != ResourceAction::None && change.action != ResourceAction::Read)
            changes << change;
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const PlannedChange &a, const PlannedChange &b) { return redFirst(a.action) < redFirst(b.action); });
    return changes;
}

QByteArray planWithoutVariables(const QByteArray &json)
{
    QJsonObject plan = QJsonDocument::fromJson(json).object();
    plan.remove(QLatin1String("variables"));
    return QJsonDocument(plan).toJson(QJsonDocument::Compact);
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
