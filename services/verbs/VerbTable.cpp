#include "services/verbs/VerbTable.h"

#include "model/cluster/TargetKind.h"
#include "services/stages/CarryOut.h"
#include "services/stages/RunEnd.h"
#include "services/verbs/BackupVerbs.h"
#include "services/verbs/ChangeVerb.h"
#include "services/verbs/ChangesVerb.h"
#include "services/verbs/CloudVerbs.h"
#include "services/verbs/DesignVerbs.h"
#include "services/verbs/EngineVerb.h"
#include "services/verbs/RunsVerbs.h"
#include "services/verbs/SoftwareVerb.h"
#include "services/verbs/StateVerb.h"
#include "services/verbs/StatusVerb.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{

/// Gives the sentences of this file their context.
struct VerbTable {
    Q_DECLARE_TR_FUNCTIONS(VerbTable)
};

constexpr int HelpColumn = 30;

const QString json = QStringLiteral("--json"), yes = QStringLiteral("--yes"), leave = QStringLiteral("--allow-destroy"),
              replace = QStringLiteral("--replace"), plan = QStringLiteral("--plan"), moved = QStringLiteral("--moved"),
              copied = QStringLiteral("--copied"), takeIn = QStringLiteral("--take-in"), removeUnknown = QStringLiteral("--remove-unknown");

int runVerb(const Arguments &arguments)
{
    return carryOutRun(arguments.folder, arguments.rest.value(0));
}

/// What a shell completes: a line a verb, its options behind it, and so of each thing that “cloud” can do.
int wordsVerb(const Arguments &)
{
    for (const TerminalVerb &row : terminalVerbs()) {
        if (*row.help != '\0')
            say((QStringList{row.name} + row.options).join(u' '));
    }
    for (const QString &line : cloudWords())
        say(line);
    return ExitCode::Done;
}

} // namespace

const QList<TerminalVerb> &terminalVerbs()
{
    static const QList<TerminalVerb> rows{
        {QStringLiteral("new"),
         newVerb,
         QT_TRANSLATE_NOOP("VerbTable", "begins a cluster; without a folder it lists the templates\n"
                                        "[--template TEMPLATE] [--target TARGET] [--cloud ACCOUNT] [--name NAME]"),
         {QStringLiteral("--template"), QStringLiteral("--target"), QStringLiteral("--cloud"), QStringLiteral("--name")}},
        {QStringLiteral("check"),
         checkVerb,
         QT_TRANSLATE_NOOP("VerbTable", "whether the design can be built; with --cloud ACCOUNT, what of it the cloud of\n"
                                        "another account does not have, before it is built there"),
         {json, QStringLiteral("--cloud")}},
        {QStringLiteral("old-root"),
         oldRootVerb,
         QT_TRANSLATE_NOOP("VerbTable", "SOURCE [FOLDER]: what of a cluster that Butler's own Terraform of old made can be\n"
                                        "taken over: a terraform.tfstate, a *.tfvars, or their folder; with FOLDER it\n"
                                        "becomes a design there [--cloud ACCOUNT] [--name NAME]"),
         {QStringLiteral("--cloud"), QStringLiteral("--name")},
         2,
         false},
        {QStringLiteral("check-role"),
         checkRoleVerb,
         QT_TRANSLATE_NOOP("VerbTable", "whether the roles of a folder of yours can be taken"),
         {}},
        {QStringLiteral("plan"),
         changeVerb,
         QT_TRANSLATE_NOOP("VerbTable", "what a build would make, change and destroy"),
         {json, moved, copied, replace, takeIn, removeUnknown}},
        {QStringLiteral("changes"),
         changesVerb,
         QT_TRANSLATE_NOOP("VerbTable", "what a plan does in full, the newest by default [RUN]: what is set, and what changes\n"
                                        "from what to what; --json: a line for each of its changes"),
         {json},
         1},
        {QStringLiteral("apply"),
         changeVerb,
         QT_TRANSLATE_NOOP("VerbTable", "makes the machines"),
         {json, moved, copied, yes, leave, replace, plan, takeIn, removeUnknown}},
        {QStringLiteral("configure"),
         changeVerb,
         QT_TRANSLATE_NOOP("VerbTable", "gives them their roles [--machine NAME]; --remove-data destroys what these\n"
                                        "machines keep of roles that they have no more; --new-consul-key changes the\n"
                                        "key with which Consul's agents speak to each other; --recover-consul gives it a\n"
                                        "leader again where most of its servers were lost"),
         {json, moved, copied, QStringLiteral("--machine"), QStringLiteral("--remove-data"), QStringLiteral("--new-consul-key"),
          QStringLiteral("--recover-consul")}},
        {QStringLiteral("verify"), changeVerb, QT_TRANSLATE_NOOP("VerbTable", "sees whether all is as designed"), {json, moved, copied}},
        {QStringLiteral("up"),
         changeVerb,
         QT_TRANSLATE_NOOP("VerbTable", "plan, apply, configure and verify"),
         {json, moved, copied, yes, leave, replace, plan, takeIn, removeUnknown}},
        {QStringLiteral("status"),
         statusVerb,
         QT_TRANSLATE_NOOP("VerbTable", "what is, asked of the machines now; --watch asks again at each line of standard input"),
         {json, QStringLiteral("--watch")}},
        {QStringLiteral("software"),
         softwareVerb,
         QT_TRANSLATE_NOOP("VerbTable", "what an analysis works with there, with its versions, for a paper: name,\n"
                                        "version, where it comes from and which machines have it, tabs between"),
         {json}},
        {QStringLiteral("runs"), runsVerb, QT_TRANSLATE_NOOP("VerbTable", "what was done, newest first"), {json}},
        {QStringLiteral("log"),
         logVerb,
         QT_TRANSLATE_NOOP("VerbTable", "what a run said, the newest by default [RUN] [--follow]"),
         {json, QStringLiteral("--follow")},
         1},
        {QStringLiteral("stop"),
         stopVerb,
         QT_TRANSLATE_NOOP("VerbTable", "stops the run safely [RUN]; --force ends its tools at once; --lost frees the\n"
                                        "cluster of a run whose computer is gone for good [--name NAME]"),
         {QStringLiteral("--force"), QStringLiteral("--lost"), QStringLiteral("--name")},
         1},
        {QStringLiteral("destroy"),
         changeVerb,
         QT_TRANSLATE_NOOP("VerbTable", "takes the cluster down [--yes]; data volumes at a cloud stay for the\n"
                                        "next build, unless --volumes says that they go, too"),
         {json, moved, copied, yes, QStringLiteral("--volumes")}},
        {QStringLiteral("state"),
         stateVerb,
         QT_TRANSLATE_NOOP("VerbTable", "list FOLDER: the copies of Terraform's state, one after every run;\n"
                                        "restore FOLDER WHICH: puts one in its place [--yes]"),
         {json, yes},
         3,
         false},
        {QStringLiteral("backup"),
         backupVerb,
         QT_TRANSLATE_NOOP("VerbTable", "writes FILE: all of the cluster, opened by a passphrase alone, which is\n"
                                        "read from standard input"),
         {},
         1},
        {QStringLiteral("restore"),
         restoreVerb,
         QT_TRANSLATE_NOOP("VerbTable", "FILE FOLDER: takes the cluster over that a backup holds"),
         {},
         2,
         false},
        {QStringLiteral("engine"),
         engineVerb,
         QT_TRANSLATE_NOOP("VerbTable", "which container engine serves here, or why none does;\n"
                                        "--image makes the base image of the machines;\n"
                                        "--allow-privileged lets docker run machines whose root is root here"),
         {QStringLiteral("--image"), QStringLiteral("--allow-privileged")},
         0,
         false},
        {QStringLiteral("cloud"),
         cloudVerb,
         QT_TRANSLATE_NOOP("VerbTable", "your accounts at clouds; “cloud” alone says what it can do with them"),
         {json, replace, QStringLiteral("--yes"), QStringLiteral("--name"), QStringLiteral("--cloud"), QStringLiteral("--format"),
          QStringLiteral("--with-secret"), QStringLiteral("--refresh")},
         2,
         false},
        {QStringLiteral("run"), runVerb, "", {}, 1},
        {QStringLiteral("words"), wordsVerb, "", {}, 0, false}};
    return rows;
}

const TerminalVerb *terminalVerb(const QString &name)
{
    const QList<TerminalVerb> &rows = terminalVerbs();
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [&name](const TerminalVerb &row) { return row.name == name; });
    return found == rows.cend() ? nullptr : &*found;
}

QString usage()
{
    QString text = VerbTable::tr("butlerctl VERB FOLDER [OPTIONS]\n\n");
    for (const TerminalVerb &row : terminalVerbs()) {
        if (*row.help == '\0')
            continue;
        const QString words = QStringLiteral("  ") + row.name + (row.takesFolder ? QStringLiteral(" FOLDER") : QString());
        text += words.leftJustified(HelpColumn) +
                VerbTable::tr(row.help).replace(QLatin1Char('\n'), QLatin1Char('\n') + QString(HelpColumn, QLatin1Char(' '))) +
                QLatin1Char('\n');
    }
    return text + QLatin1Char('\n') +
           VerbTable::tr("  --json                      events, or one document, for programs\n"
                         "  --allow-destroy             apply, up: machines may be destroyed or made anew\n"
                         "  --replace MACHINE           plan, apply, up: makes this machine anew\n"
                         "  --take-in                   plan, apply, up: goes on with what is there and no state knows\n"
                         "  --remove-unknown            plan, apply, up: removes it; that takes --allow-destroy, too\n"
                         "  --moved, --copied           the answer when the folder is at another place than before\n"
                         "  --plan RUN                  apply, up: does what this plan showed, or asks again\n"
                         "\n"
                         "Exit codes: 0 done, 1 failed, 2 the command line or the design is wrong, 3 another run is going on,\n"
                         "4 stopped, 5 would destroy something and was not told to.\n");
}
