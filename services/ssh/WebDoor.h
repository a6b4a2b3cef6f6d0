#pragma once

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QStringList>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QProcess;
class QTcpSocket;
class WebRequest;

/// Where a machine shows a web page: on this port of its loopback, or else of its own address in the cluster's network.
struct WebPlace {
    QString machine{};
    QHostAddress address{}; ///< null: the loopback alone is tried
    quint16 port = 0;
};

/// Lets a browser on this computer reach a web page that a machine shows to itself or to its cluster alone: a port on loopback, each of
/// whose connections goes through an SSH connection of its own. Who comes in shows a word that was in the address and is good once;
/// programs of other logins of this computer, and pages of other places in the same browser, are turned away.
class WebDoor final : public QObject
{
    Q_OBJECT

public:
    /// `sshConfig` is the cluster's .butler/ssh/config.
    explicit WebDoor(const QString &sshConfig, QObject *parent = nullptr);
    /// Makes the program, and its arguments, that hands a connection on by its standard input and output, after it has said `mark`.
    using Way = std::function<QStringList(const WebPlace &place, const QByteArray &mark)>;
    explicit WebDoor(Way way, QObject *parent = nullptr);

    /// The address of `path` at this place, for one browser: the word in it is good once. Empty: no port could be had here.
    QUrl addressOf(const WebPlace &place, const QString &path);

private:
    /// One port here that leads to one port there.
    struct Door {
        QTcpServer *server = nullptr;
        WebPlace place{};
        QByteArray cookie{};                ///< by it a browser that came in once is known
        QHash<QByteArray, QString> words{}; ///< those that are still good, and where each leads
        QByteArray cookieName() const;
    };
    void lead(const QString &key);
    void hear(QTcpSocket *browser, const QString &key);
    void welcome(QTcpSocket *browser, Door &door, const WebRequest &request);
    static void connectEnds(QTcpSocket *browser, QProcess *inside, const QByteArray &mark, const WebPlace &place);
    Way m_way{};
    QHash<QString, Door> m_doors{};
};

/// The command line of the program that hands a connection on to a place of the machine where it runs: Python, its text, the port, and the
/// address where there is one. It says the mark first.
QStringList relayProgram(const WebPlace &place, const QByteArray &mark);
