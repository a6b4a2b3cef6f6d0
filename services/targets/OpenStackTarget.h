#pragma once

#include "services/targets/CloudDecision.h"
#include "services/targets/CloudFaults.h"
#include "services/targets/CloudInput.h"
#include "services/targets/CloudParts.h"
#include "services/targets/CloudProject.h"
#include "services/targets/CloudRecord.h"
#include "services/targets/CloudState.h"
#include "services/targets/KeptVolumes.h"
#include "services/targets/Target.h"

#include <QCoreApplication>

#include <memory>

/// A project at an OpenStack cloud as a place: machines are servers of Nova.
class OpenStackTarget final : public Target
{
    Q_DECLARE_TR_FUNCTIONS(OpenStackTarget)

public:
    explicit OpenStackTarget(const TargetWork &work) : m_work(work) {}

    Result<void> open() override;
    QString name() const override { return QStringLiteral("OpenStack"); }
    QString version() const override { return m_record.account; }
    Result<void> checkBrought() const override;
    Result<void> look(Look what, const std::function<void()> &meanwhile) override;
    QList<PlacedThing> things() const override;
    QList<PlacedThing> forgotten() override { return {}; }
    QMap<QString, QString> environment() const override { return cloudEnvironmentOf(m_account, m_secret, m_record.projectId); }
    QString notice() const override;
    void endForgotten(const QStringList &) override {}

    QStringList vanished(const QList<StateResource> &state, const QStringList &making) const override;
    QStringList broken(const QList<StateResource> &state) const override;
    QStringList sound(const QList<StateResource> &state) const override;
    QList<PlacedThing> unknown(const QStringList &) const override;
    QString strangerSentence(const QList<PlacedThing> &strangers) const override;
    bool canTakeIn() const override { return true; }
    void takeIn(const QList<PlacedThing> &strangers) override;
    Result<void> removeStrangers(const QList<PlacedThing> &strangers) override;
    Result<void> removeHalfMade(const QStringList &machines) override;
    void settle(const QStringList &making) override;
    Result<void> mayMake(Making) override { return {}; }

    Result<void> decide(const Cluster &design, const RoleCatalogue &roles, const QList<StateResource> &state,
                        const QStringList &making) override;
    Capacity capacity(const Cluster &design, const RoleCatalogue &roles) override;
    Result<void> makeReady(Making) override { return {}; }
    Result<QJsonObject> describe(const Cluster &design, const RoleCatalogue &roles) override;
    QMap<QString, QString> adopted() const override { return m_adopted; }
    QJsonObject describeNothing() const override;
    Result<bool> mendFailed() override { return false; }
    QString explain(const QString &words) const override { return explainFaults(cloud().withFaults(m_found), words); }

    Result<void> giveBack(const QStringList &machines) override;
    QMap<QString, QString> start(const QStringList &machines) override;
    bool wakeSsh(const QStringList &) override { return false; }
    QString hostKeyOf(const QString &) override { return {}; }
    TargetEntry entry() const override { return cloudEntry(m_record, state()); }
    QMap<QString, QString> addresses() const override { return state().addresses; }
    QMap<QString, QList<MachineDisk>> disks() const override;

    Result<QList<PlacedThing>> removeRest(const QList<MachineVolume> &volumes) override;
    void forget() override;

private:
    QString recordPath() const { return m_work.folder.privatePath() + QStringLiteral("/target.json"); }
    QString keptPath() const { return m_work.folder.privatePath() + QStringLiteral("/kept.json"); }
    QString statePath() const { return m_work.folder.terraformPath() + QStringLiteral("/terraform.tfstate"); }
    CloudState state() const { return CloudState::read(statePath()); }
    void log(LogLevel level, const QString &text, const QString &machine = {}) const;
    Result<void> signIn();
    CloudParts cloud() const { return {*m_calls, m_work.clusterId, m_record.name}; }
    /// Addresses of machines that the cloud gives this status, and that the state holds for half made or for whole.
    QStringList inStatus(const QString &status, bool tainted, const QList<StateResource> &state) const;
    const CloudPart *server(const QString &id) const;
    /// What the cloud has and no state knows.
    QList<CloudPart> unknown() const;
    QList<CloudPart> partsOf(const QList<PlacedThing> &things) const;
    Result<void> findKept(const Cluster &design);
    Result<void> removeUnknown(const QStringList &making);
    /// False: the run is to end at once.
    bool rest(int milliseconds) const;

    TargetWork m_work;
    CloudRecord m_record{};
    CloudRecord m_kept{}; ///< where volumes of it stayed when it was taken down
    CloudAccount m_account{};
    QString m_secret{};
    std::unique_ptr<CloudCalls> m_calls{};
    bool m_isSignedIn = false;
    std::unique_ptr<CloudDecision> m_decision{};
    QList<CloudPart> m_found{};
    bool m_hasRemoved = false; ///< something of a run that died, just now
    QMap<QString, QString> m_adopted{};
    QList<CloudPart> m_takenIn{}; ///< by the next plan
};
