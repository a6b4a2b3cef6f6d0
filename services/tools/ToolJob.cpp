#include "services/tools/ToolJob.h"

#include "services/explanations/Explain.h"
#include "services/platform/Processes.h"
#include "services/tools/ToolEnvironment.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace
{

constexpr int GraceAfterInterrupt = 15; // s, for a tool that was silent too long
/// Bytes. A machine of the cluster may say what it likes; the plan of a thousand machines is about a tenth of it.
constexpr qsizetype Longest = 256 * 1024 * 1024;

} // namespace

bool Tail::open()
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return false;
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return m_file.seek(m_file.size());
}

bool Tail::readOn()
{
    const QByteArray fresh = m_file.readAll();
    if (fresh.isEmpty())
        return false;
    m_all += fresh;
    for (qsizetype end = m_all.indexOf('\n', m_told); end >= 0; end = m_all.indexOf('\n', m_told)) {
        tell(end);
        m_told = end + 1;
    }
    return true;
}

void Tail::finish()
{
    readOn();
    if (m_told < m_all.size())
        tell(m_all.size());
    m_told = m_all.size();
}

void Tail::tell(qsizetype end) const
{
    if (m_handler)
        m_handler(m_all.mid(m_told, end - m_told));
}

ToolJob::ToolJob(const Command &command, qsizetype index, const QString &base, const CommandHandlers &handlers)
    : m_command(command), m_index(index), m_output(base + (command.artefact.isEmpty() ? QStringLiteral(".out") : QString()), handlers.line),
      m_errors(base + QStringLiteral(".err"), handlers.errorLine)
{
}

bool ToolJob::open()
{
    return m_output.open() && m_errors.open();
}

void ToolJob::start(const RunFolder &folder)
{
    QProcessEnvironment environment;
    QMap<QString, QString> variables = toolEnvironment();
    variables.insert(m_command.environment);
    for (auto i = variables.cbegin(); i != variables.cend(); ++i)
        environment.insert(i.key(), i.value());
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(m_command.program);
    m_process.setArguments(m_command.arguments);
    m_process.setWorkingDirectory(m_command.workingDirectory);
    m_process.setStandardOutputFile(m_output.path(), QIODevice::Append);
    m_process.setStandardErrorFile(m_errors.path(), QIODevice::Append);
    if (m_command.standardInput.isEmpty())
        m_process.setStandardInputFile(QProcess::nullDevice());
    m_total.start();
    m_silence.restart();
    m_limit.restart();
    if (const Result<void> started = startTool(m_process, folder.toolsPath()); !started) {
        m_refusal = started.error().message;
        return;
    }
    m_pid = m_process.processId();
    if (!m_command.standardInput.isEmpty()) {
        m_process.write(m_command.standardInput);
        m_process.closeWriteChannel();
    }
}

void ToolJob::look()
{
    const bool heard = m_output.readOn();
    if (heard && m_firstWord < 0)
        m_firstWord = m_total.elapsed();
    if (m_errors.readOn() || heard) {
        m_longestSilence = std::max(m_longestSilence, m_silence.seconds());
        m_silence.restart();
    }
    if (!isRunning())
        return;
    judgeLimits();
    if (m_output.all().size() + m_errors.all().size() <= Longest)
        return;
    m_refusal = QCoreApplication::translate("Runner", "%1 said more than %2 MB and was ended.").arg(m_command.name).arg(Longest >> 20);
    killGroup(m_process.processId());
}

bool ToolJob::wasTurnedAway() const
{
    return explain(QString::fromUtf8(m_errors.all())).id == QLatin1String("dropped-while-connecting");
}

void ToolJob::neighbourTook(double silence, double total)
{
    m_silence.neighbourTook(silence);
    m_limit.neighbourTook(total);
}

void ToolJob::stop()
{
    m_result.stopped = true;
    interruptOnce();
}

void ToolJob::force()
{
    m_result.stopped = true;
    killGroup(m_process.processId());
}

void ToolJob::interruptOnce()
{
    if (m_interrupted)
        return;
    m_interrupted = true;
    m_sinceInterrupt.start();
    interrupt(m_process.processId());
}

void ToolJob::judgeLimits()
{
    if (!m_result.timedOut && (m_silence.isOver() || (m_command.totalLimit > 0 && m_limit.isOver()))) {
        m_result.timedOut = true;
        interruptOnce();
    }
    if (m_result.timedOut && m_sinceInterrupt.elapsed() > GraceAfterInterrupt * 1000)
        killGroup(m_process.processId());
}

CommandResult ToolJob::finish(const RunFolder &folder)
{
    m_output.finish();
    m_errors.finish();
    m_result.output = m_output.all();
    m_result.errorOutput = m_errors.all();
    if (m_process.error() == QProcess::FailedToStart)
        m_refusal = QCoreApplication::translate("Runner", "%1 could not be started: %2.").arg(m_command.program, m_process.errorString());
    if (!m_refusal.isEmpty()) {
        m_result.crashed = true;
        m_result.errorOutput = m_refusal.toUtf8();
    } else {
        m_result.crashed = m_process.exitStatus() == QProcess::CrashExit;
        m_result.exitCode = m_result.crashed ? -1 : m_process.exitCode();
    }
    note(folder);
    if (m_command.artefact.isEmpty())
        QFile::remove(m_output.path());
    if (m_command.artefact.isEmpty() || m_errors.all().isEmpty())
        QFile::remove(m_errors.path());
    return m_result;
}

/// What a tool came to stands in the run's folder for as long as that does: a line a tool, without what it was given.
void ToolJob::note(const RunFolder &folder) const
{
    QFile file(folder.artefactPath(QStringLiteral("tools.jsonl")));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QJsonObject object{{QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("name"), m_command.name},
                       {QStringLiteral("program"), m_command.program},
                       {QStringLiteral("pid"), m_pid},
                       {QStringLiteral("exitCode"), m_result.exitCode},
                       {QStringLiteral("milliseconds"), m_total.elapsed()}};
    for (const auto &[name, is] :
         {std::pair("crashed", m_result.crashed), std::pair("stopped", m_result.stopped), std::pair("timedOut", m_result.timedOut)}) {
        if (is)
            object.insert(QLatin1String(name), true);
    }
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}
