#include "services/ssh/SshConfig.h"

#include "services/platform/Shell.h"

#include <QRegularExpression>

namespace
{
/// A path within ProxyCommand, which a shell reads.
QString proxyQuoted(const QString &path)
{
    return shellQuoted(path).replace(QLatin1Char('%'), QLatin1String("%%"));
}

const QString doorPrefix = QStringLiteral("door."); // no machine's name has a dot

QString hostText(const QString &name, const SshHost &host)
{
    // The alias makes known_hosts speak of machines, not of addresses that another cluster may have tomorrow.
    return QStringLiteral("Host %1\n    HostName %2\n    Port %3\n    HostKeyAlias %4\n")
        .arg(name, host.address)
        .arg(host.port)
        .arg(host.machine);
}

QString identity(const SshConfig &config, const char *key)
{
    return QStringLiteral("    IdentityFile %1\n").arg(sshQuoted(config.folder + QLatin1Char('/') + QLatin1String(key)));
}
/// A word that cannot be read as an option, a pattern or the end of a line.
bool isPlain(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("\\A[0-9A-Za-z_][0-9A-Za-z_.:-]{0,250}\\z"));
    return plain.match(word).hasMatch();
}
} // namespace

QString sshQuoted(QString path)
{
    path.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    path.replace(QLatin1Char('"'), QLatin1String("\\\""));
    path.replace(QLatin1Char('%'), QLatin1String("%%"));
    return QLatin1Char('"') + path + QLatin1Char('"');
}

QString doorOf(const QString &machine)
{
    return doorPrefix + machine;
}

std::optional<SshConfig> hostsOfConfig(const QByteArray &text)
{
    SshConfig config;
    config.user = QStringLiteral("root");
    QList<SshHost> hosts;
    bool inHost = false;
    for (const QByteArray &line : text.split('\n')) {
        const QString word = QString::fromUtf8(line).simplified().section(QLatin1Char(' '), 0, 0);
        const QString value = QString::fromUtf8(line).simplified().section(QLatin1Char(' '), 1);
        if (word == QLatin1String("Host") || word == QLatin1String("Match")) {
            inHost = word == QLatin1String("Host") && isPlain(value) && !value.startsWith(doorPrefix);
            if (inHost)
                hosts << SshHost{value, {}, 22};
        } else if (inHost && word == QLatin1String("HostName") && isPlain(value)) {
            hosts.last().address = value;
        } else if (inHost && word == QLatin1String("Port") && value.toUShort() > 0) {
            hosts.last().port = value.toUShort();
        } else if (word == QLatin1String("User") && isPlain(value)) {
            config.user = value;
        }
    }
    hosts.removeIf([](const SshHost &host) { return host.address.isEmpty(); });
    if (hosts.isEmpty())
        return std::nullopt;
    config.entry = hosts.takeFirst();
    config.others = hosts;
    return config;
}

QByteArray sshConfigText(const SshConfig &config)
{
    QString text =
        QStringLiteral("# Written by Butler Desktop at every run. To go to a machine: ssh -F FOLDER/.butler/ssh/config MACHINE\n");
    text += hostText(config.entry.machine, config.entry);
    text += hostText(doorOf(config.entry.machine), config.entry) + identity(config, "door_ed25519");
    // ProxyJump would not pass a config whose path has a space.
    const QString proxy = QStringLiteral("    ProxyCommand ssh -F %1 -W %h:%p %2\n")
                              .arg(proxyQuoted(config.folder + QStringLiteral("/config")), config.entry.machine);
    for (const SshHost &host : config.others)
        text += hostText(host.machine, host) + proxy;
    // Identities of all that fits are added up: so this one is for who comes by no door.
    text += QStringLiteral("Host * !%1*\n").arg(doorPrefix) + identity(config, "id_ed25519");
    text += QStringLiteral("Host *\n    User %1\n    UserKnownHostsFile %2\n")
                .arg(config.user, sshQuoted(config.folder + QStringLiteral("/known_hosts")));
    text +=
        QStringLiteral("    GlobalKnownHostsFile none\n    IdentitiesOnly yes\n    IdentityAgent none\n    BatchMode yes\n"
                       "    StrictHostKeyChecking yes\n    CheckHostIP no\n    UpdateHostKeys no\n    HashKnownHosts no\n"
                       "    PreferredAuthentications publickey\n    ConnectTimeout 10\n    ServerAliveInterval 15\n"
                       "    ServerAliveCountMax 3\n    ControlMaster no\n    ControlPath none\n    ForwardAgent no\n    ForwardX11 no\n");
    return text.toUtf8();
}
