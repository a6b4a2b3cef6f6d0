#include "services/ssh/JumpHostTest.h"

#include "services/platform/Processes.h"
#include "services/ssh/JumpHostWords.h"
#include "services/ssh/KnownHosts.h"
#include "services/ssh/PublicKey.h"
#include "services/ssh/SshConfig.h"
#include "services/tools/ToolEnvironment.h"

#include <QFile>

#include <utility>

namespace
{

constexpr int connectWithin = 10;   // s
constexpr int answerWithin = 30000; // ms, the sign-in with it

/// Who signs in where no name is written: ssh takes the one of this computer's login.
QString userOf(const CloudAccount::Bastion &host)
{
    return !host.user.isEmpty() ? host.user : qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
}

} // namespace

JumpHostTest::JumpHostTest(CloudAccount::Bastion host, JumpHostKeys keys, QObject *parent)
    : QObject(parent), m_host(std::move(host)), m_keys(std::move(keys))
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, m_process.get(), &QProcess::kill);
    connect(m_process.get(), &QProcess::finished, this, &JumpHostTest::ended);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("There is no ssh program on this computer."), tr("Install OpenSSH's client (openssh-client), then test again."));
    });
}

JumpHostTest::~JumpHostTest()
{
    letGo(std::move(m_process));
}

void JumpHostTest::start(Handler handler)
{
    m_handler = std::move(handler);
    m_isKnown = !m_keys.of(m_host).isEmpty();
    const JumpHostAnswer fault = jumpHostFault(m_host, KeyFile::at(m_host.keyFile));
    if (fault.kind != JumpHostAnswer::Kind::LetsIn)
        return tell(fault);
    const auto option = [](const char *name, const QString &value) {
        return QStringList{QStringLiteral("-o"), QLatin1String(name) + QLatin1Char('=') + value};
    };
    if (!m_isKnown)
        return run(option("StrictHostKeyChecking", QStringLiteral("accept-new")) +
                   option("UserKnownHostsFile", sshQuoted(m_folder.filePath(QStringLiteral("known_hosts")))) +
                   option("PreferredAuthentications", QStringLiteral("none")) + QStringList{m_host.host});
    QStringList words = option("StrictHostKeyChecking", QStringLiteral("yes")) + option("UserKnownHostsFile", sshQuoted(m_keys.path())) +
                        option("PreferredAuthentications", QStringLiteral("publickey"));
    if (!m_host.keyFile.isEmpty()) // as -i, a file that is gone would be followed by every other key
        words += option("IdentitiesOnly", QStringLiteral("yes")) + option("IdentityFile", sshQuoted(m_host.keyFile));
    // Leading on is what it is for; and many a jump host has no shell. It comes to an end by itself, as nothing is said to it.
    run(words + QStringList{QStringLiteral("-W"), QStringLiteral("127.0.0.1:%1").arg(m_host.port), m_host.host});
}

/// ssh with what it is told each time, and `more`.
void JumpHostTest::run(const QStringList &more)
{
    QStringList words{QStringLiteral("-F"), QStringLiteral("none"), QStringLiteral("-T"),
                      QStringLiteral("-v"), QStringLiteral("-p"),   QString::number(m_host.port)};
    if (!m_host.user.isEmpty())
        words << QStringLiteral("-l") << m_host.user;
    const QStringList always{QStringLiteral("BatchMode=yes"),
                             QStringLiteral("ConnectTimeout=%1").arg(connectWithin),
                             QStringLiteral("ConnectionAttempts=1"),
                             QStringLiteral("HostKeyAlias=") + JumpHostKeys::nameOf(m_host),
                             QStringLiteral("GlobalKnownHostsFile=none"),
                             QStringLiteral("CheckHostIP=no"),
                             QStringLiteral("VerifyHostKeyDNS=no"),
                             QStringLiteral("UpdateHostKeys=no"),
                             QStringLiteral("HashKnownHosts=no"),
                             QStringLiteral("ControlMaster=no"),
                             QStringLiteral("ControlPath=none"),
                             QStringLiteral("ForwardAgent=no"),
                             QStringLiteral("ForwardX11=no"),
                             QStringLiteral("PermitLocalCommand=no")};
    for (const QString &word : always)
        words << QStringLiteral("-o") << word;
    QProcessEnvironment environment;
    const QMap<QString, QString> variables = toolEnvironment();
    for (auto one = variables.cbegin(); one != variables.cend(); ++one)
        environment.insert(one.key(), one.value());
    m_process->setProcessEnvironment(environment);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_limit.start(answerWithin);
    startTied(*m_process, QStringLiteral("ssh"), words + more);
}

void JumpHostTest::ended()
{
    m_limit.stop();
    if (!m_isKnown && QFile::exists(m_folder.filePath(QStringLiteral("known_hosts"))))
        return tell(newKey());
    QByteArray said = m_process->readAllStandardError();
    if (m_process->exitStatus() == QProcess::CrashExit)
        said += "\nConnection timed out"; // it was we who ended it
    tell(jumpHostAnswer(said, m_host, KeyFile::at(m_host.keyFile), userOf(m_host)));
}

JumpHostAnswer JumpHostTest::newKey() const
{
    QFile file(m_folder.filePath(QStringLiteral("known_hosts")));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QString key = KnownHosts::fromText(text).keys(JumpHostKeys::nameOf(m_host)).value(0);
    if (key.isEmpty())
        return {JumpHostAnswer::Kind::Failed, tr("The jump host shows a key of a kind that is not taken here."),
                tr("Ask the cloud's people for one of Ed25519, ECDSA or RSA with 2048 bits.")};
    return {JumpHostAnswer::Kind::New, tr("The jump host was not seen before."),
            tr("Compare the fingerprint of its key with the one that the cloud's people name. Trust it only if both are the same."), key,
            keyFingerprint(key)};
}

void JumpHostTest::fail(const QString &message, const QString &todo)
{
    m_limit.stop();
    tell({JumpHostAnswer::Kind::Failed, message, todo});
}

void JumpHostTest::tell(const JumpHostAnswer &answer)
{
    QMetaObject::invokeMethod(
        this, [handler = m_handler, answer] { handler(answer); }, Qt::QueuedConnection);
}
