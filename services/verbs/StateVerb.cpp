#include "services/verbs/StateVerb.h"

#include "model/cluster/Suggestion.h"
#include "model/runs/PlanWords.h"
#include "model/runs/Verbs.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterFolder.h"
#include "services/stages/RunEnd.h"
#include "services/terraform/StateCopies.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace
{

/// Gives the sentences of this file their context.
struct StateVerb {
    Q_DECLARE_TR_FUNCTIONS(StateVerb)
};

QString machinesInWords(const StateCopy &copy)
{
    return copy.machines.isEmpty() ? StateVerb::tr("no machines") : namesInWords(copy.machines);
}

int list(const StateCopies &copies, bool asJson)
{
    const QList<StateCopy> all = copies.list();
    QJsonArray rows;
    int number = 0;
    for (const StateCopy &copy : all) {
        ++number;
        if (!asJson)
            say(QStringLiteral("%1  %2  %3%4")
                    .arg(number, 2)
                    .arg(copy.id, machinesInWords(copy), copy.isPresent ? StateVerb::tr(" (the present one)") : QString()));
        rows << QJsonObject{{QStringLiteral("number"), number},
                            {QStringLiteral("id"), copy.id},
                            {QStringLiteral("time"), copy.time.toString(Qt::ISODateWithMs)},
                            {QStringLiteral("verb"), copy.verb ? QJsonValue(verbName(*copy.verb)) : QJsonValue()},
                            {QStringLiteral("machines"), QJsonArray::fromStringList(copy.machines)},
                            {QStringLiteral("resources"), copy.resources},
                            {QStringLiteral("present"), copy.isPresent}};
    }
    if (asJson)
        say(QJsonDocument(rows).toJson().trimmed());
    else if (all.isEmpty())
        say(StateVerb::tr("There is no copy of this cluster's state: no run has made anything yet."));
    return ExitCode::Done;
}

bool isMeant(const Arguments &arguments, const ClusterFolder &folder)
{
    if (arguments.yes)
        return true;
    const Result<ClusterFile> file = loadCluster(folder.designPath());
    const QString name = file ? file->cluster.name : QString();
    if (!isTerminal(stdin) || name.isEmpty()) {
        complain(StateVerb::tr("Another state changes what Terraform takes for there. Say --yes if that is meant."));
        return false;
    }
    say(StateVerb::tr(
            "Terraform then knows what was there after that run: what was made since is a stranger to it, what was removed since it "
            "makes again. Nothing at the place is touched now, and the present state is kept as a copy. Type the name of %1 to go on:")
            .arg(name));
    if (readLine().trimmed() == name)
        return true;
    complain(StateVerb::tr("That is not its name. Nothing was touched."));
    return false;
}

int restore(const Arguments &arguments, const ClusterFolder &folder, const StateCopies &copies)
{
    const QString which = arguments.rest.value(2);
    if (which.isEmpty()) {
        complain(StateVerb::tr("Say which copy: butlerctl state restore FOLDER WHICH. See butlerctl state list FOLDER."));
        return ExitCode::Wrong;
    }
    if (const Result<void> place = folder.checkPlace(); !place) {
        complain(place.error().message);
        return ExitCode::Wrong;
    }
    if (!isMeant(arguments, folder))
        return ExitCode::Wrong;
    const Result<StateCopy> restored = copies.restore(which);
    if (!restored) {
        complain(restored.error().message);
        return ExitCode::Failed;
    }
    say(StateVerb::tr("The state of %1 is put back; it knows: %2. What was there before is kept as a copy. “plan” says what that means.")
            .arg(restored->id, machinesInWords(*restored)));
    return ExitCode::Done;
}

} // namespace

int stateVerb(const Arguments &arguments)
{
    const QStringList acts{QStringLiteral("list"), QStringLiteral("restore")};
    const QString act = arguments.rest.value(0);
    if (!acts.contains(act)) {
        const QString close = suggestionFor(act, acts);
        complain(close.isEmpty() ? StateVerb::tr("Say what: butlerctl state list FOLDER, or butlerctl state restore FOLDER WHICH.")
                                 : StateVerb::tr("“state %1” is not known. Did you mean “%2”?").arg(act, close));
        return ExitCode::Wrong;
    }
    const bool lists = act == acts.first();
    if (arguments.rest.size() < 2 || (lists && arguments.rest.size() > 2) || (lists && arguments.yes) || (!lists && arguments.json)) {
        complain(StateVerb::tr("Say what: butlerctl state list FOLDER, or butlerctl state restore FOLDER WHICH."));
        return ExitCode::Wrong;
    }
    const ClusterFolder folder(arguments.rest.at(1));
    if (const Result<void> cluster = folder.check(); !cluster) {
        complain(cluster.error().message);
        return ExitCode::Wrong;
    }
    const StateCopies copies(folder.privatePath());
    return lists ? list(copies, arguments.json) : restore(arguments, folder, copies);
}
