#include "services/targets/LocalProbe.h"

#include "services/containers/Engine.h"
#include "services/platform/Processes.h"
#include "services/terraform/Terraform.h"

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
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CHECKPOINT_DISABLE"), QStringLiteral("1")); // Terraform asks nobody for a newer one
    m_process->setProcessEnvironment(environment);
    connect(&m_limit, &QTimer::timeout, m_process.get(), &QProcess::kill);
    connect(m_process.get(), &QProcess::finished, this, &LocalProbe::answered);
    const auto cannotStart = [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        m_limit.stop();
        if (m_checks[m_current].id == ProbeCheck::Id::Terraform)
            terraformAnswered({});
        else
            settle(ProbeCheck::State::Failed, m_process->errorString());
    };
    connect(m_process.get(), &QProcess::errorOccurred, this, cannotStart, Qt::QueuedConnection); // what it says starts the next
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
    switch (m_checks[m_current].id) {
    case ProbeCheck::Id::Engine:
        m_engine = engineProgram();
        return settle(m_engine.isEmpty() ? ProbeCheck::State::Failed : ProbeCheck::State::Passed, m_engine);
    case ProbeCheck::Id::EngineAnswers:
        return ask(m_engine, {QStringLiteral("version"), QStringLiteral("--format"), QStringLiteral("{{.Client.Version}}")});
    case ProbeCheck::Id::Leave:
        return settle(hasLeave(engineLeavePath()) ? ProbeCheck::State::Passed : ProbeCheck::State::Asked, {});
    case ProbeCheck::Id::Terraform:
        m_terraforms = Terraform::programs();
        return askTerraform();
    }
}

QString LocalProbe::engineProgram()
{
    if (const QString named = qEnvironmentVariable("BUTLER_ENGINE"); !named.isEmpty())
        return QStandardPaths::findExecutable(named);
    const QString podman = QStandardPaths::findExecutable(QStringLiteral("podman"));
    return podman.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("docker")) : podman;
}

void LocalProbe::ask(const QString &program, const QStringList &arguments)
{
    if (program.isEmpty())
        return settle(ProbeCheck::State::Failed, {});
    m_limit.start();
    m_process->start(program, arguments);
    m_process->closeWriteChannel();
}

/// The next of those that a build would try; the first that serves is the one that it takes.
void LocalProbe::askTerraform()
{
    ask(m_terraforms.value(0), Terraform::versionArguments());
}

void LocalProbe::answered()
{
    m_limit.stop();
    if (m_checks[m_current].id == ProbeCheck::Id::Terraform)
        return terraformAnswered(m_process->readAllStandardOutput());
    engineAnswered(m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0);
}

void LocalProbe::engineAnswered(bool isWell)
{
    const QByteArray said = (isWell ? m_process->readAllStandardOutput() : m_process->readAllStandardError()).trimmed();
    const QString last = QString::fromUtf8(said.split('\n').last());
    if (isWell && needsLeave({.name = kindOfEngine(m_engine)})) // podman needs none
        m_checks.insert(m_current + 1, {ProbeCheck::Id::Leave, {}, {}, 0});
    settle(isWell ? ProbeCheck::State::Passed : ProbeCheck::State::Failed, isWell ? QFileInfo(m_engine).fileName() + u' ' + last : last);
}

void LocalProbe::terraformAnswered(const QByteArray &told)
{
    const QString program = m_terraforms.takeFirst();
    const Result<QString> version = Terraform::versionIn(program, told);
    if (!version && !m_terraforms.isEmpty())
        return askTerraform();
    settle(version ? ProbeCheck::State::Passed : ProbeCheck::State::Failed,
           version ? program + QStringLiteral(", ") + *version : version.error().message);
}

void LocalProbe::giveLeave()
{
    for (ProbeCheck &check : m_checks) {
        if (check.id != ProbeCheck::Id::Leave || check.state != ProbeCheck::State::Asked)
            continue;
        const Result<void> given = ::giveLeave(engineLeavePath());
        check.state = given ? ProbeCheck::State::Passed : ProbeCheck::State::Failed;
        check.detail = given ? QString() : given.error().message;
        Q_EMIT changed();
    }
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

bool LocalProbe::stands(ProbeCheck::State state) const
{
    return std::any_of(m_checks.begin(), m_checks.end(), [state](const ProbeCheck &check) { return check.state == state; });
}

bool LocalProbe::hasFailed() const
{
    return stands(ProbeCheck::State::Failed);
}

bool LocalProbe::asksForLeave() const
{
    return stands(ProbeCheck::State::Asked);
}

QString LocalProbe::engine() const
{
    for (const ProbeCheck &check : m_checks) {
        if (check.id == ProbeCheck::Id::EngineAnswers && check.state == ProbeCheck::State::Passed)
            return check.detail;
    }
    return {};
}
