#include "services/session/PlanQuestion.h"

#include "services/platform/Processes.h"

#include <utility>

PlanQuestion::PlanQuestion(QObject *parent) : QObject(parent)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(300'000); // the program has a limit of its own for each of its questions
    connect(&m_limit, &QTimer::timeout, this, [this] { fail(tr("There was no answer for so long that it was given up. Try again.")); });
}

PlanQuestion::~PlanQuestion()
{
    if (m_process)
        letGo(std::move(m_process));
}

void PlanQuestion::forget()
{
    if (m_process && m_process->state() == QProcess::NotRunning) { // it may be the one that tells just now
        m_process->disconnect(this);
        m_process.release()->deleteLater();
    } else if (m_process) {
        letGo(std::move(m_process));
    }
    m_limit.stop();
    m_state = State::Unasked;
    m_answer.clear();
    m_problem.clear();
}

void PlanQuestion::ask(const QString &butlerctl, const QStringList &words)
{
    forget();
    m_state = State::Asked;
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::finished, this, &PlanQuestion::ended);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The program butlerctl does not start. Install Butler Desktop again."));
    });
    m_limit.start();
    startTied(*m_process, butlerctl, words);
    if (m_process) // else it did not even start, and that is said
        m_process->closeWriteChannel();
}

void PlanQuestion::ended()
{
    m_limit.stop();
    const QString said = QString::fromUtf8(m_process->readAllStandardError()).trimmed();
    if (m_process->exitStatus() != QProcess::NormalExit || m_process->exitCode() != 0) {
        fail(said.isEmpty() ? tr("The program butlerctl was ended from outside. Try again.") : said.section(u'\n', -1));
        return;
    }
    m_answer = m_process->readAllStandardOutput();
    m_state = State::Answered;
    Q_EMIT changed();
}

void PlanQuestion::fail(const QString &sentence)
{
    forget();
    m_state = State::Failed;
    m_problem = sentence;
    Q_EMIT changed();
}
