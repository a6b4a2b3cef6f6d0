#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Observed.h"

#include <QJsonValue>
#include <QMap>
#include <QString>
#include <QStringList>

/// What is known before a cluster is asked: where it is, and what engine and Terraform said. The asker fills it in.
struct StatusQuestion {
    Cluster design{};
    bool built = false;                                    ///< anything of it exists
    QString formerPlace{};                                 ///< where the cluster was built, when the folder lies elsewhere now
    QMap<QString, QString> addresses{};                    ///< machine → its address on the cluster's network
    QMap<QString, ObservedMachine::Power> powers{};        ///< of the machines that the target has; a designed one that is missing is gone
    QString notice{};                                      ///< what ends soon at the target, and what to do before; empty: nothing
    QString powerProblem{};                                ///< why the target could not be asked; empty: it was
    QMap<QString, ObservedMachine::Terraform> terraform{}; ///< of the machines in the state; a designed one that is missing is absent
    QStringList making{};                                  ///< machines that a run which died was making
    QString terraformProblem{};                            ///< why the state could not be read; empty: it was
    QMap<QString, QStringList> hostKeys{};                 ///< those that known_hosts has of each machine
    QString sshConfig{};                                   ///< path of .butler/ssh/config; empty: the machines are not asked
    QString entryMachine{};                                ///< the master
    QString user = QStringLiteral("root");
    QJsonValue influx{};              ///< the reader of its figures, as programs on the master take it; null: none
    QString secretsProblem{};         ///< why the cluster's secrets could not be read; empty: they were
    QString consulToken{};            ///< of the reader; empty: none
    std::optional<ObservedRun> run{}; ///< the one that is going on
    /// Whether that one changes the cluster: its machines have enough to do, and what it mends is judged when it is done.
    bool isLeftToRun() const;
    std::optional<ObservedRun> ended{}; ///< the last one, where its process died before it was done
    QStringList leftTools{};            ///< of that one, which still work
    QStringList forgotten{};            ///< machines of which processes run that the target does not list
    bool isQuick = false;               ///< asked once: who has not answered in two seconds is not known
    bool isShared = false;              ///< the machines are this computer's, and keep each other waiting
    double load = 0;                    ///< for each core, of this computer where the machines share it; 0: they do not, or not known
    /// Whether there is so much more to do than cores that who does not answer in time may well be alive.
    bool isOverloaded() const { return load > Overload; }
    static constexpr double Overload = 8; ///< load for each core
    double lastingLoad = 0;               ///< the same, of five minutes: what is worth a word is no moment's
    static constexpr double LastingOverload = 6;
};

class MasterSession;
struct MasterAnswer;

/// Of a cluster with more machines a person who waits is told what two seconds bring: with many some are always slow.
constexpr qsizetype MostAskedInFull = 20;
/// s that a quick look waits for machines.
constexpr int QuickLimit = 2;

/// What is known by the question and the master's answer, without findings.
Observed observedOf(const StatusQuestion &question, const MasterAnswer &master);
/// Whether every machine is asked anew, or what it said within the last minute may still count: asking costs all of them. Close: anew as
/// long as that is done a quarter of the time at most.
enum class Freshness { New, Recent, Close };
/// s for which what every machine said still counts; more where a run changes a cluster of many.
int keptFor(const StatusQuestion &question, Freshness freshness);
/// Asks the cluster how it is now, by one SSH connection to its master (about 1.5 s, a tenth of that when the session stands). Blocks; the
/// window asks `butlerctl status` instead. Never fails: what cannot be asked is not known, and the answer says why.
MasterAnswer askMaster(MasterSession &session, const StatusQuestion &question, Freshness freshness);
