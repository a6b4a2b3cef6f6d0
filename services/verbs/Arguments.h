#pragma once

#include "model/Result.h"

#include <QMap>
#include <QString>
#include <QStringList>

/// A command line as it was understood: verb, folder, options. A plain value.
struct Arguments {
    QString verb{};
    QString folder{};
    QStringList rest{}; ///< words behind the folder, such as a run's id
    bool json = false;
    bool yes = false;
    bool allowDestroy = false;
    bool force = false;
    bool follow = false;
    bool lost = false;            ///< stop: the run's computer is gone for good
    bool moved = false;           ///< the folder was moved here
    bool watch = false;           ///< status: asked again by each line of standard input
    bool image = false;           ///< engine: make the image
    bool allowPrivileged = false; ///< engine: see needsLeave()
    bool copied = false;          ///< the folder is a copy
    bool overwrite = false;       ///< cloud: the account of that name is replaced
    bool withSecret = false;      ///< cloud: the secret is given out, too
    bool refresh = false;         ///< cloud: asked now, whatever is kept
    bool newConsulKey = false;    ///< configure: see RunOptions
    bool recoverConsul = false;   ///< configure: see RunOptions
    bool removeData = false;      ///< configure: see RunOptions
    bool volumes = false;         ///< destroy: data volumes go, too
    bool takeIn = false;          ///< what no state knows is taken in
    bool removeUnknown = false;   ///< what no state knows is removed
    QString plan{};               ///< --plan RUN: the plan that was approved
    QStringList replace{};        ///< --replace MACHINE
    QStringList machines{};       ///< --machine MACHINE
    QString templateName{};
    QString target{};
    QString name{};
    QString cloud{};  ///< cloud: the key of one of several
    QString format{}; ///< cloud: what is written
};

/// Reads the words behind the program's name. The error is a sentence that says what is wrong; nothing is guessed.
Result<Arguments> readArguments(const QStringList &words);
