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
std::function<void(const Keychain::Act &)> standIn;

QKeychain::Job *jobOf(const Keychain::Act &act)
{
    switch (act.kind) {
    case Keychain::Act::Kind::Read:
        return new QKeychain::ReadPasswordJob(Keychain::service());
    case Keychain::Act::Kind::Write: {
        auto *job = new QKeychain::WritePasswordJob(Keychain::service());
        job->setBinaryData(act.value);
        return job;
    }
    case Keychain::Act::Kind::Remove:
        break;
    }
    return new QKeychain::DeletePasswordJob(Keychain::service());
}

KeychainAnswer answerOf(const QKeychain::Job &job)
{
    const bool isDenied = job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
    if (job.error() != QKeychain::NoError)
        return {
            job.error() == QKeychain::EntryNotFound ? KeychainAnswer::State::NotThere : KeychainAnswer::State::NoKeychain, {}, isDenied};
    const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
    return {KeychainAnswer::State::Done, reading ? reading->binaryData() : QByteArray(), false};
}

void begin(const Keychain::Act &act)
{
    if (standIn) {
        standIn(act);
        return;
    }
    QKeychain::Job *job = jobOf(act); // deletes itself when it is done, be it after we stopped waiting
    job->setKey(act.key);
    QObject::connect(job, &QKeychain::Job::finished, job, [done = act.done](QKeychain::Job *ended) { done(answerOf(*ended)); });
    job->start();
}

/// Waits for an act in a loop of its own. Only runs do this, which have nothing else to do meanwhile.
KeychainAnswer wait(Keychain::Act act, int milliseconds, Keychain::Late late = Keychain::Late::Stays)
{
    KeychainAnswer answer;
    if (!Keychain::mayExist() || !QCoreApplication::instance())
        return answer;
    QEventLoop loop;
    const QPointer<QEventLoop> waiting(&loop);
    act.done = [&answer, waiting, late, key = act.key](const KeychainAnswer &said) {
        if (waiting) {
            answer = said;
            waiting->quit();
        } else if (late == Keychain::Late::IsTakenBack && said.state == KeychainAnswer::State::Done) {
            begin({Keychain::Act::Kind::Remove, key, {}, [](const KeychainAnswer &) {}});
        }
    };
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    QTimer::singleShot(0, &loop, [&act] { begin(act); });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return answer;
}
} // namespace

QString Keychain::service()
{
    return QStringLiteral("butler-desktop");
}

bool Keychain::mayExist()
{
    if (standIn)
        return true;
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
    return wait({Act::Kind::Read, key, {}, {}}, milliseconds);
}

KeychainAnswer Keychain::write(const QString &key, const QByteArray &value, int milliseconds, Late late)
{
    return wait({Act::Kind::Write, key, value, {}}, milliseconds, late);
}

KeychainAnswer Keychain::remove(const QString &key, int milliseconds)
{
    return wait({Act::Kind::Remove, key, {}, {}}, milliseconds);
}

void Keychain::ask(const QString &key, int milliseconds, QObject *context, std::function<void(const KeychainAnswer &)> handler)
{
    act({Act::Kind::Read, key, {}, std::move(handler)}, milliseconds, Late::Stays, context);
}

void Keychain::act(Act act, int milliseconds, Late late, QObject *context)
{
    const auto answered = std::make_shared<bool>(false);
    const auto once = [answered, handler = act.done, guard = QPointer<QObject>(context)](const KeychainAnswer &answer) {
        const bool isHeard = !std::exchange(*answered, true) && guard;
        if (isHeard)
            handler(answer);
        return isHeard;
    };
    QTimer::singleShot(milliseconds, context, [once] { once({}); });
    act.done = [once, late, key = act.key](const KeychainAnswer &said) {
        if (!once(said) && late == Late::IsTakenBack && said.state == KeychainAnswer::State::Done)
            begin({Act::Kind::Remove, key, {}, [](const KeychainAnswer &) {}});
    };
    begin(act);
}

void Keychain::setStandIn(std::function<void(const Act &)> keychain)
{
    standIn = std::move(keychain);
}
