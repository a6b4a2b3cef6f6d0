#include "services/targets/CloudRecord.h"

#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace
{

/// Gives the sentences of this file their context.
struct CloudRecordWords {
    Q_DECLARE_TR_FUNCTIONS(CloudRecord)
};

struct Field {
    const char *key;
    QString CloudRecord::*value;
};

constexpr Field fields[] = {{"account", &CloudRecord::account},   {"projectId", &CloudRecord::projectId},
                            {"project", &CloudRecord::project},   {"region", &CloudRecord::region},
                            {"name", &CloudRecord::name},         {"networkId", &CloudRecord::networkId},
                            {"subnetId", &CloudRecord::subnetId}, {"range", &CloudRecord::range},
                            {"outside", &CloudRecord::outside},   {"entryMachine", &CloudRecord::entryMachine},
                            {"pool", &CloudRecord::pool},         {"address", &CloudRecord::address},
                            {"gateway", &CloudRecord::gateway}};

} // namespace

Result<CloudRecord> CloudRecord::read(const QString &path)
{
    CloudRecord record;
    if (!QFile::exists(path))
        return record;
    const Result<QByteArray> text = readFile(path);
    if (!text)
        return text.error();
    const QJsonObject object = QJsonDocument::fromJson(*text).object();
    if (object.value(QLatin1String("format")).toInt() != 1)
        return Error{CloudRecordWords::tr("%1 was made by a newer version of Butler Desktop, or is broken. Use that version, or take the "
                                          "file out of a backup.")
                         .arg(path),
                     {}};
    for (const Field &field : fields)
        record.*field.value = object.value(QLatin1String(field.key)).toString();
    const auto read = [&object](const char *key, const auto &take) {
        const QJsonObject of = object.value(QLatin1String(key)).toObject();
        for (auto one = of.begin(); one != of.end(); ++one)
            take(one.key(), *one);
    };
    read("sizes", [&record](const QString &machine, const QJsonValue &id) { record.sizes.insert(machine, id.toString()); });
    read("images", [&record](const QString &machine, const QJsonValue &id) { record.images.insert(machine, id.toString()); });
    read("bootVolumes", [&record](const QString &machine, const QJsonValue &size) { record.bootVolumes.insert(machine, size.toInt()); });
    read("networks", [&record](const QString &machine, const QJsonValue &list) {
        for (const QJsonValue &one : list.toArray())
            record.networks[machine] << CloudMachineNetwork{one[QLatin1String("id")].toString(), one[QLatin1String("subnet")].toString(),
                                                            one[QLatin1String("open")].toBool()};
    });
    return record;
}

Result<void> CloudRecord::write(const QString &path) const
{
    QJsonObject object{{QStringLiteral("format"), 1}, {QStringLiteral("kind"), QStringLiteral("openstack")}};
    for (const Field &field : fields)
        object.insert(QLatin1String(field.key), this->*field.value);
    const auto write = [&object](const char *key, const auto &map) {
        QJsonObject of;
        for (auto one = map.begin(); one != map.end(); ++one)
            of.insert(one.key(), *one);
        object.insert(QLatin1String(key), of);
    };
    write("sizes", sizes);
    write("images", images);
    write("bootVolumes", bootVolumes);
    QMap<QString, QJsonArray> lists;
    for (auto machine = networks.begin(); machine != networks.end(); ++machine) {
        for (const CloudMachineNetwork &one : *machine)
            lists[machine.key()] << QJsonObject{
                {QStringLiteral("id"), one.id}, {QStringLiteral("subnet"), one.subnet}, {QStringLiteral("open"), one.isOpen}};
    }
    write("networks", lists);
    return writePrivateFile(path, QJsonDocument(object).toJson());
}
