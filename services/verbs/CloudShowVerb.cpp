#include "services/verbs/CloudShowVerb.h"

#include "services/ssh/JumpHostKeys.h"
#include "services/ssh/PublicKey.h"
#include "services/stages/RunEnd.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace
{

/// Gives the sentences of this file their context.
struct CloudVerbs {
    Q_DECLARE_TR_FUNCTIONS(CloudVerbs)
};

using Place = CloudStore::SecretPlace;

int failed(const Error &error)
{
    complain(error.message);
    return ExitCode::Failed;
}

QString placeWord(Place place)
{
    return place == Place::Keychain ? QStringLiteral("keychain") : place == Place::File ? QStringLiteral("file") : QStringLiteral("none");
}

QString projectOf(const CloudAccount &account)
{
    return account.project.isEmpty() ? account.projectId : account.project;
}

/// The fingerprint of the host key that is trusted; empty: none yet.
QString trustedKey(const CloudAccount &account)
{
    return keyFingerprint(JumpHostKeys(CloudStore().knownHostsPath()).of(account.bastion).value(0));
}

/// A key of another person as one tells it from others: its fingerprint, and what its owner called it.
QString keyWords(const QString &key)
{
    return (keyFingerprint(key) + QLatin1Char(' ') + key.section(QLatin1Char(' '), 2)).trimmed();
}

QJsonValue bastionJson(const CloudAccount &account)
{
    const CloudAccount::Bastion &bastion = account.bastion;
    if (bastion.host.isEmpty())
        return {};
    return QJsonObject{{QStringLiteral("host"), bastion.host},
                       {QStringLiteral("port"), bastion.port},
                       {QStringLiteral("user"), bastion.user},
                       {QStringLiteral("keyFile"), bastion.keyFile},
                       {QStringLiteral("hostKey"), trustedKey(account)}};
}

QJsonObject toJson(const CloudStore::Kept &kept)
{
    const CloudAccount &account = kept.account;
    QJsonArray keys;
    for (const QString &key : account.publicKeys)
        keys << keyWords(key);
    QJsonObject json = signInOf(account);
    json["name"] = account.name;
    json["secretKnown"] = kept.secret != Place::None;
    json["secretPlace"] = placeWord(kept.secret);
    json["caFile"] = account.caFile;
    json["expires"] = account.expires.isValid() ? QJsonValue(account.expires.toUTC().toString(Qt::ISODate)) : QJsonValue();
    json["bastion"] = bastionJson(account);
    json["keyFile"] = account.keyFile;
    json["keyPair"] = account.keyPair;
    json["publicKeys"] = keys;
    return json;
}

QString bastionWords(const CloudAccount::Bastion &bastion)
{
    if (bastion.host.isEmpty())
        return {};
    return (bastion.user.isEmpty() ? QString() : bastion.user + QLatin1Char('@')) + bastion.host + QLatin1Char(':') +
           QString::number(bastion.port);
}

} // namespace

QString placeSentence(const CloudStore &store, Place place)
{
    switch (place) {
    case Place::Keychain:
        return CloudVerbs::tr("in your keychain");
    case Place::File:
        return CloudVerbs::tr("in %1, which you alone can read: no keychain answers here").arg(store.secureFilePath());
    case Place::None:
        break;
    }
    return CloudVerbs::tr("not known");
}

std::optional<CloudStore::Kept> namedCloud(const QString &name, int &exitCode)
{
    const CloudStore store;
    const Result<QList<CloudStore::Kept>> all = store.clouds();
    const Result<CloudStore::Kept> kept = store.cloud(name);
    if (kept)
        return *kept;
    complain(kept.error().message);
    exitCode = all ? ExitCode::Wrong : ExitCode::Failed;
    return {};
}

int cloudList(const Arguments &arguments, const QString &)
{
    const CloudStore store;
    QList<RefusedCloud> refused;
    const Result<QList<CloudStore::Kept>> all = store.clouds(&refused);
    if (!all)
        return failed(all.error());
    QJsonArray list;
    for (const CloudStore::Kept &kept : *all) {
        list << toJson(kept);
        if (!arguments.json)
            say(QStringLiteral("%1  %2  %3  %4").arg(kept.account.name, kept.account.authUrl, kept.account.user, projectOf(kept.account)));
    }
    if (arguments.json)
        say(QJsonDocument(list).toJson().trimmed());
    for (const RefusedCloud &one : std::as_const(refused))
        complain(one.error.message);
    if (!arguments.json && all->isEmpty())
        say(CloudVerbs::tr("There is no account yet. Take the file in that your cloud's web page gives: butlerctl cloud import FILE"));
    return refused.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

int cloudShow(const Arguments &arguments, const QString &name)
{
    int exitCode = ExitCode::Done;
    const std::optional<CloudStore::Kept> kept = namedCloud(name, exitCode);
    if (!kept)
        return exitCode;
    if (arguments.json) {
        say(QJsonDocument(toJson(*kept)).toJson().trimmed());
        return exitCode;
    }
    const CloudAccount &account = kept->account;
    const auto line = [](const QString &title, const QString &value) {
        if (!value.isEmpty())
            say(title.leftJustified(24) + value);
    };
    line(CloudVerbs::tr("Name"), account.name);
    line(CloudVerbs::tr("Address"), account.authUrl);
    line(CloudVerbs::tr("Sign-in"), cloudKindWord(account.kind));
    line(CloudVerbs::tr("User"), account.user.isEmpty() ? account.userId : account.user);
    line(CloudVerbs::tr("Credential"), account.credentialId.isEmpty() ? account.credentialName : account.credentialId);
    line(CloudVerbs::tr("Project"), projectOf(account));
    line(CloudVerbs::tr("Region"), account.region);
    line(CloudVerbs::tr("Secret"), placeSentence(CloudStore(), kept->secret));
    line(CloudVerbs::tr("Ends"), account.expires.isValid() ? account.expires.toUTC().toString(Qt::ISODate) : QString());
    line(CloudVerbs::tr("Certificates"), account.caFile);
    line(CloudVerbs::tr("Bastion"), bastionWords(account.bastion));
    line(CloudVerbs::tr("Key for it"), account.bastion.keyFile);
    line(CloudVerbs::tr("Its own key"), account.bastion.host.isEmpty() ? QString() : trustedKey(account));
    line(CloudVerbs::tr("SSH key"), account.keyFile);
    line(CloudVerbs::tr("Key pair"), account.keyPair);
    for (const QString &key : account.publicKeys)
        line(CloudVerbs::tr("May sign in, too"), keyWords(key));
    return exitCode;
}
