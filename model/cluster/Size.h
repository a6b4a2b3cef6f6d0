#pragma once

#include <QList>
#include <QString>

/// How large a machine is; a cloud calls it a flavour.
struct Size {
    QString name{};
    int cores = 0;
    double memory = 0; ///< GB
};

/// The sizes that OpenStack ships, which most clouds keep. A size that is not among them is not judged.
const QList<Size> &knownSizes();
/// One of them, or null.
const Size *findSize(const QString &name);
