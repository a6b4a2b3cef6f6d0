#include "services/session/StatusPoller.h"

#include "services/platform/Processes.h"
#include "services/status/ObservedJson.h"

StatusPoller::StatusPoller(QString clusterFolder, QString butlerctl, QObject *parent)
    : QObject(parent), m_folder(std::move(clusterFolder)), m_butlerctl(std::move(butlerctl))
{
    connect(&m_timer, &QTimer::timeout, this, &StatusPoller::askNow);
    connect(m_process.get(), &QProcess::finished, this, &StatusPoller::read);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            Q_EMIT failed({tr("The cluster's state cannot be asked: the program butlerctl does not start. Install Butler Desktop again."),
                           m_process->errorString()});
        }
    });
    m_limit.setSingleShot(true);
    m_limit.setInterval(
        60'000); // a status takes 2 s, one of a busy computer is asked twice; one that hangs must not keep the next from asking
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
    askNow();
}

void StatusPoller::askNow()
{
    if (m_process->state() != QProcess::NotRunning)
        return;
    m_process->start(m_butlerctl, {QStringLiteral("status"), m_folder, QStringLiteral("--json")}, QIODevice::ReadOnly);
    m_limit.start();
}

void StatusPoller::read()
{
    m_limit.stop();
    const QByteArray text = m_process->readAllStandardOutput();
    const QString said = QString::fromUtf8(m_process->readAllStandardError()).trimmed();
    // Findings make no exit code: any document that can be read is the answer.
    const Result<Observed> answer = observedFromJson(text);
    if (answer) {
        m_observed = *answer;
        Q_EMIT changed();
    } else if (text.isEmpty() && !said.isEmpty()) {
        Q_EMIT failed({said.section(QLatin1Char('\n'), -1), said});
    } else {
        Q_EMIT failed(answer.error());
    }
}
