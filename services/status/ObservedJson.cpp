#include "services/status/ObservedJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace
{
using M = ObservedMachine;

template<typename E>
struct Word {
    E value;
    const char *text;
};

constexpr Word<M::Terraform> terraformWords[] = {{M::Terraform::Present, "present"},
                                                 {M::Terraform::Tainted, "tainted"},
                                                 {M::Terraform::Absent, "absent"},
                                                 {M::Terraform::Unknown, "unknown"}};
constexpr Word<M::Power> powerWords[] = {{M::Power::Running, "running"},
                                         {M::Power::Stopped, "stopped"},
                                         {M::Power::Error, "error"},
                                         {M::Power::Gone, "gone"},
                                         {M::Power::Unknown, "unknown"}};
constexpr Word<M::Reach> reachWords[] = {
    {M::Reach::Reachable, "reachable"}, {M::Reach::Unreachable, "unreachable"}, {M::Reach::Unknown, "unknown"}};
constexpr Word<M::Key> keyWords[] = {{M::Key::Accepted, "accepted"},
                                     {M::Key::Pending, "pending"},
                                     {M::Key::Denied, "denied"},
                                     {M::Key::Absent, "absent"},
                                     {M::Key::Unknown, "unknown"}};
constexpr Word<M::Minion> minionWords[] = {{M::Minion::Up, "up"}, {M::Minion::Down, "down"}, {M::Minion::Unknown, "unknown"}};
constexpr Word<M::Member> memberWords[] = {{M::Member::Alive, "alive"},
                                           {M::Member::Failed, "failed"},
                                           {M::Member::Left, "left"},
                                           {M::Member::Absent, "absent"},
                                           {M::Member::Unknown, "unknown"}};
using S = ObservedService::State;
constexpr Word<S> serviceWords[] = {{S::Passing, "passing"}, {S::Warning, "warning"}, {S::Critical, "critical"}, {S::Unknown, "unknown"}};

template<typename E, size_t N>
QString word(const Word<E> (&words)[N], E value)
{
    for (const auto &entry : words) {
        if (entry.value == value)
            return QString::fromLatin1(entry.text);
    }
    return QStringLiteral("unknown");
}

template<typename E, size_t N>
E value(const Word<E> (&words)[N], const QJsonValue &json)
{
    const QString text = json.toString();
    for (const auto &entry : words) {
        if (text == QLatin1String(entry.text))
            return entry.value;
    }
    return E::Unknown;
}

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QDateTime timeOf(const QJsonValue &json)
{
    return QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toUTC();
}

QJsonValue number(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

std::optional<double> numberOf(const QJsonValue &json)
{
    return json.isDouble() ? std::optional(json.toDouble()) : std::nullopt;
}

/// Text that is null where there is none.
QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject machineObject(const ObservedMachine &machine)
{
    return {{"name", machine.name},
            {"roles", QJsonArray::fromStringList(machine.roles)},
            {"address", machine.address},
            {"terraform", word(terraformWords, machine.terraform)},
            {"machine", word(powerWords, machine.machine)},
            {"ssh", word(reachWords, machine.ssh)},
            {"salt", word(keyWords, machine.salt)},
            {"minion", word(minionWords, machine.minion)},
            {"consul", word(memberWords, machine.consul)},
            {"lastMetric", machine.lastMetric ? timeValue(*machine.lastMetric) : QJsonValue()},
            {"values", QJsonObject{{"load", number(machine.values.load)},
                                   {"processor", number(machine.values.processor)},
                                   {"memory", number(machine.values.memory)},
                                   {"disk", number(machine.values.disk)},
                                   {"cores", number(machine.values.cores)}}}};
}

ObservedMachine machineFrom(const QJsonObject &json)
{
    ObservedMachine machine;
    machine.name = json["name"].toString();
    for (const QJsonValue &role : json["roles"].toArray())
        machine.roles << role.toString();
    machine.address = json["address"].toString();
    machine.terraform = value(terraformWords, json["terraform"]);
    machine.machine = value(powerWords, json["machine"]);
    machine.ssh = value(reachWords, json["ssh"]);
    machine.salt = value(keyWords, json["salt"]);
    machine.minion = value(minionWords, json["minion"]);
    machine.consul = value(memberWords, json["consul"]);
    if (const QDateTime time = timeOf(json["lastMetric"]); time.isValid())
        machine.lastMetric = time;
    const QJsonObject values = json["values"].toObject();
    machine.values = {numberOf(values["load"]), numberOf(values["processor"]), numberOf(values["memory"]), numberOf(values["disk"]),
                      numberOf(values["cores"])};
    return machine;
}

QJsonObject serviceObject(const ObservedService &service)
{
    QJsonObject json{{"name", service.name},
                     {"machine", service.machine},
                     {"address", service.address},
                     {"port", service.port},
                     {"state", word(serviceWords, service.state)},
                     {"output", service.output}};
    if (service.milliseconds)
        json["milliseconds"] = *service.milliseconds;
    return json;
}

ObservedService serviceFrom(const QJsonObject &json)
{
    return {json["name"].toString(),       json["machine"].toString(),         json["address"].toString(),
            json["port"].toInt(),          value(serviceWords, json["state"]), json["output"].toString(),
            numberOf(json["milliseconds"])};
}
} // namespace

QJsonObject toJson(const Observed &observed)
{
    QJsonArray machines;
    for (const ObservedMachine &machine : observed.machines)
        machines << machineObject(machine);
    QJsonArray services;
    for (const ObservedService &service : observed.services)
        services << serviceObject(service);
    QJsonArray findings;
    for (const Finding &finding : observed.findings) {
        findings << QJsonObject{
            {"id", finding.id}, {"machine", textOrNull(finding.machine)}, {"message", finding.message}, {"fix", textOrNull(finding.fix)}};
    }
    QJsonValue run;
    if (observed.run)
        run = QJsonObject{{"id", observed.run->id}, {"verb", observed.run->verb}, {"since", timeValue(observed.run->since)}};
    return {{"format", 1},
            {"time", timeValue(observed.time)},
            {"cluster", observed.cluster},
            {"built", observed.built},
            {"clockHere", observed.clockHere},
            {"machines", machines},
            {"services", services},
            {"findings", findings},
            {"run", run}};
}

Result<Observed> observedFromJson(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (!json["machines"].isArray()) {
        return Error{QCoreApplication::translate("Status", "The answer about the cluster's state cannot be read. Ask again."),
                     QString::fromUtf8(text.left(2000))};
    }
    Observed observed;
    observed.time = timeOf(json["time"]);
    observed.cluster = json["cluster"].toString();
    observed.built = json["built"].toBool();
    observed.clockHere = json["clockHere"].toDouble();
    for (const QJsonValue &machine : json["machines"].toArray())
        observed.machines << machineFrom(machine.toObject());
    for (const QJsonValue &service : json["services"].toArray())
        observed.services << serviceFrom(service.toObject());
    for (const QJsonValue &entry : json["findings"].toArray()) {
        const QJsonObject finding = entry.toObject();
        observed.findings << Finding{finding["id"].toString(), finding["machine"].toString(), finding["message"].toString(),
                                     finding["fix"].toString()};
    }
    if (const QJsonObject run = json["run"].toObject(); !run.isEmpty())
        observed.run = ObservedRun{run["id"].toString(), run["verb"].toString(), timeOf(run["since"])};
    return observed;
}
