#include "services/consul/ConsulHistory.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

void ConsulHistory::prepare(const QStringList &servers)
{
    if (!established.isEmpty())
        return;
    founders = servers;
    expected = static_cast<int>(servers.size());
}

void ConsulHistory::establish(const QStringList &servers)
{
    established = servers;
}

void ConsulHistory::forget(const QString &machine)
{
    founders.removeAll(machine);
    established.removeAll(machine);
}

Result<ConsulHistory> ConsulHistory::load(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return ConsulHistory{};
    if (!file.open(QIODevice::ReadOnly))
        return Error{QCoreApplication::translate("Consul", "%1 cannot be read. See that it is yours.").arg(path), file.errorString()};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    ConsulHistory history;
    for (const QJsonValue &name : json["founders"].toArray())
        history.founders << name.toString();
    for (const QJsonValue &name : json["established"].toArray())
        history.established << name.toString();
    history.secured = json["secured"].toBool();
    history.expected = json["expected"].toInt();
    return history;
}

Result<void> ConsulHistory::save(const QString &path) const
{
    const QJsonObject json{{"format", 1},
                           {"founders", QJsonArray::fromStringList(founders)},
                           {"expected", expected},
                           {"secured", secured},
                           {"established", QJsonArray::fromStringList(established)}};
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(json).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush() || !file.commit()) {
        return Error{
            QCoreApplication::translate("Consul", "%1 cannot be written. See that its folder is yours and the disk has room.").arg(path),
            file.errorString()};
    }
    return {};
}
