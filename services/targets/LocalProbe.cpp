#include "services/targets/LocalProbe.h"

#include "services/platform/Processes.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace
{

constexpr int AnswerWithin = 15000; // ms

} // namespace

LocalProbe::LocalProbe(QObject *parent) : QObject(parent)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(AnswerWithin);
    connect(&m_limit, &QTimer::timeout, m_process.get(), &QProcess::kill);
    connect(m_process.get(), &QProcess::finished, this, &LocalProbe::answered);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            settle(ProbeCheck::State::Failed, m_process->errorString());
    });
}

LocalProbe::~LocalProbe()
{
    letGo(std::move(m_process));
}

void LocalProbe::start()
{
    if (m_process->state() != QProcess::NotRunning)
        return;
    using Id = ProbeCheck::Id;
    m_checks = {{Id::Engine, {}, {}, 0}, {Id::EngineAnswers, {}, {}, 0}, {Id::Terraform, {}, {}, 0}};
    m_current = -1;
    next();
}

void LocalProbe::next()
{
    if (++m_current >= m_checks.size()) {
        Q_EMIT changed();
        return;
    }
    m_checks[m_current].state = ProbeCheck::State::Running;
    m_clock.start();
    Q_EMIT changed();
    const QString named = qEnvironmentVariable("BUTLER_ENGINE");
    switch (m_checks[m_current].id) {
    case ProbeCheck::Id::Engine:
        return lookFor(named.isEmpty() ? QStringList{QStringLiteral("podman"), QStringLiteral("docker")} : QStringList{named});
    case ProbeCheck::Id::EngineAnswers:
        return ask(m_engine, {QStringLiteral("version"), QStringLiteral("--format"), QStringLiteral("{{.Client.Version}}")});
    case ProbeCheck::Id::Terraform:
        return lookFor({QStringLiteral("terraform"), QStringLiteral("tofu")});
    }
}

void LocalProbe::lookFor(const QStringList &programs)
{
    QString found;
    for (const QString &program : programs) {
        if (found.isEmpty())
            found = QStandardPaths::findExecutable(program);
    }
    const bool engine = m_checks[m_current].id == ProbeCheck::Id::Engine;
    (engine ? m_engine : m_terraform) = found;
    settle(found.isEmpty() ? ProbeCheck::State::Failed : ProbeCheck::State::Passed, found);
}

void LocalProbe::ask(const QString &program, const QStringList &arguments)
{
    if (program.isEmpty())
        return settle(ProbeCheck::State::Failed, {});
    m_limit.start();
    m_process->start(program, arguments);
    m_process->closeWriteChannel();
}

void LocalProbe::answered()
{
    m_limit.stop();
    const bool well = m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
    const QByteArray said = (well ? m_process->readAllStandardOutput() : m_process->readAllStandardError()).trimmed();
    const QString last = QString::fromUtf8(said.split('\n').last());
    settle(well ? ProbeCheck::State::Passed : ProbeCheck::State::Failed, well ? QFileInfo(m_engine).fileName() + u' ' + last : last);
}

void LocalProbe::settle(ProbeCheck::State state, const QString &detail)
{
    m_checks[m_current].state = state;
    m_checks[m_current].detail = detail;
    m_checks[m_current].milliseconds = m_clock.elapsed();
    next();
}

bool LocalProbe::isDone() const
{
    return !m_checks.isEmpty() && m_current >= m_checks.size();
}

bool LocalProbe::hasFailed() const
{
    return std::any_of(m_checks.begin(), m_checks.end(), [](const ProbeCheck &check) { return check.state == ProbeCheck::State::Failed; });
}

QString LocalProbe::engine() const
{
    for (const ProbeCheck &check : m_checks) {
        if (check.id == ProbeCheck::Id::EngineAnswers && check.state == ProbeCheck::State::Passed)
            return check.detail;
    }
    return {};
}
