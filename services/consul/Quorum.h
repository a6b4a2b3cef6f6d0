#pragma once

#include "model/Result.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

/// Consul's servers at one moment, as butler_consul.py says them.
struct ConsulServers {
    QString leader{};                 ///< its address; empty: none
    QStringList peers{};              ///< names of the servers that vote
    QMap<QString, QString> members{}; ///< machine → alive, failed, left …
};

ConsulServers consulServersFrom(const QJsonObject &answer);
/// Whether this server may leave now: the rest must have a majority of living servers. The error says what to do.
Result<void> mayLeave(const ConsulServers &servers, const QString &leaving);
/// Whether all of them may leave, one after another.
Result<void> mayAllLeave(ConsulServers servers, const QStringList &leaving);
