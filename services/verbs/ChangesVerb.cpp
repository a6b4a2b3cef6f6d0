#include "services/verbs/ChangesVerb.h"

#include "model/Harmless.h"
#include "services/cluster/ClusterFolder.h"
#include "services/runs/RunFolder.h"
#include "services/runs/RunHistory.h"
#include "services/stages/RunEnd.h"
#include "services/terraform/ShownPlan.h"
#include "services/terraform/Terraform.h"
#include "services/terraform/TerraformFolder.h"
#include "services/tools/Runner.h"
#include "services/tools/TiedTool.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace
{

constexpr int Limit = 120; ///< s; a plan of 1,000 machines takes some

/// Gives the sentences of this file their context.
struct ChangesVerb {
    Q_DECLARE_TR_FUNCTIONS(ChangesVerb)
};

QString planFileOf(const ClusterFolder &folder, const QString &run)
{
    return RunFolder(folder.runPath(run)).artefactPath(Terraform::planName());
}

/// The plan file of the run that was named, else of the newest run that planned.
Result<QString> findPlanFile(const ClusterFolder &folder, const QString &named)
{
    const RunHistory history(folder.runsPath());
    for (const RunSummary &run : history.runs()) { // newest first
        if (!named.isEmpty() && run.id != named)
            continue;
        if (QFileInfo::exists(planFileOf(folder, run.id)))
            return planFileOf(folder, run.id);
        if (!named.isEmpty())
            return Error{ChangesVerb::tr("The plan of this run is not kept any more, or it made none. Make the plan again, then look."),
                         {}};
    }
    return Error{named.isEmpty() ? ChangesVerb::tr("No plan of this cluster is kept. Make a plan, then look.")
                                 : ChangesVerb::tr("There is no run “%1”. See butlerctl runs.").arg(named),
                 {}};
}

/// What Terraform says is wrong, in a line; empty: it says nothing.
QString errorIn(const QString &words)
{
    for (const QString &line : words.split(u'\n')) {
        if (line.startsWith(QLatin1String("Error: ")))
            return harmless(line.mid(7));
    }
    return {};
}

Result<QByteArray> ask(Command command)
{
    command.totalLimit = Limit;
    const CommandResult answer = runTied(command);
    if (answer.ok())
        return answer.output;
    if (answer.timedOut)
        return Error{ChangesVerb::tr("Terraform took too long to say what this plan does. Try again when the computer has less to do."),
                     {}};
    const QString words = QString::fromUtf8(answer.errorOutput);
    return Error{
        ChangesVerb::tr("Terraform cannot read this plan: it may be of another version, or what it was made with is gone. Make the "
                        "plan again, then look. %1")
            .arg(errorIn(words))
            .trimmed(),
        words};
}

Result<void> tell(const ClusterFolder &folder, const QString &planFile, bool asJson)
{
    const TerraformFolder terraformFolder(folder.terraformPath());
    if (!terraformFolder.hasOnlyOwnProviders()) // whoever brought the folder: no program of theirs is run
        return Error{ChangesVerb::tr("What this plan was made with is not what this program fetched. Make the plan again, then look."), {}};
    const QTemporaryDir scratch; // a question leaves nothing behind
    const RunFolder none(scratch.path());
    Runner runner(none, nullptr, nullptr);
    const Result<Terraform> terraform = Terraform::find(runner, Terraform::cachePath());
    if (!terraform)
        return terraform.error();
    const Result<QByteArray> forPrograms = ask(terraform->showForPrograms(terraformFolder.path(), planFile));
    const Result<ShownPlan> plan = forPrograms ? readShownPlan(*forPrograms) : Result<ShownPlan>(forPrograms.error());
    if (!plan)
        return plan.error();
    if (asJson) {
        for (const ChangeDetails &change : plan->changes)
            say(QJsonDocument(toJson(change)).toJson(QJsonDocument::Compact));
        return {};
    }
    const Result<QByteArray> forPeople = ask(terraform->showForPeople(terraformFolder.path(), planFile));
    if (!forPeople)
        return forPeople.error();
    say(readableText(*forPeople, plan->secrets)); // Terraform itself would print one that went through another attribute
    return {};
}

} // namespace

int changesVerb(const Arguments &arguments)
{
    const ClusterFolder folder(arguments.folder);
    Result<void> cluster = folder.check();
    if (cluster)
        cluster = folder.checkPlace();
    if (!cluster) {
        complain(cluster.error().message);
        return ExitCode::Wrong;
    }
    const Result<QString> planFile = findPlanFile(folder, arguments.rest.value(0));
    if (!planFile) {
        complain(planFile.error().message);
        return ExitCode::Wrong;
    }
    if (const Result<void> told = tell(folder, *planFile, arguments.json); !told) {
        complain(told.error().message);
        return ExitCode::Failed;
    }
    return ExitCode::Done;
}
