#include "model/runs/CapacityWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace
{

QString words(const char *text)
{
    return QCoreApplication::translate("CapacityWords", text);
}

/// Gigabytes below ten have one digit after the point: half a gigabyte counts.
QString amount(double value, bool isGigabytes)
{
    const double rounded = isGigabytes && std::abs(value) < 10 ? std::round(value * 10) / 10 : std::round(value);
    const int digits = isGigabytes && std::abs(rounded) < 10 && rounded != std::round(rounded) ? 1 : 0;
    return QLocale().toString(rounded + 0.0, 'f', digits);
}

/// "1.3 → 31"; one number where nothing changes.
QString beforeAndAfter(const Quota &quota)
{
    const QString before = amount(quota.used, quota.isGigabytes);
    const QString after = amount(std::max(0.0, quota.after()), quota.isGigabytes);
    return before == after ? before : words(QT_TRANSLATE_NOOP("CapacityWords", "%1 → %2")).arg(before, after);
}

bool isCores(const Quota &quota)
{
    return quota.id == QLatin1String("cores");
}

/// What is too small, by how much, and the command that mends it.
QString overSentence(const Quota &quota)
{
    if (quota.isGigabytes)
        return words(QT_TRANSLATE_NOOP("CapacityWords", "They need about %1 GB %2 and %3 GB are free: %4 GB too little."))
            .arg(amount(quota.added, true), quotaTitle(quota), amount(std::max(0.0, quota.whole - quota.used), true),
                 amount(quota.after() - quota.whole, true));
    const QString limit = words(QT_TRANSLATE_NOOP("CapacityWords", "The limit is %1 %2, of which %3 are in use"))
                              .arg(amount(quota.whole, false), quotaTitle(quota), amount(quota.used, false));
    const QString tooFew = amount(quota.after() - quota.whole, false);
    if (quota.ofEach == 1 || quota.ofEach <= 0 || quota.ofEach != std::round(quota.ofEach)) // as many, none, or a different number each
        return words(QT_TRANSLATE_NOOP("CapacityWords", "%1: %2 too few.")).arg(limit, tooFew);
    return words(QT_TRANSLATE_NOOP("CapacityWords", "%1, and each machine needs %2: %3 too few."))
        .arg(limit, amount(quota.ofEach, false), tooFew);
}

QString headSentence(const Capacity &capacity)
{
    const int wanted = capacity.machines;
    const int room = capacity.room().value_or(0);
    if (!capacity.room() || room >= wanted) // it is not the machines that are too many
        return capacity.verdict() == Capacity::Verdict::No
                   ? words(QT_TRANSLATE_NOOP("CapacityWords", "There is not enough room for all of this."))
                   : words(QT_TRANSLATE_NOOP("CapacityWords", "There is likely not enough room for all of this."));
    if (capacity.verdict() == Capacity::Verdict::No && room == 0)
        return words(QT_TRANSLATE_NOOP("CapacityWords", "There is no room for a further machine."));
    if (capacity.verdict() == Capacity::Verdict::No)
        return words(QT_TRANSLATE_NOOP("CapacityWords", "%1 more machines do not fit: there is room for %2.")).arg(wanted).arg(room);
    if (room == 0)
        return words(QT_TRANSLATE_NOOP("CapacityWords", "There is likely no room for a further machine."));
    return words(QT_TRANSLATE_NOOP("CapacityWords", "%1 more machines are likely too many: there is room for about %2."))
        .arg(wanted)
        .arg(room);
}

} // namespace

QString quotaTitle(const Quota &quota)
{
    if (quota.id == QLatin1String("machines"))
        return words(QT_TRANSLATE_NOOP("CapacityWords", "machines"));
    if (isCores(quota))
        return words(QT_TRANSLATE_NOOP("CapacityWords", "cores"));
    if (quota.id == QLatin1String("memory"))
        return words(QT_TRANSLATE_NOOP("CapacityWords", "memory"));
    if (quota.id == QLatin1String("disk"))
        return words(QT_TRANSLATE_NOOP("CapacityWords", "disk"));
    if (quota.id == QLatin1String("addresses") && quota.title.isEmpty())
        return words(QT_TRANSLATE_NOOP("CapacityWords", "public addresses"));
    if (quota.id == QLatin1String("ports"))
        return words(QT_TRANSLATE_NOOP("CapacityWords", "ports"));
    if (quota.id == QLatin1String("volumes"))
        return words(QT_TRANSLATE_NOOP("CapacityWords", "volumes"));
    if (quota.id == QLatin1String("gigabytes"))
        return words(QT_TRANSLATE_NOOP("CapacityWords", "of volumes"));
    if (quota.id == QLatin1String("groups"))
        return words(QT_TRANSLATE_NOOP("CapacityWords", "security groups"));
    if (quota.id == QLatin1String("rules"))
        return words(QT_TRANSLATE_NOOP("CapacityWords", "rules of security groups"));
    if (quota.id == QLatin1String("networks"))
        return words(QT_TRANSLATE_NOOP("CapacityWords", "networks"));
    if (quota.id == QLatin1String("routers"))
        return words(QT_TRANSLATE_NOOP("CapacityWords", "routers"));
    if (quota.id == QLatin1String("serverGroups"))
        return words(QT_TRANSLATE_NOOP("CapacityWords", "server groups"));
    if (quota.id == QLatin1String("members"))
        return words(QT_TRANSLATE_NOOP("CapacityWords", "members of a server group"));
    return quota.title.isEmpty() ? quota.id : quota.title;
}

QString quotaWords(const Quota &quota)
{
    const QString numbers = beforeAndAfter(quota);
    if (isCores(quota) && quota.grip == Quota::Grip::Shared)
        return words(QT_TRANSLATE_NOOP("CapacityWords", "%1 machines share %2 cores")).arg(numbers, amount(quota.whole, false));
    if (!quota.hasLimit())
        return words(QT_TRANSLATE_NOOP("CapacityWords", "%1 %2")).arg(numbers, quotaTitle(quota));
    const QString whole = amount(quota.whole, quota.isGigabytes);
    return quota.isGigabytes ? words(QT_TRANSLATE_NOOP("CapacityWords", "%1 of %2 GB %3")).arg(numbers, whole, quotaTitle(quota))
                             : words(QT_TRANSLATE_NOOP("CapacityWords", "%1 of %2 %3")).arg(numbers, whole, quotaTitle(quota));
}

QStringList refusalSentences(const Capacity &capacity)
{
    const QList<Quota> over = capacity.over();
    if (over.isEmpty())
        return {};
    QStringList sentences{headSentence(capacity)};
    QStringList remedies;
    for (const Quota &quota : over) {
        sentences << overSentence(quota);
        if (!quota.remedy.isEmpty())
            remedies << quota.remedy;
    }
    if (remedies.isEmpty())
        sentences << words(QT_TRANSLATE_NOOP("CapacityWords", "Make the counts smaller, then plan again."));
    else
        sentences << words(QT_TRANSLATE_NOOP("CapacityWords", "Make the counts smaller, or raise the limit, then plan again: %1"))
                         .arg(remedies.join(QStringLiteral(" && ")));
    return sentences;
}

QString roomSentence(const Capacity &capacity)
{
    const Quota *first = capacity.narrowest();
    if (!first)
        return {};
    return words(QT_TRANSLATE_NOOP("CapacityWords", "Room for %1 more machines than now. What ends first: %2."))
        .arg(*first->room())
        .arg(quotaTitle(*first));
}

QString costSentence(const Capacity &capacity)
{
    if (!capacity.cost)
        return {};
    const auto money = [&capacity](double value) { // hundredths, and what is less than ten of them more closely
        return QLocale().toString(value, 'f', value > 0 && value < 0.1 ? 4 : 2) + u' ' + capacity.cost->currency;
    };
    const QString before = money(capacity.cost->before), after = money(capacity.cost->after);
    QStringList sentences;
    if (before != after)
        sentences << words(QT_TRANSLATE_NOOP("CapacityWords", "The machines cost %1 an hour after this, and %2 now.")).arg(after, before);
    else if (capacity.cost->after > 0 || capacity.cost->unpriced == 0)
        sentences << words(QT_TRANSLATE_NOOP("CapacityWords", "The machines cost %1 an hour.")).arg(after);
    if (capacity.cost->unpriced == 1)
        sentences << words(QT_TRANSLATE_NOOP("CapacityWords", "For the size of 1 machine no price is known."));
    else if (capacity.cost->unpriced > 1)
        sentences
            << words(QT_TRANSLATE_NOOP("CapacityWords", "For the sizes of %1 machines no price is known.")).arg(capacity.cost->unpriced);
    return sentences.join(u' ');
}
