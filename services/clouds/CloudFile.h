#pragma once

#include "services/clouds/CloudVariables.h"
#include "services/clouds/CloudsYaml.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// What a file is that tells of accounts.
enum class CloudFileKind { Unknown, CloudsYaml, Openrc, WindowsRc, Tfvars };

/// Tells it by what stands in it; its name decides only where the text could be two things.
CloudFileKind cloudFileKind(const QByteArray &text, const QString &name);

/// Reads the accounts out of the text of a file of any of these kinds. `file` is its path, for sentences and relative paths; `secure`
/// is a secure.yaml that belongs to it, or empty; `only` names one cloud of a clouds.yaml. The error of a bad file is
/// `FILE:LINE:COLUMN: sentence`; `refused` takes the bad ones among several, as of readCloudsYaml().
Result<QList<ImportedCloud>> readCloudText(const QByteArray &text, const QString &file, const QString &only = {},
                                           const CloudsSource &secure = {}, QList<RefusedCloud> *refused = nullptr);
/// Reads the file at `path`, with the secure.yaml beside a clouds.yaml; or the clouds.yaml of a folder.
Result<QList<ImportedCloud>> readCloudFile(const QString &path, const QString &only = {}, QList<RefusedCloud> *refused = nullptr);
