#pragma once

#include "model/cluster/Cluster.h"
#include "services/cluster/YamlEdit.h"

#include <QByteArray>
#include <QList>

/// Groups written anew, as items of a list that is indented so far.
QByteArray groupsText(const QList<Group> &groups, qsizetype indentation, const QByteArray &newline);

/// The whole text of `edit` with the entries of `groups:` brought to `now`: entries that did not change keep their bytes, removed ones go
/// with the comments directly above.
QByteArray editGroups(YamlEdit &edit, const YamlNode &root, const QList<Group> &before, const QList<Group> &now);
