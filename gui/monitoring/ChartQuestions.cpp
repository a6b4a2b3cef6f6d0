#include "gui/monitoring/ChartQuestions.h"

#include "gui/monitoring/MetricWords.h"
#include "services/influx/InfluxClient.h"

#include <QTimeZone>

#include <algorithm>

namespace
{

constexpr qint64 soon = 3'000;           // ms; so long an answer is expected to take
constexpr qint64 mostPatience = 240'000; // ms; InfluxClient gives a question up a minute later

} // namespace

ChartQuestions::ChartQuestions(InfluxClient &client, Handler handler, QObject *parent, qint64 patience)
    : QObject(parent), m_client(client), m_handler(std::move(handler)), m_leastPatience(patience)
{
    for (const Metric metric : shownMetrics())
        m_contexts[metric] = new QObject(this);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &ChartQuestions::slower);
}

bool ChartQuestions::ask(const QString &span, qint64 from, qint64 to)
{
    if (isWaiting() && span == m_span && m_since.elapsed() < m_patience)
        return false;
    const bool isOverdue = isWaiting() && span == m_span;
    stop();
    m_patience = isOverdue ? std::min(2 * m_patience, mostPatience) : m_patience;
    if (isOverdue)
        m_client.connectAnew();
    m_span = span;
    m_since.start();
    m_second.start();
    for (const Metric metric : shownMetrics())
        m_waiting.insert(metric);
    for (const Metric metric : shownMetrics()) {
        SeriesRequest request;
        request.metric = metric;
        request.from = QDateTime::fromMSecsSinceEpoch(from, QTimeZone::utc());
        request.to = QDateTime::fromMSecsSinceEpoch(to, QTimeZone::utc());
        m_client.ask(request, m_contexts[metric], [this, metric](const Result<QList<Series>> &answer) {
            m_waiting.remove(metric);
            if (m_waiting.isEmpty()) {
                m_second.stop();
                m_patience = std::clamp(4 * m_since.elapsed(), m_leastPatience, mostPatience); // as slow as it is by now
            }
            m_handler(metric, answer);
        });
    }
    return true;
}

void ChartQuestions::stop()
{
    const QList<Metric> &metrics = shownMetrics();
    for (auto metric = metrics.crbegin(); metric != metrics.crend(); ++metric) // those first that wait for a connection to be free
        m_client.leave(m_contexts[*metric]);
    m_waiting.clear();
    m_second.stop();
}

QString ChartQuestions::slowness() const
{
    if (!isWaiting() || m_since.elapsed() < soon)
        return {};
    const auto all = int(m_contexts.size());
    return tr("The monitoring server is slow: %1 of %n chart(s) after %2 s.", nullptr, all)
        .arg(all - int(m_waiting.size()))
        .arg(m_since.elapsed() / 1000);
}
