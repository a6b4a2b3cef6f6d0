#pragma once

#include "services/verbs/Arguments.h"

#include <QList>
#include <QString>
#include <QStringList>

/// A verb of the terminal: a row of the one table from which the command line is read, the help is written and the verb is done. Those that
/// begin a run stand in model/runs/Verbs.h, too.
struct TerminalVerb {
    QString name{};
    int (*act)(const Arguments &) = nullptr;
    const char *help = ""; ///< in a line; to be translated; empty: not shown
    QStringList options{}; ///< beside --json, where that means something to it
    int moreWords = 0;     ///< behind the folder, such as a run's id
    bool takesFolder = true;
};

const QList<TerminalVerb> &terminalVerbs();
/// The row of this verb, or null.
const TerminalVerb *terminalVerb(const QString &name);
/// What `butlerctl --help` prints.
QString usage();
