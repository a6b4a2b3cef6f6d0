#include "services/targets/CloudRecord.h"

#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QFile>
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
                            {"pool", &CloudRecord::pool}};

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
    const QJsonObject images = object.value(QLatin1String("images")).toObject();
    for (auto image = images.begin(); image != images.end(); ++image)
        record.images.insert(image.key(), image->toString());
    const QJsonObject volumes = object.value(QLatin1String("bootVolumes")).toObject();
    for (auto volume = volumes.begin(); volume != volumes.end(); ++volume)
        record.bootVolumes.insert(volume.key(), volume->toInt());
    return record;
}

Result<void> CloudRecord::write(const QString &path) const
{
    QJsonObject object{{QStringLiteral("format"), 1}, {QStringLiteral("kind"), QStringLiteral("openstack")}};
    for (const Field &field : fields)
        object.insert(QLatin1String(field.key), this->*field.value);
    QJsonObject made;
    for (auto image = images.begin(); image != images.end(); ++image)
        made.insert(image.key(), *image);
    object.insert(QStringLiteral("images"), made);
    QJsonObject volumes;
    for (auto volume = bootVolumes.begin(); volume != bootVolumes.end(); ++volume)
        volumes.insert(volume.key(), *volume);
    object.insert(QStringLiteral("bootVolumes"), volumes);
    return writePrivateFile(path, QJsonDocument(object).toJson());
}
