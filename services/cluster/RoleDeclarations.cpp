#include "services/cluster/RoleDeclarations.h"

#include "model/cluster/Suggestion.h"
#include "services/cluster/Placeholder.h"
#include "services/cluster/SettingReader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace
{
constexpr int mostValues = 2000; ///< in the pillar of one role
constexpr int deepest = 20;
constexpr int longestInterval = 3600; // s

/// Keys of the pillar that the program fills itself, or whose files Salt takes for something else.
const QStringList takenKeys{QStringLiteral("cluster"),  QStringLiteral("machines"), QStringLiteral("consul"), QStringLiteral("dns"),
                            QStringLiteral("services"), QStringLiteral("minions"),  QStringLiteral("top"),    QStringLiteral("processes"),
                            QStringLiteral("removed"),  QStringLiteral("present"),  QStringLiteral("states")};

struct RoleFile {
    Q_DECLARE_TR_FUNCTIONS(RoleFile)
};

template<typename Items, typename Member>
bool hasNamed(const Items &items, Member member, const QString &name)
{
    return std::any_of(items.begin(), items.end(), [&](const auto &item) { return item.*member == name; });
}

QString unknownName(const Placeholder &placeholder, const QStringList &known)
{
    const QString meant = suggestionFor(placeholder.name, known);
    return meant.isEmpty() ? RoleFile::tr("“${%1}” names nothing that this role has.").arg(placeholder.words)
                           : RoleFile::tr("“${%1}” names nothing that this role has. Did you mean “%2”?").arg(placeholder.words, meant);
}
} // namespace

QString unknownRole(const QString &id, const QStringList &known)
{
    const QString meant = suggestionFor(id, known);
    return meant.isEmpty() ? RoleFile::tr("There is no role “%1”.").arg(id)
                           : RoleFile::tr("There is no role “%1”. Did you mean “%2”?").arg(id, meant);
}

void checkRoleName(YamlReader &reader, const YamlNode &node, const QStringList &known)
{
    if (node.kind == YamlNode::Kind::Scalar && !known.isEmpty() && !known.contains(node.text))
        reader.complain(node, unknownRole(node.text, known));
}

void RoleDeclarations::read(const YamlNode &node)
{
    const QString name = QStringLiteral("name"), help = QStringLiteral("help");
    m_reader.forEachMap(node, QStringLiteral("secrets"), {name, QStringLiteral("kind"), QStringLiteral("length"), help},
                        [this](const YamlNode &item) { readSecret(item); });
    m_reader.forEachMap(node, QStringLiteral("settings"),
                        {QStringLiteral("key"), QStringLiteral("type"), QStringLiteral("default"), help, QStringLiteral("limits"),
                         QStringLiteral("form"), QStringLiteral("needed")},
                        [this](const YamlNode &item) { m_role.settings << SettingReader(m_reader, m_role.settings).read(item); });
    m_reader.forEachMap(node, QStringLiteral("services"), {name, QStringLiteral("port"), QStringLiteral("check")},
                        [this](const YamlNode &item) { readService(item); });
    m_reader.forEachMap(node, QStringLiteral("pillar"), {QStringLiteral("key"), QStringLiteral("to"), QStringLiteral("values")},
                        [this](const YamlNode &item) { readPillar(item); });
}

void RoleDeclarations::readSecret(const YamlNode &item)
{
    using Kind = RoleSecret::Kind;
    RoleSecret secret;
    secret.name = declaredName(m_reader, item, QStringLiteral("name"));
    secret.kind = m_reader.oneOf<Kind>(
        item, QStringLiteral("kind"),
        {{QStringLiteral("password"), Kind::Password}, {QStringLiteral("key32"), Kind::Key32}, {QStringLiteral("seed"), Kind::Seed}});
    secret.help = m_reader.text(item, QStringLiteral("help"));
    if (const YamlNode *length = item.find(QStringLiteral("length")); length && secret.kind != Kind::Password)
        m_reader.complain(*length, RoleFile::tr("Only a password has a length."));
    else // 16 letters of 56 are 92 bits
        secret.length = m_reader.wholeNumber(item, QStringLiteral("length"), 16, 128).value_or(secret.length);
    if (hasNamed(m_role.secrets, &RoleSecret::name, secret.name))
        m_reader.complain(item, RoleFile::tr("There is a secret “%1” already.").arg(secret.name));
    m_role.secrets << secret;
}

void RoleDeclarations::readService(const YamlNode &item)
{
    // As a name of DNS: NAME.service.consul.
    static const QRegularExpression plain(QStringLiteral("\\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\z"));
    RoleService service;
    const YamlNode *node = m_reader.require(item, QStringLiteral("name"), RoleFile::tr("“%1” is missing.").arg(QStringLiteral("name")));
    service.name = node ? m_reader.asText(*node).value_or(QString()) : QString();
    if (node && node->kind == YamlNode::Kind::Scalar && !plain.match(service.name).hasMatch())
        m_reader.complain(*node,
                          RoleFile::tr("“%1” can be no service's name: small letters, digits and - within, 63 at most.").arg(service.name));
    service.port = m_reader.wholeNumber(item, QStringLiteral("port"), 1, 65535).value_or(0);
    if (const YamlNode *check = m_reader.map(item, QStringLiteral("check")))
        readCheck(*check, service);
    if (hasNamed(m_role.services, &RoleService::name, service.name))
        m_reader.complain(item, RoleFile::tr("There is a service “%1” already.").arg(service.name));
    m_role.services << service;
}

void RoleDeclarations::readCheck(const YamlNode &node, RoleService &service)
{
    static const QRegularExpression path(QStringLiteral("\\A/[A-Za-z0-9/._~?&=%-]{0,199}\\z"));
    const QString tcp = QStringLiteral("tcp"), http = QStringLiteral("http");
    m_reader.checkKeys(node, {tcp, http, QStringLiteral("interval"), QStringLiteral("timeout")});
    RoleCheck check;
    check.port = service.port;
    const YamlNode *page = node.find(http);
    if ((page != nullptr) == (node.find(tcp) != nullptr))
        m_reader.complain(node, RoleFile::tr("A check is one of two: “tcp: PORT”, or “http: /PATH” on the service's port."));
    if (page) {
        check.kind = RoleCheck::Kind::Http;
        check.path = m_reader.asText(*page).value_or(QString());
        if (page->kind == YamlNode::Kind::Scalar && !path.match(check.path).hasMatch())
            m_reader.complain(*page, RoleFile::tr("“%1” is no path on a web server. It begins with /.").arg(check.path));
    } else {
        check.kind = RoleCheck::Kind::Tcp;
        check.port = m_reader.wholeNumber(node, tcp, 1, 65535).value_or(service.port);
    }
    check.interval = m_reader.wholeNumber(node, QStringLiteral("interval"), 1, longestInterval).value_or(check.interval);
    check.timeout = m_reader.wholeNumber(node, QStringLiteral("timeout"), 1, longestInterval).value_or(check.timeout);
    if (check.port == 0)
        m_reader.complain(node, RoleFile::tr("The service has no port that could be asked. Add “port: …” to it."));
    service.check = check;
}

void RoleDeclarations::readPillar(const YamlNode &item)
{
    RolePillar part;
    const YamlNode *key = item.find(QStringLiteral("key"));
    part.key = key ? declaredName(m_reader, item, QStringLiteral("key")) : m_role.id;
    if (takenKeys.contains(part.key))
        m_reader.complain(key ? *key : item, RoleFile::tr("“%1” is the program's own part of the pillar. Take another key.").arg(part.key));
    if (const YamlNode *to = item.find(QStringLiteral("to")); to && to->kind == YamlNode::Kind::Scalar) {
        part.everywhere = to->text == QLatin1String("all");
        if (!part.everywhere)
            m_reader.complain(*to, RoleFile::tr("“to” is a list of roles, or “all” for every machine."));
    } else if (to) {
        part.to = m_reader.texts(item, QStringLiteral("to"));
        for (qsizetype place = 0; to->kind == YamlNode::Kind::Sequence && place < to->size(); ++place)
            checkRoleName(m_reader, to->item(place), m_known);
    }
    m_isForAll = part.everywhere;
    m_reader.require(item, QStringLiteral("values"), RoleFile::tr("“%1” is missing.").arg(QStringLiteral("values")));
    if (const YamlNode *values = m_reader.map(item, QStringLiteral("values")))
        part.values = value(*values, 0).toObject();
    if (hasNamed(m_role.pillar, &RolePillar::key, part.key))
        m_reader.complain(item, RoleFile::tr("There is a part “%1” of the pillar already.").arg(part.key));
    m_role.pillar << part;
}

QJsonValue RoleDeclarations::value(const YamlNode &node, int depth)
{
    if (++m_values == mostValues || depth == deepest)
        m_reader.complain(node, RoleFile::tr("The pillar of a role can have %1 values, %2 levels deep.").arg(mostValues).arg(deepest));
    if (m_values >= mostValues || depth >= deepest)
        return {};
    switch (node.kind) {
    case YamlNode::Kind::Empty:
        return {};
    case YamlNode::Kind::Map: {
        QJsonObject map;
        for (qsizetype place = 0; place < node.size(); ++place)
            map.insert(node.key(place).text, value(node.value(place), depth + 1));
        return map;
    }
    case YamlNode::Kind::Sequence: {
        QJsonArray list;
        for (qsizetype place = 0; place < node.size(); ++place)
            list << value(node.item(place), depth + 1);
        return list;
    }
    case YamlNode::Kind::Scalar:
        checkPlaceholders(node);
        return node.style == YamlNode::Style::Plain ? plainValue(node.text) : QJsonValue(node.text);
    }
    return {};
}

void RoleDeclarations::checkPlaceholders(const YamlNode &node)
{
    for (const Placeholder &placeholder : placeholdersIn(node.text)) {
        QString fault = faultOf(placeholder);
        if (fault.isEmpty() && placeholder.isOfAll())
            fault = mapFault(placeholder, node.text);
        if (!fault.isEmpty())
            m_reader.complain(node, fault);
    }
}

QString RoleDeclarations::mapFault(const Placeholder &placeholder, const QString &text) const
{
    if (m_isForAll && placeholder.kind == Placeholder::Kind::OwnSecrets) // then each machine's own is none
        return RoleFile::tr("“${%1}” would tell every machine the secrets of all others. Give it to roles.").arg(placeholder.words);
    return text == QStringLiteral("${%1}").arg(placeholder.words)
               ? QString()
               : RoleFile::tr("“${%1}” is a map: it stands alone.").arg(placeholder.words);
}

/// A seed goes to no machine, so that what is made of it for one tells nothing of what is made for another.
QString RoleDeclarations::secretFault(const Placeholder &placeholder) const
{
    const bool isOwn = placeholder.kind != Placeholder::Kind::Secret;
    QStringList names;
    for (const RoleSecret &secret : m_role.secrets) {
        names << secret.name;
        if (secret.name != placeholder.name)
            continue;
        if (isOwn == (secret.kind == RoleSecret::Kind::Seed))
            return {};
        return isOwn
                   ? RoleFile::tr("Only of a seed can each machine have its own: who has “%1” could find out all. Make it a secret of kind "
                                  "seed.")
                         .arg(secret.name)
                   : RoleFile::tr("“%1” is a seed, and a seed goes to no machine. Use a secret of kind password or key32, or "
                                  "${own-secret:%1}, which each machine has of its own.")
                         .arg(secret.name);
    }
    return unknownName(placeholder, names);
}

QString RoleDeclarations::faultOf(const Placeholder &placeholder) const
{
    QStringList settings;
    for (const RoleSetting &setting : m_role.settings)
        settings << setting.key;
    switch (placeholder.kind) {
    case Placeholder::Kind::Secret:
    case Placeholder::Kind::OwnSecret:
    case Placeholder::Kind::OwnSecrets:
        return secretFault(placeholder);
    case Placeholder::Kind::Setting:
        return settings.contains(placeholder.name) ? QString() : unknownName(placeholder, settings);
    case Placeholder::Kind::Address:
    case Placeholder::Kind::Addresses:
    case Placeholder::Kind::Machine:
    case Placeholder::Kind::Machines:
        if (placeholder.name.isEmpty() || m_known.isEmpty() || m_known.contains(placeholder.name))
            return {};
        return unknownRole(placeholder.name, m_known);
    case Placeholder::Kind::Panels:
        return {};
    case Placeholder::Kind::Unknown:
        break;
    }
    return RoleFile::tr("“${%1}” is not known. There can be: %2. Write $${ for the letters themselves.")
        .arg(placeholder.words, Placeholder::forms());
}
