#pragma once

#include "services/targets/Target.h"

/// A place for tests: a machine is a process that sleeps, noted in a file of its name under .butler/place. It shows what another place
/// takes: this class, its kind, its module and its row.
class ProcessTarget final : public Target
{
public:
    explicit ProcessTarget(const TargetWork &work) : m_work(work) {}

    Result<void> open() override { return {}; }
    QString name() const override { return QStringLiteral("processes"); }
    QString version() const override { return QStringLiteral("1"); }
    Result<void> checkBrought() const override { return {}; }
    Result<void> look(Look what, const std::function<void()> &meanwhile) override;
    QList<PlacedThing> things() const override { return m_things; }
    QList<PlacedThing> forgotten() override { return {}; }
    void endForgotten(const QStringList &) override {}

    QStringList vanished(const QList<StateResource> &state, const QStringList &making) const override;
    QString strangerSentence(const QList<PlacedThing> &strangers) const override;
    Result<void> removeStrangers(const QList<PlacedThing> &strangers) override;
    Result<void> removeHalfMade(const QStringList &machines) override;
    Result<void> mayMake(Making) override { return {}; }

    Capacity capacity(const Cluster &design, const RoleCatalogue &) override;
    Result<void> decide(const Cluster &design, const RoleCatalogue &, const QList<StateResource> &, const QStringList &) override;
    Result<void> makeReady(Making) override;
    Result<QJsonObject> describe(const Cluster &design, const RoleCatalogue &roles) override;
    QJsonObject describeNothing() const override;
    Result<bool> mendFailed() override { return false; }
    QString explain(const QString &) const override { return {}; }

    QMap<QString, QString> start(const QStringList &machines) override;
    bool wakeSsh(const QStringList &) override { return false; }
    QString hostKeyOf(const QString &) override { return {}; }
    TargetEntry entry() const override { return {.machine = m_entry, .host = QStringLiteral("127.0.0.1")}; }
    QMap<QString, QString> addresses() const override { return {}; }

    Result<QList<PlacedThing>> removeRest(const QList<MachineVolume> &volumes) override;
    void forget() override;

private:
    QString placePath() const { return m_work.folder.privatePath() + QStringLiteral("/place"); }
    QString recordPath() const { return m_work.folder.privatePath() + QStringLiteral("/target.json"); }
    bool isThere(const QString &machine) const;
    TargetWork m_work;
    QString m_entry{};
    QList<PlacedThing> m_things{};
};
