#include "services/clouds/CloudPrices.h"

#include "services/clouds/CloudStore.h"
#include "services/cluster/YamlReader.h"
#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cmath>

namespace
{

constexpr int newest = 1;               // format
constexpr qint64 largest = 1024 * 1024; // bytes

/// Gives the sentences of this file their context.
struct CloudPricesWords {
    Q_DECLARE_TR_FUNCTIONS(CloudPrices)
};

void readPrices(YamlReader &reader, const YamlNode &root, CloudPrices &prices)
{
    const YamlNode *map = reader.map(root, QStringLiteral("prices"));
    for (qsizetype place = 0; map && place < map->size(); ++place) {
        const std::optional<double> price = reader.asNumber(map->value(place));
        if (price && (*price < 0 || !std::isfinite(*price)))
            reader.complain(map->value(place), CloudPricesWords::tr("A price is 0 or more."));
        prices.perHour.insert(map->key(place).text, price.value_or(0));
    }
}

} // namespace

Result<CloudPrices> CloudPrices::read(const QByteArray &text, const QString &file)
{
    const Result<YamlNode> root = parseYaml(text, file);
    if (!root)
        return root.error();
    YamlReader reader(text, file);
    CloudPrices prices;
    if (reader.isMap(*root)) {
        reader.checkKeys(*root, {QStringLiteral("format"), QStringLiteral("currency"), QStringLiteral("prices")});
        if (root->find(QStringLiteral("format")))
            (void)reader.checkFormat(*root, newest);
        (void)reader.require(*root, QStringLiteral("currency"), CloudPricesWords::tr("The currency is missing, as in “currency: EUR”."));
        (void)reader.require(*root, QStringLiteral("prices"),
                             CloudPricesWords::tr("The prices are missing: each size and what a machine of it costs an hour, as in "
                                                  "“prices: {m1.small: 0.02}”."));
        prices.currency = reader.text(*root, QStringLiteral("currency"));
        readPrices(reader, *root, prices);
    }
    return reader.isFine() ? Result<CloudPrices>(prices) : Result<CloudPrices>(reader.error());
}

Result<std::optional<CloudPrices>> CloudPrices::of(const QString &account)
{
    const QString path = pathOf(account);
    if (!QFile::exists(path))
        return std::optional<CloudPrices>();
    const Result<QByteArray> text = readFile(path);
    const Result<CloudPrices> prices = text ? read(*text, path) : Result<CloudPrices>(text.error());
    return prices ? Result<std::optional<CloudPrices>>(*prices) : Result<std::optional<CloudPrices>>(prices.error());
}

Result<CloudPrices> CloudPrices::take(const QString &file, const QString &account)
{
    if (!QFileInfo(file).isFile() || QFileInfo(file).size() > largest)
        return Error{CloudPricesWords::tr("%1 is no file of prices: it is a text with a currency and, for each size of machine, what an "
                                          "hour costs. Choose another.")
                         .arg(file),
                     {}};
    const Result<QByteArray> text = readFile(file);
    if (!text)
        return text.error();
    Result<CloudPrices> prices = read(*text, file);
    const QString path = pathOf(account);
    if (!prices)
        return prices;
    QDir().mkpath(QFileInfo(path).path());
    if (!replacePrivateFile(path, *text))
        return Error{CloudPricesWords::tr("%1 could not be written. See whether the disk is full.").arg(path), {}};
    return prices;
}

Result<void> CloudPrices::remove(const QString &account)
{
    const QString path = pathOf(account);
    if (!QFile::exists(path) || QFile::remove(path))
        return {};
    return Error{CloudPricesWords::tr("%1 could not be removed. See to whom its folder belongs.").arg(path), {}};
}

void CloudPrices::rename(const QString &account, const QString &now)
{
    QFile::rename(pathOf(account), pathOf(now)); // which overwrites nothing
}

QString CloudPrices::pathOf(const QString &account)
{
    return QStringLiteral("%1/prices/%2.yaml").arg(CloudStore::ownFolder(), account);
}
