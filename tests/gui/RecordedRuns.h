#pragma once

#include "model/cluster/Cluster.h"
#include "model/runs/RunEvent.h"
#include "tests/Designs.h"
#include "tests/Places.h"

#include <QFile>
#include <QJsonDocument>
#include <QList>

/// events.jsonl of real runs (tests/data/runs) on a cluster of a salt-master and three workers: `up`; `change`: worker-1 taken out, two
/// added, worker-0 made anew; `narrow`: `configure` of worker-2 alone; `destroy`. Lines of the log are left out.
namespace RecordedRuns
{

inline Cluster design(int count, const QList<int> &without)
{
    Cluster design;
    design.name = QStringLiteral("small");
    design.target.kind = QStringLiteral("local");
    design.groups << Designs::group(QStringLiteral("salt-master"), {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap")});
    Group workers = Designs::group(QStringLiteral("worker"), {QStringLiteral("consul-client")});
    workers.count = count;
    workers.without = without;
    design.groups << workers;
    return design;
}

inline QList<RunEvent> recorded(const char *name)
{
    QFile file(testData("/runs/%1.jsonl").arg(QLatin1String(name)));
    QList<RunEvent> events;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                events << RunEvent::fromJson(QJsonDocument::fromJson(line).object());
        }
    }
    return events;
}

/// The same run, ended at `end`.
inline QList<RunEvent> endedAt(QList<RunEvent> events, const QDateTime &end)
{
    const qint64 off = events.isEmpty() ? 0 : events.last().time.msecsTo(end);
    for (RunEvent &event : events)
        event.time = event.time.addMSecs(off);
    return events;
}

/// The same run with many workers: what happens to the last one happens to each of the others beside it.
inline QList<RunEvent> multiplied(const QList<RunEvent> &events, const QString &last, int upTo)
{
    const int first = last.section(QLatin1Char('-'), -1).toInt();
    QList<RunEvent> many;
    for (const RunEvent &event : events) {
        many << event;
        for (int number = first + 1; event.machine == last && number <= upTo; ++number) {
            many << event;
            many.last().machine = QStringLiteral("worker-%1").arg(number);
            many.last().address.replace(last, many.last().machine);
        }
    }
    return many;
}

} // namespace RecordedRuns
