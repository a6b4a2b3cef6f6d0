#include "services/ssh/WebDoor.h"

#include "services/platform/Loopback.h"
#include "services/platform/Ports.h"
#include "services/ssh/WebRequest.h"
#include "services/tools/Told.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTcpSocket>

#include <memory>

namespace
{

/// How the names of all doors' cookies begin.
const QByteArray doorCookies = "butler-";

void answer(QTcpSocket *browser, const QByteArray &status, const QByteArray &fields, const QByteArray &text)
{
    browser->write("HTTP/1.1 " + status + "\r\n" + fields + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: " +
                   QByteArray::number(text.size()) + "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n" + text);
    browser->disconnectFromHost();
}

void refuse(QTcpSocket *browser)
{
    answer(browser, "403 Forbidden", {},
           QCoreApplication::translate("WebDoor", "This address was good once. Open the page again from the window.").toUtf8());
}

/// Else the browser says what it likes of a connection that ends without a word.
void sayNobodyAnswers(QTcpSocket *browser, const WebPlace &place)
{
    answer(browser, "502 Bad Gateway", {},
           QCoreApplication::translate("WebDoor", "Nothing answers at port %1 of %2. The page Services of the window says how it is there.")
               .arg(QString::number(place.port), place.machine)
               .toUtf8());
}

} // namespace

QStringList relayProgram(const WebPlace &place, const QByteArray &mark)
{
    QFile file(QStringLiteral(":/master/butler_relay.py"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // it travels inside this program
    Q_UNUSED(opened)
    const QByteArray first = "import sys\nsys.stdout.write(\"" + mark + "\")\nsys.stdout.flush()\n";
    // One line without a quote: a login shell reads it, and csh's takes no other.
    const QByteArray line = "import base64; exec(base64.b64decode(\"" + (first + file.readAll()).toBase64() + "\").decode())";
    QStringList program{QStringLiteral("python3"), QStringLiteral("-c"), QString::fromLatin1(line), QString::number(place.port)};
    if (!place.address.isNull())
        program << place.address.toString();
    return program;
}

WebDoor::WebDoor(const QString &sshConfig, QObject *parent)
    : WebDoor(
          [sshConfig](const WebPlace &place, const QByteArray &mark) {
              QStringList there = relayProgram(place, mark);
              there[2] = QLatin1Char('\'') + there[2] + QLatin1Char('\''); // a shell reads it there
              return QStringList{QStringLiteral("ssh"), QStringLiteral("-F"), sshConfig, QStringLiteral("-T"), place.machine} + there;
          },
          parent)
{
}

WebDoor::WebDoor(Way way, QObject *parent) : QObject(parent), m_way(std::move(way))
{
}

QByteArray WebDoor::Door::cookieName() const
{
    return doorCookies + QByteArray::number(server->serverPort()); // a browser gives cookies of one port to all others
}

QUrl WebDoor::addressOf(const WebPlace &place, const QString &path)
{
    const QString key = QStringLiteral("%1:%2").arg(place.machine).arg(place.port);
    if (!m_doors.contains(key)) {
        auto *server = new QTcpServer(this);
        if (!listenReached(*server)) {
            delete server;
            return {};
        }
        m_doors.insert(key, Door{server, {}, newMark(), {}});
        connect(server, &QTcpServer::newConnection, this, [this, key] { lead(key); });
    }
    Door &door = m_doors[key];
    door.place = place; // a machine that was made anew has another address
    const QByteArray word = newMark();
    door.words.insert('/' + word, path.startsWith(QLatin1Char('/')) ? path : QLatin1Char('/') + path);
    return QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(door.server->serverPort()).arg(QString::fromLatin1(word)));
}

void WebDoor::lead(const QString &key)
{
    while (QTcpSocket *browser = m_doors[key].server->nextPendingConnection()) {
        connect(browser, &QTcpSocket::disconnected, browser, &QObject::deleteLater);
        if (!isOwnConnection(browser->peerPort(), browser->localPort())) {
            browser->abort();
            continue;
        }
        connect(browser, &QTcpSocket::readyRead, this, [this, browser, key] { hear(browser, key); });
        hear(browser, key); // said before anybody listened
    }
}

/// Nothing goes inside before the head of the request is whole and was looked at.
void WebDoor::hear(QTcpSocket *browser, const QString &key)
{
    const QByteArray said = browser->peek(WebRequest::Longest);
    const std::optional<WebRequest> request = WebRequest::read(said);
    if (!request) {
        if (said.size() >= WebRequest::Longest)
            browser->abort();
        return;
    }
    disconnect(browser, &QTcpSocket::readyRead, this, nullptr);
    Door &door = m_doors[key];
    const QByteArray port = QByteArray::number(door.server->serverPort());
    if (!request->isFor({"127.0.0.1:" + port, "localhost:" + port})) {
        refuse(browser);
    } else if (const auto word = door.words.constFind(request->target()); word != door.words.cend()) {
        answer(browser, "303 See Other",
               "Set-Cookie: " + door.cookieName() + '=' + door.cookie +
                   "; Path=/; HttpOnly; SameSite=Strict\r\nLocation: " + word->toUtf8() + "\r\nReferrer-Policy: no-referrer\r\n",
               {});
        door.words.erase(word);
    } else if (request->cookie(door.cookieName()) == door.cookie) {
        browser->skip(said.size());
        welcome(browser, door, *request);
        if (browser->bytesAvailable() > 0)
            Q_EMIT browser->readyRead();
    } else {
        refuse(browser);
    }
}

void WebDoor::welcome(QTcpSocket *browser, Door &door, const WebRequest &request)
{
    auto *inside = new QProcess; // it outlives the browser's connection for as long as it takes to end it without waiting
    const QByteArray mark = newMark();
    connectEnds(browser, inside, mark, door.place);
    const QStringList way = m_way(door.place, mark);
    inside->setStandardErrorFile(QProcess::nullDevice());
    inside->start(way.first(), way.mid(1));
    inside->write(request.passedOn(doorCookies)); // those of other doors would open them to who works with the machine
}

void WebDoor::connectEnds(QTcpSocket *browser, QProcess *inside, const QByteArray &mark, const WebPlace &place)
{
    const auto hasSaid = std::make_shared<bool>(false); // anything of the page's own
    const auto handOut = [browser, hasSaid](const QByteArray &data) {
        *hasSaid = *hasSaid || !data.isEmpty();
        browser->write(data);
    };
    const auto end = [browser, hasSaid, place] {
        if (*hasSaid)
            browser->disconnectFromHost();
        else
            sayNobodyAnswers(browser, place);
    };
    connect(browser, &QTcpSocket::readyRead, inside, [inside, browser] { inside->write(browser->readAll()); });
    connect(browser, &QObject::destroyed, inside, [inside] { inside->kill(); });
    // What a login shell says before the mark belongs to no page.
    connect(inside, &QProcess::readyReadStandardOutput, browser, [inside, mark, handOut, before = QByteArray(), open = false]() mutable {
        if (open) {
            handOut(inside->readAllStandardOutput());
            return;
        }
        before += inside->readAllStandardOutput();
        const qsizetype at = before.indexOf(mark);
        open = at >= 0;
        if (open)
            handOut(before.mid(at + mark.size()));
        before = before.right(open ? 0 : mark.size());
    });
    connect(inside, &QProcess::finished, inside, &QObject::deleteLater);
    connect(inside, &QProcess::errorOccurred, inside, [inside](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            inside->deleteLater();
    });
    connect(inside, &QObject::destroyed, browser, end);
}
