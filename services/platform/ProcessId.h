#pragma once

#include <QJsonObject>
#include <QtGlobal>

/// A process that cannot be mistaken for a later one with the same number: pid and start time. A value.
struct ProcessId {
    qint64 pid = 0;
    qint64 started = 0; ///< in the system's own unit, ticks since boot on Linux; 0: not known

    bool isNull() const { return pid == 0; }
    /// Whether it still runs on this computer; a zombie does not.
    bool isAlive() const;
    static ProcessId current();
    /// The process with this pid as it is now; null when there is none.
    static ProcessId of(qint64 pid);

    QJsonObject toJson() const;
    static ProcessId fromJson(const QJsonObject &object);
    bool operator==(const ProcessId &) const = default;
};
