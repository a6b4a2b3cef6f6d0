#include "model/cluster/TargetCheck.h"

#include "model/cluster/EntryWay.h"
#include "model/cluster/PackageSources.h"
#include "model/cluster/Suggestion.h"
#include "model/cluster/TargetKind.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace
{

using Setting = TargetKind::Setting;

/// Gives the sentences of this file their context.
struct TargetCheck {
    Q_DECLARE_TR_FUNCTIONS(TargetCheck)
};

Problem problem(Problem::Severity severity, const QString &rule, const QString &key, const QString &sentence, const QString &remedy)
{
    return {.severity = severity,
            .rule = rule,
            .sentence = sentence,
            .remedy = remedy,
            .subject = key,
            .entry = {QStringLiteral("target"), key}};
}

/// What a group says by itself, of what the target can say for all.
bool everyGroupSays(const Cluster &cluster, const QString &key)
{
    return !cluster.groups.isEmpty() && std::all_of(cluster.groups.begin(), cluster.groups.end(), [&key](const Group &group) {
        return !(key == QLatin1String("size") ? group.size : group.image).isEmpty();
    });
}

void checkNeeded(const Cluster &cluster, const TargetKind &kind, QList<Problem> &problems)
{
    for (const Setting &setting : kind.settings) {
        if (setting.need == Setting::Need::No || !cluster.target.settings.value(setting.key).isEmpty())
            continue;
        if (setting.need == Setting::Need::OfGroups && everyGroupSays(cluster, setting.key))
            continue;
        const QString remedy =
            setting.key == kind.accountKey
                ? TargetCheck::tr("Connect one on the page Clouds, and choose it.")
                : TargetCheck::tr("Choose it for the whole cluster (“%1” in the design's target), or for each group.").arg(setting.key);
        Problem missing = problem(Problem::Severity::Error, QStringLiteral("target-") + setting.key, setting.key, setting.missing, remedy);
        missing.entry = {QStringLiteral("target")};
        problems << missing;
    }
}

void checkKnown(const Cluster &cluster, const TargetKind &kind, QList<Problem> &problems)
{
    QStringList known;
    for (const Setting &setting : kind.settings)
        known << setting.key;
    for (const QString &key : cluster.target.settings.keys()) {
        if (known.contains(key))
            continue;
        const QString meant = suggestionFor(key, known);
        problems << problem(Problem::Severity::Warning, QStringLiteral("target-setting"), key,
                            TargetCheck::tr("“%1” says nothing to a cluster %2.").arg(key, kind.where),
                            meant.isEmpty() ? TargetCheck::tr("Take it out.") : TargetCheck::tr("Did you mean “%1”?").arg(meant));
    }
}

/// Of IPv4, as 203.0.113.0/24; an address alone counts as one.
bool isRange(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(\\d{1,2}))?\\z"));
    const QRegularExpressionMatch match = form.match(text);
    bool ok = match.hasMatch() && match.captured(5).toInt() <= 32;
    for (int part = 1; part <= 4; ++part)
        ok = ok && match.captured(part).toInt() <= 255;
    return ok;
}

/// Longer than a day nobody waits; a run can be stopped meanwhile.
void checkMinutes(const Cluster &cluster, QList<Problem> &problems)
{
    constexpr int most = 24 * 60;
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]{1,4}\\z"));
    for (const char *name : {"machineMinutes", "volumeMinutes"}) {
        const QString key = QString::fromLatin1(name);
        const QString said = cluster.target.settings.value(key);
        const bool isNumber = digits.match(said).hasMatch() && said.toInt() >= 1 && said.toInt() <= most;
        if (!said.isEmpty() && !isNumber)
            problems << problem(Problem::Severity::Error, QStringLiteral("target-minutes"), key,
                                TargetCheck::tr("“%1” is no number of minutes.").arg(said),
                                TargetCheck::tr("Write a whole number from 1 to %1 for “%2”, or take it out.").arg(most).arg(key));
    }
}

/// Who may try the door of a cluster at a cloud.
void checkEntry(const Cluster &cluster, QList<Problem> &problems)
{
    static const QRegularExpression between(QStringLiteral("[,\\s]+"));
    const QString key = QStringLiteral("sshFrom");
    const QStringList ranges = cluster.target.settings.value(key).split(between, Qt::SkipEmptyParts);
    for (const QString &range : ranges) {
        if (!isRange(range))
            problems << problem(Problem::Severity::Error, QStringLiteral("target-range"), key,
                                TargetCheck::tr("“%1” is no range of addresses.").arg(range),
                                TargetCheck::tr("Write it as in 203.0.113.0/24."));
    }
    if (ranges.isEmpty() || ranges.contains(QStringLiteral("0.0.0.0/0"))) {
        Problem open =
            problem(Problem::Severity::Warning, QStringLiteral("entry-open"), key,
                    TargetCheck::tr("Everybody in the internet may knock at the cluster's SSH, though only your key opens it."),
                    TargetCheck::tr("Say from which addresses one may enter (“sshFrom” in the design's target), as in 203.0.113.0/24."));
        if (ranges.isEmpty())
            open.entry = {QStringLiteral("target")};
        problems << open;
    }
    checkEntryWay(cluster.target, problems);
    checkPackageSources(cluster.target, problems);
}

/// What a design can say and a cluster at a cloud does not get yet: nobody shall wait for it.
void checkGroups(const Cluster &cluster, QList<Problem> &problems)
{
    for (const Group &group : cluster.groups) {
        const auto warn = [&](const char *rule, const QString &sentence, const QString &remedy) {
            problems << Problem{.severity = Problem::Severity::Warning,
                                .rule = QString::fromLatin1(rule),
                                .group = group.name,
                                .sentence = sentence,
                                .remedy = remedy};
        };
        if (group.publicAddress)
            warn("target-public", TargetCheck::tr("At a cloud only the entry gets a public address, and %1 none.").arg(group.shownName()),
                 TargetCheck::tr("Reach its machines through the entry, or take the public address out."));
    }
}

} // namespace

void checkTarget(const Cluster &cluster, QList<Problem> &problems)
{
    const TargetKind kind = targetKind(cluster.target.kind);
    if (kind.settings.isEmpty()) // not known, or says nothing of itself
        return;
    checkNeeded(cluster, kind, problems);
    checkKnown(cluster, kind, problems);
    if (kind.accountKey.isEmpty())
        return;
    checkMinutes(cluster, problems);
    checkEntry(cluster, problems);
    checkGroups(cluster, problems);
}
