#include "services/stages/TerraformWork.h"

#include "model/runs/PlanWords.h"
#include "model/runs/Verbs.h"
#include "services/explanations/Explain.h"
#include "services/platform/Files.h"
#include "services/ssh/SshFolder.h"
#include "services/stages/RunSteps.h"
#include "services/targets/Targets.h"
#include "services/terraform/InsideTools.h"
#include "services/terraform/StateCopies.h"
#include "services/terraform/TerraformReader.h"

#include <QFile>

#include <algorithm>

namespace
{

const QString unwantedKey = QStringLiteral("unwanted");
constexpr qsizetype MostErrors = 5;
constexpr int MostTries = 3;           // more of one plan, where it failed by what passes
constexpr qint64 NoRoom = 1024 * 1024; // bytes; a tool that failed with less failed for that

QString wordsOf(const CommandResult &result, const QStringList &errors)
{
    return errors.isEmpty() ? QString::fromUtf8(result.errorOutput).trimmed() : errors.join(QLatin1Char('\n'));
}

/// Never empty: a sentence must not end with a colon. And not too long to be read: of many machines the log has all.
bool passes(const QString &error)
{
    return explain(error).passes;
}

QString whyOf(const CommandResult &result, const QStringList &errors)
{
    // Beside a trouble that passes, what stays is what has to be mended.
    QStringList lasting = errors;
    lasting.removeIf(passes);
    if (!lasting.isEmpty() && lasting.size() < errors.size())
        return whyOf(result, lasting);
    const QString words = wordsOf(result, errors);
    if (words.isEmpty() && result.timedOut)
        return TerraformWork::tr("It said nothing for so long that it was ended.");
    const Explanation known = explain(words);
    if (words.isEmpty() || known.id.startsWith(QLatin1String("state-")) || known.id.startsWith(QLatin1String("cloud-")))
        return known.text();
    const int more = static_cast<int>(errors.size() - MostErrors);
    return more > 0 ? errors.mid(0, MostErrors).join(QLatin1Char('\n')) + QLatin1Char('\n') +
                          TerraformWork::tr("And %n more, which the run's log has.", nullptr, more)
                    : words;
}

} // namespace

Result<void> TerraformWork::find()
{
    const Result<Terraform> terraform = Terraform::find(m_context.runner, Terraform::cachePath());
    if (!terraform)
        return terraform.error();
    m_terraform = *terraform;
    return {};
}

Result<void> TerraformWork::prepareModule()
{
    if (const Result<void> written = m_folder.writeModule(targetModule(m_context.targetKind)); !written)
        return written;
    if (m_folder.mendState()) {
        m_context.events.log(QStringLiteral("butler"), LogLevel::Warning,
                             tr("Terraform's state was torn when its run was ended. It was put back as it was before that run."));
    }
    return readState();
}

Result<void> TerraformWork::fetchProviders()
{
    if (!m_folder.needsProviders())
        return {};
    const InsideTools inside;
    const bool isInside = !inside.providers().isEmpty() && !InsideTools::isOverruled() && m_folder.takesProvider(inside.providerVersion());
    if (!isInside)
        m_folder.forgetFolderProviders();
    const CommandResult result = m_context.runner.run(m_terraform.init(m_folder.path(), isInside ? inside.providers() : QString()));
    if (result.ok())
        m_folder.noteProviders();
    if (result.ok() || result.stopped)
        return {};
    return Error{tr("Terraform could not fetch what it needs for this place. See whether the network works, then start the run again. "
                    "Nothing was touched. %1")
                     .arg(whyOf(result, {})),
                 {}};
}

Result<void> TerraformWork::readState()
{
    const Result<QList<StateResource>> state = m_folder.readState();
    if (!state)
        return state.error();
    m_state = *state;
    return {};
}

void TerraformWork::keepSound()
{
    const QStringList sound = m_context.target->sound(m_state);
    if (!sound.isEmpty()) // it holds the state, which another Terraform is to change
        m_ahead.end();
    for (const QString &address : sound) {
        if (!m_context.runner.run(m_terraform.untaint(m_folder.path(), address)).ok())
            continue; // then the plan makes it anew, and says so
        m_context.events.log(QStringLiteral("butler"), LogLevel::Info,
                             tr("%1 came up after the run that made it had ended. It is kept as it is.").arg(machineOfAddress(address)),
                             machineOfAddress(address));
    }
    if (!sound.isEmpty())
        (void)readState(); // one that cannot be read is told by who reads it next
}

QStringList TerraformWork::machines() const
{
    QStringList machines;
    for (const StateResource &resource : m_state) {
        if (!resource.machine.isEmpty())
            machines << resource.machine;
    }
    return machines;
}

bool TerraformWork::isAllThere() const
{
    return m_vanished.isEmpty() && m_broken.isEmpty() && m_context.options.replace.isEmpty() &&
           machines().size() >= machinesOf(m_context.design).size();
}

QStringList TerraformWork::toReplace() const
{
    QStringList addresses = m_vanished + m_broken;
    for (const StateResource &resource : m_state) {
        if (!resource.machine.isEmpty() && m_context.options.replace.contains(resource.machine))
            addresses << resource.address;
    }
    addresses.removeDuplicates();
    return addresses;
}

/// Whole kinds of resources, so that their number does not grow with the machines'.
QStringList TerraformWork::allButVolumes() const
{
    QStringList kinds;
    for (const StateResource &resource : m_state) {
        if (!isVolumeAddress(resource.address))
            kinds << resource.address.section(QLatin1Char('['), 0, 0);
    }
    kinds.removeDuplicates();
    return kinds;
}

QString TerraformWork::unwantedIds() const
{
    QStringList ids;
    for (const PlacedThing &one : m_unwanted)
        ids << (one.id.isEmpty() ? one.name : one.id);
    ids.sort();
    return ids.join(QLatin1Char(' '));
}

/// Machines that vanished are not lost by the plan: they are made.
void TerraformWork::complete(QList<PlannedChange> &plan) const
{
    for (PlannedChange &change : plan) {
        if (change.action == ResourceAction::Replace && m_vanished.contains(change.address)) {
            change.action = ResourceAction::Create;
            change.reason = tr("it has vanished");
        }
    }
    std::stable_sort(plan.begin(), plan.end(), [](const PlannedChange &a, const PlannedChange &b) {
        return a.action != ResourceAction::Create && b.action == ResourceAction::Create;
    });
    for (auto one = m_unwanted.crbegin(); one != m_unwanted.crend(); ++one)
        plan.prepend(PlannedChange{.address = unknownAddress(one->inWords()), .action = ResourceAction::Destroy});
}

Command TerraformWork::planCommand(Aim aim) const
{
    Terraform::PlanOptions options{.destroy = aim != Aim::Design};
    if (aim == Aim::Design)
        options.replace = toReplace();
    if (aim == Aim::OnlyVolumes)
        options.targets = allButVolumes();
    return m_terraform.plan(m_folder.path(), m_context.run.artefactPath(Terraform::planName()), options);
}

void TerraformWork::planAhead()
{
    const bool plans = m_context.verb == Verb::Plan || (rowOf(m_context.verb).makes && !m_state.isEmpty()); // else it is one go
    if (plans && m_context.options.approvedPlan.isEmpty() && m_folder.isDescribed())
        m_ahead.begin(planCommand(Aim::Design));
}

/// A plan changes nothing, so it is made again as it is.
Ending TerraformWork::makePlan(Aim aim)
{
    Ending end = tryPlan(aim);
    for (int tries = 0; end && waitsForPlace(tries); ++tries)
        end = tryPlan(aim);
    const Ending stop = end ? stoppedEnd(m_context) : Ending();
    return stop ? stop : end;
}

Ending TerraformWork::tryPlan(Aim aim)
{
    m_trouble.clear();
    m_planFile = m_context.run.artefactPath(Terraform::planName());
    TerraformReader reader(m_context.events);
    CommandHandlers handlers;
    handlers.line = [&reader](const QByteArray &line) { reader.takeLine(line); };
    if (aim == Aim::OnlyVolumes && allButVolumes().isEmpty()) { // without one Terraform means all
        m_plan.clear();
        return {};
    }
    const CommandResult planned = m_ahead.run(planCommand(aim), handlers);
    if (const Ending end = stoppedAt(m_context, QStringLiteral("plan")))
        return end;
    if (planned.crashed)
        return RunEnd::failed(tr("Terraform was ended from outside, or could not be started. Nothing was touched; start the run again."));
    if (!planned.ok())
        noteTrouble(planned, reader.errors());
    if (!planned.ok())
        return RunEnd::failed(tr("Terraform could not make a plan: %1").arg(whyOf(planned, reader.errors())));
    Result<QList<PlannedChange>> plan = readPlan(planned.output);
    if (!plan)
        return RunEnd::failed(plan.error().message);
    m_plan = *plan;
    complete(m_plan);
    return {};
}

bool TerraformWork::takeApproved(const QString &runId)
{
    const RunFolder approved(m_context.folder.runPath(runId));
    const QString planFile = approved.artefactPath(Terraform::planName());
    const Result<RunRecord> record = approved.read();
    const Result<QByteArray> told = readFile(approved.artefactPath(Terraform::planTold()));
    if (!record || !told || record->planned != checksums() || !QFile::exists(planFile))
        return false;
    Result<QList<PlannedChange>> plan = readPlan(*told);
    if (!plan)
        return false;
    m_plan = *plan;
    m_planFile = planFile;
    complete(m_plan);
    return true;
}

QList<PlannedChange> TerraformWork::planOf(const QString &runId) const
{
    const RunFolder run(m_context.folder.runPath(runId));
    const Result<RunRecord> record = run.read();
    if (!record || record->planned.isEmpty()) // it made no plan
        return {};
    if (record->planned.value(unwantedKey) != unwantedIds()) // it was about others, or about none
        return {};
    const Result<QByteArray> told = readFile(run.artefactPath(Terraform::planTold()));
    Result<QList<PlannedChange>> plan = told ? readPlan(*told) : Result<QList<PlannedChange>>(told.error());
    if (!plan)
        return {};
    complete(*plan);
    return *plan;
}

QStringList TerraformWork::planned(const QList<ResourceAction> &actions) const
{
    QStringList machines;
    for (const PlannedChange &change : m_plan) {
        if (!change.machine.isEmpty() && actions.contains(change.action))
            machines << change.machine;
    }
    return machines;
}

QMap<QString, QString> TerraformWork::checksums() const
{
    QMap<QString, QString> sums = m_folder.checksums();
    sums.insert(QStringLiteral("replace"), toReplace().join(QLatin1Char(' ')));
    if (!m_unwanted.isEmpty())
        sums.insert(unwantedKey, unwantedIds());
    return sums;
}

QStringList TerraformWork::made() const
{
    return m_inOneGo ? machineNames(m_context.design) : planned({ResourceAction::Create, ResourceAction::Replace});
}

Ending TerraformWork::carryOut(const QString &step, const std::function<void()> &whenPlanned)
{
    if (const Result<void> expected = SshFolder(m_context.folder.sshPath()).expectFirstContact(made()); !expected)
        return RunEnd::failed(expected.error().message);
    m_folder.noteMaking(made());
    TerraformReader reader(m_context.events);
    reader.expect(static_cast<int>(m_plan.size()));
    if (m_inOneGo) {
        reader.whenPlanned([this, &reader, &whenPlanned](const QList<PlannedChange> &plan) {
            reader.expect(static_cast<int>(plan.size()));
            m_plan = plan;
            if (whenPlanned)
                whenPlanned();
        });
    }
    CommandHandlers handlers;
    handlers.line = [&reader](const QByteArray &line) { reader.takeLine(line); };
    const CommandResult result =
        m_context.runner.run(m_terraform.apply(m_folder.path(), m_planFile, m_context.runner.pace().atOnce()), handlers);
    if (result.ok())
        m_folder.noteMade(); // else its state may lack what was made: it was killed, or the disk was full
    else if (m_context.verb != Verb::Destroy && !m_context.runner.isLost()) // another run's things are not ours to compare
        m_context.target->settle(m_folder.making());
    keepState();
    noteTrouble(result, reader.errors());
    if (result.stopped)
        return stoppedAt(m_context, step);
    return result.ok() ? Ending() : failure(result, reader.errors());
}

/// One error that stays would fail again, whatever passes beside it.
void TerraformWork::noteTrouble(const CommandResult &result, const QStringList &errors)
{
    m_trouble.clear();
    if (!result.ok() && !errors.isEmpty() && std::all_of(errors.cbegin(), errors.cend(), passes))
        m_trouble = explain(errors.first()).sentence;
}

bool TerraformWork::waitsForPlace(int tries) const
{
    if (m_trouble.isEmpty() || tries >= MostTries || m_context.runner.isStopped())
        return false;
    const int wait = m_firstWait << tries;
    m_context.events.log(QStringLiteral("butler"), LogLevel::Warning,
                         tr("%1 It is tried again in %n s.", nullptr, (wait + 999) / 1000).arg(m_trouble));
    return m_context.runner.wait(wait);
}

void TerraformWork::keepState() const
{
    m_folder.copyState(m_context.run.artefactPath(QStringLiteral("terraform.tfstate")));
    StateCopies(m_context.folder.privatePath()).prune();
}

RunEnd TerraformWork::failure(const CommandResult &result, const QStringList &errors) const
{
    if (result.timedOut)
        return RunEnd::failed(tr("Terraform said nothing for so long that it was ended. Start the run again; it goes on from here."));
    if (result.crashed) {
        return RunEnd::failed(
            tr("Terraform was ended from outside, or could not be started. What is made stays; start the run again, and it "
               "makes only what is missing."));
    }
    if (isFull(m_context, NoRoom))
        return noRoom(m_context);
    if (const QString known = m_context.target->explain(wordsOf(result, errors)); !known.isEmpty())
        return RunEnd::failed(known);
    return RunEnd::failed(
        tr("Terraform could not finish. What is made stays; start the run again when this is mended, and it makes only what is missing. %1")
            .arg(whyOf(result, errors)));
}
