#pragma once

#include "services/cluster/RoleFile.h"
#include "services/cluster/YamlReader.h"

/// Takes a role out of the map in its file and complains to `reader` about what is wrong. One for each file.
class RoleReader final
{
public:
    RoleReader(YamlReader &reader, const KnownToRoles &known) : m_reader(reader), m_known(known) {}
    Role read(const YamlNode &node);

private:
    void readIdentity(const YamlNode &node);
    void readStates(const YamlNode &node, const QString &key, QStringList &states);
    void readNeeds(const YamlNode &node);
    void readPorts(const YamlNode &node);
    void readLinks(const YamlNode &node);
    void readWeb(const YamlNode &node);
    void readWants(const YamlNode &node);
    void readRemoved(const YamlNode &node);
    void readPanels(const YamlNode &node);
    void readProcesses(const YamlNode &node);
    void checkSettingNames(const YamlNode &node);
    QString role(const YamlNode &map);
    QStringList roles(const YamlNode &map, const QString &key);
    QString required(const YamlNode &map, const QString &key);
    int port(const YamlNode &map, const QString &key);
    YamlReader &m_reader;
    const KnownToRoles &m_known;
    Role m_role{};
};
