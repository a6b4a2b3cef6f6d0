#include "services/cluster/Keychain.h"

#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace
{
const QString service = QStringLiteral("butler-desktop");

KeychainAnswer answerOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {KeychainAnswer::State::Done, {}};
    return {job.error() == QKeychain::EntryNotFound ? KeychainAnswer::State::NotThere : KeychainAnswer::State::NoKeychain, {}};
}

/// Waits for a job in a loop of its own. Only runs do this, which have nothing else to do meanwhile.
KeychainAnswer wait(QKeychain::Job *job, int milliseconds)
{
    KeychainAnswer answer;
    if (!Keychain::mayExist() || !QCoreApplication::instance()) {
        delete job;
        return answer;
    }
    QEventLoop loop;
    QObject::connect(job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job *done) {
        answer = answerOf(*done);
        if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done))
            answer.value = reading->binaryData();
        loop.quit();
    });
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    job->start(); // deletes itself when it is done, be it after we stopped waiting
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return answer;
}
} // namespace

bool Keychain::mayExist()
{
#ifdef Q_OS_LINUX
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    return QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus")) &&
           !qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR");
#else
    return true;
#endif
}

KeychainAnswer Keychain::read(const QString &key, int milliseconds)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    return wait(job, milliseconds);
}

KeychainAnswer Keychain::write(const QString &key, const QByteArray &value, int milliseconds)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    job->setBinaryData(value);
    return wait(job, milliseconds);
}

KeychainAnswer Keychain::remove(const QString &key, int milliseconds)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key);
    return wait(job, milliseconds);
}

void Keychain::ask(const QString &key, int milliseconds, QObject *context, std::function<void(const KeychainAnswer &)> handler)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    const auto answered = std::make_shared<bool>(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, answered, handler] {
        KeychainAnswer answer = answerOf(*job);
        answer.value = job->binaryData();
        if (!std::exchange(*answered, true))
            handler(answer);
    });
    QTimer::singleShot(milliseconds, context, [answered, handler] {
        if (!std::exchange(*answered, true))
            handler({});
    });
    job->start();
}
