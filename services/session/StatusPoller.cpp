#include "services/session/StatusPoller.h"

#include "services/platform/Processes.h"
#include "services/status/ObservedJson.h"

#include <utility>

namespace
{
constexpr qsizetype MostMachines = 280; // as many as one master has; nobody has counted them before the first answer
}

StatusPoller::StatusPoller(QString clusterFolder, QString butlerctl, QObject *parent, Clocks clocks)
    : QObject(parent), m_folder(std::move(clusterFolder)), m_butlerctl(std::move(butlerctl)), m_watch(std::move(clocks))
{
    connect(&m_second, &QTimer::timeout, this, &StatusPoller::lookAtClock);
    m_second.start(1000);
    connect(&m_timer, &QTimer::timeout, this, &StatusPoller::ask);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &StatusPoller::read);
    connect(m_process.get(), &QProcess::finished, this, &StatusPoller::ended);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            m_asks = false;
            Q_EMIT failed({tr("The cluster's state cannot be asked: the program butlerctl does not start. Install Butler Desktop again."),
                           m_process->errorString()});
        }
    });
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { m_process->kill(); });
}

StatusPoller::~StatusPoller()
{
    letGo(std::move(m_process));
}

void StatusPoller::start(int seconds)
{
    m_timer.stop();
    if (seconds <= 0)
        return;
    m_timer.start(seconds * 1000);
    ask();
}

void StatusPoller::show(const Observed &observed)
{
    start(0);
    m_isShown = true;
    m_observed = observed;
    Q_EMIT changed();
}

void StatusPoller::askNow()
{
    m_anew = true;
    ask();
}

void StatusPoller::lookClosely(bool closely)
{
    if (closely && !m_closely)
        askNow();
    m_closely = closely;
}

/// Somebody set the clock of this computer: nothing that is known became older by that, and how things are is asked at once.
void StatusPoller::lookAtClock()
{
    const qint64 moved = m_watch.jump();
    if (moved == 0 || !isKnown() || m_isShown)
        return;
    m_observed.moveClock(moved);
    Q_EMIT changed();
    askNow();
}

void StatusPoller::ask()
{
    if (m_asks || m_isShown)
        return;
    m_asks = true;
    // A status takes 2 s, one of a busy computer or of many machines longer, and is asked twice; one that hangs must not keep the next from
    // asking.
    const qsizetype machines = isKnown() ? m_observed.machines.size() : MostMachines;
    m_limit.start(80'000 + 400 * static_cast<int>(machines));
    if (m_process->state() == QProcess::NotRunning)
        m_process->start(m_butlerctl, {QStringLiteral("status"), m_folder, QStringLiteral("--watch")});
    if (m_process->state() != QProcess::NotRunning)
        m_process->write(std::exchange(m_anew, false) ? "new\n" : m_closely ? "close\n" : "\n");
}

void StatusPoller::read()
{
    while (m_process->canReadLine()) {
        const QByteArray line = m_process->readLine().trimmed();
        const QString said = QString::fromUtf8(m_process->readAllStandardError()).trimmed();
        m_asks = false;
        m_limit.stop();
        // Findings make no exit code: any document that can be read is the answer.
        const Result<Observed> answer = observedFromJson(line);
        if (answer) {
            m_observed = *answer;
            (void)m_watch.jump(); // what it says is said by the clock as it is now
            Q_EMIT changed();
        } else if (line.isEmpty() && !said.isEmpty()) {
            Q_EMIT failed({said.section(QLatin1Char('\n'), -1), said});
        } else {
            Q_EMIT failed(answer.error());
        }
        if (m_anew) // somebody asked meanwhile
            ask();
    }
}

void StatusPoller::ended()
{
    m_limit.stop();
    if (!std::exchange(m_asks, false))
        return;
    const QString said = QString::fromUtf8(m_process->readAllStandardError()).trimmed();
    Q_EMIT failed(
        {said.isEmpty() ? tr("How the cluster is could not be asked. It is asked again in a moment.") : said.section(QLatin1Char('\n'), -1),
         said});
}
