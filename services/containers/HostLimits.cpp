#include "services/containers/HostLimits.h"

#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

#if !defined(Q_OS_WIN)
#include <unistd.h>
#endif

namespace
{

constexpr qint64 WatchersOfAMachine = 6; ///< inotify instances, counted on machines that were configured
constexpr qint64 KeysOfAMachine = 1;     ///< the session keyring that runc and crun make
constexpr qint64 IdsOfAnAccount = 65536;

/// Gives the sentences of this file their context.
struct HostLimitsWords {
    Q_DECLARE_TR_FUNCTIONS(HostLimits)
};

/// Where a variable leads the engine to another computer; that computer's address without the password in it.
QString elsewhere(const QString &engine)
{
    for (const char *name : {"CONTAINER_HOST", "DOCKER_HOST"}) {
        if ((engine == QLatin1String("docker")) != (QLatin1String(name) == QLatin1String("DOCKER_HOST")))
            continue;
        const QUrl url(qEnvironmentVariable(name));
        const QString host = url.host();
        const bool here =
            host.isEmpty() || host == QLatin1String("localhost") || host == QLatin1String("::1") || host.startsWith(QLatin1String("127."));
        if (!here && url.scheme() != QLatin1String("unix"))
            return QStringLiteral("%1=%2").arg(QLatin1String(name), url.toString(QUrl::RemoveUserInfo));
    }
    return {};
}

} // namespace

HostLimits::HostLimits(QString root, QString user, qint64 uid) : m_root(std::move(root)), m_user(std::move(user)), m_uid(uid)
{
}

HostLimits HostLimits::here()
{
#if defined(Q_OS_LINUX)
    return HostLimits({}, qEnvironmentVariable("USER", QString::number(geteuid())), geteuid());
#else
    return HostLimits(QStringLiteral("/nonexistent"), {}, 0); // engines have a machine of their own there, whose limits are theirs
#endif
}

QByteArray HostLimits::text(const QString &path) const
{
    const Result<QByteArray> bytes = readFile(m_root + path);
    return bytes ? *bytes : QByteArray();
}

/// -1: the file is not there.
qint64 HostLimits::number(const QString &path) const
{
    bool isNumber = false;
    const qint64 value = text(path).trimmed().toLongLong(&isNumber);
    return isNumber ? value : -1;
}

Result<void> HostLimits::idRanges() const
{
    if (text(QStringLiteral("/etc/nsswitch.conf")).contains("\nsubid:")) // somebody else than the files knows
        return {};
    qint64 next = 100000;
    for (const QString &path : {QStringLiteral("/etc/subuid"), QStringLiteral("/etc/subgid")}) {
        for (const QByteArray &line : text(path).split('\n')) {
            const QList<QByteArray> fields = line.trimmed().split(':');
            if (fields.size() == 3)
                next = std::max(next, fields.at(1).toLongLong() + fields.at(2).toLongLong());
        }
    }
    for (const QString &path : {QStringLiteral("/etc/subuid"), QStringLiteral("/etc/subgid")}) {
        bool found = false;
        for (const QByteArray &line : text(path).split('\n'))
            found = found || line.startsWith(m_user.toUtf8() + ':') || line.startsWith(QByteArray::number(m_uid) + ':');
        if (!found)
            return Error{
                HostLimitsWords::tr("The account %1 has no range of numbers for containers: %2 has no line for it. Have this line "
                                    "added to /etc/subuid and to /etc/subgid: “%3”. Then run “podman system migrate”, and try again.")
                    .arg(m_user, path, QStringLiteral("%1:%2:%3").arg(m_user).arg(next).arg(IdsOfAnAccount)),
                {}};
    }
    return {};
}

Result<void> HostLimits::serves(const QString &engine) const
{
    if (const QString where = elsewhere(engine); !where.isEmpty())
        return Error{HostLimitsWords::tr("%1 leads %2 to another computer. The machines of a cluster are made on this one: take that "
                                         "variable away, then try again.")
                         .arg(where, engine),
                     {}};
    const bool rootless = m_uid != 0 && engine == QLatin1String("podman");
    return rootless && QFileInfo::exists(m_root + QStringLiteral("/proc")) ? idRanges() : Result<void>();
}

/// How many inotify instances this login's processes have.
qint64 HostLimits::watchers() const
{
    qint64 found = 0;
    for (QDirIterator processes(m_root + QStringLiteral("/proc"), QDir::Dirs | QDir::NoDotAndDotDot); processes.hasNext();) {
        const QString process = processes.next();
        if (!processes.fileName().at(0).isDigit() || QFileInfo(process).ownerId() != static_cast<uint>(m_uid))
            continue;
        for (QDirIterator handles(process + QStringLiteral("/fd"), QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
             handles.hasNext();) {
            handles.next();
            found += handles.fileInfo().symLinkTarget().endsWith(QLatin1String("anon_inode:inotify")) ? 1 : 0;
        }
    }
    return found;
}

Result<void> HostLimits::holds(qsizetype machines) const
{
    if (machines <= 0)
        return {};
    const auto refused = [machines](qint64 most, qint64 used, qint64 ofEach, const QString &what, const QString &order) {
        const qint64 wanted = used + machines * ofEach;
        if (most < 0 || wanted <= most)
            return Result<void>();
        const qint64 roomy = std::max<qint64>(most * 2, wanted * 2);
        return Result<void>(Error{
            HostLimitsWords::tr("%1 more machines do not fit on this computer: its kernel lets this account have %2 %3, of which %4 are in "
                                "use, and each machine needs %5. Raise the limit, then try again: sudo sysctl %6")
                .arg(machines)
                .arg(most)
                .arg(what)
                .arg(used)
                .arg(ofEach)
                .arg(order.arg(roomy)),
            {}});
    };
    const QString instances = QStringLiteral("fs.inotify.max_user_instances");
    if (const Result<void> fits = refused(number(QStringLiteral("/proc/sys/fs/inotify/max_user_instances")), watchers(), WatchersOfAMachine,
                                          HostLimitsWords::tr("places to watch files from"), instances + QStringLiteral("=%1"));
        !fits)
        return fits;
    // UID: USERS KEYS/… MINE/MOST BYTES/MOST
    qint64 most =
        number(m_uid == 0 ? QStringLiteral("/proc/sys/kernel/keys/root_maxkeys") : QStringLiteral("/proc/sys/kernel/keys/maxkeys"));
    qint64 used = 0;
    for (const QByteArray &line : text(QStringLiteral("/proc/key-users")).split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() > 3 && words.first() == QByteArray::number(m_uid) + ':')
            used = words.at(3).split('/').first().toLongLong();
    }
    return refused(most, used, KeysOfAMachine, HostLimitsWords::tr("keys"), QStringLiteral("kernel.keys.maxkeys=%1"));
}

QString HostLimits::warning(const QString &engine) const
{
    const bool logind = QFileInfo::exists(m_root + QStringLiteral("/run/systemd/system"));
    if (m_uid == 0 || engine != QLatin1String("podman") || !logind ||
        QFileInfo::exists(m_root + QStringLiteral("/var/lib/systemd/linger/") + m_user))
        return {};
    return HostLimitsWords::tr("The machines end when %1 logs out of this computer. To let them stay: loginctl enable-linger %1")
        .arg(m_user);
}
