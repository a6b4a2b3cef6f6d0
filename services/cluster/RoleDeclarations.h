#pragma once

#include "model/cluster/Role.h"
#include "services/cluster/YamlReader.h"

struct Placeholder;

/// What a role declares for the machines that have it: secrets, settings, the pillar made of both, and services with their checks.
/// Complains to `reader` about what is wrong; `known` are the ids of all roles, which placeholders may name, or empty where they are not
/// known.
class RoleDeclarations final
{
public:
    RoleDeclarations(YamlReader &reader, const QStringList &known, Role &role) : m_reader(reader), m_known(known), m_role(role) {}

    /// `secrets:`, `settings:`, `services:` and `pillar:` of a role's map.
    void read(const YamlNode &node);

private:
    void readSecret(const YamlNode &item);
    void readService(const YamlNode &item);
    void readCheck(const YamlNode &node, RoleService &service);
    void readPillar(const YamlNode &item);
    QJsonValue value(const YamlNode &node, int depth);
    void checkPlaceholders(const YamlNode &node);
    QString faultOf(const Placeholder &placeholder) const;
    QString secretFault(const Placeholder &placeholder) const;
    QString mapFault(const Placeholder &placeholder, const QString &text) const;
    YamlReader &m_reader;
    const QStringList &m_known;
    Role &m_role;
    int m_values = 0;
    bool m_isForAll = false; ///< every machine reads the part of the pillar that is being read
};

/// Complains where `known` are the roles that there are and this names none of them.
void checkRoleName(YamlReader &reader, const YamlNode &node, const QStringList &known);
/// The sentence for it.
QString unknownRole(const QString &id, const QStringList &known);
