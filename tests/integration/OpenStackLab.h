#pragma once

#include "tests/Places.h"
#include "tests/integration/RealCluster.h"

#include <QElapsedTimer>
#include <QMap>
#include <QSysInfo>

#include <unistd.h>

/// The real control plane that lies beside the checkout, with a login for tests: started where it does not run, looked into behind the
/// program's back, and stopped again by who started it.
class OpenStackLab final
{
public:
    enum class Guests { Records, Machines };

    static QString tool(const QString &name) { return projectFile("/../shared/lab/") + name; }
    static QString state() { return QStringLiteral("/tmp/openstack-lab"); }
    /// Where SSH comes from to machines that boot: this computer's end of their own network, which the program takes out of this range.
    static QByteArray sshFrom() { return "10.64.0.0/10"; }
    /// Whether machines are to boot, too.
    static bool isWhole() { return qEnvironmentVariable("BUTLER_OPENSTACK") == QLatin1String("whole"); }
    /// What CI must not do without; empty: it is there.
    static QString missing()
    {
        if (!QFile::exists(tool(QStringLiteral("openstack-up"))))
            return QStringLiteral("no OpenStack for tests lies beside this checkout.");
        return ::geteuid() == 0 ? QString() : QStringLiteral("the OpenStack for tests needs root.");
    }
    /// It is made of Debian 12's own packages of OpenStack. What asks it is the same program everywhere.
    static bool runsHere()
    {
        return QSysInfo::productType() == QLatin1String("debian") && QSysInfo::productVersion() == QLatin1String("12");
    }

    /// What went wrong; empty: it stands.
    QByteArray start(Guests guests)
    {
        constexpr int limit = 900'000; // ms; it may have to install OpenStack
        // Not by a program that may not be there: one that cannot start would count as having ended well.
        const QString knock = QStringLiteral("exec 3<>/dev/tcp/127.0.0.1/5000");
        m_started = RealCluster::run(QStringLiteral("bash"), {QStringLiteral("-c"), knock}).exitCode != 0;
        if (!m_started)
            return {};
        QProcess lab;
        lab.setProcessChannelMode(QProcess::MergedChannels);
        lab.start(QStringLiteral("env"), {guests == Guests::Machines ? QStringLiteral("OSLAB_GUESTS=1") : QStringLiteral("OSLAB_GUESTS=0"),
                                          QStringLiteral("bash"), tool(QStringLiteral("openstack-up")), state()});
        return lab.waitForFinished(limit) && lab.exitCode() == 0 ? QByteArray() : lab.readAll() + "The lab did not start.";
    }
    void stop() const
    {
        if (m_started)
            (void)RealCluster::run(QStringLiteral("bash"), {tool(QStringLiteral("openstack-down")), state()});
    }
    /// What is kept of accounts and providers is the test's own from now on, and Terraform's providers come from beside the checkout. What
    /// went wrong; empty: nothing.
    static QString takeHome(const QTemporaryDir &home)
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(name, home.filePath(QString::fromLatin1(name).toLower()).toUtf8());
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // and no keychain of who runs it
        const Answer mirror = RealCluster::run(QStringLiteral("bash"),
                                               {tool(QStringLiteral("terraform-mirror")), home.filePath(QStringLiteral("providers"))});
        qputenv("TF_CLI_CONFIG_FILE", mirror.output.trimmed());
        return mirror.exitCode == 0 ? QString() : mirror.said();
    }

    static Answer openstack(const QStringList &command)
    {
        return RealCluster::run(QStringLiteral("env"), inProject(QStringList{QStringLiteral("openstack")} + command));
    }
    /// A Cinder that has just started has nowhere to put a volume for a minute or two, though all its services call themselves up.
    static bool makesVolumes();
    struct Thing {
        QString kind{};
        QString name{};
        QString id{};
        QString status{}; ///< of a server
    };
    /// All that the project has; where it could not be asked, one `trouble` that says why.
    static QList<Thing> things();
    /// KIND NAME of all of it, sorted; KIND ID of ports and floating addresses.
    static QStringList everything();
    /// Name → id of the servers.
    static QMap<QString, QString> servers();

private:
    static QStringList inProject(const QStringList &command)
    {
        return QStringList{QStringLiteral("OS_CLIENT_CONFIG_FILE=%1/clouds.yaml").arg(state()), QStringLiteral("OS_CLOUD=butler")} +
               command;
    }
    bool m_started = false;
};

inline bool OpenStackLab::makesVolumes()
{
    const QString name = QStringLiteral("probe");
    const auto volume = [&](const QStringList &words) { return openstack(QStringList{QStringLiteral("volume")} + words); };
    if (volume({QStringLiteral("create"), QStringLiteral("--size"), QStringLiteral("1"), name}).exitCode != 0)
        return false;
    QByteArray status;
    for (int look = 0; look < 20 && status != "available" && status != "error"; ++look)
        status = volume({QStringLiteral("show"), QStringLiteral("-f"), QStringLiteral("value"), QStringLiteral("-c"),
                         QStringLiteral("status"), name})
                     .output.trimmed();
    (void)volume({QStringLiteral("delete"), name});
    for (int look = 0; look < 20 && volume({QStringLiteral("show"), name}).exitCode == 0;)
        ++look; // each takes a second
    return status == "available";
}

inline QList<OpenStackLab::Thing> OpenStackLab::things()
{
    const Answer all = RealCluster::run(QStringLiteral("env"),
                                        inProject({QStringLiteral("/usr/bin/python3"), projectFile("/tests/integration/cloud.py")}));
    if (all.exitCode != 0)
        return {{.kind = QStringLiteral("trouble"), .name = all.said()}};
    QList<Thing> things;
    for (const QByteArray &line : all.output.split('\n')) {
        const QStringList words = QString::fromUtf8(line).split(QLatin1Char('\t'));
        if (words.size() == 4)
            things << Thing{words[0], words[1], words[2], words[3]};
    }
    return things;
}

inline QStringList OpenStackLab::everything()
{
    QStringList all;
    for (const Thing &thing : things()) {
        const bool hasName = thing.kind != QLatin1String("port") && thing.kind != QLatin1String("floating ip");
        all << thing.kind + QLatin1Char(' ') + (hasName ? thing.name : thing.id);
    }
    all.sort();
    return all;
}

inline QMap<QString, QString> OpenStackLab::servers()
{
    QMap<QString, QString> found;
    for (const Thing &thing : things()) {
        if (thing.kind == QLatin1String("server"))
            found.insert(found.contains(thing.name) ? thing.name + QStringLiteral(" twice") : thing.name, thing.id);
    }
    return found;
}
