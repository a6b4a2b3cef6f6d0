#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

/// A tool to run, whole and plain: made by the makers of services/{terraform,ssh,salt,containers}, run by Runner.
struct Command {
    QString program{};
    QStringList arguments{};
    QByteArray standardInput{};
    QMap<QString, QString> environment{}; ///< beside the few variables that every tool gets (Runner)
    QString workingDirectory{};
    QString name{};           ///< the source of its lines in the log: terraform, ssh, salt …
    int silenceLimit = 300;   ///< s without a byte of output, then it is ended; on a busy computer more (crowding())
    int totalLimit = 0;       ///< s in all, then it is ended, of one that speaks though nothing moves; 0: for as long as it speaks
    QString artefact{};       ///< file under artefacts/ that keeps its output; empty: the output is not kept
    QByteArray mark{};        ///< a program of ours tells its lines between these (Told.h): then nothing else is its output
    bool whenStopped = false; ///< runs although the run is to stop: to leave things in order

    bool operator==(const Command &) const = default;
};

/// What a tool came to.
struct CommandResult {
    int exitCode = -1;
    bool stopped = false;  ///< the run was told to stop (or cannot write its story) before or while it ran
    bool timedOut = false; ///< one of its limits was over
    bool crashed = false;  ///< ended by a signal, or could not be started: errorOutput says why
    QByteArray output{};
    QByteArray errorOutput{};
    QByteArray besides{}; ///< what came between the lines that a program of ours told: never an answer

    bool ok() const { return exitCode == 0 && !stopped && !timedOut && !crashed; }
};
