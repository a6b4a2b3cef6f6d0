#pragma once

#include "model/Result.h"
#include "model/monitoring/Series.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

class InfluxClient;

/// What all charts ask for the same span of time. A question for another span ends what is under way; one for the same span waits for it,
/// so that a slow answer is drawn when it comes. No answer for long may be a connection that is dead: then all is asked anew, by other
/// connections, and waited for twice as long.
class ChartQuestions final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(Metric metric, const Result<QList<Series>> &answer)>;

    /// The client must outlive it. `patience`: ms until all is asked anew, as long as nothing is known of how slow answers are.
    ChartQuestions(InfluxClient &client, Handler handler, QObject *parent = nullptr, qint64 patience = 15'000);

    /// `span` says by what the time was chosen: the last hour is the same one ten seconds later. Whether it is asked now.
    bool ask(const QString &span, qint64 from, qint64 to);
    void stop();
    bool isWaiting() const { return !m_waiting.isEmpty(); }
    /// How long the answers are overdue, in words; empty: they are not.
    QString slowness() const;

Q_SIGNALS:
    void slower(); ///< slowness() is another

private:
    InfluxClient &m_client;
    Handler m_handler;
    QString m_span{};
    QHash<Metric, QObject *> m_contexts{};
    QSet<Metric> m_waiting{};
    QElapsedTimer m_since{};
    const qint64 m_leastPatience;
    qint64 m_patience = m_leastPatience; ///< ms until all is asked anew
    QTimer m_second{};
};
