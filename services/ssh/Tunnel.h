#pragma once

#include <QNetworkProxy>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <memory>

/// The one way into an open cluster: `ssh -F … -N -D` (SOCKS5 on loopback), made again with back-off when it breaks.
class Tunnel final : public QObject
{
    Q_OBJECT

public:
    enum class State { Closed, Opening, Open, Waiting };

    /// `sshConfig` is the cluster's .butler/ssh/config, `machine` the host in it that the tunnel ends at.
    Tunnel(QString sshConfig, QString machine, QObject *parent = nullptr);
    ~Tunnel() override;

    /// Where the tunnel ends; for the next time it is made.
    void setMachine(const QString &machine) { m_machine = machine; }
    void open();
    void close();
    State state() const { return m_state; }
    /// What HTTP questions go through; only good while Open.
    QNetworkProxy proxy() const;

Q_SIGNALS:
    void stateChanged(Tunnel::State state, const QString &sentence);

private:
    void connectNow();
    void opened();
    void ended();
    void setState(State state, const QString &sentence);
    QString m_config{};
    QString m_machine{};
    std::unique_ptr<QProcess> m_process = std::make_unique<QProcess>();
    QTimer m_retry{};
    State m_state = State::Closed;
    quint16 m_port = 0;
    int m_failures = 0;
    QByteArray m_said{};
    QByteArray m_mark{};  ///< the word by which ssh says that the way is open
    QByteArray m_heard{}; ///< on standard output, its end
};
