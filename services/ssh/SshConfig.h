#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

/// A machine as SSH reaches it.
struct SshHost {
    QString machine{};
    QString address{};
    int port = 22;
};

/// What .butler/ssh/config is made of: one entry host that is reached at once, and all others through it.
struct SshConfig {
    QString folder{}; ///< absolute path of .butler/ssh
    QString user{};
    SshHost entry{};
    QList<SshHost> others{};
};

/// A path as ssh_config takes it: quoted, with `%` doubled because ssh would expand it.
QString sshQuoted(QString path);
/// The entry host of this machine's name as the tunnel goes there: with its own key, which opens InfluxDB and nothing else.
QString doorOf(const QString &machine);
/// The hosts that a config has, and no more of it: whoever wrote that, what is made of them again is ours. Nothing where it has no entry.
std::optional<SshConfig> hostsOfConfig(const QByteArray &text);
/// The text of the config, good for `ssh -F` from anywhere, whatever characters the folder's path has.
QByteArray sshConfigText(const SshConfig &config);
