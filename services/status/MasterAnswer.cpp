#include "services/status/MasterAnswer.h"

#include "model/Harmless.h"
#include "services/ssh/PublicKey.h"

#include <QJsonArray>
#include <QTimeZone>

namespace
{
ObservedMachine::Member memberOf(const QString &word)
{
    using Member = ObservedMachine::Member;
    static const QMap<QString, Member> words{
        {"alive", Member::Alive}, {"failed", Member::Failed}, {"left", Member::Left}, {"absent", Member::Absent}};
    return words.value(word, Member::Unknown);
}

ObservedService serviceOf(const QJsonObject &json)
{
    using State = ObservedService::State;
    static const QMap<QString, State> words{{"passing", State::Passing}, {"warning", State::Warning}, {"critical", State::Critical}};
    // Whoever may register a service chooses its words.
    return {harmless(json["name"].toString()),
            harmless(json["machine"].toString()),
            harmless(json["address"].toString()),
            json["port"].toInt(),
            words.value(json["state"].toString(), State::Unknown),
            harmless(json["output"].toString()),
            json["milliseconds"].isDouble() ? std::optional(json["milliseconds"].toDouble()) : std::nullopt};
}

void readSalt(MasterAnswer &answer, const QJsonObject &json)
{
    const QJsonObject keys = json["keys"].toObject();
    answer.keysKnown = json["keys"].isObject();
    answer.accepted = keys["accepted"].toVariant().toStringList();
    answer.pending = keys["pending"].toVariant().toStringList();
    answer.denied = keys["denied"].toVariant().toStringList();
    if (answer.errors.contains(QStringLiteral("minions")))
        return;
    const QJsonObject minions = json["minions"].toObject();
    for (auto minion = minions.begin(); minion != minions.end(); ++minion) {
        answer.minionUp[minion.key()] = minion->isArray();
        if (minion->isArray())
            answer.roles[minion.key()] = minion->toVariant().toStringList();
    }
}

void readConsul(MasterAnswer &answer, const QJsonObject &consul)
{
    answer.consulLeader = consul["leader"].toString();
    const QJsonObject members = consul["members"].toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        answer.members[member.key()] = memberOf(member->toString());
    for (const QJsonValue &service : consul["services"].toArray())
        answer.services << serviceOf(service.toObject());
}

void readInflux(MasterAnswer &answer, const QJsonObject &influx, const QJsonObject &cores)
{
    const auto number = [](const QJsonValue &value) { return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt; };
    for (auto host = influx.begin(); host != influx.end(); ++host) {
        const QJsonObject values = host->toObject();
        if (const double time = values["time"].toDouble(); time > 0)
            answer.lastMetric[host.key()] =
                QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(time + answer.clockHere * 1000), QTimeZone::utc());
        answer.values[host.key()] = {number(values["load"]), number(values["processor"]), number(values["memory"]), number(values["disk"]),
                                     number(cores[host.key()])};
    }
}
} // namespace

MasterAnswer readMasterAnswer(const QJsonObject &json)
{
    MasterAnswer answer;
    answer.known = !json.isEmpty();
    const QJsonObject errors = json["errors"].toObject();
    for (auto error = errors.begin(); error != errors.end(); ++error)
        answer.errors[error.key()] = error->toString();
    readSalt(answer, json);
    answer.isKept = json["kept"].toBool();
    answer.took = json["took"].toDouble();
    answer.consulKnown = json["consul"].isObject();
    readConsul(answer, json["consul"].toObject());
    answer.influxKnown = json["influx"].isObject();
    if (const double time = json["time"].toDouble(); time > 0)
        answer.clockHere = double(QDateTime::currentMSecsSinceEpoch()) / 1000 - time;
    const QJsonObject clocks = json["clocks"].toObject();
    for (auto clock = clocks.begin(); clock != clocks.end(); ++clock)
        answer.clocks[clock.key()] = clock->toDouble();
    answer.restarts = json["restarts"].toVariant().toStringList();
    readInflux(answer, json["influx"].toObject(), json["cores"].toObject());
    answer.refused = static_cast<qint64>(json["refused"].toDouble());
    const QJsonObject ssh = json["ssh"].toObject();
    for (auto machine = ssh.begin(); machine != ssh.end(); ++machine)
        answer.ssh[machine.key()] = machine->toBool();
    const QJsonObject hostKeys = json["hostKeys"].toObject();
    for (auto machine = hostKeys.begin(); machine != hostKeys.end(); ++machine) {
        if (isWholeHostKey(machine->toString())) // what is torn says nothing of whose it is
            answer.hostKeys[machine.key()] = machine->toString();
    }
    return answer;
}

MasterAnswer machinesOfBoth(const MasterAnswer &before, MasterAnswer now)
{
    for (auto minion = before.minionUp.cbegin(); minion != before.minionUp.cend(); ++minion) {
        const QString &name = minion.key();
        const bool mayAnswer = now.minionUp.contains(name) || now.accepted.contains(name); // the latter had no time to
        if (!*minion || !mayAnswer || now.minionUp.value(name))
            continue;
        now.minionUp[name] = true;
        now.roles[name] = before.roles.value(name);
        if (before.clocks.contains(name))
            now.clocks[name] = before.clocks.value(name);
        if (before.restarts.contains(name))
            now.restarts << name;
        now.values[name].cores = before.values.value(name).cores;
    }
    if (!before.errors.contains(QStringLiteral("minions"))) {
        for (const QString &name : before.accepted) { // one question without an answer says nothing
            if (!before.minionUp.contains(name) && !now.minionUp.value(name))
                now.minionUp.remove(name);
        }
    }
    for (auto machine = before.ssh.cbegin(); machine != before.ssh.cend(); ++machine) {
        if (*machine && now.ssh.contains(machine.key()))
            now.ssh[machine.key()] = true;
    }
    return now;
}

MasterAnswer bestOf(const MasterAnswer &before, MasterAnswer now)
{
    if (!now.known || !before.known)
        return now.known ? now : before;
    now = machinesOfBoth(before, now);
    for (const QString &part : now.errors.keys()) {
        if (before.errors.contains(part))
            continue;
        now.errors.remove(part); // it answered a moment ago
        if (part == QLatin1String("minions")) {
            now.minionUp = before.minionUp;
            now.roles = before.roles;
        } else if (part == QLatin1String("consul")) {
            now.consulKnown = before.consulKnown;
            now.consulLeader = before.consulLeader;
            now.members = before.members;
            now.services = before.services;
        } else if (part == QLatin1String("influx")) {
            now.influxKnown = before.influxKnown;
            now.lastMetric = before.lastMetric;
            now.values = before.values;
            now.refused = before.refused;
        }
    }
    if (now.consulLeader.isEmpty())
        now.consulLeader = before.consulLeader;
    for (auto member = before.members.cbegin(); member != before.members.cend(); ++member) {
        if (*member == ObservedMachine::Member::Alive && now.members.value(member.key()) == ObservedMachine::Member::Failed)
            now.members[member.key()] = *member;
    }
    return now;
}
