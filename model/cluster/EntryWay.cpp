#include "model/cluster/EntryWay.h"

#include "model/cluster/Suggestion.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <utility>

namespace
{

using Kind = EntryWay::Kind;

/// Gives the sentences of this file their context.
struct EntryWayWords {
    Q_DECLARE_TR_FUNCTIONS(EntryWay)
};

const QString entryKey = QStringLiteral("entry");
constexpr std::array<std::pair<Kind, const char *>, 4> words{
    {{Kind::New, "new"}, {Kind::Own, "own"}, {Kind::Gateway, "gateway"}, {Kind::Direct, "direct"}}};

bool isAddress(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!\\z)|\\z)){4}\\z"));
    return form.match(text).hasMatch();
}

std::optional<Kind> kindOf(const QString &word)
{
    for (const auto &[kind, name] : words) {
        if (word == QLatin1String(name))
            return kind;
    }
    return std::nullopt;
}

/// About the value of a key, or about the whole target where that is not there.
Problem problem(Problem::Severity severity, const char *rule, const QString &key, const QString &sentence, const QString &remedy,
                const TargetChoice &target)
{
    Problem problem{.severity = severity,
                    .rule = QString::fromLatin1(rule),
                    .sentence = sentence,
                    .remedy = remedy,
                    .subject = key,
                    .entry = {QStringLiteral("target")}};
    if (target.settings.contains(key)) {
        problem.entry << key;
        problem.isAboutValue = true;
    }
    return problem;
}

QString exampleOf(Kind kind)
{
    return kind == Kind::Own ? EntryWayWords::tr("Write a public address of the project as “address”, as in 203.0.113.7.")
                             : EntryWayWords::tr("Write host and port as “gateway”, as in gateway.example.org:2222.");
}

void checkSaid(Kind kind, const TargetChoice &target, QList<Problem> &problems)
{
    const QString key = entrySetting(kind);
    const QString said = target.settings.value(key);
    const auto tell = [&](const char *rule, const QString &sentence) {
        problems << problem(Problem::Severity::Error, rule, said.isEmpty() ? entryKey : key, sentence, exampleOf(kind), target);
    };
    if (kind == Kind::Own && said.isEmpty())
        tell("entry-address", EntryWayWords::tr("It is not said which public address of the project leads into the cluster."));
    else if (kind == Kind::Own && !isAddress(said))
        tell("entry-address", EntryWayWords::tr("“%1” is no address.").arg(said));
    else if (kind == Kind::Gateway && said.isEmpty())
        tell("entry-gateway", EntryWayWords::tr("It is not said which port of which gateway leads into the cluster."));
    else if (kind == Kind::Gateway && !EntryWay::ofGateway(said))
        tell("entry-gateway", EntryWayWords::tr("“%1” is no host with a port.").arg(said));
}

} // namespace

QList<Kind> entryKinds()
{
    QList<Kind> kinds;
    for (const auto &[kind, word] : words)
        kinds << kind;
    return kinds;
}

QString entryWord(Kind kind)
{
    for (const auto &[one, word] : words) {
        if (one == kind)
            return QString::fromLatin1(word);
    }
    return {};
}

QString entryTitle(Kind kind)
{
    switch (kind) {
    case Kind::New:
        return EntryWayWords::tr("a new public address");
    case Kind::Own:
        return EntryWayWords::tr("a public address of the project");
    case Kind::Gateway:
        return EntryWayWords::tr("a port of a gateway");
    case Kind::Direct:
        break;
    }
    return EntryWayWords::tr("directly, by VPN or a public network");
}

QString entrySetting(Kind kind)
{
    return kind == Kind::Own ? QStringLiteral("address") : kind == Kind::Gateway ? QStringLiteral("gateway") : QString();
}

QString entryWordIn(const TargetChoice &target)
{
    const QString word = target.settings.value(entryKey);
    return word.isEmpty() || word == QLatin1String("floating") ? entryWord(Kind::New) : word; // as designs said before
}

EntryWay EntryWay::of(const TargetChoice &target)
{
    const Kind kind = kindOf(entryWordIn(target)).value_or(Kind::New);
    if (kind == Kind::Own)
        return {.kind = kind, .address = target.settings.value(entrySetting(kind))};
    const std::optional<EntryWay> gateway =
        kind == Kind::Gateway ? ofGateway(target.settings.value(entrySetting(kind))) : std::optional<EntryWay>();
    return gateway.value_or(EntryWay{.kind = kind});
}

void EntryWay::writeTo(TargetChoice &target) const
{
    const auto say = [&target](const QString &key, const QString &value) {
        if (value.isEmpty())
            target.settings.remove(key);
        else
            target.settings.insert(key, value);
    };
    say(entryKey, kind == Kind::New ? QString() : entryWord(kind));
    say(entrySetting(Kind::Own), kind == Kind::Own ? address : QString());
    say(entrySetting(Kind::Gateway), kind == Kind::Gateway ? gateway() : QString());
}

std::optional<EntryWay> EntryWay::ofGateway(const QString &text)
{
    // Never what a tool could take for an option.
    static const QRegularExpression form(QStringLiteral(
        "\\A(?:\\[([0-9A-Fa-f]{1,4}:[0-9A-Fa-f:.]{1,40})\\]|([0-9A-Za-z](?:[0-9A-Za-z.-]{0,250}[0-9A-Za-z])?)):(\\d{1,5})\\z"));
    const QRegularExpressionMatch match = form.match(text);
    const int port = match.captured(3).toInt();
    if (!match.hasMatch() || port < 1 || port > 65535)
        return std::nullopt;
    return EntryWay{.kind = Kind::Gateway, .host = match.captured(1) + match.captured(2), .port = port};
}

QString EntryWay::gateway() const
{
    if (host.isEmpty())
        return {};
    return (host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host).arg(port);
}

bool wantsNewAddress(const TargetChoice &target)
{
    return EntryWay::of(target).kind == Kind::New;
}

void checkEntryWay(const TargetChoice &target, QList<Problem> &problems)
{
    const QString word = entryWordIn(target);
    const std::optional<Kind> kind = kindOf(word);
    QStringList known;
    for (const Kind one : entryKinds())
        known << entryWord(one);
    if (!kind) {
        const QString meant = suggestionFor(word, known);
        problems << problem(Problem::Severity::Error, "target-entry", entryKey,
                            EntryWayWords::tr("“%1” is no way into a cluster.").arg(word),
                            meant.isEmpty() ? EntryWayWords::tr("Write one of: %1.").arg(known.join(QStringLiteral(", ")))
                                            : EntryWayWords::tr("Did you mean “%1”?").arg(meant),
                            target);
        return;
    }
    checkSaid(*kind, target, problems);
    for (const Kind other : entryKinds()) {
        const QString key = entrySetting(other);
        if (other != *kind && target.settings.contains(key))
            problems << problem(Problem::Severity::Warning, "entry-unused", key,
                                EntryWayWords::tr("“%1” says nothing to a cluster with “entry: %2”.").arg(key, word),
                                EntryWayWords::tr("Take it out, or write “entry: %1”.").arg(entryWord(other)), target);
    }
}
