#include "services/verbs/SoftwareVerb.h"

#include "services/cluster/ClusterFolder.h"
#include "services/explanations/Explain.h"
#include "services/ssh/Remote.h"
#include "services/stages/RunEnd.h"
#include "services/status/AskStatus.h"
#include "services/status/Question.h"
#include "services/status/Software.h"
#include "services/tools/Runner.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace
{

/// Gives the sentences of this file their context.
struct SoftwareVerb {
    Q_DECLARE_TR_FUNCTIONS(SoftwareVerb)
};

/// Asks each machine for its list; those that did not answer go to `silent`, each with why.
QMap<QString, QByteArray> listsOf(const StatusQuestion &question, QStringList &silent)
{
    const QTemporaryDir scratch; // a question leaves nothing behind
    const RunFolder folder(scratch.path());
    Runner runner(folder, nullptr, nullptr);
    const QStringList machines = question.addresses.keys();
    QList<Command> commands;
    for (const QString &machine : machines) { // a machine whose roles bring no tools of an analysis has no list
        commands << sshCommand({question.sshConfig, machine, question.user},
                               {QStringLiteral("test ! -e /var/lib/butler/software.tsv || cat /var/lib/butler/software.tsv")});
        commands.last().totalLimit = 60;
    }
    const QList<CommandResult> results = runner.runAll(commands);
    QMap<QString, QByteArray> lists;
    for (qsizetype place = 0; place < machines.size(); ++place) {
        if (results[place].ok())
            lists[machines[place]] = results[place].output;
        else
            silent << QStringLiteral("%1: %2").arg(machines[place], explain(QString::fromUtf8(results[place].errorOutput)).text());
    }
    return lists;
}

void sayAll(const QList<Software> &all, bool asJson)
{
    QJsonArray rows;
    for (const Software &one : all) {
        if (!asJson)
            say(QStringList{one.name, one.version, one.from, one.machines.join(u' ')}.join(u'\t'));
        rows << QJsonObject{{QStringLiteral("name"), one.name},
                            {QStringLiteral("version"), one.version},
                            {QStringLiteral("from"), one.from},
                            {QStringLiteral("machines"), QJsonArray::fromStringList(one.machines)}};
    }
    if (asJson)
        say(QJsonDocument(rows).toJson().trimmed());
}

} // namespace

int softwareVerb(const Arguments &arguments)
{
    const ClusterFolder folder(arguments.folder);
    const Result<void> cluster = folder.check();
    const Result<StatusQuestion> question = cluster ? statusQuestion(folder) : Result<StatusQuestion>(cluster.error());
    if (!question) {
        complain(question.error().message);
        return ExitCode::Wrong;
    }
    if (!question->built || question->sshConfig.isEmpty()) {
        complain(SoftwareVerb::tr("Nothing of this cluster is built here, so there is nothing to list."));
        return ExitCode::Failed;
    }
    QStringList silent;
    const QList<Software> all = softwareOf(listsOf(*question, silent));
    sayAll(all, arguments.json);
    if (!silent.isEmpty())
        complain(SoftwareVerb::tr("Of these machines it is not known: %1").arg(silent.join(QStringLiteral("; "))));
    else if (all.isEmpty())
        complain(SoftwareVerb::tr("No machine has written down what is installed. It does when a role that brings tools of an analysis is "
                                  "configured."));
    return silent.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}
