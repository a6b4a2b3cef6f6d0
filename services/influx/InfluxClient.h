#pragma once

#include "model/Result.h"
#include "model/monitoring/Series.h"

#include <QHash>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

class InfluxAnswer;
class QNetworkReply;
class Tunnel;

/// Asks the cluster's InfluxDB (1.x HTTP API, /query) through the tunnel.
class InfluxClient final : public QObject
{
    Q_OBJECT

public:
    /// Where InfluxDB listens, as seen from the entry machine, and who asks.
    struct Access {
        QString host{};
        int port = 8086;
        QString database{};
        QString user{};
        QString password{};
    };

    explicit InfluxClient(Tunnel &tunnel, QObject *parent = nullptr);
    void setAccess(const Access &access);
    /// From now on these are the answers, and nobody is asked: of a recording.
    void setRecorded(const QHash<Metric, QList<Series>> &figures) { m_recorded = figures; }

    using Handler = std::function<void(const Result<QList<Series>> &)>;

    /// One Series a machine, through `handler`, however long it takes; silent when `context` is gone. A question that a later one of the
    /// same context overtakes is ended, in the server, too.
    void ask(const SeriesRequest &request, QObject *context, Handler handler);
    /// Ends the question of this context, if it has one.
    void leave(const QObject *context);
    /// What is asked from now on gets connections of its own.
    void connectAnew() { m_network.clearConnectionCache(); }

private:
    /// A question on its way. Its answer may need a second one.
    struct Question {
        std::shared_ptr<InfluxAnswer> answer{};
        QObject *context = nullptr;
        Handler handler{};
        quint64 number = 0;
    };
    struct Read;
    void answerRecorded(const SeriesRequest &request, const Question &question) const;
    void send(const QString &text, const Question &question);
    void read(QNetworkReply &reply, const Question &question);
    void take(const Read &read, const Question &question);
    bool isOvertaken(const Question &question) const { return m_newest.value(question.context) != question.number; }
    Tunnel &m_tunnel;
    Access m_access{};
    std::optional<QHash<Metric, QList<Series>>> m_recorded{}; ///< also of a cluster that measured nothing yet
    QNetworkAccessManager m_network{};
    QHash<const QObject *, QPointer<QNetworkReply>> m_replies{};
    QHash<const QObject *, quint64> m_newest{}; ///< the newest question of each context
    quint64 m_asked = 0;
};
