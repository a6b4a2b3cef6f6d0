#include "services/session/SampleCluster.h"

#include "services/cluster/ClusterFolder.h"
#include "services/platform/Files.h"
#include "services/platform/Resources.h"
#include "services/runs/RunFolder.h"
#include "services/status/ObservedJson.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace
{

/// Gives the sentences of this file their context.
struct SampleText {
    Q_DECLARE_TR_FUNCTIONS(SampleCluster)
};

constexpr std::array<const char *, SampleCluster::Moments> momentFiles{"planned", "built", "trouble", "mended"};

constexpr std::pair<Metric, const char *> metricNames[] = {{Metric::Load, "load"},
                                                           {Metric::Processor, "processor"},
                                                           {Metric::Memory, "memory"},
                                                           {Metric::Disk, "disk"},
                                                           {Metric::DiskRead, "disk_read"},
                                                           {Metric::DiskWrite, "disk_write"},
                                                           {Metric::NetworkIn, "network_in"},
                                                           {Metric::NetworkOut, "network_out"}};

Error unreadable(const QString &path)
{
    return {SampleText::tr("The sample cannot be opened: %1 is not in this program. Install it again.").arg(path), {}};
}

/// What a rule of services/findings says of one machine, in the reader's language.
QString saidAgain(const Finding &finding)
{
    QString sentence = finding.message;
    if (finding.machine.isEmpty())
        return sentence;
    sentence.replace(finding.machine, QStringLiteral("%1"));
    return QCoreApplication::translate("FindingText", sentence.toUtf8().constData()).replace(QStringLiteral("%1"), finding.machine);
}

} // namespace

QStringList SampleCluster::ids()
{
    return QDir(QStringLiteral(":/samples")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QString SampleCluster::path(const QString &name) const
{
    return QStringLiteral(":/samples/%1/%2").arg(m_id, name);
}

Error SampleCluster::refusal()
{
    return {SampleText::tr("This cluster is a recording: it can be looked at, and nothing of it can be changed or asked. Make one like it "
                           "to try that."),
            {}};
}

Result<std::unique_ptr<SampleCluster>> SampleCluster::open(const QString &id, Moment moment)
{
    std::unique_ptr<SampleCluster> sample(new SampleCluster(id, moment));
    if (!ids().contains(id))
        return unreadable(id);
    if (const Result<void> observed = sample->readObserved(); !observed)
        return observed.error();
    if (const Result<void> figures = sample->readFigures(); !figures)
        return figures.error();
    if (const Result<void> laid = sample->layDown(); !laid)
        return laid.error();
    return sample;
}

Result<void> SampleCluster::readObserved()
{
    const QString file = path(QLatin1String(momentFiles[static_cast<size_t>(m_moment)]) + QStringLiteral(".json"));
    const Result<QByteArray> text = readFile(file);
    if (!text)
        return unreadable(file);
    const Result<Observed> read = observedFromJson(*text);
    if (!read)
        return read.error();
    m_observed = *read;
    for (Finding &finding : m_observed.findings) // which was said in the language of then
        finding.message = saidAgain(finding);
    return {};
}

/// One list of values a metric and machine, evenly spaced; null where nothing was measured.
Result<void> SampleCluster::readFigures()
{
    const Result<QByteArray> text = readFile(path(QStringLiteral("figures.json")));
    if (!text)
        return unreadable(path(QStringLiteral("figures.json")));
    const QJsonObject json = QJsonDocument::fromJson(*text).object();
    const QDateTime from = QDateTime::fromString(json[QLatin1String("from")].toString(), Qt::ISODate);
    const qint64 step = json[QLatin1String("step")].toInteger() * 1000;
    for (const auto &[metric, name] : metricNames) {
        const QJsonObject machines = json[QLatin1String("values")].toObject()[QLatin1String(name)].toObject();
        for (auto machine = machines.begin(); machine != machines.end(); ++machine) {
            Series series{.machine = machine.key(), .whole = json[QLatin1String("whole")].toObject()[QLatin1String(name)].toDouble()};
            qint64 time = from.toMSecsSinceEpoch();
            for (const QJsonValue &value : machine->toArray()) {
                if (value.isDouble() && time <= m_observed.time.toMSecsSinceEpoch())
                    series.samples << Sample{time, value.toDouble()};
                time += step;
            }
            if (series.samples.isEmpty())
                continue;
            series.newest = series.samples.last();
            m_figures[metric] << series;
        }
    }
    return {};
}

/// The design, and the runs that had begun by then.
Result<void> SampleCluster::layDown()
{
    if (!m_folder.isValid()) {
        return Error{SampleText::tr("The sample cannot be opened: no folder for it could be made in %1. See whether the disk is full.")
                         .arg(QDir::tempPath()),
                     m_folder.errorString()};
    }
    const ClusterFolder place(m_folder.path());
    const Result<QByteArray> design = readFile(path(QStringLiteral("cluster.yaml")));
    if (!design)
        return unreadable(path(QStringLiteral("cluster.yaml")));
    if (const Result<void> written = writePrivateFile(place.designPath(), *design); !written)
        return written;
    const QString runs = path(QStringLiteral("runs"));
    for (const QString &run : RunFolder::idsIn(runs)) {
        const QString from = runs + QLatin1Char('/') + run;
        const Result<RunRecord> record = RunFolder(from).read();
        if (!record)
            return record.error();
        if (record->started > m_observed.time)
            continue;
        if (const Result<void> copied = copyResource(from, place.runPath(run)); !copied)
            return copied;
    }
    return {};
}
