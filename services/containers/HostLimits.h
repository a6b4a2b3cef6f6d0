#pragma once

#include "model/Result.h"
#include "model/runs/Capacity.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// What this computer lets containers of this login have, as its files say it: looked at before an engine is used and before machines are
/// made, because engines and machines say it late or not at all.
class HostLimits final
{
public:
    /// `root` stands before every path, for tests; `user` and `uid` are whose containers these are.
    HostLimits(QString root, QString user, qint64 uid);
    /// Those of this computer and this login.
    static HostLimits here();

    /// Whether `engine` (podman, docker) can serve: it is one of this computer, and the account has what containers need.
    Result<void> serves(const QString &engine) const;
    /// The kernel's limits for what this login runs, with what so many machines more take of each, beside `before` that their cluster has.
    /// One that cannot be read is left out.
    QList<Quota> quotas(int machines, int before = 0) const;
    /// What hurts later, in a sentence: machines that end with the login. Empty: nothing.
    QString warning(const QString &engine) const;

    qint64 uid() const { return m_uid; }
    /// What a file says; empty where it is not there.
    QByteArray text(const QString &path) const;
    /// Its first number; -1 where there is none.
    qint64 number(const QString &path) const;

private:
    Result<void> idRanges() const;
    struct Watching {
        qint64 instances = 0;
        qint64 watches = 0;
    };
    Watching watching() const;
    qint64 keys() const;
    Quota neighbours(int machines, int before) const;
    struct Limit {
        QString setting{};
        QString title{}; ///< in the plural, within a sentence
        qint64 most = 0; ///< nothing, or less: not known
        qint64 used = 0;
        int ofEach = 0; ///< machine
        QString order = QStringLiteral("sudo sysctl %1=%2");
    };
    QList<Limit> limits() const;
    QString m_root{};
    QString m_user{};
    qint64 m_uid = 0;
};
