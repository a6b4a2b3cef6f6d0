#pragma once

#include "model/cluster/RoleParts.h"
#include "services/cluster/YamlReader.h"

/// Reads one of the `settings:` of a role, and complains to `reader` about what is wrong; `before` are those that stand above it.
class SettingReader final
{
public:
    SettingReader(YamlReader &reader, const QList<RoleSetting> &before) : m_reader(reader), m_before(before) {}

    RoleSetting read(const YamlNode &item);

private:
    void readLimits(const YamlNode &item, RoleSetting &setting);
    void readNeeded(const YamlNode &item, RoleSetting &setting);
    const RoleSetting *find(const QString &key) const;
    YamlReader &m_reader;
    const QList<RoleSetting> &m_before;
};

/// The name that a map of a role has under this key: one that pillar, files and sentences can have (small letters, digits, - and _).
QString declaredName(YamlReader &reader, const YamlNode &map, const QString &key);
