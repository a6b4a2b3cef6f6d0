#include "services/influx/InfluxClient.h"
#include "services/ssh/Tunnel.h"
#include "tests/services/SlowServer.h"
#include "tests/services/SshSocks.h"

#include <QTest>
#include <QTimeZone>

#include <optional>

/// What the window asks the monitoring server, by a tunnel and one that is slow.
class tst_InfluxClient final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_answers.clear(); }
    void anOvertakenQuestionIsEndedInTheServer();
    void aQuestionThatNobodyWaitsForIsEnded();
    void eachContextHasItsOwnQuestion();

private:
    void ask(qint64 span, QObject *context);
    SshSocks m_ssh{};
    SlowServer m_server{};
    Tunnel m_tunnel{{}, QStringLiteral("salt-master")};
    InfluxClient m_client{m_tunnel};
    QList<Result<QList<Series>>> m_answers{};
};

void tst_InfluxClient::initTestCase()
{
    m_tunnel.open();
    QTRY_COMPARE_WITH_TIMEOUT(m_tunnel.state(), Tunnel::State::Open, 15'000);
    m_client.setAccess({QStringLiteral("127.0.0.1"), m_server.serverPort(), QStringLiteral("metrics"), QStringLiteral("reader"), {}});
}

void tst_InfluxClient::ask(qint64 span, QObject *context)
{
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(1'795'562'000'000, QTimeZone::utc());
    m_client.ask({Metric::Load, to.addSecs(-span), to, 300}, context, [this](const Result<QList<Series>> &answer) { m_answers << answer; });
}

void tst_InfluxClient::anOvertakenQuestionIsEndedInTheServer()
{
    m_server.asked.clear();
    QObject context;
    ask(7 * 86'400, &context);
    QTRY_COMPARE(m_server.asked.size(), 1);
    ask(3600, &context);
    QTRY_COMPARE(m_server.asked.size(), 2);
    QTRY_VERIFY(m_server.asked[0].isLeft);
    QVERIFY(!m_server.asked[1].isLeft);
    m_server.answer(1, R"({"results":[{"series":[{"tags":{"host":"a"},"columns":["time","mean"],"values":[[1795561990000,3]]}]}]})");
    QTRY_COMPARE(m_answers.size(), 1);
    QVERIFY(m_answers.first());
    QCOMPARE(m_answers.first()->first().samples.first().value, 3.0);
}

void tst_InfluxClient::aQuestionThatNobodyWaitsForIsEnded()
{
    m_server.asked.clear();
    auto context = std::make_unique<QObject>();
    ask(7 * 86'400, context.get());
    QTRY_COMPARE(m_server.asked.size(), 1);
    context.reset();
    QTRY_VERIFY(m_server.asked[0].isLeft);
    QVERIFY(m_answers.isEmpty());
}

void tst_InfluxClient::eachContextHasItsOwnQuestion()
{
    m_server.asked.clear();
    QObject one;
    QObject other;
    ask(3600, &one);
    ask(900, &other);
    QTRY_COMPARE(m_server.asked.size(), 2);
    for (qsizetype i = 0; i < 2; ++i)
        m_server.answer(i, R"({"results":[{}]})");
    QTRY_COMPARE(m_answers.size(), 2);
    QVERIFY(!m_server.asked[0].isLeft && !m_server.asked[1].isLeft);
}

QTEST_GUILESS_MAIN(tst_InfluxClient)
#include "tst_InfluxClient.moc"
