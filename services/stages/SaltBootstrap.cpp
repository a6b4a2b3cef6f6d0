#include "services/stages/SaltBootstrap.h"

#include "model/cluster/MasterSize.h"
#include "model/cluster/PackageSources.h"
#include "model/cluster/RoleMachines.h"
#include "services/cluster/RoleStates.h"
#include "services/salt/SaltFiles.h"
#include "services/ssh/Remote.h"

#include <QFile>
#include <QUrl>

#include <algorithm>

namespace
{
QString resourceText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Our own state modules, `NAME BASE64` a line.
QString stateModules()
{
    const QString folder = QStringLiteral("_states/");
    QStringList lines;
    const QMap<QString, QByteArray> files = RoleStates().files();
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (file.key().startsWith(folder))
            lines << file.key().mid(folder.size()) + QLatin1Char(' ') + QString::fromLatin1(file->toBase64());
    }
    return lines.join(QLatin1Char('\n'));
}

/// What a state of the user's own needs of Salt, nobody can say beforehand: its templates may call whatever there is.
bool hasOwnStates(const SaltDesign &design, const Machine &machine)
{
    const RoleStates ours;
    const QStringList states = statesOf(design, machine);
    return std::any_of(states.begin(), states.end(), [&ours](const QString &state) { return !ours.has(state); });
}

/// Where the machine gets packages from: the master by itself, the others through it where it passes them on.
QByteArray sourcesText(const SaltDesign &design, const QString &machine)
{
    const QString master = saltMasterOf(design.cluster);
    PackageSources sources = PackageSources::of(design.cluster.target);
    if (const int port = packagesPort(design.cluster, design.roles); port != 0 && machine != master)
        sources.proxy = QStringLiteral("http://%1:%2").arg(design.addresses.value(master)).arg(port);
    return shellScript(QStringLiteral("packages.sh"), {{QStringLiteral("BUTLER_PROXY"), sources.proxy},
                                                       {QStringLiteral("BUTLER_NO_PROXY"), sources.noProxy.join(QLatin1Char(','))},
                                                       {QStringLiteral("BUTLER_APT_MIRROR"), sources.aptMirror},
                                                       {QStringLiteral("BUTLER_PIP_MIRROR"), sources.pipMirror}});
}

/// Port 0: it passes nothing on.
QByteArray relayScript(const SaltDesign &design, int port)
{
    QMap<QString, QString> others = design.addresses;
    const QString own = others.take(saltMasterOf(design.cluster));
    const PackageSources sources = PackageSources::of(design.cluster.target);
    QStringList web, tls;
    for (const QUrl &mirror : {QUrl(sources.aptMirror), QUrl(sources.pipMirror)}) {
        if (mirror.port() > 0)
            (mirror.scheme() == QLatin1String("https") ? tls : web) << QString::number(mirror.port());
    }
    return shellScript(QStringLiteral("relay.sh"),
                       {{QStringLiteral("BUTLER_RELAY_PORT"), port == 0 ? QString() : QString::number(port)},
                        {QStringLiteral("BUTLER_RELAY_ADDRESS"), own},
                        {QStringLiteral("BUTLER_RELAY_WEB"), (web + tls).join(QLatin1Char(' '))},
                        {QStringLiteral("BUTLER_RELAY_TLS"), tls.join(QLatin1Char(' '))},
                        {QStringLiteral("BUTLER_RELAY_FOR"), port == 0 ? QString() : others.values().join(QLatin1Char(' '))}});
}
} // namespace

QByteArray relayText(const SaltDesign &design)
{
    return sourcesText(design, saltMasterOf(design.cluster)) + relayScript(design, packagesPort(design.cluster, design.roles));
}

QByteArray bootstrapText(const SaltDesign &design, const Machine &machine)
{
    const QString master = saltMasterOf(design.cluster);
    QByteArray text = shellScript(QStringLiteral("host-key.sh"), {{QStringLiteral("BUTLER_STEP"), QStringLiteral("commit")}});
    text += sourcesText(design, machine.name);
    if (machine.name != master || packagesPort(design.cluster, design.roles) == 0)
        text += relayScript(design, 0); // it may have done so before, or been the master
    // Variables stay set for what comes after, so that the longest one is sent once.
    text += shellVariables({{QStringLiteral("BUTLER_REQUIREMENTS"), resourceText(QStringLiteral(":/salt-bootstrap/requirements.txt"))},
                            {QStringLiteral("BUTLER_MASTER_PUB"), design.secrets.saltMasterPublicKey.trimmed()}});
    if (machine.name == master) {
        const MasterSize size = MasterSize::of(static_cast<int>(machinesOf(design.cluster).size()));
        text += shellScript(QStringLiteral("bootstrap.sh"),
                            {{QStringLiteral("BUTLER_MODE"), QStringLiteral("master")},
                             {QStringLiteral("BUTLER_ADDRESS"), design.addresses.value(master)},
                             {QStringLiteral("BUTLER_WORKERS"), QString::number(size.workers)},
                             {QStringLiteral("BUTLER_OPEN_FILES"), QString::number(size.openFiles)},
                             {QStringLiteral("BUTLER_TIMEOUT"), QString::number(size.timeout)},
                             {QStringLiteral("BUTLER_MASTER_PEM"), design.secrets.saltMasterPrivateKey.trimmed()}});
    }
    const QString modules = hasOwnStates(design, machine) ? QStringLiteral("all") : QStringLiteral("few");
    return text + shellScript(QStringLiteral("bootstrap.sh"),
                              {{QStringLiteral("BUTLER_MODE"), QStringLiteral("minion")},
                               {QStringLiteral("BUTLER_ID"), machine.name},
                               {QStringLiteral("BUTLER_MASTER"), design.addresses.value(master)},
                               {QStringLiteral("BUTLER_GRAINS"), QString::fromUtf8(grainsText(design, machine)).trimmed()},
                               {QStringLiteral("BUTLER_MODULES"), modules},
                               {QStringLiteral("BUTLER_STATES"), stateModules()}});
}
