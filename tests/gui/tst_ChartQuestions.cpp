#include "gui/monitoring/ChartQuestions.h"
#include "gui/monitoring/MetricWords.h"
#include "services/influx/InfluxClient.h"
#include "services/ssh/Tunnel.h"
#include "tests/services/SlowServer.h"
#include "tests/services/SshSocks.h"

#include <QTest>

#include <algorithm>
#include <memory>

/// What all charts ask a monitoring server that is slow, or says nothing at all.
class tst_ChartQuestions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tunnel.open();
        QTRY_COMPARE_WITH_TIMEOUT(m_tunnel.state(), Tunnel::State::Open, 15'000);
    }
    void init()
    {
        m_server = std::make_unique<SlowServer>();
        m_client = std::make_unique<InfluxClient>(m_tunnel);
        m_client->setAccess({QStringLiteral("127.0.0.1"), m_server->serverPort(), QStringLiteral("metrics"), QStringLiteral("reader"), {}});
        m_answered = m_failed = 0;
    }

    void whileAnAnswerIsAwaitedTheSameIsNotAskedAgain()
    {
        const std::unique_ptr<ChartQuestions> questions = make(3'600'000);
        QVERIFY(ask(*questions, "hour"));
        QTRY_COMPARE(m_server->asked.size(), atOnce);
        QVERIFY(!ask(*questions, "hour"));
        for (qsizetype i = 0; i < all(); ++i) {
            QTRY_VERIFY(m_server->asked.size() > i);
            m_server->answer(i, some);
        }
        QTRY_COMPARE(m_answered, all());
        QVERIFY(!questions->isWaiting());
        QCOMPARE(m_server->asked.size(), all());
        QVERIFY(std::none_of(m_server->asked.cbegin(), m_server->asked.cend(), [](const auto &one) { return one.isLeft; }));
        QVERIFY(ask(*questions, "hour")); // ten seconds later
    }

    void whatIsNotAnsweredForLongIsAskedAgainByOtherConnections()
    {
        const std::unique_ptr<ChartQuestions> questions = make(200);
        QVERIFY(ask(*questions, "hour"));
        QTRY_COMPARE(m_server->asked.size(), atOnce);
        bool isAskedAgain = false;
        QTRY_VERIFY(isAskedAgain || (isAskedAgain = ask(*questions, "hour"))); // as every ten seconds
        QTRY_COMPARE(m_server->asked.size(), 2 * atOnce);
        for (qsizetype i = 0; i < atOnce; ++i) { // nobody waits for them, and the server works for nobody
            QTRY_VERIFY(m_server->asked[i].isLeft);
            QVERIFY(m_server->asked[i].socket != m_server->asked[atOnce + i].socket);
        }
        for (qsizetype i = atOnce; i < atOnce + all(); ++i) {
            QTRY_VERIFY(m_server->asked.size() > i);
            m_server->answer(i, some);
        }
        QTRY_COMPARE(m_answered, all()); // each once
        QCOMPARE(m_failed, 0);
        QVERIFY(!questions->isWaiting());
    }

    void anotherSpanEndsWhatIsUnderWay()
    {
        const std::unique_ptr<ChartQuestions> questions = make(3'600'000);
        QVERIFY(ask(*questions, "hour"));
        QTRY_COMPARE(m_server->asked.size(), atOnce);
        QVERIFY(ask(*questions, "week"));
        QTRY_COMPARE(m_server->asked.size(), 2 * atOnce);
        for (qsizetype i = 0; i < atOnce; ++i)
            QTRY_VERIFY(m_server->asked[i].isLeft);
        for (qsizetype i = atOnce; i < 2 * atOnce; ++i)
            QVERIFY(!m_server->asked[i].isLeft);
    }

    void whatFailsIsSaidAndCanBeAskedAgainAtOnce()
    {
        const std::unique_ptr<ChartQuestions> questions = make(3'600'000);
        QVERIFY(ask(*questions, "hour"));
        for (qsizetype i = 0; i < all(); ++i) {
            QTRY_VERIFY(m_server->asked.size() > i);
            m_server->answer(i, R"({"error":"authorization failed"})");
        }
        QTRY_COMPARE(m_failed, all());
        QVERIFY(!questions->isWaiting() && questions->slowness().isEmpty());
        QVERIFY(ask(*questions, "hour"));
        QTRY_COMPARE(m_server->asked.size(), all() + atOnce);
        for (qsizetype i = all(); i < 2 * all(); ++i) {
            QTRY_VERIFY(m_server->asked.size() > i);
            m_server->answer(i, some);
        }
        QTRY_COMPARE(m_answered, all());
    }

private:
    static constexpr qsizetype atOnce = 6; ///< connections of Qt to one server
    const QByteArray some = R"({"results":[{"series":[{"tags":{"host":"a"},"columns":["time","mean"],"values":[[1795561990000,3]]}]}]})";
    static int all() { return static_cast<int>(shownMetrics().size()); }
    std::unique_ptr<ChartQuestions> make(qint64 patience)
    {
        return std::make_unique<ChartQuestions>(
            *m_client, [this](Metric, const Result<QList<Series>> &answer) { ++(answer ? m_answered : m_failed); }, nullptr, patience);
    }
    static bool ask(ChartQuestions &questions, const char *span)
    {
        return questions.ask(QString::fromLatin1(span), 1'795'558'400'000, 1'795'562'000'000);
    }
    SshSocks m_ssh{};
    Tunnel m_tunnel{{}, QStringLiteral("salt-master")};
    std::unique_ptr<SlowServer> m_server{};
    std::unique_ptr<InfluxClient> m_client{};
    int m_answered = 0;
    int m_failed = 0;
};

QTEST_MAIN(tst_ChartQuestions)
#include "tst_ChartQuestions.moc"
