#include "services/status/MasterSession.h"

#include "services/explanations/Explain.h"
#include "services/status/MasterAnswer.h"
#include "services/tools/Told.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>

#include <utility>

namespace
{
constexpr int besideMachines = 15'000; ///< ms for all that comes before and after machines are asked, on a computer that is busy
/// ms that an answer may take: many machines of one computer, of which many are silent, take their time.
int answerLimit(const QJsonObject &question)
{
    return besideMachines + 15'000 + 200 * static_cast<int>(question.value(QLatin1String("machines")).toObject().size());
}
constexpr qsizetype longestAnswer = 32 * 1024 * 1024; // bytes; that of a thousand machines is one or two
} // namespace

void MasterSession::end()
{
    if (!m_process)
        return;
    m_process->closeWriteChannel(); // the program there ends with it
    if (!m_process->waitForFinished(500)) {
        m_process->kill();
        m_process->waitForFinished(1000);
    }
    m_process.reset();
}

bool MasterSession::stands(const Remote &master) const
{
    return m_process && m_process->state() == QProcess::Running && m_master.config == master.config && m_master.machine == master.machine &&
           m_master.user == master.user;
}

void MasterSession::begin(const Remote &master, const QJsonObject &question)
{
    end();
    Command command = remoteSession(master, Interpreter::Salt, QStringLiteral("butler_status.py"), question);
    command.arguments = QStringList{QStringLiteral("-o"), QStringLiteral("ConnectTimeout=4")} + command.arguments;
    m_master = master;
    m_mark = command.mark;
    m_process = std::make_unique<QProcess>();
    m_process->start(command.program, command.arguments);
    m_process->write(command.standardInput);
}

MasterAnswer MasterSession::ask(const Remote &master, QJsonObject question)
{
    question.insert(QLatin1String("within"), (answerLimit(question) - besideMachines) / 1000);
    bool again = stands(master); // it may have broken while nobody asked
    if (again)
        m_process->write(QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n');
    else
        begin(master, question);
    QByteArray output;
    const QDeadlineTimer limit(answerLimit(question));
    while (!limit.hasExpired()) {
        const bool more = m_process->waitForReadyRead(static_cast<int>(limit.remainingTime()));
        output += m_process->readAllStandardOutput();
        if (output.size() > longestAnswer)
            break;
        if (const QJsonObject json = answerOf(toldBy(m_mark, output).lines); json.contains("ssh"))
            return readMasterAnswer(json);
        if (more || m_process->state() == QProcess::Running)
            continue;
        if (!std::exchange(again, false))
            return whyNot(output);
        begin(master, question);
        output.clear();
    }
    end();
    MasterAnswer answer;
    answer.problem = output.size() > longestAnswer
                         ? QCoreApplication::translate("Status", "it says more than an answer can be")
                         : QCoreApplication::translate("Status", "it did not answer in %1 s").arg(answerLimit(question) / 1000);
    return answer;
}

MasterAnswer MasterSession::whyNot(const QByteArray &output)
{
    MasterAnswer answer;
    const QByteArray said = m_process->readAllStandardError();
    const Explanation why = explain(said.isEmpty() ? m_process->errorString() : QString::fromUtf8(said));
    const bool ended = m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
    answer.problem = ended ? QCoreApplication::translate("Status", "its answer is not whole. It said: %1.")
                                 .arg(quoted(toldBy(m_mark, output).besides + said))
                           : why.text();
    answer.problemId = why.id;
    m_process.reset();
    return answer;
}
