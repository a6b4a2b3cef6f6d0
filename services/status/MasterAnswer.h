#pragma once

#include "model/cluster/Observed.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

/// What butler_status.py says, read: one cluster as its master sees it. A value.
struct MasterAnswer {
    bool known = false;
    QString problem{};   ///< why the master could not be asked
    QString problemId{}; ///< of the explanation of that; may be empty

    QStringList accepted{}; ///< names of Salt keys
    QStringList pending{};
    QStringList denied{};
    bool keysKnown = false;
    bool isKept = false; ///< what minions said is that of an earlier look; nobody was asked
    double took = 0;     ///< s that those that answered were at it, together; to wait for who is silent is work for nobody
    QMap<QString, bool> minionUp{};
    QMap<QString, QStringList> roles{}; ///< grains of the minions that answered
    bool consulKnown = false;
    QString consulLeader{};
    QMap<QString, ObservedMachine::Member> members{};
    QList<ObservedService> services{};
    bool influxKnown = false;
    QMap<QString, QDateTime> lastMetric{}; ///< by this computer's clock
    qint64 refused = 0;                    ///< packets of figures that InfluxDB did not take of late; 0 also: not known yet
    QMap<QString, double> clocks{};        ///< s that a machine's clock is at least ahead of the master's; negative: behind
    QStringList restarts{};                ///< machines whose updates count only after they were started anew
    double clockHere = 0;                  ///< s that this computer's clock is ahead of the master's
    QMap<QString, MachineValues> values{};
    QMap<QString, bool> ssh{};
    QMap<QString, QString> hostKeys{}; ///< what each machine shows the master as its own
    QMap<QString, QString> errors{};   ///< part (keys, minions, consul, influx) → why it could not be asked
};

/// Reads the document; parts that are missing stay unknown.
MasterAnswer readMasterAnswer(const QJsonObject &json);
/// The newer of two answers, in which what answered in either has answered.
MasterAnswer bestOf(const MasterAnswer &before, MasterAnswer now);
/// The same of the machines alone: who answered in either has answered; who did not, and was not asked before, is unknown.
MasterAnswer machinesOfBoth(const MasterAnswer &before, MasterAnswer now);
