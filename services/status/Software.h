#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// Something that an analysis works with, in one version, and the machines that have it so. A value.
struct Software {
    QString name{};
    QString version{};
    QString from{}; ///< the system or the address that it came from; empty: nothing is said of it
    QStringList machines{};
    bool operator==(const Software &) const = default;
};

/// What machines wrote down of theirs (machine → its list, a line each, tabs between), put together: one entry for each name and version,
/// in the order in which they stand there.
QList<Software> softwareOf(const QMap<QString, QByteArray> &lists);
