#include "services/stages/TakeDownStage.h"

#include "model/cluster/TargetKind.h"
#include "model/runs/VolumeWords.h"
#include "services/cluster/OwnFolders.h"
#include "services/platform/Files.h"
#include "services/stages/PlanTelling.h"
#include "services/stages/RunSteps.h"
#include "services/stages/TerraformWork.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace
{

using Kind = PlacedThing::Kind;

QStringList namesOf(const QList<PlacedThing> &things, Kind kind)
{
    QStringList names;
    for (const PlacedThing &thing : things) {
        if (thing.kind == kind)
            names << thing.name;
    }
    return names;
}

/// Data volumes; empty where there are none.
QString keptInWords(const QList<PlacedThing> &things)
{
    QList<MachineVolume> volumes;
    for (const PlacedThing &thing : things) {
        if (thing.kind == Kind::Volume)
            volumes << MachineVolume{thing.volume.isEmpty() ? thing.name : thing.volume, thing.machine, thing.size};
    }
    return volumesInWords(volumes);
}

/// Those that are not there any more.
QList<PlacedThing> goneOf(const QList<PlacedThing> &before, const QList<PlacedThing> &now)
{
    QList<PlacedThing> gone = before;
    gone.removeIf([&now](const PlacedThing &thing) {
        return std::any_of(now.cbegin(), now.cend(), [&thing](const PlacedThing &one) {
            return one.kind == thing.kind && (one.id.isEmpty() ? one.name == thing.name : one.id == thing.id);
        });
    });
    return gone;
}

QJsonArray keptOf(const QList<PlacedThing> &things)
{
    QJsonArray kept;
    for (const PlacedThing &thing : things) {
        if (thing.kind == Kind::Volume)
            kept << QJsonObject{{QStringLiteral("id"), thing.id},
                                {QStringLiteral("name"), thing.name},
                                {QStringLiteral("machine"), thing.machine},
                                {QStringLiteral("volume"), thing.volume},
                                {QStringLiteral("gigabytes"), thing.size}};
    }
    return kept;
}

QJsonObject receiptOf(const QList<PlacedThing> &things)
{
    const auto list = [&things](Kind kind) { return QJsonArray::fromStringList(namesOf(things, kind)); };
    return {{QStringLiteral("machines"), list(Kind::Machine)},
            {QStringLiteral("networks"), list(Kind::Network)},
            {QStringLiteral("volumes"), list(Kind::Volume)},
            {QStringLiteral("processes"), list(Kind::Process)}};
}

} // namespace

bool TakeDownStage::keepsVolumes() const
{
    return targetKind(m_context.targetKind).keepsVolumes && !m_context.options.removeVolumes;
}

/// All is lost by taking down: that takes leave which was given to this run, whoever started it and whatever earlier runs were allowed.
Ending TakeDownStage::askLeave() const
{
    if (m_context.options.allowDestroy)
        return {};
    QStringList lost = m_terraform.machines();
    for (const PlacedThing &thing : m_context.target->things()) {
        if (thing.kind == Kind::Machine)
            lost << thing.machine;
    }
    if (!keepsVolumes())
        lost += namesOf(m_context.target->things(), Kind::Volume);
    lost.removeDuplicates();
    return RunEnd{Outcome::Failed, ExitCode::WouldDestroy,
                  lost.isEmpty() ? tr("Taking the cluster down removes its keys and passwords. Nothing was touched: this run was not given "
                                      "leave to. Take it down again and confirm it with the cluster's name if that is meant.")
                                 : tr("Taking the cluster down destroys: %1. Nothing was touched: this run was not given leave to. Take it "
                                      "down again and confirm it with the cluster's name if that is meant.")
                                       .arg(lost.join(QStringLiteral(", ")))};
}

Ending TakeDownStage::makePlan()
{
    if (const Ending end = askLeave())
        return end;
    if (const QString kept = keptInWords(keepsVolumes() ? m_context.target->things() : QList<PlacedThing>()); !kept.isEmpty())
        m_context.events.log(QStringLiteral("butler"), LogLevel::Info,
                             tr("These data volumes stay, and go on counting against the project's quota: %1.").arg(kept));
    if (m_terraform.state().isEmpty())
        return {};
    if (!m_terraform.folder().writeVariables(m_context.target->describeNothing()))
        return noRoom(m_context);
    // The state knows the volumes until all else is gone: whatever ends the run before, nothing is there that nobody knows.
    if (const Ending end = m_terraform.makePlan(keepsVolumes() ? TerraformWork::Aim::OnlyVolumes : TerraformWork::Aim::Nothing))
        return end;
    PlanTelling(m_context).tell(m_terraform.plan());
    return {};
}

Ending TakeDownStage::carryOut()
{
    const QString step = QStringLiteral("destroy");
    Ending end = m_terraform.plan().isEmpty() ? Ending() : m_terraform.carryOut(step, {});
    for (int tries = 0; end && m_terraform.waitsForPlace(tries); ++tries) {
        const Result<void> read = m_terraform.readState();
        end = read ? makePlan() : Ending(RunEnd::failed(read.error().message));
        if (!end && !m_terraform.plan().isEmpty())
            end = m_terraform.carryOut(step, {});
    }
    const Ending stop = end ? stoppedEnd(m_context) : Ending();
    return stop ? stop : end;
}

Ending TakeDownStage::removeRest()
{
    const QList<PlacedThing> before = m_context.target->things();
    // Those that were asked about. What an earlier build left beside them was named to nobody: it stays, and the receipt says so.
    const QList<MachineVolume> going = keepsVolumes() ? QList<MachineVolume>() : volumesOf(m_context.design);
    const Result<QList<PlacedThing>> ended = m_context.target->removeRest(going);
    if (const Ending end = stoppedAt(m_context, QStringLiteral("clean-up")))
        return end;
    if (!ended)
        return RunEnd::failed(ended.error().message);
    removeKeys();
    writeReceipt(goneOf(before, m_context.target->things()), *ended);
    return {};
}

Ending TakeDownStage::tellAround(const QString &id, Ending (TakeDownStage::*part)())
{
    tellStep(m_context, id, StepState::Running);
    if (const Ending end = (this->*part)())
        return endAt(m_context, id, *end);
    tellStep(m_context, id, StepState::Done);
    return {};
}

Ending TakeDownStage::plan()
{
    return tellAround(QStringLiteral("plan"), &TakeDownStage::makePlan);
}

Ending TakeDownStage::destroy()
{
    return tellAround(QStringLiteral("destroy"), &TakeDownStage::carryOut);
}

Ending TakeDownStage::cleanUp()
{
    return tellAround(QStringLiteral("clean-up"), &TakeDownStage::removeRest);
}

void TakeDownStage::removeKeys()
{
    m_terraform.keepState();
    for (const QString &folder : {m_context.folder.sshPath(), m_context.folder.saltPath(), m_context.folder.terraformPath()})
        QDir(folder).removeRecursively();
    m_context.target->forget();
    for (const QString &plan :
         QDir(m_context.folder.runsPath()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) // they hold first-contact keys
        QFile::remove(RunFolder(m_context.folder.runPath(plan)).artefactPath(Terraform::planName()));
    // What is on a volume that stays may be opened by the passwords that it was made with.
    if (!namesOf(m_context.target->things(), Kind::Volume).isEmpty())
        return;
    if (const Result<void> removed = Secrets::remove(m_context.folder); !removed)
        m_context.events.log(QStringLiteral("butler"), LogLevel::Warning, removed.error().message);
    OwnFolders::forget(m_context.id);
}

void TakeDownStage::writeReceipt(const QList<PlacedThing> &removed, const QList<PlacedThing> &ended)
{
    const QString place = m_context.target->name();
    const QJsonObject receipt{{QStringLiteral("format"), 2},
                              {QStringLiteral("cluster"), m_context.id},
                              {QStringLiteral("removed"), receiptOf(removed + ended)},
                              {QStringLiteral("left"), receiptOf(m_context.target->things())},
                              {QStringLiteral("kept"), keptOf(m_context.target->things())},
                              {QStringLiteral("checkedBy"), place}};
    (void)writePrivateFile(m_context.run.artefactPath(QStringLiteral("receipt.json")), QJsonDocument(receipt).toJson());
    const auto tell = [this](const QString &sentence) { m_context.events.log(QStringLiteral("butler"), LogLevel::Info, sentence); };
    for (const PlacedThing &thing : removed) {
        if (thing.kind == Kind::Machine)
            tell(tr("Removed: machine %1 (%2)").arg(thing.machine, thing.name));
    }
    for (const QString &network : namesOf(removed, Kind::Network))
        tell(tr("Removed: network %1").arg(network));
    for (const QString &volume : namesOf(removed, Kind::Volume))
        tell(tr("Removed: volume %1").arg(volume));
    for (const QString &process : namesOf(ended, Kind::Process))
        tell(tr("Ended: processes of %1, which %2 had forgotten").arg(process, place));
    if (const QString kept = keptInWords(m_context.target->things()); !kept.isEmpty()) {
        tell(tr("Kept: %1").arg(kept));
        m_context.summary =
            tr("Taken down: all else is gone (machines: %1, networks: %2, volumes: %3), and so are the keys. Kept, and still counted "
               "against the project's quota: %4; the next build of this cluster uses them again. %5 was asked and has nothing more of "
               "it. The design, the history and the passwords that open what is kept stay.")
                .arg(namesOf(removed, Kind::Machine).size())
                .arg(namesOf(removed, Kind::Network).size())
                .arg(namesOf(removed, Kind::Volume).size())
                .arg(kept, place);
        return;
    }
    m_context.summary = tr("Taken down: all is gone (machines: %1, networks: %2, volumes: %3), and so are the keys and passwords; %4 was "
                           "asked and has nothing of this cluster any more. The design and the history stay.")
                            .arg(namesOf(removed, Kind::Machine).size())
                            .arg(namesOf(removed, Kind::Network).size())
                            .arg(namesOf(removed, Kind::Volume).size())
                            .arg(place);
}
