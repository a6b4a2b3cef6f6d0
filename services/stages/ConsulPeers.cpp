#include "services/stages/ConsulPeers.h"

#include "model/cluster/RoleMachines.h"
#include "services/consul/ConsulIdentity.h"
#include "services/explanations/Explain.h"
#include "services/salt/ConsulAccess.h"
#include "services/salt/SaltText.h"
#include "services/stages/RunContext.h"
#include "services/stages/RunMachines.h"

#include <QJsonArray>

#include <algorithm>

namespace
{
const QString step = QStringLiteral("consul-peers");
constexpr int answerLimit = 20; ///< s until an agent that was started answers
constexpr int leaderLimit = 60; ///< s until there is a leader
constexpr int spare = 120;      ///< s for what else a part does, such as stopping an agent

QString title()
{
    return SaltText::tr("Recover Consul");
}

/// One recoverConsul.
class Recover final
{
public:
    explicit Recover(RunContext &context) : m_context(context) {}
    Result<void> run();

private:
    /// The same part on servers side by side; gives their answers.
    Result<QMap<QString, QJsonObject>> ask(const QStringList &servers, const QJsonObject &question, int seconds);
    Result<void> chooseLeader(const QMap<QString, QJsonObject> &kept, const QStringList &empty);
    void tell(const QString &sentence) const { m_context.events.log(QStringLiteral("consul"), LogLevel::Info, sentence); }
    RunContext &m_context;
};

Result<QMap<QString, QJsonObject>> Recover::ask(const QStringList &servers, const QJsonObject &question, int seconds)
{
    const ConsulIdentity identity(consulSeed(m_context.secrets));
    QList<Command> commands;
    for (const QString &server : servers) {
        QJsonObject own = question;
        own.insert(QStringLiteral("seconds"), seconds);
        own.insert(QStringLiteral("token"), identity.token(ConsulPurpose::recovery(server)));
        Command command = remoteProgram(remoteOf(m_context, server), Interpreter::System, QStringLiteral("butler_peers.py"), own);
        command.silenceLimit = command.totalLimit = seconds + spare;
        commands << command;
    }
    const QList<CommandResult> results = m_context.runner.runTogether(commands);
    QMap<QString, QJsonObject> answers;
    for (qsizetype i = 0; i < servers.size(); ++i) {
        if (results[i].stopped)
            return stoppedError();
        const QJsonObject answer = answerOf(results[i].output);
        const QString words = answer.contains("error") ? answer["error"].toString() : QString::fromUtf8(results[i].errorOutput);
        if (!results[i].ok() || !answer.contains("error") || !words.isEmpty())
            return Error{SaltText::tr("Consul cannot be recovered, because of %1: %2").arg(servers[i], explain(words).text()), words};
        answers.insert(servers[i], answer);
    }
    return answers;
}

/// All stand while it is written who is left: one that runs would go on looking for those that are gone.
Result<void> Recover::chooseLeader(const QMap<QString, QJsonObject> &kept, const QStringList &empty)
{
    QJsonArray peers;
    for (auto server = kept.begin(); server != kept.end(); ++server)
        peers << QJsonObject{{"id", (*server)["id"]}, {"address", m_context.addresses.value(server.key()) + QStringLiteral(":8300")}};
    if (const auto stood = ask(empty, {{"act", "place"}, {"peers", QJsonArray()}}, 0); !stood)
        return stood.error();
    if (const auto placed = ask(kept.keys(), {{"act", "place"}, {"peers", peers}}, 0); !placed)
        return placed.error();
    tell(SaltText::tr("What they had is kept in /var/backups/butler on each of them. They choose a leader: %1.")
             .arg(kept.keys().join(QStringLiteral(", "))));
    for (const QStringList &servers : {kept.keys(), empty}) {
        if (const auto started = ask(servers, {{"act", "start"}}, leaderLimit); !started)
            return started.error();
    }
    return {};
}

Result<void> Recover::run()
{
    QStringList servers = consulServersOf(m_context.design);
    const QStringList working = workingMachines(m_context);
    servers.removeIf([&working](const QString &server) { return !working.contains(server); });
    const Result<QMap<QString, QJsonObject>> looked = ask(servers, {{"act", "look"}}, answerLimit);
    if (!looked)
        return looked.error();
    QMap<QString, QJsonObject> kept;
    QStringList empty;
    for (auto server = looked->begin(); server != looked->end(); ++server) {
        if (!(*server)["leader"].toString().isEmpty()) {
            tell(SaltText::tr("Consul has a leader, so there is nothing to recover, and nothing was changed."));
            return {};
        }
        if ((*server)["index"].toInteger() > 0)
            kept.insert(server.key(), *server);
        else
            empty << server.key();
    }
    if (kept.isEmpty())
        return Error{
            SaltText::tr("None of Consul's servers that can be reached has kept its list, so that there is nothing to recover it from. "
                         "Bring one back that had it."),
            {}};
    return chooseLeader(kept, empty);
}
} // namespace

Result<void> recoverConsul(RunContext &context)
{
    if (!context.options.recoverConsul)
        return {};
    context.events.step(step, title(), StepState::Running);
    const Result<void> recovered = Recover(context).run();
    context.events.step(step, title(), stateAfter(context, recovered), {}, recovered ? QString() : recovered.error().message);
    return recovered;
}
