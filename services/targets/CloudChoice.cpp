#include "services/targets/CloudChoice.h"

#include "model/cluster/Suggestion.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

namespace
{

using Service = CloudCalls::Service;

/// Gives the sentences of this file their context.
struct CloudChoiceWords {
    Q_DECLARE_TR_FUNCTIONS(CloudChoice)
};

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

/// By id or by name; two of one name have to be told apart by id.
Result<QJsonObject> CloudChoice::find(QJsonArray &list, Service service, const char *path, const char *key, const QString &wanted,
                                      const QString &what)
{
    if (list.isEmpty()) {
        const Result<QJsonArray> listed = m_calls.list(service, QLatin1String(path), QLatin1String(key));
        if (!listed)
            return listed.error();
        list = *listed;
    }
    QList<QJsonObject> found;
    QStringList names;
    for (const QJsonValue &value : std::as_const(list)) {
        const QJsonObject one = value.toObject();
        if (text(one, "id") == wanted)
            return one;
        if (text(one, "name") == wanted)
            found << one;
        names << text(one, "name");
    }
    if (found.size() == 1)
        return found.first();
    names.sort();
    names.removeDuplicates();
    if (found.isEmpty()) {
        const QString meant = suggestionFor(wanted, names);
        return Error{meant.isEmpty() ? CloudChoiceWords::tr("The cloud has no %1 “%2”. It has: %3. Choose one of them.")
                                           .arg(what, wanted, names.mid(0, 20).join(QStringLiteral(", ")))
                                     : CloudChoiceWords::tr("The cloud has no %1 “%2”. Did you mean “%3”?").arg(what, wanted, meant),
                     {}};
    }
    QStringList ids;
    for (const QJsonObject &one : std::as_const(found))
        ids << text(one, "id");
    return Error{
        CloudChoiceWords::tr("The cloud has %1 of the name “%2” more than once (%3). Write the id of the one that is meant in the place "
                             "of the name.")
            .arg(what, wanted, ids.join(QStringLiteral(", "))),
        {}};
}

Result<CloudChoice::Size> CloudChoice::size(const Group &group)
{
    const QString wanted = group.size.isEmpty() ? m_choice.settings.value(QStringLiteral("size")) : group.size;
    if (wanted.isEmpty())
        return Error{
            CloudChoiceWords::tr("It is not said how large the machines of %1 are. Choose a size for them.").arg(group.shownName()), {}};
    const Result<QJsonObject> found = find(m_sizes, Service::Compute, "/flavors/detail", "flavors", wanted, CloudChoiceWords::tr("size"));
    if (!found)
        return found.error();
    return Size{text(*found, "id"), found->value(QLatin1String("disk")).toInt(), found->value(QLatin1String("ram")).toInt()};
}

Result<CloudChoice::Image> CloudChoice::image(const Group &group)
{
    const QString wanted = group.image.isEmpty() ? m_choice.settings.value(QStringLiteral("image")) : group.image;
    if (wanted.isEmpty())
        return Error{
            CloudChoiceWords::tr("It is not said which system the machines of %1 get. Choose an image for them.").arg(group.shownName()),
            {}};
    const Result<QJsonObject> found = find(m_images, Service::Image, "/images", "images", wanted, CloudChoiceWords::tr("image"));
    if (!found)
        return found.error();
    if (text(*found, "status") != QLatin1String("active"))
        return Error{CloudChoiceWords::tr("The image “%1” cannot be used now: the cloud says that it is %2. Choose another.")
                         .arg(wanted, text(*found, "status")),
                     {}};
    return Image{text(*found, "id"), found->value(QLatin1String("min_disk")).toInt(), found->value(QLatin1String("min_ram")).toInt()};
}

Result<CloudChoice::Network> CloudChoice::network()
{
    const QString wanted = m_choice.settings.value(QStringLiteral("network"));
    const Result<QJsonObject> found = find(m_networks, Service::Network, "/networks", "networks", wanted, CloudChoiceWords::tr("network"));
    if (!found)
        return found.error();
    const QString id = text(*found, "id");
    const Result<QJsonArray> subnets =
        m_calls.list(Service::Network, QStringLiteral("/subnets?network_id=") + id, QStringLiteral("subnets"));
    if (!subnets)
        return subnets.error();
    for (const QJsonValue &value : *subnets) {
        if (value[QLatin1String("ip_version")].toInt() == 4)
            return Network{id, value[QLatin1String("id")].toString()};
    }
    return Error{
        CloudChoiceWords::tr("The network “%1” has no range of IPv4 addresses. Choose another, or none: then one is made.").arg(wanted),
        {}};
}

Result<CloudChoice::Outside> CloudChoice::outside()
{
    const QString wanted = m_choice.settings.value(QStringLiteral("outside"));
    if (!wanted.isEmpty()) {
        const Result<QJsonObject> found =
            find(m_networks, Service::Network, "/networks", "networks", wanted, CloudChoiceWords::tr("network"));
        return found ? Result<Outside>(Outside{text(*found, "id"), text(*found, "name")}) : Result<Outside>(found.error());
    }
    const Result<QJsonArray> listed =
        m_calls.list(Service::Network, QStringLiteral("/networks?router:external=true"), QStringLiteral("networks"));
    if (!listed)
        return listed.error();
    if (listed->size() == 1)
        return Outside{(*listed)[0][QLatin1String("id")].toString(), (*listed)[0][QLatin1String("name")].toString()};
    QStringList names;
    for (const QJsonValue &one : *listed)
        names << one[QLatin1String("name")].toString();
    if (names.isEmpty())
        return Error{
            CloudChoiceWords::tr("The cloud shows this project no network that leads outside, so no machine could be reached. Ask the "
                                 "cloud's people for one, or choose a network of the project that you reach directly, and say that "
                                 "the entry is direct."),
            {}};
    return Error{CloudChoiceWords::tr("The cloud has several networks that lead outside: %1. Choose the one that machines are reached by.")
                     .arg(names.join(QStringLiteral(", "))),
                 {}};
}
