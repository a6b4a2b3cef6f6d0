#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>

/// Looks for the way to an address: whether its name is known, somebody answers there, and nobody else can read what is sent. One
/// question at a time; waits for nobody.
class CloudRoute final : public QObject
{
    Q_OBJECT

public:
    struct Outcome {
        bool ok = false;
        QString message{};
        QString todo{};
    };
    using Handler = std::function<void(const Outcome &)>;

    explicit CloudRoute(QObject *parent = nullptr);

    /// Its name, or its proxy's, and whether something listens there.
    void reach(const QUrl &url, Handler handler);
    /// Its certificate.
    void secure(const QUrl &url, const QSslConfiguration &trust, Handler handler);

private:
    void tell(const Outcome &outcome);
    void connectTo(const QString &host, int port, const QString &passed);
    void refuse(const QList<QSslError> &errors);
    std::unique_ptr<QSslSocket> m_socket{};
    QString m_host{};
    Handler m_handler{};
    QTimer m_limit{};
    QElapsedTimer m_clock{};
};
