#pragma once

#include "services/containers/Containers.h"
#include "services/containers/Engine.h"
#include "services/targets/Leftovers.h"
#include "services/targets/LocalRecord.h"
#include "services/targets/Target.h"

#include <QCoreApplication>

/// This computer as a place: machines are containers that boot systemd, made by podman or docker.
class LocalTarget final : public Target
{
    Q_DECLARE_TR_FUNCTIONS(LocalTarget)

public:
    explicit LocalTarget(const TargetWork &work) : m_work(work) {}

    Result<void> open() override;
    QString name() const override { return m_engine.name; }
    QString version() const override { return m_engine.version; }
    Pace::Bounds pace() const override;
    Result<void> checkBrought() const override;
    Result<void> look(Look what, const std::function<void()> &meanwhile) override;
    QList<PlacedThing> things() const override;
    QList<PlacedThing> forgotten() override;
    void endForgotten(const QStringList &made) override;

    QStringList vanished(const QList<StateResource> &state, const QStringList &making) const override;
    QString strangerSentence(const QList<PlacedThing> &strangers) const override;
    Result<void> removeStrangers(const QList<PlacedThing> &strangers) override;
    Result<void> removeHalfMade(const QStringList &machines) override;
    Result<void> mayMake(Making making) override;

    Capacity capacity(const Cluster &design, const RoleCatalogue &roles) override;
    Result<void> decide(const Cluster &design, const RoleCatalogue &roles, const QList<StateResource> &state,
                        const QStringList &making) override;
    Result<void> makeReady(Making making) override;
    Result<QJsonObject> describe(const Cluster &design, const RoleCatalogue &roles) override;
    QJsonObject describeNothing() const override { return emptyTerraformInput(m_engine, m_work.clusterId); }
    Result<bool> mendFailed() override;
    QString explain(const QString &words) const override;

    QMap<QString, QString> start(const QStringList &machines) override;
    bool wakeSsh(const QStringList &machines) override;
    QString hostKeyOf(const QString &machine) override;
    TargetEntry entry() const override;
    QMap<QString, QString> addresses() const override { return m_record.addresses; }

    Result<QList<PlacedThing>> removeRest(const QList<MachineVolume> &) override;
    void forget() override;

private:
    QString recordPath() const { return m_work.folder.privatePath() + QStringLiteral("/target.json"); }
    void log(LogLevel level, const QString &text, const QString &machine = {}) const;
    /// Ends the processes of containers that the engine forgot; those that still live are returned.
    QList<Leftover> end(const QList<Leftover> &forgotten);
    Result<void> makeImage();
    void removeFound();
    /// A command of the engine for each of these machines that it has.
    QMap<QString, CommandResult> each(const QStringList &machines, const QStringList &words, const QStringList &wordsAfter, int limit);

    TargetWork m_work;
    LocalRecord m_record{};
    ContainerEngine m_engine{};
    ClusterThings m_found{};
    QStringList m_ranges{};     ///< of all the engine's networks
    bool m_hasImage = false;    ///< the one that the record names, or that was made here last
    bool m_trustsImage = false; ///< m_hasImage was not asked for
    QList<Leftover> m_ended{};  ///< by endForgotten()
};
