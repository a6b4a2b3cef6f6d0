#include "services/salt/SaltEvent.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace
{
StateResult resultOf(const QJsonObject &state)
{
    const QJsonValue result = state["result"];
    if (result.isBool() && !result.toBool())
        return StateResult::Failed;
    if (result.isNull()) // test=True: it would change something
        return StateResult::Changed;
    if (state["__state_ran__"].isBool() && !state["__state_ran__"].toBool())
        return StateResult::Skipped;
    return state["changes"].toObject().isEmpty() ? StateResult::Clean : StateResult::Changed;
}

/// `key` is `module_|-id_|-name_|-function`, as a return has it; empty in progress.
SaltState stateOf(const QString &key, const QJsonObject &json)
{
    const QStringList parts = key.split(QStringLiteral("_|-"));
    SaltState state;
    state.number = json["__run_num__"].toInt();
    state.sls = json["__sls__"].toString();
    state.id = json["__id__"].toString();
    if (parts.size() == 4)
        state.function = parts.first() + QLatin1Char('.') + parts.last();
    state.name = parts.size() == 4 ? parts.at(2) : json["name"].toString();
    if (state.id.isEmpty())
        state.id = parts.size() == 4 ? parts.at(1) : json["name"].toString();
    state.result = resultOf(json);
    state.milliseconds = qRound64(json["duration"].toDouble());
    state.comment =
        json["comment"].isArray() ? json["comment"].toVariant().toStringList().join(QLatin1Char('\n')) : json["comment"].toString();
    if (const QJsonObject changes = json["changes"].toObject(); !changes.isEmpty())
        state.changes = QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact));
    return state;
}

/// What went wrong, by a text that a minion returned. Whatever raised Python's TypeError it calls invalid arguments, and adds the manual of
/// the function.
QString cause(const QString &text)
{
    const bool hasManual = text.startsWith(QLatin1String("Passed invalid arguments to "));
    return hasManual ? text.section(QLatin1Char('\n'), 0, 0) : text;
}

void readReturn(SaltEvent &event, const QJsonObject &data)
{
    event.kind = SaltEvent::Kind::Return;
    const QJsonValue value = data["return"];
    if (const QString function = data["fun"].toString(); !function.isEmpty() && !function.startsWith(QLatin1String("state."))) {
        event.success = data["success"].toBool(true);
        return;
    }
    if (value.isArray() || value.isString()) { // no state ran: errors of rendering, or another job in the way
        event.errors = value.isString() ? QStringList{cause(value.toString())} : value.toVariant().toStringList();
        return;
    }
    const QJsonObject states = value.toObject();
    event.success = true;
    for (auto state = states.begin(); state != states.end(); ++state) {
        if (!state->isObject())
            continue;
        event.states << stateOf(state.key(), state->toObject());
        event.success = event.success && event.states.last().result != StateResult::Failed;
    }
    std::sort(event.states.begin(), event.states.end(), [](const SaltState &a, const SaltState &b) { return a.number < b.number; });
}

void readSaltTag(SaltEvent &event, const QStringList &tag, const QJsonObject &data)
{
    event.jid = tag.value(2);
    event.minion = tag.value(4);
    if (tag.value(3) == QLatin1String("ret")) {
        readReturn(event, data);
    } else if (tag.value(3) == QLatin1String("prog")) {
        const QJsonObject progress = data["data"].toObject();
        event.kind = SaltEvent::Kind::Progress;
        event.total = progress["len"].toInt();
        event.states << stateOf({}, progress["ret"].toObject());
    }
}

void readOwnTag(SaltEvent &event, const QString &what, const QJsonObject &data)
{
    using Kind = SaltEvent::Kind;
    static const QHash<QString, Kind> kinds{{"job", Kind::Job},   {"minions", Kind::Minions}, {"lost", Kind::Lost},   {"up", Kind::Up},
                                            {"wait", Kind::Wait}, {"pace", Kind::Pace},       {"error", Kind::Error}, {"done", Kind::Done}};
    event.kind = kinds.value(what, Kind::Other);
    event.jid = data["jid"].toString();
    event.minion = data["minion"].toString();
    event.step = data["step"].toInt();
    event.job = data["job"].toInt();
    event.atOnce = data["at_once"].toInt();
    event.of = data["of"].toInt();
    event.minions = data[event.kind == Kind::Minions ? "up" : "minions"].toVariant().toStringList();
    event.down = data["down"].toVariant().toStringList();
    for (const char *key : {"why", "text", "function"})
        event.text += data[QLatin1String(key)].toString();
}
} // namespace

SaltEvent readSaltEvent(const QByteArray &line)
{
    SaltEvent event;
    const qsizetype tab = line.indexOf('\t');
    if (tab < 0)
        return event;
    const QStringList tag = QString::fromUtf8(line.left(tab)).split(QLatin1Char('/'));
    const QJsonObject data = QJsonDocument::fromJson(line.mid(tab + 1)).object();
    if (tag.value(0) == QLatin1String("salt") && tag.value(1) == QLatin1String("job"))
        readSaltTag(event, tag, data);
    else if (tag.value(0) == QLatin1String("butler"))
        readOwnTag(event, tag.value(1), data);
    return event;
}
