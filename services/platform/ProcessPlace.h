#pragma once

#include "services/platform/ProcessId.h"

#include <QJsonObject>
#include <QString>

/// Where processes run: on which computer, since which of its starts, and in which world of process numbers, as a container has one of its
/// own. It alone says who is alive, because a number means nothing without it. A value.
struct ProcessPlace {
    QString host{};    ///< the computer's name; all that versions before this one wrote down
    QString machine{}; ///< the computer's own id, which no change of its name touches; empty: it has none, or it was not noted
    QString boot{};    ///< of this start of its system
    QString world{};   ///< of process numbers; Linux alone has several

    /// Where we run. Computed once.
    static const ProcessPlace &here();

    enum class Life {
        Alive,
        Dead,
        InAnotherWorld, ///< another container or session of this computer: its processes cannot be seen from here
        OnAnotherComputer
    };
    /// What can be proved of a process that was noted there.
    Life lifeOf(const ProcessId &process) const;
    /// Whether its processes can be seen from here, so that one that is not found is dead.
    bool isHere() const;

    /// Puts itself beside what `object` says already.
    void into(QJsonObject &object) const;
    static ProcessPlace fromJson(const QJsonObject &object);
    bool operator==(const ProcessPlace &) const = default;

private:
    enum class Distance { Here, BeforeRestart, AnotherWorld, AnotherComputer };
    Distance distance() const;
};
