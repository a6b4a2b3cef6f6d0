#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <utility>

/// What Terraform's state knows of a cluster on a cloud: ids and addresses. Read from the resources, as outputs are missing where an apply
/// failed. A broken file is an empty state: whoever reads it for a run says so.
struct CloudState {
    QSet<QString> ids{};                             ///< of everything
    QMap<QString, QString> servers{};                ///< machine → id
    QMap<QString, QStringList> ports{};              ///< machine → ids
    QMap<QString, QString> addresses{};              ///< machine → its address on the cluster's network
    QMap<QString, QMap<QString, QString>> volumes{}; ///< machine → volume → id
    QString floatingAddress{};                       ///< of the entry, a new one or an own one
    bool isForeign = false;                          ///< something in it is not of our module

    static CloudState read(const QString &path);
};
