#include "model/cluster/PackageSources.h"

#include "model/cluster/OpenPorts.h"
#include "model/cluster/RoleMachines.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace
{

/// Gives the sentences of this file their context.
struct PackageSourcesWords {
    Q_DECLARE_TR_FUNCTIONS(PackageSources)
};

const QString proxyKey = QStringLiteral("proxy");
const QString noProxyKey = QStringLiteral("noProxy");
const QString aptKey = QStringLiteral("aptMirror");
const QString pipKey = QStringLiteral("pipMirror");

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,\\s]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

/// Only letters that mean nothing to a shell, to apt, to systemd: so none has to be quoted anywhere.
bool isAddress(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\Ahttps?://(?:[0-9A-Za-z][0-9A-Za-z.-]*|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?(?:/[0-9A-Za-z._~/+-]*)?\\z"));
    return form.match(text).hasMatch();
}

/// Without what could be a password, which no problem may repeat.
void checkAddress(const TargetChoice &target, const QString &key, const QString &example, QList<Problem> &problems)
{
    const QString said = target.settings.value(key);
    Problem problem{.severity = Problem::Severity::Error,
                    .rule = QStringLiteral("packages-") + key,
                    .subject = key,
                    .entry = {QStringLiteral("target"), key},
                    .isAboutValue = true};
    if (said.isEmpty() || isAddress(said))
        return;
    if (said.contains(QLatin1Char('@'))) {
        problem.sentence =
            PackageSourcesWords::tr("“%1” has a login in it, which everybody could read in the design and on every machine.").arg(key);
        problem.remedy = PackageSourcesWords::tr("Take it out, change the password, and have the machines let in by their addresses.");
    } else {
        problem.sentence = PackageSourcesWords::tr("“%1” is no web address.").arg(said);
        problem.remedy = PackageSourcesWords::tr("Write it as in %1.").arg(example);
    }
    problems << problem;
}

} // namespace

PackageSources PackageSources::of(const TargetChoice &target)
{
    return {target.settings.value(proxyKey), wordsOf(target.settings.value(noProxyKey)), target.settings.value(aptKey),
            target.settings.value(pipKey)};
}

int packagesPort(const Cluster &cluster, const RoleCatalogue &roles)
{
    const Role *master = PackageSources::of(cluster.target).proxy.isEmpty() ? roles.find(RoleId::saltMaster) : nullptr;
    for (const RolePort &port : master ? master->ports : QList<RolePort>()) {
        if (port.setting == QLatin1String("pass-packages"))
            return rangeOf(cluster, *master, port).first;
    }
    return 0;
}

void checkPackageSources(const TargetChoice &target, QList<Problem> &problems)
{
    checkAddress(target, proxyKey, QStringLiteral("http://proxy.example.org:3128"), problems);
    checkAddress(target, aptKey, QStringLiteral("https://mirror.example.org/debian"), problems);
    checkAddress(target, pipKey, QStringLiteral("https://mirror.example.org/simple"), problems);
    static const QRegularExpression host(QStringLiteral("\\A[.]?[0-9A-Za-z][0-9A-Za-z.:/-]*\\z"));
    for (const QString &word : wordsOf(target.settings.value(noProxyKey))) {
        if (!host.match(word).hasMatch())
            problems << Problem{.severity = Problem::Severity::Error,
                                .rule = QStringLiteral("packages-noProxy"),
                                .sentence = PackageSourcesWords::tr("“%1” is no host that could be asked without the proxy.").arg(word),
                                .remedy = PackageSourcesWords::tr("Write hosts and domains, as in mirror.example.org, .example.net."),
                                .subject = noProxyKey,
                                .entry = {QStringLiteral("target"), noProxyKey},
                                .isAboutValue = true};
    }
}
