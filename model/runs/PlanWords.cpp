#include "model/runs/PlanWords.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <optional>

namespace
{

constexpr qsizetype ShortestSpan = 3; ///< two names are said as quickly as what stands for them

QString words(const char *text)
{
    return QCoreApplication::translate("PlanWords", text);
}

/// "worker-" and 7 of worker-7; absent where no number is told from the name alone.
std::optional<std::pair<QString, qint64>> partsOf(const QString &name)
{
    const qsizetype dash = name.lastIndexOf(u'-');
    const QString digits = name.mid(dash + 1);
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    if (dash < 1 || !isNumber || number < 0 || QString::number(number) != digits)
        return std::nullopt;
    return std::pair(name.left(dash + 1), number);
}

void addSpan(QList<NameSpan> &spans, const QStringList &names)
{
    if (names.size() >= ShortestSpan) {
        spans << NameSpan{words(QT_TRANSLATE_NOOP("PlanWords", "%1 to %2")).arg(names.first(), names.last()), names};
        return;
    }
    for (const QString &name : names)
        spans << NameSpan{name, {name}};
}

void addNumbered(QList<NameSpan> &spans, const QString &prefix, QList<qint64> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    QStringList run;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (i > 0 && numbers[i] != numbers[i - 1] + 1) {
            addSpan(spans, run);
            run.clear();
        }
        run << prefix + QString::number(numbers[i]);
    }
    addSpan(spans, run);
}

bool isNothing(ResourceAction action)
{
    return action == ResourceAction::None || action == ResourceAction::Read;
}

/// The volume that a change is about, as MACHINE/NAME; empty: none.
QString volumeOf(const PlannedChange &change)
{
    return change.address.section(QStringLiteral("volume[\""), 1).section(u'"', 0, 0);
}

/// Volumes that a plan leaves, by name: the machines they belong to.
QMap<QString, QStringList> keptVolumes(const QList<PlannedChange> &plan, const Cluster &design)
{
    QSet<QString> touched;
    QSet<QString> made;
    for (const PlannedChange &change : plan) {
        if (!isNothing(change.action) && change.action != ResourceAction::Update)
            touched << volumeOf(change);
        if (change.action == ResourceAction::Create)
            made << change.machine;
    }
    QMap<QString, QStringList> kept;
    for (const Machine &machine : machinesOf(design)) {
        const Group *group = made.contains(machine.name) ? nullptr : design.group(machine.group);
        for (const Volume &volume : group ? group->volumes : QList<Volume>()) {
            if (!touched.contains(machine.name + u'/' + volume.name))
                kept[volume.name] << machine.name;
        }
    }
    return kept;
}

} // namespace

QList<NameSpan> nameSpans(const QStringList &names)
{
    QHash<QString, QList<qint64>> numbers;
    for (const QString &name : names) {
        if (const auto parts = partsOf(name))
            numbers[parts->first] << parts->second;
    }
    QList<NameSpan> spans;
    for (const QString &name : names) {
        const auto parts = partsOf(name);
        if (!parts)
            spans << NameSpan{name, {name}};
        else if (numbers.contains(parts->first)) // the first of its group stands for all
            addNumbered(spans, parts->first, numbers.take(parts->first));
    }
    return spans;
}

QString namesInWords(const QStringList &names)
{
    QStringList said;
    for (const NameSpan &span : nameSpans(names))
        said << span.words;
    return said.join(QStringLiteral(", "));
}

QList<PlannedRow> plannedRows(const QList<PlannedChange> &plan)
{
    const auto keyOf = [](const PlannedChange &change) { return QString::number(int(change.action)) + u'\n' + change.reason; };
    QHash<QString, QStringList> alike;
    QHash<QString, PlannedChange> byMachine;
    for (const PlannedChange &change : plan) {
        if (change.machine.isEmpty())
            continue;
        alike[keyOf(change)] << change.machine;
        byMachine.insert(keyOf(change) + u'\n' + change.machine, change);
    }
    QList<PlannedRow> rows;
    for (const PlannedChange &change : plan) {
        if (change.machine.isEmpty()) {
            rows << PlannedRow{change.address, {}, change};
            continue;
        }
        const QString key = keyOf(change);
        for (const NameSpan &span : nameSpans(alike.take(key))) // empty once its first has stood for all
            rows << PlannedRow{span.words, span.names, byMachine.value(key + u'\n' + span.names.first())};
    }
    return rows;
}

QStringList keptSentences(const QList<PlannedChange> &plan, const Cluster &design)
{
    QSet<QString> touched;
    for (const PlannedChange &change : plan) {
        if (!isNothing(change.action))
            touched << change.machine;
    }
    const QStringList all = machineNames(design);
    const auto stay = std::count_if(all.cbegin(), all.cend(), [&touched](const QString &name) { return !touched.contains(name); });
    QStringList sentences;
    if (stay == 1)
        sentences << words(QT_TRANSLATE_NOOP("PlanWords", "1 machine stays as it is."));
    else if (stay > 1)
        sentences << words(QT_TRANSLATE_NOOP("PlanWords", "%1 machines stay as they are.")).arg(stay);
    const QMap<QString, QStringList> volumes = keptVolumes(plan, design);
    QStringList said;
    qsizetype count = 0;
    for (auto volume = volumes.cbegin(); volume != volumes.cend(); ++volume) {
        said << words(QT_TRANSLATE_NOOP("PlanWords", "%1 of %2")).arg(volume.key(), namesInWords(*volume));
        count += volume->size();
    }
    if (count == 1)
        sentences << words(QT_TRANSLATE_NOOP("PlanWords", "The volume %1 is kept with everything on it.")).arg(said.first());
    else if (count > 1)
        sentences << words(QT_TRANSLATE_NOOP("PlanWords", "%1 volumes are kept with everything on them: %2."))
                         .arg(count)
                         .arg(said.join(QStringLiteral(", ")));
    return sentences;
}
