#pragma once

#include "tests/Places.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>
#include <QUrl>

#include <memory>

/// A cloud that says what the services of a real one said (tests/data/openstack), at one port of this computer. A test lets it say
/// something else.
class FakeCloud final : public QObject
{
public:
    struct Answer {
        int status = 200;
        QByteArray body{};
        QByteArray headers{}; ///< whole lines
    };
    struct Question {
        QByteArray method{};
        QString path{}; ///< with its query
        QByteArray headers{};
        QByteArray body{};
        /// The value of a header, whose name Qt writes in small letters since 6.8; empty where it is not there.
        QByteArray header(const QByteArray &name) const
        {
            for (const QByteArray &line : headers.split('\n')) {
                if (line.left(name.size() + 1).toLower() == name.toLower() + ':')
                    return line.mid(name.size() + 1).trimmed();
            }
            return {};
        }
    };

    /// By TLS where `tls` has a certificate.
    explicit FakeCloud(const QSslConfiguration &tls = {}) : m_isSecure(!tls.localCertificate().isNull())
    {
        if (m_isSecure) {
            auto server = std::make_unique<QSslServer>();
            server->setSslConfiguration(tls);
            m_server = std::move(server);
        } else {
            m_server = std::make_unique<QTcpServer>();
        }
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        });
        [this] { QVERIFY(m_server->listen(QHostAddress::LocalHost)); }();
        answers.insert(QStringLiteral("GET /v3"), {200, recorded("version"), {}});
        answers.insert(QStringLiteral("POST /v3/auth/tokens"), {201, recorded("token"), "X-Subject-Token: a-token\r\n"});
        answers.insert(QStringLiteral("GET /v3/auth/projects"), {200, recorded("projects"), {}});
        answers.insert(QStringLiteral("GET /compute/v2.1/servers"), {200, R"({"servers": []})", {}});
        answers.insert(QStringLiteral("GET /network/v2.0/floatingips"), {200, R"({"floatingips": []})", {}});
        answers.insert(QStringLiteral("GET /compute/v2.1/limits"), {200, recorded("limits"), {}});
        answers.insert(QStringLiteral("GET /network/v2.0/quotas/%1/details.json").arg(project()), {200, recorded("network-quota"), {}});
        answers.insert(QStringLiteral("GET /volume/v3/%1/volumes").arg(project()), {200, R"({"volumes": []})", {}});
        answers.insert(QStringLiteral("GET /volume/v3/%1/os-quota-sets/%1").arg(project()), {200, recorded("volume-quota"), {}});
        const auto lists = [this](const QString &path, const QByteArray &name) {
            answers.insert(QStringLiteral("GET ") + path, {200, recorded(name), {}});
        };
        lists(QStringLiteral("/compute/v2.1/flavors/detail"), "sizes");
        lists(QStringLiteral("/compute/v2.1/os-keypairs"), "key-pairs");
        lists(QStringLiteral("/compute/v2.1/os-availability-zone"), "zones");
        lists(QStringLiteral("/image/v2/images"), "images");
        lists(QStringLiteral("/network/v2.0/networks"), "networks");
        lists(QStringLiteral("/network/v2.0/subnets"), "subnets");
        lists(QStringLiteral("/network/v2.0/routers"), "routers");
        lists(QStringLiteral("/network/v2.0/ports"), "router-ports");
        lists(QStringLiteral("/network/v2.0/security-groups"), "security-groups");
        lists(QStringLiteral("/volume/v3/%1/types").arg(project()), "volume-types");
    }

    /// "METHOD /path", with its query or without → what is said; anything else is 404.
    QHash<QString, Answer> answers{};
    QList<Question> questions{};
    QByteArray deadToken{};           ///< one that its services do not take any more
    int troubles = 0;                 ///< questions to its services that are still answered with `trouble`
    bool isKeystoneInTrouble = false; ///< the same of the sign-in service
    Answer trouble{503, {}, {}};
    bool knowsVersions = true;          ///< Nova: of its interface; else it refuses to be asked in one
    bool refusesOthersProjects = false; ///< as a cloud does where the password is right: who names no project is let in

    QString address(const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QStringLiteral("%1://%2:%3").arg(QLatin1String(m_isSecure ? "https" : "http"), host).arg(m_server->serverPort());
    }
    /// From now on nobody answers there.
    void close()
    {
        m_server->close();
        for (QTcpSocket *socket : m_server->findChildren<QTcpSocket *>())
            socket->abort();
    }
    quint16 port() const { return m_server->serverPort(); }
    /// A recorded answer, with its services at this cloud.
    QByteArray recorded(const QByteArray &name) const
    {
        QFile file(testData("/openstack/") + QString::fromLatin1(name) + QStringLiteral(".json"));
        [&file] { QVERIFY(file.open(QIODevice::ReadOnly)); }();
        const QByteArray here = address().toUtf8();
        return file.readAll()
            .replace("http://127.0.0.1:5000", here)
            .replace("http://127.0.0.1:8774", here + "/compute")
            .replace("http://127.0.0.1:9292", here + "/image")
            .replace("http://127.0.0.1:9696", here + "/network")
            .replace("http://127.0.0.1:8776", here + "/volume");
    }
    /// The same with one text in the place of another.
    QByteArray recorded(const QByteArray &name, const QByteArray &before, const QByteArray &after) const
    {
        const QByteArray text = recorded(name);
        [&] { QVERIFY2(text.contains(before), before.constData()); }();
        return QByteArray(text).replace(before, after);
    }
    static QString project() { return object("token").value(QLatin1String("project")).toObject().value(QLatin1String("id")).toString(); }
    static QString user() { return object("token").value(QLatin1String("user")).toObject().value(QLatin1String("id")).toString(); }

private:
    static QJsonObject object(const char *name)
    {
        QFile file(testData("/openstack/%1.json").arg(QLatin1String(name)));
        [&file] { QVERIFY(file.open(QIODevice::ReadOnly)); }();
        return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String(name)).toObject();
    }
    void read(QTcpSocket &socket)
    {
        QByteArray &text = m_texts[&socket];
        text += socket.readAll();
        const qsizetype end = text.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const qsizetype at = text.toLower().indexOf("content-length:");
        const qsizetype length = at < 0 || at > end ? 0 : text.mid(at + 15).split('\r').first().trimmed().toLongLong();
        if (text.size() < end + 4 + length)
            return;
        const QList<QByteArray> words = text.left(text.indexOf("\r\n")).split(' ');
        questions << Question{words.value(0), QString::fromUtf8(words.value(1)), text.left(end), text.mid(end + 4, length)};
        text.clear();
        const QString key = QString::fromUtf8(words.value(0) + ' ' + words.value(1).split('?').first());
        Answer answer = answers.value(QString::fromUtf8(words.value(0) + ' ' + words.value(1)),
                                      answers.value(key, {404, R"({"error": {"code": 404, "message": "Not found here."}})", {}}));
        const bool isService = !words.value(1).startsWith("/v3");
        if (isService && !deadToken.isEmpty() && questions.last().header("X-Auth-Token") == deadToken)
            answer = {401, recorded("wrong-password"), {}};
        else if (isService && !knowsVersions && !questions.last().header("X-OpenStack-Nova-API-Version").isEmpty())
            answer = {406, R"({"computeFault": {"message": "Version 2.47 is not supported."}})", {}};
        else if ((isService || isKeystoneInTrouble) && troubles > 0)
            answer = (--troubles, trouble);
        if (refusesOthersProjects && questions.last().body.contains("\"project\""))
            answer = {401, recorded("wrong-password"), {}};
        const QByteArray status = QByteArray::number(answer.status);
        socket.write("HTTP/1.1 " + status + " Said\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n" + answer.headers +
                     "\r\n" + answer.body);
    }
    bool m_isSecure = false;
    std::unique_ptr<QTcpServer> m_server{};
    QHash<QTcpSocket *, QByteArray> m_texts{};
};
