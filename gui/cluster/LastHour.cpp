#include "gui/cluster/LastHour.h"

#include "services/session/OpenCluster.h"

#include <QTimeZone>

namespace
{

constexpr qint64 askEvery = 60'000; // ms
constexpr int length = 60;          // values of a line
constexpr qsizetype mostMachines = 2000;

} // namespace

LastHour::LastHour(OpenCluster &cluster, QObject *parent) : QObject(parent), m_cluster(cluster)
{
    connect(&cluster.tunnel(), &Tunnel::stateChanged, this, &LastHour::ask);
}

void LastHour::take()
{
    const Observed &observed = m_cluster.observed();
    if (observed.machines.size() > mostMachines)
        return;
    ask();
    if (observed.time.isValid() && observed.time != m_heard)
        listen(observed);
}

void LastHour::ask()
{
    if (!m_cluster.hasMetrics() || (m_asked.isValid() && m_asked.elapsed() < askEvery))
        return;
    m_asked.start();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_cluster.clusterTime(), QTimeZone::utc());
    const std::array metrics{Metric::Load, Metric::Processor, Metric::Memory, Metric::Disk};
    for (size_t i = 0; i < metrics.size(); ++i) {
        m_cluster.metrics().ask({metrics[i], now.addSecs(-3600), now, length}, &m_questions[i],
                                [this, i](const Result<QList<Series>> &answer) {
                                    if (!answer || answer->isEmpty()) {
                                        m_asked.invalidate(); // the way was not open yet: again with the next status
                                        return;
                                    }
                                    m_answered[i] = true;
                                    for (const Series &series : *answer) {
                                        QList<double> &line = m_histories[series.machine].values[i];
                                        line.clear();
                                        for (const Sample &sample : series.samples)
                                            line.append(sample.value);
                                    }
                                    Q_EMIT changed();
                                });
    }
}

void LastHour::listen(const Observed &observed)
{
    m_heard = observed.time;
    for (const ObservedMachine &machine : observed.machines) {
        auto &lines = m_histories[machine.name].values;
        const std::array values{machine.values.load, machine.values.processor, machine.values.memory, machine.values.disk};
        for (size_t i = 0; i < values.size(); ++i) {
            if (!values[i] || m_answered[i])
                continue;
            lines[i].append(*values[i]);
            if (lines[i].size() > length)
                lines[i].removeFirst();
        }
    }
}
