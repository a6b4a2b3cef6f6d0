#pragma once

#include "model/Result.h"
#include "services/salt/SaltEvent.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

struct RunContext;

/// One Salt job: a function on some minions.
struct SaltTask {
    QStringList minions{};
    QString function{};
    QStringList arguments{};
    QJsonObject keywords{};
};

/// What butler_jobs.py is asked to carry out: tasks of one step run side by side, steps one after another.
struct SaltQuestion {
    QStringList minions{};    ///< who is to answer first
    QSet<QString> answered{}; ///< who has done so a moment ago, and is not asked again
    int answerLimit = 30;     ///< s without an answer of any, then who is missing is down; on a busy computer more
    QList<QList<SaltTask>> steps{};
    bool startsMaster = false; ///< where the master itself does not work: starts it anew, once, and asks again
    int silenceLimit = 900;    ///< s without any news, then all that is missing counts as failed; that a job still runs is news
};

/// What it came to.
struct SaltOutcome {
    QStringList up{};
    QStringList down{};
    QMap<QString, QString> lost{}; ///< minion → why it did not return
};

/// Carries it out on the Salt master and tells `hear` all events, each state once and in order on its machine. A connection that breaks is
/// made again, and what happened meanwhile is filled in from the job cache.
Result<SaltOutcome> carryOut(RunContext &context, const SaltQuestion &question, const std::function<void(const SaltEvent &)> &hear);

/// One state's result on a machine as an event of the run.
void writeState(RunContext &context, const QString &machine, const SaltState &state);
/// How a state is called in a sentence: by its name, else by id and sls.
QString stateName(const SaltState &state);
