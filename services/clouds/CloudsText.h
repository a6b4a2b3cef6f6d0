#pragma once

#include "services/clouds/CloudVariables.h"
#include "services/cluster/YamlNode.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// One account as the map that stands behind its key in a clouds.yaml, with its secret where there is one. What `before`, which may be
/// null, has under keys that we do not know stays.
YamlNode cloudNode(const ImportedCloud &cloud, const YamlNode *before);
/// Accounts as a clouds.yaml of their own.
QByteArray cloudsYamlText(const QList<ImportedCloud> &clouds);
/// The name of its secret under `auth`.
QString cloudSecretKey(CloudAccount::Kind kind);
/// What `auth_type` says.
QString cloudAuthType(CloudAccount::Kind kind);
/// A clouds.yaml with one entry changed, made, called otherwise, or gone (without `entry`); the lines of all others stay as they are.
/// `root` is what parseYaml() made of the text.
QByteArray changedClouds(const QByteArray &text, const YamlNode &root, const QString &name, const QString &newName, const YamlNode *entry);

/// A map without entries, and a text put into one; an empty text is not put.
YamlNode yamlMap();
void putInMap(YamlNode &map, const QString &key, const QString &text);
void putInMap(YamlNode &map, const QString &key, const YamlNode &value);
