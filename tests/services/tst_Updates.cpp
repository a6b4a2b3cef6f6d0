#include "services/updates/UpdateCheck.h"
#include "tests/services/SignedNews.h"
#include "tests/services/SlowServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace
{

const QVersionNumber running(0, 1, 0);

QJsonObject words(const QString &headline)
{
    return {{QStringLiteral("headline"), headline}, {QStringLiteral("changes"), QJsonArray{QStringLiteral("Charts are quicker")}}};
}

QJsonObject release(const QString &version)
{
    return {{QStringLiteral("version"), version},
            {QStringLiteral("page"), QStringLiteral("https://butler.example/0.2")},
            {QStringLiteral("en"), words(QStringLiteral("Twice as quick"))},
            {QStringLiteral("de"), words(QStringLiteral("Doppelt so schnell"))}};
}

} // namespace

class tst_Updates final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_scratch{};
    SignedNews m_news{};
    QByteArray m_key{};

    QByteArray document(const QString &version) const { return m_news.document(QStringLiteral("ours"), release(version)); }
    UpdateSource source(const SlowServer &server) const
    {
        return {QUrl(QStringLiteral("http://127.0.0.1:%1/updates.json").arg(server.serverPort())), m_key};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("butler-desktop-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_scratch.path());
        m_key = m_news.key(QStringLiteral("ours"));
        QCOMPARE(m_key.size(), 32);
        QCOMPARE(m_news.key(QStringLiteral("ours")), m_key); // kept
        QVERIFY(m_news.key(QStringLiteral("others")) != m_key);
        QCOMPARE(QFile::permissions(m_news.path(QStringLiteral("ours"))) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }
    void init() { QSettings().clear(); }

    void whatWeSignedIsRead()
    {
        const Result<UpdateNews> read = readUpdateNews(document(QStringLiteral("0.2.0")), m_key, QStringLiteral("de"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().details));
        QCOMPARE(read->version, QVersionNumber(0, 2, 0));
        QCOMPARE(read->headline, QStringLiteral("Doppelt so schnell"));
        QCOMPARE(read->changes, QStringList{QStringLiteral("Charts are quicker")});
        QCOMPARE(read->page, QUrl(QStringLiteral("https://butler.example/0.2")));
        QCOMPARE(readUpdateNews(document(QStringLiteral("0.2.0")), m_key, QStringLiteral("fr"))->headline,
                 QStringLiteral("Twice as quick"));
    }

    void whatIsNotOursIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = document(QStringLiteral("0.2.0"));
        QVERIFY(!good.isEmpty());
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page of a hotel") << QByteArray("<html>Please accept our conditions</html>");
        QTest::newRow("cut") << good.left(good.size() / 2);
        QTest::newRow("another's") << m_news.document(QStringLiteral("others"), release(QStringLiteral("0.2.0")));
        const QJsonObject parts = QJsonDocument::fromJson(good).object();
        const auto with = [&parts](const char *name, const QByteArray &value) {
            QJsonObject changed = parts;
            changed.insert(QLatin1String(name), QString::fromLatin1(value));
            return QJsonDocument(changed).toJson();
        };
        const auto plain = [](const QByteArray &bytes) {
            return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        };
        QTest::newRow("another payload") << with("payload", plain(QJsonDocument(release(QStringLiteral("9.0"))).toJson()));
        QTest::newRow("another way of signing") << with("protected", plain(R"({"alg":"none"})"));
        QTest::newRow("more in the head") << with("protected", plain(R"({"alg":"EdDSA","x":1})"));
        QTest::newRow("no signature") << with("signature", {});
        QTest::newRow("no base64") << with("signature", "***");
    }
    void whatIsNotOursIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const Result<UpdateNews> read = readUpdateNews(bytes, m_key, QStringLiteral("en"));
        QVERIFY(!read);
        QCOMPARE(read.error().message, QStringLiteral("What says whether there is a newer version is not good, so it is not used."));
        QVERIFY(!read.error().details.isEmpty());
    }

    /// The program that signs refuses what those that read would.
    void whatWouldBeRefusedIsNotSigned()
    {
        QJsonObject said = release(QStringLiteral("0.2"));
        said.insert(QStringLiteral("page"), QStringLiteral("http://butler.example/"));
        QCOMPARE(m_news.document(QStringLiteral("ours"), said), QByteArray());
        QCOMPARE(document(QStringLiteral("newest")), QByteArray());
        said = release(QStringLiteral("0.2"));
        said.remove(QStringLiteral("en"));
        QCOMPARE(m_news.document(QStringLiteral("ours"), said), QByteArray());
    }

    void nothingIsAskedWithoutLeave()
    {
        SlowServer server;
        UpdateCheck check(source(server), running);
        QVERIFY(check.isPossible());
        QCOMPARE(check.leave(), UpdateCheck::Leave::NotAsked);
        check.lookIfDue();
        check.setLeave(false);
        check.lookIfDue();
        QVERIFY(!QTest::qWaitFor([&server] { return !server.asked.isEmpty(); }, 100));
        QCOMPARE(UpdateCheck(source(server), running).leave(), UpdateCheck::Leave::Refused);
    }

    void aBuildWithoutAPlaceAsksNobody()
    {
        QVERIFY(!UpdateCheck(UpdateSource::ofThisBuild(), running).isPossible()); // that of the tests
        QVERIFY(!UpdateCheck({QUrl(QStringLiteral("http://butler.example/updates.json")), m_key}, running).isPossible());
        QVERIFY(!UpdateCheck({QUrl(QStringLiteral("https://butler.example/updates.json")), m_key.left(31)}, running).isPossible());
        QVERIFY(UpdateCheck({QUrl(QStringLiteral("https://butler.example/updates.json")), m_key}, running).isPossible());
    }

    void aNewerVersionIsNewsUntilItIsPutAway()
    {
        SlowServer server;
        UpdateCheck check(source(server), running);
        QSignalSpy changed(&check, &UpdateCheck::changed);
        check.setLeave(true);
        QTRY_COMPARE(server.asked.size(), 1);
        // One file, and nothing of who asks.
        const QByteArray asked = server.asked.first().text;
        QVERIFY2(asked.startsWith("GET /updates.json HTTP/1.1"), asked.constData());
        QVERIFY2(asked.contains("User-Agent: butler-desktop\r\n") && asked.contains("Accept-Language: *\r\n"), asked.constData());
        QVERIFY2(!asked.contains("0.1.0") && !asked.contains("Cookie"), asked.constData());
        server.answer(0, document(QStringLiteral("0.2.0")));
        QTRY_VERIFY(check.news());
        QCOMPARE(check.news()->version, QVersionNumber(0, 2, 0));
        QVERIFY(check.answered().isValid());
        check.lookIfDue(); // not twice a day
        QVERIFY(!QTest::qWaitFor([&server] { return server.asked.size() > 1; }, 100));
        QVERIFY(UpdateCheck(source(server), running).news()); // known after a start, too
        QVERIFY(!UpdateCheck(source(server), QVersionNumber(0, 2, 0)).news());
        check.putAway();
        QVERIFY(!check.news());
        QVERIFY(!UpdateCheck(source(server), running).news());
        QSettings().setValue(QStringLiteral("updates/tried"), QDateTime::currentDateTimeUtc().addDays(-2));
        check.lookIfDue();
        QTRY_COMPARE(server.asked.size(), 2);
        const qsizetype before = changed.size();
        server.answer(1, document(QStringLiteral("0.2.1")));
        QTRY_VERIFY(changed.size() > before);
        QCOMPARE(check.news()->version, QVersionNumber(0, 2, 1));
        check.setLeave(false);
        QVERIFY(!check.news());
    }

    void whatFailsIsSaidAndLookedForTomorrow()
    {
        SlowServer server;
        UpdateCheck check(source(server), running);
        check.setLeave(true);
        QTRY_COMPARE(server.asked.size(), 1);
        server.answer(0, "<html>hotel</html>");
        QTRY_VERIFY(!check.problem().isEmpty());
        QVERIFY(!check.answered().isValid());
        QSettings().setValue(QStringLiteral("updates/tried"), QDateTime::currentDateTimeUtc().addDays(400)); // a clock that was wrong
        check.lookIfDue();
        QTRY_COMPARE(server.asked.size(), 2);
        QSignalSpy changed(&check, &UpdateCheck::changed);
        server.answer(1, QByteArray(1024 * 1024, ' ') + document(QStringLiteral("0.2.0"))); // more than any news
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(!check.problem().isEmpty());
        QVERIFY(!check.news());
    }

    void leaveThatIsTakenBackMeanwhileCounts()
    {
        SlowServer server;
        UpdateCheck check(source(server), running);
        check.setLeave(true);
        QTRY_COMPARE(server.asked.size(), 1);
        check.setLeave(false);
        server.answer(0, document(QStringLiteral("0.2.0")));
        QVERIFY(!QTest::qWaitFor([&check] { return check.news().has_value(); }, 100));
        QVERIFY(!QSettings().contains(QStringLiteral("updates/document")));
    }
};

QTEST_GUILESS_MAIN(tst_Updates)
#include "tst_Updates.moc"
