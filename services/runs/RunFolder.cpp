#include "services/runs/RunFolder.h"

#include "model/runs/Verbs.h"
#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace
{

constexpr int Format = 1;

QJsonObject fromMap(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto i = map.cbegin(); i != map.cend(); ++i)
        object.insert(i.key(), i.value());
    return object;
}

QMap<QString, QString> toMap(const QJsonObject &object)
{
    QMap<QString, QString> map;
    for (auto i = object.constBegin(); i != object.constEnd(); ++i)
        map.insert(i.key(), i.value().toString());
    return map;
}

qint64 numberOf(const QString &runPath)
{
    const Result<QByteArray> text = readFile(RunFolder(runPath).recordPath());
    return text ? QJsonDocument::fromJson(*text).object().value(QLatin1String("number")).toInteger() : 0;
}

} // namespace

QStringList RunFolder::idsIn(const QString &runsPath)
{
    QStringList names = QDir(runsPath).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name | QDir::Reversed);
    QHash<QString, qint64> numbers;
    for (const QString &name : std::as_const(names))
        numbers.insert(name, numberOf(runsPath + QLatin1Char('/') + name));
    std::stable_sort(names.begin(), names.end(), [&numbers](const QString &a, const QString &b) { return numbers[a] > numbers[b]; });
    return names;
}

qint64 RunFolder::nextNumber(const QString &runsPath)
{
    const QStringList ids = idsIn(runsPath);
    return ids.isEmpty() ? 1 : numberOf(runsPath + QLatin1Char('/') + ids.first()) + 1;
}

QString RunFolder::id() const
{
    return QFileInfo(m_path).fileName();
}

Result<RunFolder> RunFolder::create(const QString &runsPath, Verb verb, const QDateTime &now)
{
    const QString name = now.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH-mm-ssZ-")) + verbName(verb);
    QDir runs(runsPath);
    runs.mkpath(QStringLiteral("."));
    for (int attempt = 1; attempt < 100; ++attempt) {
        const QString unique = attempt == 1 ? name : QStringLiteral("%1-%2").arg(name).arg(attempt);
        if (runs.mkdir(unique, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
            const RunFolder folder(runs.filePath(unique));
            if (!QDir(folder.path()).mkdir(QStringLiteral("artefacts"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
                break;
            return folder;
        }
        if (!runs.exists(unique))
            break;
    }
    return Error{QCoreApplication::translate("RunFolder", "No folder for the run could be made in %1. See whether the disk is full or the "
                                                          "folder belongs to somebody else.")
                     .arg(runsPath),
                 {}};
}

Result<RunRecord> RunFolder::read() const
{
    const Result<QByteArray> text = readFile(recordPath());
    if (!text)
        return text.error();
    const QJsonObject object = QJsonDocument::fromJson(*text).object();
    const int format = object.value(QLatin1String("format")).toInt();
    const std::optional<Verb> verb = verbFromName(object.value(QLatin1String("verb")).toString());
    if (format > Format) {
        return Error{
            QCoreApplication::translate("RunFolder", "This run was made by a newer version of Butler Desktop. Use that one to read it."),
            recordPath()};
    }
    if (format < 1 || !verb)
        return Error{QCoreApplication::translate("RunFolder", "%1 is not a run's record.").arg(recordPath()), {}};
    RunRecord record;
    record.id = id();
    record.verb = *verb;
    record.started = QDateTime::fromString(object.value(QLatin1String("started")).toString(), Qt::ISODateWithMs);
    record.options = RunOptions::fromJson(object.value(QLatin1String("options")).toObject());
    record.number = object.value(QLatin1String("number")).toInteger();
    record.place = ProcessPlace::fromJson(object);
    record.declaredLost = object.value(QLatin1String("declaredLost")).toBool();
    record.process = ProcessId::fromJson(object.value(QLatin1String("process")).toObject());
    record.versions = toMap(object.value(QLatin1String("versions")).toObject());
    record.planned = toMap(object.value(QLatin1String("planned")).toObject());
    record.exitCode = object.value(QLatin1String("exitCode")).toInt(-1);
    return record;
}

Result<void> RunFolder::write(const RunRecord &record) const
{
    QJsonObject object{{QStringLiteral("format"), Format},
                       {QStringLiteral("verb"), verbName(record.verb)},
                       {QStringLiteral("started"), record.started.toUTC().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("options"), record.options.toJson()},
                       {QStringLiteral("number"), record.number},
                       {QStringLiteral("process"), record.process.toJson()},
                       {QStringLiteral("versions"), fromMap(record.versions)}};
    record.place.into(object);
    if (record.declaredLost)
        object.insert(QStringLiteral("declaredLost"), true);
    if (!record.planned.isEmpty())
        object.insert(QStringLiteral("planned"), fromMap(record.planned));
    if (record.exitCode >= 0)
        object.insert(QStringLiteral("exitCode"), record.exitCode);
    return writePrivateFile(recordPath(), QJsonDocument(object).toJson());
}

void RunFolder::noteTools(const QJsonArray &tools) const
{
    const Result<QByteArray> text = readFile(recordPath());
    QJsonObject object = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
    if (object.isEmpty())
        return;
    object.insert(QStringLiteral("tools"), tools);
    replacePrivateFile(recordPath(), QJsonDocument(object).toJson());
}
