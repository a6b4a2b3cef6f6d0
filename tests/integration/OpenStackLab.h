#pragma once

#include "tests/Places.h"
#include "tests/integration/RealCluster.h"

#include <QElapsedTimer>
#include <QMap>
#include <QSysInfo>

#include <memory>
#include <vector>

#include <unistd.h>

/// The real control plane that lies beside the checkout, with a login for tests: started where it does not run, looked into behind the
/// program's back, and stopped again by who started it.
class OpenStackLab final
{
public:
    enum class Guests { Records, Machines };

    static QString tool(const QString &name) { return projectFile("/../shared/lab/") + name; }
    static QString state() { return QStringLiteral("/tmp/openstack-lab"); }
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

    static Answer openstack(const QStringList &command) { return RealCluster::run(QStringLiteral("env"), words(command)); }
    /// A Cinder that has just started has nowhere to put a volume for a minute or two, though all its services call themselves up.
    static bool makesVolumes();
    /// KIND NAME of all that the project has.
    static QStringList everything();
    /// Name → id of the servers.
    static QMap<QString, QString> servers();

private:
    static QStringList words(const QStringList &command)
    {
        return QStringList{QStringLiteral("OS_CLIENT_CONFIG_FILE=%1/clouds.yaml").arg(state()), QStringLiteral("OS_CLOUD=butler"),
                           QStringLiteral("openstack")} +
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

inline QStringList OpenStackLab::everything()
{
    QStringList all;
    const QList<std::pair<QString, QString>> kinds{
        {QStringLiteral("server"), QStringLiteral("Name")},      {QStringLiteral("port"), QStringLiteral("ID")},
        {QStringLiteral("volume"), QStringLiteral("Name")},      {QStringLiteral("security group"), QStringLiteral("Name")},
        {QStringLiteral("keypair"), QStringLiteral("Name")},     {QStringLiteral("floating ip"), QStringLiteral("ID")},
        {QStringLiteral("network"), QStringLiteral("Name")},     {QStringLiteral("router"), QStringLiteral("Name")},
        {QStringLiteral("server group"), QStringLiteral("Name")}};
    std::vector<std::unique_ptr<QProcess>> lists; // side by side: each needs a second to begin
    for (const auto &[kind, column] : kinds) {
        lists.push_back(std::make_unique<QProcess>());
        lists.back()->start(QStringLiteral("env"),
                            words(kind.split(QLatin1Char(' ')) + QStringList{QStringLiteral("list"), QStringLiteral("-f"),
                                                                             QStringLiteral("value"), QStringLiteral("-c"), column}));
    }
    for (size_t i = 0; i < lists.size(); ++i) {
        QProcess &list = *lists[i];
        if (!list.waitForFinished(120'000) || list.exitCode() != 0)
            return {QString::fromUtf8(list.readAllStandardError())};
        for (const QByteArray &line : list.readAllStandardOutput().split('\n')) {
            if (!line.trimmed().isEmpty())
                all << kinds[qsizetype(i)].first + QLatin1Char(' ') + QString::fromUtf8(line.trimmed());
        }
    }
    all.sort();
    return all;
}

inline QMap<QString, QString> OpenStackLab::servers()
{
    QMap<QString, QString> found;
    const QByteArray list =
        openstack({QStringLiteral("server"), QStringLiteral("list"), QStringLiteral("-f"), QStringLiteral("json")}).output;
    for (const QJsonValue &server : QJsonDocument::fromJson(list).array()) {
        const QString name = server["Name"].toString();
        found.insert(found.contains(name) ? name + QStringLiteral(" twice") : name, server["ID"].toString());
    }
    return found;
}
