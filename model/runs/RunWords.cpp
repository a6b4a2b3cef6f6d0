#include "model/runs/RunWords.h"

#include "model/runs/PlanWords.h"
#include "model/runs/Verbs.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QMap>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace
{

QString words(const char *text)
{
    return QCoreApplication::translate("RunWords", text);
}

/// Machines of a plan by what happens to them.
struct PlanCounts {
    int made = 0;
    int taken = 0;
    int changed = 0;
    int restarted = 0;
    QStringList replaced{};
    QStringList destroyed{};
    QStringList volumes{}; ///< that are lost
    QStringList unknown{}; ///< that no state knows, and are removed
};

PlanCounts countMachines(const QList<PlannedChange> &plan)
{
    PlanCounts counts;
    for (const PlannedChange &change : plan) {
        if (change.machine.isEmpty()) {
            if (const QString volume = lostVolume(change); !volume.isEmpty())
                counts.volumes << volume;
            if (isUnknownAddress(change.address))
                counts.unknown << change.address.section(u'"', 1, 1);
            continue;
        }
        switch (change.action) {
        case ResourceAction::Create:
            ++counts.made;
            break;
        case ResourceAction::TakeIn:
            ++counts.taken;
            break;
        case ResourceAction::Update:
            ++counts.changed;
            break;
        case ResourceAction::Restart:
            ++counts.restarted;
            break;
        case ResourceAction::Replace:
            counts.replaced << change.machine;
            break;
        case ResourceAction::Destroy:
            counts.destroyed << change.machine;
            break;
        case ResourceAction::Read:
        case ResourceAction::None:
            break;
        }
    }
    return counts;
}

QString number(qsizetype count, const char *one, const char *many)
{
    return count == 1 ? words(one) : words(many).arg(count);
}

} // namespace

QString runTitle(Verb verb, Outcome outcome)
{
    if (outcome == Outcome::Cancelled)
        return words(QT_TRANSLATE_NOOP("RunWords", "%1, stopped by you")).arg(verbTitle(verb));
    if (outcome == Outcome::Lost)
        return words(QT_TRANSLATE_NOOP("RunWords", "%1, broke off")).arg(verbTitle(verb));
    return verbTitle(verb);
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Running:
        return words(QT_TRANSLATE_NOOP("RunWords", "Going on"));
    case Outcome::Succeeded:
        return words(QT_TRANSLATE_NOOP("RunWords", "Done"));
    case Outcome::Failed:
        return words(QT_TRANSLATE_NOOP("RunWords", "Failed"));
    case Outcome::Cancelled:
        return words(QT_TRANSLATE_NOOP("RunWords", "Stopped by you"));
    case Outcome::Lost:
        return words(QT_TRANSLATE_NOOP("RunWords", "Broke off"));
    }
    return {};
}

QString stepTitle(const QString &id)
{
    static const QMap<QString, const char *> titles{{QStringLiteral("prepare"), QT_TRANSLATE_NOOP("RunWords", "Look at design and tools")},
                                                    {QStringLiteral("plan"), QT_TRANSLATE_NOOP("RunWords", "Plan")},
                                                    {QStringLiteral("machines"), QT_TRANSLATE_NOOP("RunWords", "Make the machines")},
                                                    {QStringLiteral("reach"), QT_TRANSLATE_NOOP("RunWords", "Reach the machines")},
                                                    {QStringLiteral("salt"), QT_TRANSLATE_NOOP("RunWords", "Join Salt")},
                                                    {QStringLiteral("roles"), QT_TRANSLATE_NOOP("RunWords", "Configure the roles")},
                                                    {QStringLiteral("verify"), QT_TRANSLATE_NOOP("RunWords", "Check that all is clean")},
                                                    {QStringLiteral("destroy"), QT_TRANSLATE_NOOP("RunWords", "Take the machines down")},
                                                    {QStringLiteral("clean-up"), QT_TRANSLATE_NOOP("RunWords", "Clean up and check")}};
    const char *title = titles.value(id);
    return title ? words(title) : QString();
}

QString durationWords(qint64 milliseconds)
{
    if (milliseconds < 0)
        return {};
    if (milliseconds > 0 && milliseconds < 50)
        return words(QT_TRANSLATE_NOOP("RunWords", "under %1 s")).arg(QLocale().toString(0.1, 'f', 1));
    if (milliseconds < 9950 && milliseconds % 1000 != 0) // whole seconds are told as such: nobody measured more
        return words(QT_TRANSLATE_NOOP("RunWords", "%1 s")).arg(QLocale().toString(static_cast<double>(milliseconds) / 1000, 'f', 1));
    const qint64 seconds = (milliseconds + 500) / 1000;
    if (seconds < 60)
        return words(QT_TRANSLATE_NOOP("RunWords", "%1 s")).arg(seconds);
    if (seconds < 3600) {
        return seconds % 60 == 0 ? words(QT_TRANSLATE_NOOP("RunWords", "%1 min")).arg(seconds / 60)
                                 : words(QT_TRANSLATE_NOOP("RunWords", "%1 min %2 s")).arg(seconds / 60).arg(seconds % 60);
    }
    return words(QT_TRANSLATE_NOOP("RunWords", "%1 h %2 min")).arg(seconds / 3600).arg(seconds % 3600 / 60);
}

QString roughWords(double seconds)
{
    const double step = seconds < 120 ? 5 : 60;
    return durationWords(static_cast<qint64>(std::max(1.0, std::round(seconds / step)) * step) * 1000);
}

QString whenWords(const QDateTime &moment, const QDateTime &now)
{
    if (!moment.isValid())
        return {};
    const QDateTime here = moment.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const QString clock = here.time().toString(QStringLiteral("HH:mm"));
    if (here.date() == today)
        return words(QT_TRANSLATE_NOOP("RunWords", "today, %1")).arg(clock);
    if (here.date() == today.addDays(-1))
        return words(QT_TRANSLATE_NOOP("RunWords", "yesterday, %1")).arg(clock);
    const QString day = words(QT_TRANSLATE_NOOP("RunWords", "d MMMM")); // a date's format, in the translation's order
    return QLocale().toString(here.date(), here.date().year() == today.year() ? day : day + QStringLiteral(" yyyy"));
}

QString functionWords(const QString &function)
{
    static const QHash<QString, const char *> known = {
        {QStringLiteral("pkg.installed"), QT_TRANSLATE_NOOP("RunWords", "package is installed")},
        {QStringLiteral("pkg.removed"), QT_TRANSLATE_NOOP("RunWords", "package is not installed")},
        {QStringLiteral("pkg.latest"), QT_TRANSLATE_NOOP("RunWords", "package is up to date")},
        {QStringLiteral("pkgrepo.managed"), QT_TRANSLATE_NOOP("RunWords", "package source is known")},
        {QStringLiteral("file.managed"), QT_TRANSLATE_NOOP("RunWords", "file has this content")},
        {QStringLiteral("file.directory"), QT_TRANSLATE_NOOP("RunWords", "folder exists")},
        {QStringLiteral("file.absent"), QT_TRANSLATE_NOOP("RunWords", "file does not exist")},
        {QStringLiteral("file.symlink"), QT_TRANSLATE_NOOP("RunWords", "link points to its file")},
        {QStringLiteral("file.line"), QT_TRANSLATE_NOOP("RunWords", "file has this line")},
        {QStringLiteral("file.replace"), QT_TRANSLATE_NOOP("RunWords", "file has this text")},
        {QStringLiteral("file.append"), QT_TRANSLATE_NOOP("RunWords", "file has these lines")},
        {QStringLiteral("file.blockreplace"), QT_TRANSLATE_NOOP("RunWords", "file has this block")},
        {QStringLiteral("service.running"), QT_TRANSLATE_NOOP("RunWords", "service runs")},
        {QStringLiteral("service.enabled"), QT_TRANSLATE_NOOP("RunWords", "service starts with the machine")},
        {QStringLiteral("service.dead"), QT_TRANSLATE_NOOP("RunWords", "service does not run")},
        {QStringLiteral("service.disabled"), QT_TRANSLATE_NOOP("RunWords", "service does not start by itself")},
        {QStringLiteral("user.present"), QT_TRANSLATE_NOOP("RunWords", "user exists")},
        {QStringLiteral("group.present"), QT_TRANSLATE_NOOP("RunWords", "user group exists")},
        {QStringLiteral("host.present"), QT_TRANSLATE_NOOP("RunWords", "host name is known")},
        {QStringLiteral("cmd.run"), QT_TRANSLATE_NOOP("RunWords", "command was run")},
        {QStringLiteral("cmd.script"), QT_TRANSLATE_NOOP("RunWords", "script was run")},
        {QStringLiteral("archive.extracted"), QT_TRANSLATE_NOOP("RunWords", "archive is unpacked")},
        {QStringLiteral("module.run"), QT_TRANSLATE_NOOP("RunWords", "Salt's own act was done")},
        {QStringLiteral("mount.mounted"), QT_TRANSLATE_NOOP("RunWords", "volume is mounted")},
    };
    const auto found = known.constFind(function);
    return found == known.constEnd() ? function : words(found.value());
}

QString resultWord(StateResult result)
{
    switch (result) {
    case StateResult::Clean:
        return words(QT_TRANSLATE_NOOP("RunWords", "clean"));
    case StateResult::Changed:
        return words(QT_TRANSLATE_NOOP("RunWords", "changed"));
    case StateResult::Failed:
        return words(QT_TRANSLATE_NOOP("RunWords", "failed"));
    case StateResult::Skipped:
        return words(QT_TRANSLATE_NOOP("RunWords", "skipped, needs a failed one"));
    }
    return {};
}

QString shortStateId(const QString &id)
{
    if (!id.startsWith(u'/'))
        return id;
    const QString name = id.section(u'/', -1, -1, QString::SectionSkipEmpty);
    return name.isEmpty() ? id : name;
}

QString lostVolume(const PlannedChange &change)
{
    if (change.action != ResourceAction::Destroy && change.action != ResourceAction::Replace)
        return {};
    const QString name = change.address.section(QStringLiteral("volume[\""), 1).section(u'"', 0, 0); // MACHINE/NAME
    return name.isEmpty() ? QString()
                          : words(QT_TRANSLATE_NOOP("RunWords", "%1 of %2")).arg(name.section(u'/', 1), name.section(u'/', 0, 0));
}

QStringList lossSentences(const QList<PlannedChange> &plan)
{
    const PlanCounts counts = countMachines(plan);
    QStringList sentences;
    if (!counts.destroyed.isEmpty())
        sentences << number(counts.destroyed.size(), QT_TRANSLATE_NOOP("RunWords", "1 machine will be destroyed: "),
                            QT_TRANSLATE_NOOP("RunWords", "%1 machines will be destroyed: ")) +
                         namesInWords(counts.destroyed) + u'.';
    if (!counts.replaced.isEmpty())
        sentences << number(counts.replaced.size(), QT_TRANSLATE_NOOP("RunWords", "1 machine will be made anew: "),
                            QT_TRANSLATE_NOOP("RunWords", "%1 machines will be made anew: ")) +
                         namesInWords(counts.replaced) + u'.';
    if (!counts.volumes.isEmpty())
        sentences << number(counts.volumes.size(), QT_TRANSLATE_NOOP("RunWords", "1 volume will be destroyed with everything on it: "),
                            QT_TRANSLATE_NOOP("RunWords", "%1 volumes will be destroyed with everything on them: ")) +
                         namesInWords(counts.volumes) + u'.';
    if (!counts.unknown.isEmpty())
        sentences << words(QT_TRANSLATE_NOOP("RunWords", "Removed, as no state knows it: ")) + counts.unknown.join(QStringLiteral(", ")) +
                         u'.';
    return sentences;
}

QStringList planSentences(const QList<PlannedChange> &plan)
{
    const PlanCounts counts = countMachines(plan);
    const QStringList losses = lossSentences(plan);
    QStringList sentences = losses;
    if (counts.made > 0)
        sentences << number(counts.made, QT_TRANSLATE_NOOP("RunWords", "1 machine will be made."),
                            QT_TRANSLATE_NOOP("RunWords", "%1 machines will be made."));
    if (counts.taken > 0)
        sentences << number(counts.taken, QT_TRANSLATE_NOOP("RunWords", "1 machine will be taken in as it stands."),
                            QT_TRANSLATE_NOOP("RunWords", "%1 machines will be taken in as they stand."));
    if (counts.restarted > 0)
        sentences << number(counts.restarted, QT_TRANSLATE_NOOP("RunWords", "1 machine will be started again."),
                            QT_TRANSLATE_NOOP("RunWords", "%1 machines will be started again."));
    if (counts.changed > 0)
        sentences << number(counts.changed, QT_TRANSLATE_NOOP("RunWords", "1 machine will be changed."),
                            QT_TRANSLATE_NOOP("RunWords", "%1 machines will be changed."));
    if (sentences.isEmpty())
        return {words(QT_TRANSLATE_NOOP("RunWords", "No machine will be made, changed or destroyed."))};
    if (losses.isEmpty())
        sentences << words(QT_TRANSLATE_NOOP("RunWords", "Nothing will be destroyed."));
    return sentences;
}

QString planWords(const QList<PlannedChange> &plan)
{
    return planSentences(plan).join(u' ');
}

int redFirst(ResourceAction action)
{
    switch (action) {
    case ResourceAction::Destroy:
        return 0;
    case ResourceAction::Replace:
        return 1;
    case ResourceAction::Restart:
        return 2;
    case ResourceAction::Update:
        return 3;
    case ResourceAction::TakeIn:
        return 4;
    case ResourceAction::Create:
        return 5;
    case ResourceAction::Read:
    case ResourceAction::None:
        break;
    }
    return 6;
}
