#pragma once

#include "model/Result.h"

#include <QByteArray>
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
    /// Whether so many machines more can run beside what runs. The error names the kernel's limit that ends before, and how to raise it.
    Result<void> holds(qsizetype machines) const;
    /// What hurts later, in a sentence: machines that end with the login. Empty: nothing.
    QString warning(const QString &engine) const;

private:
    Result<void> idRanges() const;
    QByteArray text(const QString &path) const;
    qint64 number(const QString &path) const;
    qint64 watchers() const;
    QString m_root{};
    QString m_user{};
    qint64 m_uid = 0;
};
