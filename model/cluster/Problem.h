#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// Something about a design that the user should know, found by the rules of DesignCheck.
struct Problem {
    enum class Severity { Error, Warning };
    Severity severity = Severity::Error;
    QString rule{};            ///< stable id of the rule, such as "consul-quorum"
    QString group{};           ///< the culprit's group; empty: the design as a whole
    QString sentence{};        ///< what is wrong
    QString remedy{};          ///< what to do
    QString subject{};         ///< what the rule is about: a role's id, a network, a name; the fix needs it
    QStringList entry{};       ///< the keys that lead to the culprit in cluster.yaml; empty: the group's place
    bool isAboutValue = false; ///< the entry's value is wrong, and not its key
    bool operator==(const Problem &) const = default;
};
