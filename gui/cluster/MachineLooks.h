#pragma once

#include "gui/cluster/PictureSources.h"
#include "model/runs/MachineStages.h"

/// How one machine stands in one lens.
struct MachineLook {
    State state = State::Unknown;
    double ring = 0;
    QString word{}; ///< short: "Joining Salt", "Disk 91 % full"
    QString kind{}; ///< where the word has numbers: what many machines have in common; else empty
};

/// The same answer for picture, table, tips and inspector.
class MachineLooks final
{
public:
    explicit MachineLooks(const PictureSources &sources);

    MachineLook look(const QString &machine) const;
    /// Of the run, for Progress; in other lenses of none.
    const MachineStages &stages() const { return m_stages; }
    /// Whether a plan says what happens to machines; one that is being made, or could not be made, says nothing of them.
    bool isPlanned() const;
    /// What a plan does with it; None: it stays, where isPlanned().
    ResourceAction action(const QString &machine) const { return m_actions.value(machine, ResourceAction::None); }
    QString reason(const QString &machine) const { return m_reasons.value(machine); }
    /// Machines that the plan destroys, the run takes away or reality has and the design has not, in order.
    const QStringList &strangers() const { return m_strangers; }
    bool hasFinding(const QString &machine) const { return m_findings.contains(machine); }
    QString findingOf(const QString &machine) const { return m_findings.value(machine); }
    const ObservedMachine *observed(const QString &machine) const;
    /// ms from the first of its steps to the last; 0: it has none.
    qint64 spent(const QString &machine) const;
    /// 0…1 for the heat of a machine; absent: it says nothing.
    std::optional<double> heat(const QString &machine) const;
    bool isSilent(const ObservedMachine &machine) const;
    /// What a tip says of it: in Health the value that the heat shows, else how it stands.
    QString tip(const QString &machine) const;

private:
    MachineLook progress(const QString &machine) const;
    MachineLook health(const QString &machine) const;
    const PictureSources &m_sources;
    QHash<QString, ResourceAction> m_actions{};
    QHash<QString, QString> m_reasons{};
    QHash<QString, QString> m_findings{};
    QHash<QString, const ObservedMachine *> m_observed{};
    QHash<QString, std::pair<QDateTime, QDateTime>> m_spans{};
    QStringList m_strangers{};
    MachineStages m_stages{};
    double m_mostCores = 1; ///< stands in for a machine that does not say how many it has
};

/// "Creating", "Joining Salt" …
QString stageWord(Stage stage);
/// "load 1.6", "61 %", "12 s ago": a value of the heat shown, in words; empty where nothing was heard.
QString heatWord(const ObservedMachine &machine, Heat heat, const QDateTime &now);
/// Whether a planned change is about the machine itself and not about a volume of it.
bool isOfMachine(const PlannedChange &change);
