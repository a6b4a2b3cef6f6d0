#pragma once

#include "model/Result.h"

#include <QString>
#include <QStringList>

/// Which Consul servers took part in the first election, and which have been in since. A server that comes later, or comes back empty,
/// must not be told to expect an election: it would take the lead with nothing in its hands, and the data would be gone. Kept in
/// .butler/salt.
struct ConsulHistory {
    QStringList founders{};    ///< servers of the first election
    int expected = 0;          ///< how many they were; stays when one of them goes
    QStringList established{}; ///< servers that have been seen in a cluster with a leader; empty: there was no election yet
    bool secured = false;      ///< certificates and tokens are in use; false: unknown, or an earlier version set it up

    /// Before a configure: as long as there was no election (or all that took part are gone), the servers of the design are its founders.
    void prepare(const QStringList &servers);
    /// After a configure that ended with a leader.
    void establish(const QStringList &servers);
    void forget(const QString &machine);
    /// What `machine` is told to expect; 0: nothing.
    int expectedBy(const QString &machine) const { return founders.contains(machine) ? expected : 0; }
    bool operator==(const ConsulHistory &) const = default;

    static Result<ConsulHistory> load(const QString &path);
    Result<void> save(const QString &path) const;
};
