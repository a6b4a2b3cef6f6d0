#include "services/ssh/KeyTest.h"

#include "services/platform/Processes.h"
#include "services/ssh/JumpHostWords.h"
#include "services/ssh/KeyFile.h"
#include "services/ssh/PublicKey.h"
#include "services/tools/ToolEnvironment.h"

#include <QDir>

#include <utility>

namespace
{

constexpr int answerWithin = 10000; // ms, of the agent

} // namespace

KeyTest::KeyTest(QString file, QObject *parent) : QObject(parent), m_file(std::move(file))
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, m_process.get(), &QProcess::kill);
    connect(m_process.get(), &QProcess::finished, this, &KeyTest::agentSaid);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            agentSaid();
    });
}

KeyTest::~KeyTest()
{
    letGo(std::move(m_process));
}

void KeyTest::start(Handler handler)
{
    m_handler = std::move(handler);
    const KeyFile key = KeyFile::at(m_file);
    const JumpHostAnswer fault = keyFault(m_file, key);
    if (fault.kind != JumpHostAnswer::Kind::LetsIn)
        return tell({false, fault.message, fault.todo});
    if (key.state == KeyFile::State::Open)
        return tell({true, tr("The key %1 can be used.").arg(QDir::toNativeSeparators(m_file)), {}});
    QProcessEnvironment environment;
    const QMap<QString, QString> variables = toolEnvironment();
    for (auto one = variables.cbegin(); one != variables.cend(); ++one)
        environment.insert(one.key(), one.value());
    m_process->setProcessEnvironment(environment);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_limit.start(answerWithin);
    startTied(*m_process, QStringLiteral("ssh-add"), {QStringLiteral("-l")});
}

/// Its lines are `BITS FINGERPRINT COMMENT (TYPE)`; the comment of a key in the old form is its file.
void KeyTest::agentSaid()
{
    m_limit.stop();
    const QString said = QString::fromUtf8(m_process->readAllStandardOutput());
    const QString print = keyFingerprint(KeyFile::at(m_file).publicKey);
    const QString file = QDir::toNativeSeparators(m_file);
    if (print.isEmpty() ? said.contains(QLatin1Char(' ') + m_file + QStringLiteral(" (")) : said.contains(print))
        return tell({true, tr("Your SSH agent has the key %1.").arg(file), {}});
    const JumpHostAnswer locked = lockedKey(m_file);
    tell({false, locked.message, locked.todo});
}

void KeyTest::tell(const Answer &answer)
{
    QMetaObject::invokeMethod(
        this, [handler = m_handler, answer] { handler(answer); }, Qt::QueuedConnection);
}
