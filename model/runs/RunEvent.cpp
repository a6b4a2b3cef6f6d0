#include "model/runs/RunEvent.h"

#include "model/Harmless.h"
#include "model/runs/Verbs.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cmath>

namespace
{

template<typename E>
struct Name {
    E value;
    const char *name;
};

constexpr std::array Steps{Name<StepState>{StepState::Waiting, "waiting"}, Name<StepState>{StepState::Running, "running"},
                           Name<StepState>{StepState::Done, "done"},       Name<StepState>{StepState::Failed, "failed"},
                           Name<StepState>{StepState::Skipped, "skipped"}, Name<StepState>{StepState::Cancelled, "cancelled"}};
constexpr std::array Outcomes{Name<Outcome>{Outcome::Running, "running"}, Name<Outcome>{Outcome::Succeeded, "succeeded"},
                              Name<Outcome>{Outcome::Failed, "failed"}, Name<Outcome>{Outcome::Cancelled, "cancelled"},
                              Name<Outcome>{Outcome::Lost, "lost"}};
constexpr std::array Results{Name<StateResult>{StateResult::Clean, "clean"}, Name<StateResult>{StateResult::Changed, "changed"},
                             Name<StateResult>{StateResult::Failed, "failed"}, Name<StateResult>{StateResult::Skipped, "skipped"}};
constexpr std::array Actions{
    Name<ResourceAction>{ResourceAction::Create, "create"},   Name<ResourceAction>{ResourceAction::Update, "update"},
    Name<ResourceAction>{ResourceAction::Restart, "restart"}, Name<ResourceAction>{ResourceAction::Replace, "replace"},
    Name<ResourceAction>{ResourceAction::Destroy, "destroy"}, Name<ResourceAction>{ResourceAction::TakeIn, "take-in"},
    Name<ResourceAction>{ResourceAction::Read, "read"},       Name<ResourceAction>{ResourceAction::None, "none"}};
constexpr std::array Levels{Name<LogLevel>{LogLevel::Debug, "debug"}, Name<LogLevel>{LogLevel::Info, "info"},
                            Name<LogLevel>{LogLevel::Warning, "warning"}, Name<LogLevel>{LogLevel::Error, "error"}};
using Kind = RunEvent::Kind;
constexpr std::array Kinds{Name<Kind>{Kind::RunStarted, "run-started"},
                           Name<Kind>{Kind::Step, "step"},
                           Name<Kind>{Kind::Log, "log"},
                           Name<Kind>{Kind::Resource, "resource"},
                           Name<Kind>{Kind::State, "state"},
                           Name<Kind>{Kind::Estimate, "estimate"},
                           Name<Kind>{Kind::Capacity, "capacity"},
                           Name<Kind>{Kind::Progress, "progress"},
                           Name<Kind>{Kind::Work, "work"},
                           Name<Kind>{Kind::Finding, "finding"},
                           Name<Kind>{Kind::RunFinished, "run-finished"}};

template<typename E, size_t N>
QString nameOf(const std::array<Name<E>, N> &names, E value)
{
    for (const Name<E> &name : names) {
        if (name.value == value)
            return QString::fromLatin1(name.name);
    }
    return {};
}

template<typename E, size_t N>
std::optional<E> fromName(const std::array<Name<E>, N> &names, const QString &text)
{
    for (const Name<E> &name : names) {
        if (text == QLatin1String(name.name))
            return name.value;
    }
    return std::nullopt;
}

std::optional<double> number(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// Changes are JSON inside the line; a text that is none stays a text.
QJsonValue changesJson(const QString &changes)
{
    const QJsonDocument document = QJsonDocument::fromJson(changes.toUtf8());
    if (document.isObject())
        return document.object();
    return changes.isEmpty() ? QJsonValue(QJsonObject()) : QJsonValue(changes);
}

QString changesText(const QJsonValue &changes)
{
    if (!changes.isObject())
        return changes.toString();
    const QJsonObject object = changes.toObject();
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void putIf(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

QList<Difference> readDifferences(const QJsonArray &array)
{
    QList<Difference> differences;
    for (const QJsonValue &value : array)
        differences << Difference{value[QLatin1String("what")].toString(), value[QLatin1String("before")].toString(),
                                  value[QLatin1String("after")].toString()};
    return differences;
}

QList<double> numbers(const QJsonArray &array)
{
    QList<double> numbers;
    for (const QJsonValue &value : array)
        numbers << value.toDouble();
    return numbers;
}

QJsonArray numbersArray(const QList<double> &numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array << std::round(number * 1000) / 1000;
    return array;
}

QJsonArray differencesArray(const QList<Difference> &differences)
{
    QJsonArray array;
    for (const Difference &one : differences)
        array << QJsonObject{{QLatin1String("what"), one.what}, {QLatin1String("before"), one.before}, {QLatin1String("after"), one.after}};
    return array;
}

/// Reads what belongs to the kind; false where a word is not known, so that nothing is mistaken for something else.
bool readFields(RunEvent &event, const QJsonObject &o)
{
    const auto text = [&o](const char *key) { return harmless(o.value(QLatin1String(key)).toString()); };
    const auto take = [](auto &field, const auto &found) {
        if (found)
            field = *found;
        return found.has_value();
    };
    event.machine = text("machine");
    event.message = text("message");
    switch (event.kind) {
    case Kind::RunStarted:
        for (const QJsonValue &machine : o.value(QLatin1String("machines")).toArray())
            event.machines << harmless(machine.toString());
        return take(event.verb, verbFromName(text("verb")));
    case Kind::Step:
        event.id = text("id");
        event.title = text("title");
        return take(event.stepState, fromName(Steps, text("state")));
    case Kind::Log:
        event.source = text("source");
        event.text = text("text");
        event.level = fromName(Levels, text("level")).value_or(LogLevel::Info);
        return true;
    case Kind::Resource:
        event.address = text("address");
        event.seconds = number(o.value(QLatin1String("seconds")));
        event.differences = readDifferences(o.value(QLatin1String("differences")).toArray());
        return take(event.action, fromName(Actions, text("action"))) && take(event.resourceState, fromName(Steps, text("state")));
    case Kind::State:
        event.sls = text("sls");
        event.stateId = text("id");
        event.function = text("function");
        event.milliseconds = static_cast<qint64>(o.value(QLatin1String("milliseconds")).toDouble());
        event.comment = text("comment");
        event.changes = changesText(o.value(QLatin1String("changes")));
        return take(event.result, fromName(Results, text("result")));
    case Kind::Estimate: {
        const QJsonObject steps = o.value(QLatin1String("seconds")).toObject();
        for (auto step = steps.begin(); step != steps.end(); ++step)
            event.expected.insert(harmless(step.key()), step->toDouble());
        const QJsonObject curves = o.value(QLatin1String("curves")).toObject();
        for (auto curve = curves.begin(); curve != curves.end(); ++curve)
            event.curves.insert(harmless(curve.key()), numbers(curve->toArray()));
        return true;
    }
    case Kind::Capacity:
        event.capacity = Capacity::fromJson(o);
        return true;
    case Kind::Progress:
        event.done = static_cast<qint64>(o.value(QLatin1String("done")).toDouble());
        event.total = static_cast<qint64>(o.value(QLatin1String("total")).toDouble());
        return true;
    case Kind::Work:
        event.share = o.value(QLatin1String("share")).toDouble();
        return true;
    case Kind::Finding:
        event.id = text("id");
        event.fix = text("fix");
        return true;
    case Kind::RunFinished:
        return take(event.outcome, fromName(Outcomes, text("outcome")));
    case Kind::Unknown:
        break;
    }
    return false;
}

void writeFields(const RunEvent &event, QJsonObject &o)
{
    switch (event.kind) {
    case Kind::RunStarted:
        o.insert(QLatin1String("verb"), verbName(event.verb));
        if (!event.machines.isEmpty())
            o.insert(QLatin1String("machines"), QJsonArray::fromStringList(event.machines));
        break;
    case Kind::Step:
        o.insert(QLatin1String("id"), event.id);
        o.insert(QLatin1String("title"), event.title);
        o.insert(QLatin1String("state"), nameOf(Steps, event.stepState));
        putIf(o, "message", event.message);
        break;
    case Kind::Log:
        o.insert(QLatin1String("source"), event.source);
        o.insert(QLatin1String("level"), nameOf(Levels, event.level));
        o.insert(QLatin1String("text"), event.text);
        break;
    case Kind::Resource:
        o.insert(QLatin1String("address"), event.address);
        o.insert(QLatin1String("action"), nameOf(Actions, event.action));
        o.insert(QLatin1String("state"), nameOf(Steps, event.resourceState));
        if (event.seconds)
            o.insert(QLatin1String("seconds"), *event.seconds);
        putIf(o, "message", event.message);
        if (!event.differences.isEmpty())
            o.insert(QLatin1String("differences"), differencesArray(event.differences));
        break;
    case Kind::State:
        o.insert(QLatin1String("sls"), event.sls);
        o.insert(QLatin1String("id"), event.stateId);
        o.insert(QLatin1String("function"), event.function);
        o.insert(QLatin1String("result"), nameOf(Results, event.result));
        o.insert(QLatin1String("milliseconds"), event.milliseconds);
        o.insert(QLatin1String("comment"), event.comment);
        o.insert(QLatin1String("changes"), changesJson(event.changes));
        break;
    case Kind::Estimate: {
        QJsonObject steps;
        for (auto step = event.expected.begin(); step != event.expected.end(); ++step)
            steps.insert(step.key(), *step);
        o.insert(QLatin1String("seconds"), steps);
        QJsonObject curves;
        for (auto curve = event.curves.begin(); curve != event.curves.end(); ++curve)
            curves.insert(curve.key(), numbersArray(*curve));
        if (!curves.isEmpty())
            o.insert(QLatin1String("curves"), curves);
        break;
    }
    case Kind::Capacity: {
        const QJsonObject capacity = event.capacity.toJson();
        for (auto part = capacity.begin(); part != capacity.end(); ++part)
            o.insert(part.key(), part.value());
        break;
    }
    case Kind::Progress:
        o.insert(QLatin1String("done"), event.done);
        o.insert(QLatin1String("total"), event.total);
        break;
    case Kind::Work:
        o.insert(QLatin1String("share"), event.share);
        break;
    case Kind::Finding:
        o.insert(QLatin1String("id"), event.id);
        o.insert(QLatin1String("message"), event.message);
        o.insert(QLatin1String("fix"), event.fix.isEmpty() ? QJsonValue() : QJsonValue(event.fix));
        break;
    case Kind::RunFinished:
        o.insert(QLatin1String("outcome"), nameOf(Outcomes, event.outcome));
        o.insert(QLatin1String("message"), event.message);
        break;
    case Kind::Unknown:
        break;
    }
}

} // namespace

QJsonObject RunEvent::toJson() const
{
    if (kind == Kind::Unknown)
        return raw;
    QJsonObject object{{QStringLiteral("time"), time.toUTC().toString(Qt::ISODateWithMs)}, {QStringLiteral("event"), nameOf(Kinds, kind)}};
    putIf(object, "machine", machine);
    writeFields(*this, object);
    return object;
}

RunEvent RunEvent::fromJson(const QJsonObject &object)
{
    RunEvent event;
    event.time = QDateTime::fromString(object.value(QLatin1String("time")).toString(), Qt::ISODateWithMs);
    event.kind = fromName(Kinds, object.value(QLatin1String("event")).toString()).value_or(Kind::Unknown);
    if (!readFields(event, object)) {
        const QDateTime time = event.time;
        event = RunEvent();
        event.time = time;
        event.raw = object;
    }
    return event;
}
