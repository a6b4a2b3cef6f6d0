#include "services/platform/Loopback.h"
#include "services/ssh/WebDoor.h"

#include <QNetworkProxy>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace
{

/// The relay that runs on machines, here on this computer.
QStringList here(const WebPlace &place, const QByteArray &mark)
{
    return relayProgram(place, mark);
}

/// The same behind a login shell that says what it likes first, in parts.
QStringList throughShell(const WebPlace &place, const QByteArray &mark)
{
    QStringList there = relayProgram(place, mark);
    there[2] = QLatin1Char('\'') + there[2] + QLatin1Char('\'');
    return {QStringLiteral("sh"), QStringLiteral("-c"),
            QStringLiteral("printf '\\033]0;title\\007'; sleep 0.1; echo HTTP/1.0 200 hello; exec ") + there.join(QLatin1Char(' '))};
}

/// All that comes back for these words, said to where the address leads.
QByteArray heard(const QUrl &address, const QByteArray &words)
{
    QTcpSocket browser;
    browser.setProxy(QNetworkProxy::NoProxy);
    browser.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(address.port()));
    browser.write(words);
    if (!QTest::qWaitFor([&browser] { return browser.state() == QAbstractSocket::UnconnectedState; }, 20000))
        return "hangs: " + browser.readAll();
    return browser.readAll();
}

QByteArray host(const QUrl &address)
{
    return "Host: " + address.host().toUtf8() + ':' + QByteArray::number(address.port()) + "\r\n";
}

QByteArray get(const QUrl &address, const QByteArray &fields = {})
{
    return "GET " + address.path().toUtf8() + " HTTP/1.1\r\n" + host(address) + fields + "\r\n";
}

/// Comes in by the word; the field by which the browser is known from then on.
QByteArray cookieOf(const QUrl &address)
{
    const QByteArray answer = heard(address, get(address));
    const qsizetype at = answer.indexOf("Set-Cookie: ") + 12;
    return "Cookie: " + answer.mid(at, answer.indexOf(';', at) - at) + "\r\n";
}

/// A page inside that notes what it was asked.
class Page final : public QTcpServer
{
public:
    explicit Page(const QHostAddress &place = QHostAddress::LocalHost)
    {
        listen(place);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                asked += socket->readAll();
                if (asked.contains("\r\n\r\n")) {
                    socket->write("HTTP/1.0 200 OK\r\n\r\nsecret");
                    socket->disconnectFromHost();
                }
            });
        });
    }
    QByteArray asked{};
};

} // namespace

/// The door that leads a browser into the cluster, here straight to a server on this computer.
class tst_WebDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOnAllThatBothSidesSay()
    {
        QTcpServer inside;
        QVERIFY(inside.listen(QHostAddress::LocalHost));
        QByteArray heard;
        connect(&inside, &QTcpServer::newConnection, &inside, [&] {
            QTcpSocket *socket = inside.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&heard, socket] { // a page of some size, then the end
                heard += socket->readAll();
                if (heard.endsWith("end")) {
                    socket->write(QByteArray(300'000, 'x'));
                    socket->disconnectFromHost();
                }
            });
        });
        WebDoor door(here);
        const QUrl address = door.addressOf({QStringLiteral("machine"), {}, inside.serverPort()}, QStringLiteral("/"));
        QVERIFY(address.isValid());
        QCOMPARE(door.addressOf({QStringLiteral("machine"), {}, inside.serverPort()}, QStringLiteral("/")).port(), address.port());
        const QByteArray cookie = cookieOf(address);
        heard.clear();
        QTcpSocket browser;
        browser.setProxy(QNetworkProxy::NoProxy);
        browser.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(address.port()));
        const QByteArray body = QByteArray(200'000, 'y') + "end";
        browser.write("POST / HTTP/1.1\r\n" + host(address) + cookie + "\r\n" + body);
        QTRY_COMPARE_WITH_TIMEOUT(browser.state(), QAbstractSocket::UnconnectedState, 20000);
        QVERIFY(heard.endsWith("\r\n\r\n" + body));
        QCOMPARE(browser.readAll().size(), 300'000);
    }

    void passesOnNothingThatALoginShellSays()
    {
        QTcpServer inside;
        QVERIFY(inside.listen(QHostAddress::LocalHost));
        connect(&inside, &QTcpServer::newConnection, &inside, [&] {
            QTcpSocket *socket = inside.nextPendingConnection();
            socket->write("HTTP/1.0 204 No Content\r\n\r\n");
            socket->disconnectFromHost();
        });
        WebDoor door(throughShell);
        const QUrl address = door.addressOf({QStringLiteral("machine"), {}, inside.serverPort()}, QStringLiteral("/"));
        QCOMPARE(heard(address, "GET / HTTP/1.1\r\n" + host(address) + cookieOf(address) + "\r\n"),
                 QByteArray("HTTP/1.0 204 No Content\r\n\r\n"));
    }

    void saysSoWhereNobodyAnswers_data()
    {
        QTest::addColumn<QStringList>("way");
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        QTest::newRow("no server") << relayProgram({QStringLiteral("machine"), {}, gone.serverPort()}, "mark");
        QTest::newRow("no program") << QStringList{QStringLiteral("/no/such/program")};
    }

    void saysSoWhereNobodyAnswers()
    {
        QFETCH(QStringList, way);
        WebDoor door([&way](const WebPlace &, const QByteArray &) { return way; });
        const QUrl address = door.addressOf({QStringLiteral("machine"), {}, 1}, QStringLiteral("/"));
        const QByteArray answer = heard(address, "GET / HTTP/1.1\r\n" + host(address) + cookieOf(address) + "\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 502 ") && answer.contains("Nothing answers at port 1 of machine."), answer.constData());
    }

    void leadsToAPageThatIsShownAtTheMachinesOwnAddressAlone()
    {
        const QHostAddress own(QStringLiteral("127.0.0.2"));
        Page page(own);
        WebDoor door(here);
        const QUrl address = door.addressOf({QStringLiteral("machine"), own, page.serverPort()}, QStringLiteral("/"));
        QVERIFY(heard(address, "GET / HTTP/1.1\r\n" + host(address) + cookieOf(address) + "\r\n").endsWith("secret"));
    }

    void theWordInTheAddressIsGoodOnce()
    {
        Page page;
        WebDoor door(here);
        const QUrl address = door.addressOf({QStringLiteral("machine"), {}, page.serverPort()}, QStringLiteral("/ui/?a=b"));
        QVERIFY(address.path().size() > 30);
        QVERIFY(heard(address, "GET / HTTP/1.1\r\n" + host(address) + "\r\n").startsWith("HTTP/1.1 403 "));
        const QByteArray first = heard(address, get(address));
        QVERIFY2(first.startsWith("HTTP/1.1 303 ") && first.contains("Location: /ui/?a=b\r\n"), first.constData());
        QVERIFY2(first.contains("; HttpOnly; SameSite=Strict\r\n"), first.constData());
        QVERIFY(heard(address, get(address)).startsWith("HTTP/1.1 403 "));
        QCOMPARE(page.asked, QByteArray());
        QVERIFY(door.addressOf({QStringLiteral("machine"), {}, page.serverPort()}, QStringLiteral("/ui/")).path() != address.path());
    }

    void pagesOfOtherPlacesAreTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<bool>("comesIn");
        const auto row = [](const char *name, const char *fields, bool comesIn) { QTest::newRow(name) << QByteArray(fields) << comesIn; };
        row("ours", "Host: 127.0.0.1:PORT\r\n", true);
        row("ours by name", "Host: localhost:PORT\r\n", true);
        row("ours asks itself", "Host: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT\r\n", true);
        row("a name that leads here for a moment", "Host: evil.example:PORT\r\n", false);
        row("another port's", "Host: 127.0.0.1:1\r\n", false);
        row("no host", "", false);
        row("two hosts", "Host: 127.0.0.1:PORT\r\nHost: evil.example\r\n", false);
        row("foreign origin", "Host: 127.0.0.1:PORT\r\nOrigin: https://evil.example\r\n", false);
        row("origin of another port", "Host: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:1\r\n", false);
        row("hidden origin", "Host: 127.0.0.1:PORT\r\nOrigin: null\r\n", false);
        row("two origins", "Host: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT\r\nOrigin: http://x\r\n", false);
    }

    void pagesOfOtherPlacesAreTurnedAway()
    {
        QFETCH(QByteArray, fields);
        QFETCH(bool, comesIn);
        Page page;
        WebDoor door(here);
        const QUrl address = door.addressOf({QStringLiteral("machine"), {}, page.serverPort()}, QStringLiteral("/"));
        const QByteArray cookie =
            QByteArray(cookieOf(address)).replace("Cookie: ", "Cookie: butler-1=another; ").replace("\r", "; sid=7\r");
        page.asked.clear();
        const QByteArray words = "GET /v1/kv HTTP/1.1\r\n" + fields.replace("PORT", QByteArray::number(address.port())) + cookie + "\r\n";
        const QByteArray answer = heard(address, words);
        QCOMPARE(answer.contains("secret"), comesIn);
        QCOMPARE(page.asked.isEmpty(), !comesIn);
        QVERIFY(!page.asked.contains("butler-"));                          // no door's cookie is anybody's business inside
        QVERIFY(!comesIn || page.asked.contains("cookie: sid=7\r\n"));     // the page's own is
        QVERIFY(!comesIn || page.asked.contains("connection: close\r\n")); // a second request would not be looked at
        QVERIFY(!heard(address, QByteArray(words).replace(cookie, "Cookie: a=b\r\n")).contains("secret"));
    }

    void aBrowserThatSpeaksInPiecesIsWaitedFor()
    {
        Page page;
        WebDoor door(here);
        const QUrl address = door.addressOf({QStringLiteral("machine"), {}, page.serverPort()}, QStringLiteral("/"));
        const QByteArray words = "GET / HTTP/1.1\r\n" + host(address) + cookieOf(address) + "\r\n";
        QTcpSocket browser;
        browser.setProxy(QNetworkProxy::NoProxy);
        browser.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(address.port()));
        QTRY_COMPARE(browser.state(), QAbstractSocket::ConnectedState);
        for (const char letter : words) {
            browser.write(&letter, 1);
            browser.flush();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE_WITH_TIMEOUT(browser.state(), QAbstractSocket::UnconnectedState, 20000);
        const QByteArray answer = browser.readAll();
        QVERIFY2(answer.endsWith("secret"), answer.constData());
    }

    void whatALoginShellReadsIsOneLineThatEveryShellUnderstands()
    {
        const QString text = relayProgram({QStringLiteral("machine"), {}, 8500}, "0123456789abcdef").at(2);
        for (const char letter : {'\n', '\'', '!', '$', '`', '\\'}) // csh ends at the first, and takes the third for its history
            QVERIFY2(!text.contains(QLatin1Char(letter)), qPrintable(text));
    }

    void turnsOtherLoginsAway()
    {
#ifdef Q_OS_LINUX
        if (geteuid() != 0)
            QSKIP("only root can be somebody else");
        int begun = 0;
        WebDoor door([&begun](const WebPlace &, const QByteArray &mark) {
            ++begun;
            return QStringList{QStringLiteral("echo"), QString::fromLatin1(mark) + QStringLiteral("come in")};
        });
        const QUrl address = door.addressOf({QStringLiteral("machine"), {}, 1}, QStringLiteral("/"));
        const QByteArray words = "GET / HTTP/1.1\r\n" + host(address) + cookieOf(address) + "\r\n";
        const auto hears = [&address, &words](uid_t who) {
            QProcess other;
            other.start(QStringLiteral("python3"),
                        {QStringLiteral("-c"), QStringLiteral("import os, socket\nos.setuid(%1)\n"
                                                              "s = socket.create_connection((\"127.0.0.1\", %2))\n"
                                                              "try:\n s.sendall(bytes.fromhex(\"%3\"))\n print(s.recv(99))\n"
                                                              "except OSError: print(\"away\")")
                                                   .arg(who)
                                                   .arg(address.port())
                                                   .arg(QString::fromLatin1(words.toHex()))});
            while (!QTest::qWaitFor([&other] { return other.state() == QProcess::NotRunning; }, 20000))
                return QByteArray("hangs");
            return other.readAllStandardOutput();
        };
        QCOMPARE(hears(0), QByteArray("b'come in\\n'\n"));
        QVERIFY(!hears(65534).contains("come in"));
        QCOMPARE(begun, 1);
#else
        QSKIP("this system does not say whose a connection is");
#endif
    }
};

QTEST_GUILESS_MAIN(tst_WebDoor)
#include "tst_WebDoor.moc"
