#pragma once

#include "model/runs/RunEvent.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What one state of a job came to on a machine.
struct SaltState {
    int number = 0; ///< its place in the order of the job
    QString sls{};
    QString id{};
    QString name{};     ///< what it is about: a file, a package, a service
    QString function{}; ///< such as pkg.installed; an event on the way does not tell it
    StateResult result = StateResult::Clean;
    qint64 milliseconds = 0;
    QString comment{};
    QString changes{}; ///< JSON text, empty where there are none
};

/// A line of what butler_jobs.py (or `salt-run state.event`) tells: `TAG<tab>JSON`.
struct SaltEvent {
    enum class Kind { Progress, Return, Job, Up, Minions, Lost, Wait, Pace, Error, Done, Other };
    Kind kind = Kind::Other;
    QString jid{};
    QString minion{};
    // progress: one state; return: all of them in order
    QList<SaltState> states{};
    int total = 0;        ///< progress: the number of states to come in all
    QStringList errors{}; ///< return: why nothing ran at all, such as an sls that cannot be read
    bool success = false; ///< return: every state is Clean or Changed
    // job, minions, wait
    int step = 0;
    int job = 0;
    QStringList minions{}; ///< job, wait: who it is for; minions: who answered
    QStringList down{};
    QString text{}; ///< lost, error: why; wait: the function
    int atOnce = 0; ///< pace: how many minions work at once
    int of = 0;
};

/// Reads one line. Never fails: a line that is none is Kind::Other.
SaltEvent readSaltEvent(const QByteArray &line);
