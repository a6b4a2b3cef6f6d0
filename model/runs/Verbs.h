#pragma once

#include "model/runs/RunEvent.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What a run can do: a row of the one table of verbs.
struct VerbRow {
    Verb verb = Verb::Up;
    const char *name = "";  ///< as the terminal and files call it
    const char *title = ""; ///< as it is shown, to be translated
    QStringList steps{};    ///< in their order
    bool changes = false;   ///< whether it changes the world
    bool makes = false;     ///< whether it makes machines
};

const QList<VerbRow> &verbRows();
const VerbRow &rowOf(Verb verb);
QString verbName(Verb verb);
std::optional<Verb> verbFromName(const QString &name);
/// Whether a run of the verb of this name changes the world; one that nobody here knows may.
bool mayChange(const QString &name);
/// What becomes of the cluster by it, as people say it: “Build”.
QString verbTitle(Verb verb);
