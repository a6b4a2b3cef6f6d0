#include "services/ssh/JumpHostKeys.h"

#include "services/platform/Files.h"
#include "services/ssh/KnownHosts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <functional>

namespace
{

/// Gives the sentences of this file their context.
struct JumpHostWords {
    Q_DECLARE_TR_FUNCTIONS(JumpHostKeys)
};

Result<KnownHosts> load(const QString &path)
{
    if (!QFileInfo::exists(path))
        return KnownHosts();
    const Result<QByteArray> text = readFile(path);
    return text ? Result<KnownHosts>(KnownHosts::fromText(*text)) : Result<KnownHosts>(text.error());
}

Result<void> change(const QString &path, const std::function<bool(KnownHosts &)> &act)
{
    constexpr int others = 5000; // ms, while somebody else writes
    if (!QDir().mkpath(QFileInfo(path).path()))
        return Error{JumpHostWords::tr("The folder %1 cannot be made. Check that your home is writable.").arg(QFileInfo(path).path()), {}};
    const FileLock lock(path + QStringLiteral(".lock"), others);
    if (!lock.isHeld())
        return lock.failure(JumpHostWords::tr("The trusted keys are being changed by another window or terminal. Try again."));
    Result<KnownHosts> hosts = load(path);
    if (!hosts)
        return hosts.error();
    if (!act(*hosts))
        return Error{JumpHostWords::tr("What the jump host shows is no whole key, so it cannot be trusted."), {}};
    return writePrivateFile(path, hosts->text());
}

} // namespace

QString JumpHostKeys::nameOf(const CloudAccount::Bastion &host)
{
    const QString name = host.host.toLower();
    return host.port == 22 ? name : QStringLiteral("[%1]:%2").arg(name).arg(host.port);
}

QStringList JumpHostKeys::of(const CloudAccount::Bastion &host) const
{
    const Result<KnownHosts> hosts = m_path.isEmpty() ? Result<KnownHosts>(KnownHosts()) : load(m_path);
    return hosts ? hosts->keys(nameOf(host)) : QStringList();
}

Result<void> JumpHostKeys::trust(const CloudAccount::Bastion &host, const QString &key) const
{
    return change(m_path, [&](KnownHosts &hosts) { return hosts.set(nameOf(host), key); });
}

Result<void> JumpHostKeys::forget(const CloudAccount::Bastion &host) const
{
    return change(m_path, [&](KnownHosts &hosts) {
        hosts.remove(nameOf(host));
        return true;
    });
}
