#pragma once

#include "model/cluster/Observed.h"

#include <QList>
#include <QString>
#include <QStringList>

/// Findings that are alike but for the machine, as one row of a list: a number and two words lead.
struct GatheredFinding {
    QString id{};       ///< that of the first
    QString sentence{}; ///< of a single one its own
    QString which{};    ///< the machines; empty of a single one, whose sentence names it
    QStringList machines{};
    QString fix{}; ///< the verb that mends all of them; empty: none does
    bool isBad = false;
};

/// In the order in which the first of each comes. What must be read for each machine, such as that its key is another one, is not gathered.
QList<GatheredFinding> gathered(const QList<Finding> &findings);
