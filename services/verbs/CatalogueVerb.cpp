#include "services/verbs/CatalogueVerb.h"

#include "model/clouds/CloudCatalogueJson.h"
#include "model/runs/CapacityWords.h"
#include "services/openstack/CatalogueQuestion.h"
#include "services/openstack/CatalogueStore.h"
#include "services/openstack/CloudSession.h"
#include "services/stages/RunEnd.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace
{

/// Gives the sentences of this file their context.
struct CatalogueVerb {
    Q_DECLARE_TR_FUNCTIONS(CatalogueVerb)
};

constexpr qint64 newFor = 3600; // s

using Rows = QList<QStringList>;

/// A heading, and its rows in columns; nothing where there are none.
void sayTable(const QString &title, const QStringList &heads, const Rows &rows)
{
    if (rows.isEmpty())
        return;
    say(QString());
    say(title);
    Rows all = rows;
    if (!heads.isEmpty())
        all.prepend(heads);
    QList<qsizetype> widths;
    for (const QStringList &row : std::as_const(all)) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i >= widths.size())
                widths << 0;
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    for (const QStringList &row : std::as_const(all)) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row[i].leftJustified(widths[i] + 2);
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        say(QStringLiteral("  ") + line);
    }
}

QString gigabytes(double value)
{
    return CatalogueVerb::tr("%1 GB").arg(QLocale().toString(value, 'g', 4));
}

QString dash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

Rows sizeRows(const CloudCatalogue &catalogue)
{
    Rows rows;
    for (const CloudSize &size : catalogue.sizes)
        rows << QStringList{size.name, QString::number(size.cores), gigabytes(double(size.memory) / 1024),
                            size.disk > 0 ? gigabytes(size.disk) : CatalogueVerb::tr("from a volume"), size.id};
    return rows;
}

Rows imageRows(const CloudCatalogue &catalogue)
{
    Rows rows;
    for (const CloudImage &image : catalogue.images) {
        const QString fit = !image.isActive()        ? image.status
                            : image.isSupported()    ? CatalogueVerb::tr("yes")
                            : image.system.isEmpty() ? CatalogueVerb::tr("not known")
                                                     : CatalogueVerb::tr("no");
        rows << QStringList{image.name, dash(image.system), fit, gigabytes(double(image.minMemory) / 1024), gigabytes(image.minDisk),
                            image.id};
    }
    return rows;
}

Rows networkRows(const CloudCatalogue &catalogue)
{
    Rows rows;
    for (const CloudNetwork &network : catalogue.networks) {
        const bool isOut = network.wayOut == CloudNetwork::WayOut::Router || network.isExternal;
        const QString out = network.isExternal                             ? CatalogueVerb::tr("public addresses")
                            : isOut                                        ? CatalogueVerb::tr("a router")
                            : network.wayOut == CloudNetwork::WayOut::None ? CatalogueVerb::tr("none")
                                                                           : CatalogueVerb::tr("not known");
        QStringList subnets;
        for (const CloudSubnet &subnet : network.subnets)
            subnets << (subnet.hasDhcp ? subnet.cidr : CatalogueVerb::tr("%1 without DHCP").arg(subnet.cidr));
        if (!network.hasPortSecurity)
            subnets << CatalogueVerb::tr("no port security");
        rows << QStringList{network.name, out, dash(subnets.join(QStringLiteral(", "))), network.id};
    }
    return rows;
}

/// Floating addresses, and what each leads to.
Rows addressRows(const CloudCatalogue &catalogue)
{
    Rows rows;
    for (const CloudAddress &address : catalogue.addresses) {
        const QList<CloudNetwork> network = meantBy(catalogue.networks, address.networkId);
        rows << QStringList{address.name, network.isEmpty() ? address.networkId : network.first().name,
                            address.isUnused()       ? CatalogueVerb::tr("free")
                            : address.port.isEmpty() ? address.portId
                                                     : address.port,
                            address.id};
    }
    return rows;
}

void sayNames(const QString &title, const QStringList &names)
{
    if (!names.isEmpty())
        say(title.leftJustified(24) + names.join(QStringLiteral(", ")));
}

QStringList namesOf(const QList<CloudThing> &things)
{
    QStringList names;
    for (const CloudThing &thing : things)
        names << calledAmong(things, thing);
    return names;
}

void sayCatalogue(const CloudCatalogue &catalogue)
{
    say(CatalogueVerb::tr("Project %1, asked on %2.")
            .arg(catalogue.project, QLocale().toString(catalogue.asked.toLocalTime(), QLocale::ShortFormat)));
    sayTable(CatalogueVerb::tr("Sizes"),
             {CatalogueVerb::tr("NAME"), CatalogueVerb::tr("CORES"), CatalogueVerb::tr("MEMORY"), CatalogueVerb::tr("DISK"),
              QStringLiteral("ID")},
             sizeRows(catalogue));
    sayTable(CatalogueVerb::tr("Images"),
             {CatalogueVerb::tr("NAME"), CatalogueVerb::tr("SYSTEM"), CatalogueVerb::tr("USABLE"), CatalogueVerb::tr("MEMORY"),
              CatalogueVerb::tr("DISK"), QStringLiteral("ID")},
             imageRows(catalogue));
    sayTable(CatalogueVerb::tr("Networks"),
             {CatalogueVerb::tr("NAME"), CatalogueVerb::tr("WAY OUT"), CatalogueVerb::tr("ADDRESSES"), QStringLiteral("ID")},
             networkRows(catalogue));
    if (!catalogue.addresses.isEmpty())
        sayTable(CatalogueVerb::tr("Public addresses"),
                 {CatalogueVerb::tr("ADDRESS"), CatalogueVerb::tr("NETWORK"), CatalogueVerb::tr("USED BY"), QStringLiteral("ID")},
                 addressRows(catalogue));
    Rows quotas;
    for (const Quota &quota : catalogue.quotas)
        quotas << QStringList{quotaWords(quota)};
    sayTable(CatalogueVerb::tr("In use"), {}, quotas);
    say(QString());
    sayNames(CatalogueVerb::tr("Key pairs"), namesOf(catalogue.keyPairs));
    sayNames(CatalogueVerb::tr("Security groups"), namesOf(catalogue.securityGroups));
    sayNames(CatalogueVerb::tr("Types of volumes"), namesOf(catalogue.volumeTypes));
    sayNames(CatalogueVerb::tr("Zones"), catalogue.zones);
    for (const QString &gap : catalogue.gaps)
        say(gap);
}

/// `why`: the cloud could not be asked, so it is an old one.
void show(const CloudAccount &account, const CloudCatalogue &catalogue, bool isKept, const QString &why, bool asJson)
{
    if (asJson) {
        QJsonObject document = toJson(catalogue);
        document.insert(QStringLiteral("account"), account.name);
        document.insert(QStringLiteral("kept"), isKept);
        document.insert(QStringLiteral("why"), why);
        say(QJsonDocument(document).toJson().trimmed());
        return;
    }
    if (!why.isEmpty())
        complain(CatalogueVerb::tr("This is what the cloud had on %1, as it cannot be asked now.")
                     .arg(QLocale().toString(catalogue.asked.toLocalTime(), QLocale::ShortFormat)));
    else if (isKept)
        complain(CatalogueVerb::tr("The cloud was asked less than an hour ago; --refresh asks it now."));
    sayCatalogue(catalogue);
}

bool isNew(const CloudCatalogue &kept)
{
    const qint64 age = kept.asked.secsTo(QDateTime::currentDateTimeUtc());
    return age >= 0 && age < newFor;
}

Result<CloudCatalogue> askNow(const CloudAccount &account, const QString &secret)
{
    CloudSession session(account, secret);
    CatalogueQuestion question(session);
    QEventLoop loop;
    Result<CloudCatalogue> answer = Error{};
    const auto take = [&](const Result<CloudCatalogue> &result) {
        answer = result;
        loop.quit();
    };
    session.signIn(&loop, [&](const Result<CloudToken> &token) { token ? question.ask(&loop, take) : take(token.error()); });
    loop.exec();
    return answer;
}

} // namespace

int cloudCatalogue(const CloudAccount &account, const std::function<Result<std::optional<QString>>()> &secret, const CatalogueWish &wish)
{
    const CatalogueStore store;
    const std::optional<CloudCatalogue> kept = store.kept(account);
    if (!wish.refresh && kept && isNew(*kept)) {
        show(account, *kept, true, {}, wish.asJson);
        return ExitCode::Done;
    }
    const Result<std::optional<QString>> known = secret();
    const Result<CloudCatalogue> answer = known ? askNow(account, known->value_or(QString())) : Result<CloudCatalogue>(known.error());
    if (answer) {
        if (const Result<void> saved = store.keep(account, *answer); !saved)
            complain(saved.error().message);
        show(account, *answer, false, {}, wish.asJson);
        return ExitCode::Done;
    }
    complain(answer.error().message);
    if (kept)
        show(account, *kept, true, answer.error().message, wish.asJson);
    return kept && !wish.refresh ? ExitCode::Done : ExitCode::Failed;
}

Result<CloudCatalogue> catalogueOf(const CloudAccount &account, const std::function<Result<std::optional<QString>>()> &secret)
{
    const CatalogueStore store;
    if (const std::optional<CloudCatalogue> kept = store.kept(account); kept && isNew(*kept))
        return *kept;
    const Result<std::optional<QString>> known = secret();
    const Result<CloudCatalogue> answer = known ? askNow(account, known->value_or(QString())) : Result<CloudCatalogue>(known.error());
    if (answer)
        (void)store.keep(account, *answer); // one that cannot be kept is asked for again
    return answer;
}
