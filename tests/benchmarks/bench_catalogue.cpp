// How long the sign-in at a cloud, all that it has to choose from, the quota and the list of 2,000 machines take through our reading,
// beside the same questions asked the same way whose answers nobody reads. The cloud is one of recorded answers at this computer: one that
// answers at once, and one that takes as long for each as the services of a real one took.
#include "services/openstack/CatalogueQuestion.h"
#include "services/openstack/CloudSession.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <functional>
#include <memory>

namespace
{

constexpr int Machines = 2000;
constexpr int Page = 1000;
constexpr int Turns = 15;

QByteArray recorded(const char *name)
{
    QFile file(QStringLiteral("tests/data/openstack/%1.json").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    return file.readAll();
}

/// What is answered, and after how many ms it was by a real one (measured with curl).
struct Said {
    QByteArray body{};
    int after = 0;
};

/// A page of machines like the two that were recorded, in the form in which Nova sends it.
QByteArray machines(int from, int to, const QByteArray &next)
{
    const QJsonArray two = QJsonDocument::fromJson(recorded("servers")).object().value(QLatin1String("servers")).toArray();
    QJsonArray all;
    for (int i = from; i < to; ++i) {
        QJsonObject one = two[i % 2].toObject();
        one.insert(QStringLiteral("id"), QStringLiteral("239ad1b6-8e45-4b2a-9b1c-%1").arg(i, 12, 10, QLatin1Char('0')));
        one.insert(QStringLiteral("name"), QStringLiteral("genomes-worker-%1").arg(i));
        all << one;
    }
    QJsonObject body{{QStringLiteral("servers"), all}};
    if (!next.isEmpty())
        body.insert(QStringLiteral("servers_links"), QJsonArray{QJsonObject{{QStringLiteral("rel"), QStringLiteral("next")},
                                                                            {QStringLiteral("href"), QString::fromUtf8(next)}}});
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

/// The services, in a thread of their own.
class Replay final : public QObject
{
public:
    bool listen()
    {
        m_server = std::make_unique<QTcpServer>();
        connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection()) {
                socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
            }
        });
        const bool isThere = m_server->listen(QHostAddress::LocalHost);
        port = m_server->serverPort();
        fill();
        return isThere;
    }
    quint16 port = 0;
    std::atomic<bool> isSlow = false;

private:
    QByteArray here(const char *name) const
    {
        const QByteArray at = "http://127.0.0.1:" + QByteArray::number(port);
        return QJsonDocument::fromJson(recorded(name)
                                           .replace("http://127.0.0.1:5000", at)
                                           .replace("http://127.0.0.1:8774", at + "/compute")
                                           .replace("http://127.0.0.1:9292", at + "/image")
                                           .replace("http://127.0.0.1:9696", at + "/network")
                                           .replace("http://127.0.0.1:8776", at + "/volume"))
            .toJson(QJsonDocument::Compact);
    }
    void fill()
    {
        const QString project = QJsonDocument::fromJson(recorded("token"))
                                    .object()
                                    .value(QLatin1String("token"))
                                    .toObject()
                                    .value(QLatin1String("project"))
                                    .toObject()
                                    .value(QLatin1String("id"))
                                    .toString();
        const QByteArray p = project.toLatin1();
        m_said = {
            {"/v3", {here("version"), 5}},
            {"/v3/auth/tokens", {here("token"), 150}},
            {"/compute/v2.1/flavors/detail", {here("sizes"), 35}},
            {"/compute/v2.1/os-keypairs", {here("key-pairs"), 24}},
            {"/compute/v2.1/os-availability-zone", {here("zones"), 55}},
            {"/compute/v2.1/limits", {here("limits"), 39}},
            {"/image/v2/images", {here("images"), 107}},
            {"/network/v2.0/networks", {here("networks"), 311}},
            {"/network/v2.0/subnets", {here("subnets"), 119}},
            {"/network/v2.0/routers", {here("routers"), 423}},
            {"/network/v2.0/ports", {here("router-ports"), 106}},
            {"/network/v2.0/floatingips", {R"({"floatingips": []})", 120}},
            {"/network/v2.0/security-groups", {here("security-groups"), 145}},
            {"/network/v2.0/quotas/" + p + "/details.json", {here("network-quota"), 173}},
            {"/volume/v3/" + p + "/types", {here("volume-types"), 99}},
            {"/volume/v3/" + p + "/volumes/detail", {R"({"volumes": []})", 110}},
            {"/volume/v3/" + p + "/os-quota-sets/" + p, {here("volume-quota"), 77}},
            // A page of five machines took so long; one of a thousand takes longer.
            {"/compute/v2.1/servers/detail",
             {machines(0, Page, "http://127.0.0.1:" + QByteArray::number(port) + "/compute/v2.1/servers/detail?limit=1000&marker=last"),
              420}},
            {"/compute/v2.1/servers/detail?marker", {machines(Page, Machines, {}), 420}}};
    }
    void read(QTcpSocket &socket)
    {
        QByteArray &text = m_texts[&socket];
        text += socket.readAll();
        const qsizetype end = text.indexOf("\r\n\r\n");
        const qsizetype at = text.toLower().indexOf("content-length:");
        const qsizetype length = at < 0 || at > end ? 0 : text.mid(at + 15).split('\r').first().trimmed().toLongLong();
        if (end < 0 || text.size() < end + 4 + length)
            return;
        const QByteArray path = text.split(' ').value(1);
        text.clear();
        const bool isSecond = path.contains("marker=");
        const Said said = m_said.value(path.split('?').first() + (isSecond ? "?marker" : ""));
        const auto answer = [said, guard = QPointer<QTcpSocket>(&socket)] {
            if (guard)
                guard->write("HTTP/1.1 " + QByteArray(said.body.isEmpty() ? "404" : "200") +
                             " Said\r\nX-Subject-Token: t\r\nContent-Length: " + QByteArray::number(said.body.size()) + "\r\n\r\n" +
                             said.body);
        };
        if (isSlow)
            QTimer::singleShot(said.after, Qt::PreciseTimer, this, answer);
        else
            answer();
    }
    std::unique_ptr<QTcpServer> m_server{};
    QHash<QByteArray, Said> m_said{};
    QHash<QTcpSocket *, QByteArray> m_texts{};
};

CloudAccount accountAt(quint16 port)
{
    CloudAccount account;
    account.authUrl = QStringLiteral("http://127.0.0.1:%1/v3").arg(port);
    account.user = QStringLiteral("researcher");
    account.project = QStringLiteral("butler");
    return account;
}

/// ms until all is read, and how many machines that are.
double ours(quint16 port, qsizetype *machines)
{
    QElapsedTimer clock;
    clock.start();
    CloudSession session(accountAt(port), QStringLiteral("x"));
    CatalogueQuestion question(session);
    QEventLoop loop;
    int open = 2;
    const auto done = [&](bool isFine, const QString &why) {
        if (!isFine)
            qFatal("%s", qPrintable(why));
        if (--open == 0)
            loop.quit();
    };
    session.signIn(&loop, [&](const Result<CloudToken> &token) {
        if (!token)
            return done(false, token.error().message);
        question.ask(&loop, [&](const Result<CloudCatalogue> &catalogue) {
            done(catalogue && catalogue->gaps.isEmpty() && catalogue->quotas.size() > 8,
                 catalogue ? QStringLiteral("gaps") : catalogue.error().message);
        });
        session.list(CloudService::Compute, QStringLiteral("/servers/detail"), QStringLiteral("servers"), &loop,
                     [&](const Result<QJsonArray> &servers) {
                         *machines = servers ? servers->size() : 0;
                         done(servers.has_value(), servers ? QString() : servers.error().message);
                     });
    });
    loop.exec();
    return double(clock.nsecsElapsed()) / 1e6;
}

/// The same questions; what is answered is fetched, and nobody looks at it.
double bare(quint16 port, const QStringList &paths)
{
    QElapsedTimer clock;
    clock.start();
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    QEventLoop loop;
    qsizetype open = 0;
    const auto get = [&](const QString &path, const std::function<void()> &then) {
        QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(path)));
        request.setRawHeader("X-Auth-Token", "t");
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        ++open;
        QNetworkReply *reply = path.endsWith(QLatin1String("/tokens")) ? network.post(request, "{}") : network.get(request);
        QObject::connect(reply, &QNetworkReply::finished, &loop, [&, reply, then] {
            if (reply->readAll().isEmpty())
                qFatal("%s is not answered", qPrintable(reply->url().path()));
            reply->deleteLater();
            then();
            if (--open == 0)
                loop.quit();
        });
    };
    get(QStringLiteral("/v3"), [&] {
        get(QStringLiteral("/v3/auth/tokens"), [&] {
            for (const QString &path : paths)
                get(path, [] {});
            const QString servers = QStringLiteral("/compute/v2.1/servers/detail?limit=1000");
            get(servers, [&, servers] { get(servers + QStringLiteral("&marker=last"), [] {}); });
        });
    });
    loop.exec();
    return double(clock.nsecsElapsed()) / 1e6;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// `goal` as figures.py has it.
void measure(const char *name, const char *goal, quint16 port, const QStringList &paths)
{
    QList<double> mine;
    QList<double> theirs;
    QList<double> ratios;
    for (int turn = 0; turn < Turns; ++turn) {
        qsizetype machines = 0;
        const double other = bare(port, paths);
        const double own = ours(port, &machines);
        if (machines != Machines)
            qFatal("%lld machines were read", static_cast<long long>(machines));
        mine << own;
        theirs << other;
        ratios << own / other;
    }
    std::printf(R"({"figure": "%s", "value": %.3f, "unit": "ms", "peer": "the bare answers", "peerValue": %.3f, "ratio": %.3f, "goal": %s})"
                "\n",
                name, median(mine), median(theirs), median(ratios), goal);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QThread thread;
    Replay replay;
    replay.moveToThread(&thread);
    thread.start();
    bool isThere = false;
    QMetaObject::invokeMethod(
        &replay, [&] { isThere = replay.listen(); }, Qt::BlockingQueuedConnection);
    if (!isThere)
        qFatal("no port to listen at");
    const QString project = QString::fromLatin1(recorded("token"));
    const QString id = QJsonDocument::fromJson(project.toUtf8())
                           .object()
                           .value(QLatin1String("token"))
                           .toObject()
                           .value(QLatin1String("project"))
                           .toObject()
                           .value(QLatin1String("id"))
                           .toString();
    QStringList paths;
    for (const char *path :
         {"/compute/v2.1/flavors/detail", "/compute/v2.1/os-keypairs", "/compute/v2.1/os-availability-zone", "/compute/v2.1/limits",
          "/image/v2/images", "/network/v2.0/networks", "/network/v2.0/subnets", "/network/v2.0/routers", "/network/v2.0/ports",
          "/network/v2.0/security-groups", "/network/v2.0/quotas/PROJECT/details.json", "/volume/v3/PROJECT/types",
          "/volume/v3/PROJECT/volumes/detail", "/volume/v3/PROJECT/os-quota-sets/PROJECT"})
        paths << QString::fromLatin1(path).replace(QStringLiteral("PROJECT"), id);
    replay.isSlow = true;
    measure("a cloud's catalogue, quota and 2,000 machines", "\"x1.2\"", replay.port, paths);
    replay.isSlow = false; // no cloud does: what is left is our own reading of three megabytes of JSON
    measure("the same of a cloud that answers at once", "null", replay.port, paths);
    thread.quit();
    thread.wait();
    return 0;
}
