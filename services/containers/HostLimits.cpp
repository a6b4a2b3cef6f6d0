#include "services/containers/HostLimits.h"

#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <cmath>

#if !defined(Q_OS_WIN)
#include <unistd.h>
#endif

namespace
{

// Counted on machines that were configured: 7 inotify instances (five of systemd's, dnsmasq's and the message bus's) with 14 watches on
// each, 31 to 58 tasks (37 on the average), 133 to 761 open files (247). What is no exact number is rounded up. Where containers are
// root's, the bus has a limit of its own; dnsmasq's counts as root's, as which it began: of 23 machines with 128 instances four failed. In
// a login's containers all are that login's.
constexpr int WatchersOfAMachine = 8; ///< one more than at rest
constexpr int WatchersOfRoot = 7;     ///< the same
constexpr int WatchesOfAMachine = 20;
constexpr int KeysOfAMachine = 1; ///< the session keyring that runc and crun make
constexpr int TasksOfAMachine = 40;
constexpr int FilesOfAMachine = 250;
constexpr qint64 IdsOfAnAccount = 65536;

/// Gives the sentences of this file their context.
struct HostLimitsWords {
    Q_DECLARE_TR_FUNCTIONS(HostLimits)
};

QString dockerFolder()
{
    return qEnvironmentVariable("DOCKER_CONFIG", qEnvironmentVariable("HOME") + QStringLiteral("/.docker"));
}

/// An engine's address of another computer, without the password in it; empty: it is of this one.
QString elsewhere(const QString &address)
{
    const QUrl url(address);
    const QString host = url.host();
    const bool here =
        host.isEmpty() || host == QLatin1String("localhost") || host == QLatin1String("::1") || host.startsWith(QLatin1String("127."));
    return here || url.scheme() == QLatin1String("unix") ? QString() : url.toString(QUrl::RemoveUserInfo);
}

QJsonObject jsonOf(const QString &path)
{
    const Result<QByteArray> text = readFile(path);
    return text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
}

/// The context that docker takes where no variable names an address: a file of each is kept under the hash of its name.
QString dockerContext()
{
    return jsonOf(dockerFolder() + QStringLiteral("/config.json"))[QLatin1String("currentContext")].toString();
}

QString addressOfContext(const QString &context)
{
    const QByteArray hash = QCryptographicHash::hash(context.toUtf8(), QCryptographicHash::Sha256).toHex();
    return jsonOf(QStringLiteral("%1/contexts/meta/%2/meta.json").arg(dockerFolder(), QString::fromLatin1(hash)))[QLatin1String(
        "Endpoints")][QLatin1String("docker")][QLatin1String("Host")]
        .toString();
}

/// Whether the engine makes containers on this computer.
Result<void> isHere(const QString &engine)
{
    const bool isDocker = engine == QLatin1String("docker");
    const char *variable = isDocker ? "DOCKER_HOST" : "CONTAINER_HOST";
    if (const QString where = elsewhere(qEnvironmentVariable(variable)); !where.isEmpty())
        return Error{HostLimitsWords::tr("%1 leads %2 to another computer. The machines of a cluster are made on this one: take that "
                                         "variable away, then try again.")
                         .arg(QLatin1String(variable) + QLatin1Char('=') + where, engine),
                     {}};
    const QString context = isDocker && qEnvironmentVariableIsEmpty(variable) ? dockerContext() : QString();
    if (const QString where = context.isEmpty() ? QString() : elsewhere(addressOfContext(context)); !where.isEmpty())
        return Error{HostLimitsWords::tr("Docker's context “%1” leads to another computer (%2). The machines of a cluster are made on this "
                                         "one: choose another, as by “docker context use default”, then try again.")
                         .arg(context, where),
                     {}};
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
    if (const Result<void> here = isHere(engine); !here)
        return here;
    const bool rootless = m_uid != 0 && engine == QLatin1String("podman");
    return rootless && QFileInfo::exists(m_root + QStringLiteral("/proc")) ? idRanges() : Result<void>();
}

/// What counts as this login's of what files are watched with. Who began as root and is somebody else now, as in many a container, has what
/// counts as root's: of containers' processes each may be such.
HostLimits::Watching HostLimits::watching() const
{
    Watching found;
    const auto spaceOf = [](const QString &process) {
        return QFileInfo(process + QStringLiteral("/ns/pid")).symLinkTarget().section(QLatin1Char('/'), -1);
    };
    const QString own = spaceOf(m_root + QStringLiteral("/proc/self"));
    for (QDirIterator processes(m_root + QStringLiteral("/proc"), QDir::Dirs | QDir::NoDotAndDotDot); processes.hasNext();) {
        const QString process = processes.next();
        if (!processes.fileName().at(0).isDigit())
            continue;
        if (QFileInfo(process).ownerId() != static_cast<uint>(m_uid) && (m_uid != 0 || spaceOf(process) == own))
            continue;
        for (QDirIterator handles(process + QStringLiteral("/fd"), QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
             handles.hasNext();) {
            handles.next();
            if (!handles.fileInfo().symLinkTarget().endsWith(QLatin1String("anon_inode:inotify")))
                continue;
            ++found.instances;
            const Result<QByteArray> info = readFile(process + QStringLiteral("/fdinfo/") + handles.fileName());
            found.watches += info ? info->count("inotify wd:") : 0;
        }
    }
    return found;
}

/// /proc/key-users has a line `UID: USERS KEYS/… MINE/MOST BYTES/MOST` for each user.
qint64 HostLimits::keys() const
{
    for (const QByteArray &line : text(QStringLiteral("/proc/key-users")).split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() > 3 && words.first() == QByteArray::number(m_uid) + ':')
            return words.at(3).split('/').first().toLongLong();
    }
    return 0;
}

QList<HostLimits::Limit> HostLimits::limits() const
{
    const auto kernel = [this](const char *name) { return number(QStringLiteral("/proc/sys/") + QLatin1String(name)); };
    const Watching watched = watching();
    const QString mostKeys = m_uid == 0 ? QStringLiteral("root_maxkeys") : QStringLiteral("maxkeys");
    // LOAD LOAD LOAD RUNNING/TASKS NEWEST
    const qint64 tasks = text(QStringLiteral("/proc/loadavg")).simplified().split(' ').value(3).split('/').value(1).toLongLong();
    const bool isThreads = kernel("kernel/threads-max") > 0 && kernel("kernel/threads-max") < kernel("kernel/pid_max");
    // OPEN FREE MOST
    const QList<QByteArray> files = text(QStringLiteral("/proc/sys/fs/file-nr")).simplified().split(' ');
    QList<Limit> limits{{QStringLiteral("fs.inotify.max_user_instances"), HostLimitsWords::tr("places to watch files from"),
                         kernel("fs/inotify/max_user_instances"), watched.instances, m_uid == 0 ? WatchersOfRoot : WatchersOfAMachine},
                        {QStringLiteral("fs.inotify.max_user_watches"), HostLimitsWords::tr("watched files"),
                         kernel("fs/inotify/max_user_watches"), watched.watches, WatchesOfAMachine},
                        {QStringLiteral("kernel.keys.") + mostKeys, HostLimitsWords::tr("keys"),
                         number(QStringLiteral("/proc/sys/kernel/keys/") + mostKeys), keys(), KeysOfAMachine},
                        {isThreads ? QStringLiteral("kernel.threads-max") : QStringLiteral("kernel.pid_max"),
                         HostLimitsWords::tr("processes and threads"), isThreads ? kernel("kernel/threads-max") : kernel("kernel/pid_max"),
                         tasks, TasksOfAMachine},
                        {QStringLiteral("fs.file-max"), HostLimitsWords::tr("open files"), files.value(2).toLongLong(),
                         files.value(0).toLongLong(), FilesOfAMachine}};
    if (m_uid != 0) { // what systemd lets a login have
        const QString slice = QStringLiteral("user-%1.slice").arg(m_uid);
        const QString folder = QStringLiteral("/sys/fs/cgroup/user.slice/%1/pids.").arg(slice);
        limits << Limit{slice,
                        HostLimitsWords::tr("processes and threads of a login"),
                        number(folder + QStringLiteral("max")),
                        number(folder + QStringLiteral("current")),
                        TasksOfAMachine,
                        QStringLiteral("sudo systemctl set-property %1 TasksMax=%2")};
    }
    return limits;
}

/// The kernel keeps one table of neighbours for all networks of this computer. In a cluster each machine speaks with each, by Consul, and
/// the computer with all: so it grows with the square, and where it is full some machines hear nothing of others, and nobody says why.
Quota HostLimits::neighbours(int machines, int before) const
{
    const auto square = [](double number) { return number * number; };
    const QList<QByteArray> lines = text(QStringLiteral("/proc/net/stat/arp_cache")).split('\n'); // entries, in hex, under their title
    const double used = double(lines.value(1).simplified().split(' ').first().toLongLong(nullptr, 16));
    const double whole = double(number(QStringLiteral("/proc/sys/net/ipv4/neigh/default/gc_thresh3")));
    const double room = std::floor(std::sqrt(std::max(0.0, whole - used) + square(before))) - before;
    const double added = square(before + machines) - square(before);
    return {.id = QStringLiteral("net.ipv4.neigh.default.gc_thresh3"),
            .title = HostLimitsWords::tr("neighbours in this computer's networks"),
            .whole = whole,
            .used = used,
            .added = added,
            .ofEach = room >= 1 ? (whole - used) / room : whole + 1,
            .remedy = QStringLiteral("sudo sysctl net.ipv4.neigh.default.gc_thresh3=%1").arg(qint64(std::max(whole, used + added)) * 2)};
}

QList<Quota> HostLimits::quotas(int machines, int before) const
{
    QList<Quota> found;
    if (const Quota quota = neighbours(machines, before); quota.whole > 0)
        found << quota;
    for (const Limit &limit : limits()) {
        if (limit.most <= 0)
            continue;
        const qint64 used = std::max<qint64>(0, limit.used); // not known counts for none
        const qint64 wanted = used + qint64(machines) * limit.ofEach;
        found << Quota{.id = limit.setting,
                       .title = limit.title,
                       .whole = double(limit.most),
                       .used = double(used),
                       .added = double(machines) * limit.ofEach,
                       .ofEach = double(limit.ofEach),
                       .remedy = limit.order.arg(limit.setting).arg(std::max(limit.most, wanted) * 2)};
    }
    return found;
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
