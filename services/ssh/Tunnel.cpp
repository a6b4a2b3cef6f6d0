#include "services/ssh/Tunnel.h"

#include "services/explanations/Explain.h"
#include "services/platform/Ports.h"
#include "services/platform/Processes.h"
#include "services/ssh/SshConfig.h"
#include "services/tools/Told.h"

#include <algorithm>

Tunnel::Tunnel(QString sshConfig, QString machine, QObject *parent)
    : QObject(parent), m_config(std::move(sshConfig)), m_machine(std::move(machine))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Tunnel::connectNow);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &Tunnel::opened);
    connect(m_process.get(), &QProcess::readyReadStandardError, this,
            [this] { m_said = (m_said + m_process->readAllStandardError()).right(4000); });
    connect(m_process.get(), &QProcess::finished, this, &Tunnel::ended);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
}

Tunnel::~Tunnel()
{
    letGo(std::move(m_process));
}

void Tunnel::open()
{
    if (m_state != State::Closed)
        return;
    m_failures = 0;
    connectNow();
}

void Tunnel::close()
{
    m_retry.stop();
    if (m_state == State::Closed)
        return;
    setState(State::Closed, tr("Not connected to the cluster."));
    m_process->kill();
}

QNetworkProxy Tunnel::proxy() const
{
    return QNetworkProxy(QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), m_port);
}

void Tunnel::connectNow()
{
    if (m_process->state() != QProcess::NotRunning) { // one that was closed a moment ago is still ending
        m_retry.start(100);
        return;
    }
    m_said.clear();
    m_heard.clear();
    m_port = freePort(); // a race that is lost ends by ExitOnForwardFailure and a retry
    if (m_port == 0) {   // which ssh refuses
        m_said = tr("No port of this computer can be used: a firewall may stand between its own programs.").toUtf8();
        ended();
        return;
    }
    m_mark = newMark(); // this computer's own shell may say something, too, before it carries out LocalCommand
    setState(State::Opening, tr("Connecting to the cluster …"));
    // LocalCommand runs once the forwarding listens: its word on standard output is how we learn that the way is open.
    // A SOCKS port that outlives its window is open to every login of this computer.
    startTied(*m_process, QStringLiteral("ssh"),
              QStringList{QStringLiteral("-F"), m_config, QStringLiteral("-N"), QStringLiteral("-T"), QStringLiteral("-D"),
                          QStringLiteral("127.0.0.1:%1").arg(m_port), QStringLiteral("-o"), QStringLiteral("ExitOnForwardFailure=yes"),
                          QStringLiteral("-o"), QStringLiteral("PermitLocalCommand=yes"), QStringLiteral("-o"),
                          QStringLiteral("LocalCommand=echo ") + QString::fromLatin1(m_mark), doorOf(m_machine)},
              QIODevice::ReadOnly);
}

void Tunnel::opened()
{
    m_heard += m_process->readAllStandardOutput();
    const bool isOpen = m_heard.contains(m_mark);
    m_heard = m_heard.right(m_mark.size());
    if (!isOpen || m_state != State::Opening)
        return;
    m_failures = 0;
    setState(State::Open, tr("Connected to the cluster."));
}

void Tunnel::ended()
{
    if (m_state == State::Closed)
        return;
    const int wait = std::min(30, 1 << std::min(m_failures, 5)); // seconds: 1, 2, 4 … 30
    ++m_failures;
    const Explanation why = explain(QString::fromUtf8(m_said.isEmpty() ? m_process->errorString().toUtf8() : m_said));
    if (why.id == QLatin1String("login-refused")) // it was last configured by an earlier version, or by another computer
        setState(State::Waiting,
                 tr("%1 does not let the charts in. Configure the cluster once, which tells it this computer's key.").arg(m_machine));
    else
        setState(State::Waiting, tr("No connection to the cluster: %1 Trying again in %n s.", nullptr, wait).arg(why.sentence));
    m_retry.start(wait * 1000);
}

void Tunnel::setState(State state, const QString &sentence)
{
    m_state = state;
    Q_EMIT stateChanged(state, sentence);
}
