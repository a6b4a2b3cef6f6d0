#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// A machine in a state of Terraform before 0.12.
struct OldMachine {
    QString base{};          ///< its name without its number, small letters: worker
    bool isNumbered = false; ///< worker-3
    QString size{};
    QString image{}; ///< its name, or its id where that is all that is known
    QStringList networks{};
};

/// The name without its number and the set-up's own beginning, fit to be a group's: "butler-Worker-3" is worker, numbered.
OldMachine oldBase(const QString &name);

/// What stands in a state of Terraform before 0.12 (versions 1 to 3 of its form) of a cluster on OpenStack.
struct OldState {
    QList<OldMachine> machines{};
    QStringList volumes{};
    QStringList addresses{};
    QStringList keyPairs{};

    static bool isOne(const QByteArray &text);
    static Result<OldState> read(const QByteArray &text, const QString &file);
};
