#include "services/verbs/CloudTrustVerb.h"

#include "services/clouds/CloudStore.h"
#include "services/ssh/JumpHostTest.h"
#include "services/ssh/PublicKey.h"
#include "services/stages/RunEnd.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace
{

/// Gives the sentences of this file their context.
struct CloudVerbs {
    Q_DECLARE_TR_FUNCTIONS(CloudVerbs)
};

JumpHostAnswer asked(const CloudAccount::Bastion &host, const JumpHostKeys &keys)
{
    JumpHostTest test(host, keys);
    QEventLoop loop;
    JumpHostAnswer answer;
    test.start([&](const JumpHostAnswer &told) {
        answer = told;
        loop.quit();
    });
    loop.exec();
    return answer;
}

/// Whether a person says yes, to that question or beforehand.
bool isWanted(const Arguments &arguments)
{
    if (arguments.yes)
        return true;
    if (!isTerminal(stdin)) {
        complain(CloudVerbs::tr("Nothing was trusted. Compare the fingerprint with what the cloud's people say, then say --yes."));
        return false;
    }
    complain(CloudVerbs::tr("Is this what the cloud's people say? Type yes to trust it:"));
    if (readLine().trimmed().compare(CloudVerbs::tr("yes"), Qt::CaseInsensitive) == 0)
        return true;
    complain(CloudVerbs::tr("Nothing was trusted."));
    return false;
}

} // namespace

int cloudTrust(const CloudAccount &account, const Arguments &arguments)
{
    if (account.bastion.host.isEmpty()) {
        complain(CloudVerbs::tr("“%1” has no jump host.").arg(account.name));
        return ExitCode::Wrong;
    }
    CloudAccount::Bastion host = account.bastion;
    host.keyFile.clear(); // nobody signs in for that
    const JumpHostKeys keys(CloudStore().knownHostsPath());
    const QString before = keys.of(host).value(0);
    const JumpHostAnswer answer = asked(host, JumpHostKeys({})); // as one that is new
    if (answer.kind != JumpHostAnswer::Kind::New) {
        complain(answer.message);
        if (!answer.todo.isEmpty())
            complain(answer.todo);
        return ExitCode::Failed;
    }
    const QString fingerprint = keyFingerprint(answer.hostKey);
    if (before == answer.hostKey) {
        say(CloudVerbs::tr("The key of %1 is trusted already: %2").arg(host.host, fingerprint));
        return ExitCode::Done;
    }
    say(CloudVerbs::tr("%1 shows the key %2").arg(host.host, fingerprint));
    if (!before.isEmpty() && !arguments.overwrite) {
        complain(
            CloudVerbs::tr("It is another than the one that is trusted, %1: it was set up anew, or somebody stands in between. Ask the "
                           "cloud's people. Only if they say that this is its key now, say --replace.")
                .arg(keyFingerprint(before)));
        return ExitCode::Refused;
    }
    if (!isWanted(arguments))
        return ExitCode::Refused;
    if (const Result<void> kept = keys.trust(host, answer.hostKey); !kept) {
        complain(kept.error().message);
        return ExitCode::Failed;
    }
    say(CloudVerbs::tr("It is trusted from now on."));
    return ExitCode::Done;
}
