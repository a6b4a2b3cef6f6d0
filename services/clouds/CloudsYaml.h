#pragma once

#include "services/clouds/CloudVariables.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// A text in OpenStack's form `clouds.yaml`, and the path that sentences name.
struct CloudsSource {
    QByteArray text{};
    QString file{};
};

/// Reads the accounts of a clouds.yaml, with a secure.yaml laid over it (empty: none); only the one of that key where one is named. The
/// error is `FILE:LINE:COLUMN: sentence`. Of several, those that cannot be read go into `refused`, and only when that is all of them is it
/// an error; without it each is.
Result<QList<ImportedCloud>> readCloudsYaml(const CloudsSource &clouds, const CloudsSource &secure = {}, const QString &only = {},
                                            QList<RefusedCloud> *refused = nullptr);

/// The keys under `auth` that we know.
const QStringList &cloudAuthKeys();
