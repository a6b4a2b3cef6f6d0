#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What a machine last reported: absent where nothing was heard. Load is the one-minute average, the others are 0…100 %.
struct MachineValues {
    std::optional<double> load{};
    std::optional<double> processor{};
    std::optional<double> memory{};
    std::optional<double> disk{};
    std::optional<double> cores{}; ///< what the load is measured against; known while its minion answers
};

/// One machine as it really is, asked of every side that can know.
struct ObservedMachine {
    enum class Terraform { Unknown, Present, Tainted, Absent };
    enum class Power { Unknown, Running, Stopped, Error, Gone };
    enum class Reach { Unknown, Reachable, Unreachable };
    enum class Key { Unknown, Accepted, Pending, Denied, Absent };
    enum class Minion { Unknown, Up, Down };
    enum class Member { Unknown, Alive, Failed, Left, Absent };

    QString name{};
    QStringList roles{};
    QString address{};
    Terraform terraform = Terraform::Unknown;
    Power machine = Power::Unknown;
    Reach ssh = Reach::Unknown;
    Key salt = Key::Unknown;
    Minion minion = Minion::Unknown;
    Member consul = Member::Unknown;
    std::optional<QDateTime> lastMetric{};
    MachineValues values{};
};

/// A service as Consul knows it.
struct ObservedService {
    enum class State { Unknown, Passing, Warning, Critical };
    QString name{};
    QString machine{};
    QString address{};
    int port = 0;
    State state = State::Unknown;
    QString output{};                     ///< what its check said
    std::optional<double> milliseconds{}; ///< that it took to answer the master just now, through the door of its check
};

/// A difference between design and reality, with one sentence and a fix.
struct Finding {
    QString id{};      ///< stable: kind and machine, such as "minion-silent:worker-1"
    QString machine{}; ///< empty: the cluster as a whole
    QString message{};
    QString fix{}; ///< the verb that mends it (up, configure, destroy); empty: none does
};

/// A run that is going on.
struct ObservedRun {
    QString id{};
    QString verb{};
    QDateTime since{};
};

/// What `butlerctl status --json` prints: one cluster as it really is at one moment.
struct Observed {
    QDateTime time{};
    QString cluster{};
    bool built = false; ///< whether anything of it exists
    QList<ObservedMachine> machines{};
    QList<ObservedService> services{};
    QList<Finding> findings{};
    std::optional<ObservedRun> run{};
    double clockHere = 0; ///< s that this computer's clock is ahead of the cluster's, where that is more than a little

    /// What time it is by the cluster's clock, by which its figures are kept; ms since the epoch.
    qint64 clusterTime() const;
    /// This computer's clock was set by so many ms since: what is told by it moves along, so that nothing becomes older or younger.
    void moveClock(qint64 milliseconds);
    const ObservedMachine *machine(const QString &name) const;
};
