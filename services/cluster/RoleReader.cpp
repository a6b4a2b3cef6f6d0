#include "services/cluster/RoleReader.h"

#include "model/cluster/Suggestion.h"
#include "services/cluster/RoleDeclarations.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace
{
constexpr int longestTitle = 60;
constexpr int longestDescription = 2000;

struct RoleFile {
    Q_DECLARE_TR_FUNCTIONS(RoleFile)
};

/// tests/translations.sh takes these texts of resources/roles into the catalogues.
QString translated(const QString &text)
{
    return text.isEmpty() ? text : QCoreApplication::translate("Roles", text.toUtf8().constData());
}
} // namespace

QString RoleReader::required(const YamlNode &map, const QString &key)
{
    m_reader.require(map, key, RoleFile::tr("“%1” is missing.").arg(key));
    return m_reader.text(map, key);
}

int RoleReader::port(const YamlNode &map, const QString &key)
{
    return m_reader.wholeNumber(map, key, 1, 65535).value_or(0);
}

/// The `role` of a map, which must be one that there is.
QString RoleReader::role(const YamlNode &map)
{
    const QString id = required(map, QStringLiteral("role"));
    if (const YamlNode *node = map.find(QStringLiteral("role")); node && node->kind == YamlNode::Kind::Scalar)
        checkRoleName(m_reader, *node, m_known.roles);
    return id;
}

/// A list of roles, which must be there.
QStringList RoleReader::roles(const YamlNode &map, const QString &key)
{
    const YamlNode *list = map.find(key);
    for (qsizetype place = 0; list && list->kind == YamlNode::Kind::Sequence && place < list->size(); ++place)
        checkRoleName(m_reader, list->item(place), m_known.roles);
    return m_reader.texts(map, key);
}

/// Names of programs, as the system's list of processes has them.
void RoleReader::readProcesses(const YamlNode &node)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._+-]{0,39}\\z"));
    m_role.processes = m_reader.texts(node, QStringLiteral("processes"));
    const YamlNode *list = node.find(QStringLiteral("processes"));
    for (qsizetype place = 0; list && list->kind == YamlNode::Kind::Sequence && place < list->size(); ++place) {
        if (const YamlNode &item = list->item(place); item.kind == YamlNode::Kind::Scalar && !plain.match(item.text).hasMatch())
            m_reader.complain(item,
                              RoleFile::tr("“%1” can be no program's name: letters, digits, dots, +, - and _, 40 at most.").arg(item.text));
    }
}

void RoleReader::readIdentity(const YamlNode &node)
{
    static const QRegularExpression plain(QStringLiteral("\\A[a-z]([a-z0-9-]{0,38}[a-z0-9])?\\z"));
    m_role.id = required(node, QStringLiteral("id"));
    if (const YamlNode *id = node.find(QStringLiteral("id"));
        id && id->kind == YamlNode::Kind::Scalar && !plain.match(m_role.id).hasMatch())
        m_reader.complain(*id, RoleFile::tr("“%1” can be no role's id: small letters, digits and - within, 40 at most.").arg(m_role.id));
    const auto words = [this, &node](const QString &key, int longest) {
        const QString text = required(node, key);
        if (text.size() > longest)
            m_reader.complain(*node.find(key), RoleFile::tr("This text has %1 letters. It can have %2.").arg(text.size()).arg(longest));
        return translated(text);
    };
    m_role.title = words(QStringLiteral("title"), longestTitle);
    m_role.description = words(QStringLiteral("description"), longestDescription);
    m_role.family = m_reader.oneOf<Role::Family>(node, QStringLiteral("family"),
                                                 {{QStringLiteral("control"), Role::Family::Control},
                                                  {QStringLiteral("analysis"), Role::Family::Analysis},
                                                  {QStringLiteral("data"), Role::Family::Data}});
    m_role.order = m_reader.wholeNumber(node, QStringLiteral("order"), 0, 100000).value_or(m_role.order);
    m_role.icon = m_reader.text(node, QStringLiteral("icon"));
    if (node.find(QStringLiteral("colour"))) {
        QList<std::pair<QString, QString>> colours;
        for (const QString &name : roleColours())
            colours.append({name, name});
        m_role.colour = m_reader.oneOf<QString>(node, QStringLiteral("colour"), colours);
    }
}

void RoleReader::readStates(const YamlNode &node, const QString &key, QStringList &states)
{
    const YamlNode *list = m_reader.list(node, key);
    for (qsizetype place = 0; list && place < list->size(); ++place) {
        const YamlNode &item = list->item(place);
        const QString name = m_reader.asText(item).value_or(QString());
        states << name;
        if (name.isEmpty() || m_known.states.has(name))
            continue;
        const QString meant = suggestionFor(name, m_known.states.names());
        m_reader.complain(
            item, meant.isEmpty()
                      ? RoleFile::tr("The states “%1” are not there. Write them into %2.").arg(name, m_known.states.wantedFile(name))
                      : RoleFile::tr("The states “%1” are not there. Write them into %2. Or did you mean “%3”?")
                            .arg(name, m_known.states.wantedFile(name), meant));
    }
}

void RoleReader::readNeeds(const YamlNode &node)
{
    m_reader.forEachMap(node, QStringLiteral("needs"),
                        {QStringLiteral("role"), QStringLiteral("exactly"), QStringLiteral("atLeast"), QStringLiteral("multipleOf")},
                        [this](const YamlNode &need) {
                            m_role.needs << RoleNeed{role(need), m_reader.wholeNumber(need, QStringLiteral("exactly"), 0, 1000),
                                                     m_reader.wholeNumber(need, QStringLiteral("atLeast"), 0, 1000),
                                                     m_reader.text(need, QStringLiteral("multipleOf"))};
                        });
    m_role.excludes = roles(node, QStringLiteral("excludes"));
    m_role.knows = roles(node, QStringLiteral("knows"));
    m_role.mounts = roles(node, QStringLiteral("mounts"));
    m_role.atMost = m_reader.wholeNumber(node, QStringLiteral("atMost"), 1, 1000).value_or(0);
}

void RoleReader::readPorts(const YamlNode &node)
{
    const QList<std::pair<QString, RolePort::From>> from{{QStringLiteral("cluster"), RolePort::From::Cluster},
                                                         {QStringLiteral("master"), RolePort::From::Master},
                                                         {QStringLiteral("outside"), RolePort::From::Outside}};
    const QList<std::pair<QString, QString>> protocols{{QStringLiteral("tcp"), QStringLiteral("tcp")},
                                                       {QStringLiteral("udp"), QStringLiteral("udp")}};
    m_reader.forEachMap(node, QStringLiteral("ports"),
                        {QStringLiteral("number"), QStringLiteral("to"), QStringLiteral("setting"), QStringLiteral("protocol"),
                         QStringLiteral("from"), QStringLiteral("what")},
                        [&](const YamlNode &item) {
                            const RolePort one{port(item, QStringLiteral("number")),
                                               m_reader.oneOf(item, QStringLiteral("protocol"), protocols),
                                               m_reader.oneOf(item, QStringLiteral("from"), from),
                                               m_reader.text(item, QStringLiteral("what")),
                                               port(item, QStringLiteral("to")),
                                               m_reader.text(item, QStringLiteral("setting"))};
                            if (one.to != 0 && one.to < one.number)
                                m_reader.complain(*item.find(QStringLiteral("to")),
                                                  RoleFile::tr("A range of ports ends at “to”, which is no less than “number”."));
                            m_role.ports << one;
                        });
}

void RoleReader::readLinks(const YamlNode &node)
{
    const QList<std::pair<QString, RoleLink::Kind>> kinds{{QStringLiteral("work"), RoleLink::Kind::Work},
                                                          {QStringLiteral("salt"), RoleLink::Kind::Salt},
                                                          {QStringLiteral("consul"), RoleLink::Kind::Consul},
                                                          {QStringLiteral("metrics"), RoleLink::Kind::Metrics}};
    m_reader.forEachMap(
        node, QStringLiteral("talksTo"), {QStringLiteral("role"), QStringLiteral("kind"), QStringLiteral("port")},
        [&](const YamlNode &item) {
            m_role.talksTo << RoleLink{role(item), m_reader.oneOf(item, QStringLiteral("kind"), kinds), port(item, QStringLiteral("port"))};
        });
}

void RoleReader::readWeb(const YamlNode &node)
{
    if (const YamlNode *web = m_reader.map(node, QStringLiteral("web"))) {
        const QString account = QStringLiteral("account"), secret = QStringLiteral("secret");
        m_reader.checkKeys(*web, {QStringLiteral("port"), QStringLiteral("path"), account, secret});
        m_role.webPort = port(*web, QStringLiteral("port"));
        m_role.webPath = m_reader.text(*web, QStringLiteral("path"));
        m_role.webAccount = m_reader.text(*web, account);
        m_role.webSecret = m_reader.text(*web, secret);
        const auto isIts = [this](const RoleSecret &one) { return one.name == m_role.webSecret && one.kind == RoleSecret::Kind::Password; };
        if (m_role.webAccount.isEmpty() != m_role.webSecret.isEmpty())
            m_reader.complain(*web, RoleFile::tr("Who signs in needs both: “account” is the name, “secret” the role's secret that is its "
                                                 "password."));
        else if (!m_role.webSecret.isEmpty() && std::none_of(m_role.secrets.cbegin(), m_role.secrets.cend(), isIts))
            m_reader.complain(*web->find(secret), RoleFile::tr("“%1” is no secret of this role of kind password.").arg(m_role.webSecret));
    }
}

/// What a machine must be for the role: its size, and a volume for what must outlive it.
void RoleReader::readWants(const YamlNode &node)
{
    if (const YamlNode *least = m_reader.map(node, QStringLiteral("least"))) {
        m_reader.checkKeys(*least, {QStringLiteral("cores"), QStringLiteral("memory")});
        m_role.leastCores = m_reader.wholeNumber(*least, QStringLiteral("cores"), 0, 10000).value_or(0);
        m_role.leastMemory = m_reader.wholeNumber(*least, QStringLiteral("memory"), 0, 100000).value_or(0);
    }
    if (const YamlNode *takes = m_reader.map(node, QStringLiteral("takes"))) {
        m_reader.checkKeys(*takes, {QStringLiteral("memory"), QStringLiteral("disk")});
        m_role.takes.memory = m_reader.wholeNumber(*takes, QStringLiteral("memory"), 0, 100000000).value_or(0);
        m_role.takes.disk = m_reader.wholeNumber(*takes, QStringLiteral("disk"), 0, 100000000).value_or(0);
    }
    if (const YamlNode *data = m_reader.map(node, QStringLiteral("data"))) {
        m_reader.checkKeys(*data, {QStringLiteral("name"), QStringLiteral("mount"), QStringLiteral("size"), QStringLiteral("required")});
        m_role.data.name = required(*data, QStringLiteral("name"));
        m_role.data.mount = required(*data, QStringLiteral("mount"));
        m_role.data.size = m_reader.wholeNumber(*data, QStringLiteral("size"), 1, 1000000).value_or(10);
        m_role.data.required = m_reader.yesOrNo(*data, QStringLiteral("required"));
    }
}

/// Whole paths of files alone and names of services: what is wrong here would be taken from machines that were never meant.
void RoleReader::readRemoved(const YamlNode &node)
{
    static const QRegularExpression service(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9_.@-]{0,98}\\*?\\z"));
    static const QRegularExpression path(QStringLiteral("\\A(/[A-Za-z0-9_@+-][A-Za-z0-9_.@+-]*){2,}\\z"));
    const YamlNode *removed = m_reader.map(node, QStringLiteral("removed"));
    if (!removed)
        return;
    const QString services = QStringLiteral("services"), everywhere = QStringLiteral("everywhere"), files = QStringLiteral("files"),
                  rereads = QStringLiteral("rereads"), data = QStringLiteral("data");
    m_reader.checkKeys(*removed, {services, everywhere, files, rereads, data});
    const auto read = [this, removed](const QString &key, const QRegularExpression &form, const QString &sentence) {
        const YamlNode *list = m_reader.list(*removed, key);
        QStringList texts;
        for (qsizetype place = 0; list && place < list->size(); ++place) {
            const QString text = m_reader.asText(list->item(place)).value_or(QString());
            if (list->item(place).kind == YamlNode::Kind::Scalar && !form.match(text).hasMatch())
                m_reader.complain(list->item(place), sentence.arg(text));
            texts << text;
        }
        return texts;
    };
    const QString noService = RoleFile::tr("“%1” can be no service's name: letters, digits, dots, @, - and _, and at its end * for any.");
    const QString noPath = RoleFile::tr("“%1” is no whole path, as /etc/tool/settings: letters, digits, dots, @, +, - and _ between /.");
    m_role.removed = RoleRemoval{read(services, service, noService), read(everywhere, service, noService), read(files, path, noPath),
                                 read(rereads, service, noService), read(data, path, noPath)};
}

void RoleReader::readPanels(const YamlNode &node)
{
    m_reader.forEachMap(node, QStringLiteral("panels"), {QStringLiteral("title"), QStringLiteral("unit"), QStringLiteral("query")},
                        [this](const YamlNode &item) {
                            m_role.panels << RolePanel{m_reader.text(item, QStringLiteral("title")),
                                                       m_reader.text(item, QStringLiteral("unit")),
                                                       required(item, QStringLiteral("query"))};
                        });
}

/// Ports and needs that a setting decides: it must be one of the role, and a whole number; of a port, also whether it is open at all.
void RoleReader::checkSettingNames(const YamlNode &node)
{
    using Type = RoleSetting::Type;
    const auto check = [this, &node](const QString &list, const QString &key, const QList<Type> &types, const QString &sentence) {
        const YamlNode *items = node.find(list);
        for (qsizetype place = 0; items && items->kind == YamlNode::Kind::Sequence && place < items->size(); ++place) {
            const YamlNode &item = items->item(place);
            const YamlNode *named = item.kind == YamlNode::Kind::Map ? item.find(key) : nullptr;
            if (!named || named->kind != YamlNode::Kind::Scalar)
                continue;
            const RoleSetting *setting = m_role.setting(named->text);
            if (!setting || !types.contains(setting->type))
                m_reader.complain(*named, sentence.arg(named->text));
        }
    };
    check(QStringLiteral("ports"), QStringLiteral("setting"), {Type::Integer, Type::YesNo},
          RoleFile::tr("“%1” is no setting of this role that is a whole number, or yes-no."));
    check(QStringLiteral("needs"), QStringLiteral("multipleOf"), {Type::Integer},
          RoleFile::tr("“%1” is no setting of this role that is a whole number."));
}

Role RoleReader::read(const YamlNode &node)
{
    m_reader.checkKeys(node,
                       {QStringLiteral("format"),  QStringLiteral("id"),         QStringLiteral("title"),   QStringLiteral("description"),
                        QStringLiteral("family"),  QStringLiteral("order"),      QStringLiteral("icon"),    QStringLiteral("colour"),
                        QStringLiteral("states"),  QStringLiteral("everywhere"), QStringLiteral("needs"),   QStringLiteral("excludes"),
                        QStringLiteral("atMost"),  QStringLiteral("ports"),      QStringLiteral("talksTo"), QStringLiteral("services"),
                        QStringLiteral("web"),     QStringLiteral("panels"),     QStringLiteral("least"),   QStringLiteral("data"),
                        QStringLiteral("secrets"), QStringLiteral("settings"),   QStringLiteral("pillar"),  QStringLiteral("takes"),
                        QStringLiteral("mounts"),  QStringLiteral("processes"),  QStringLiteral("knows"),   QStringLiteral("removed")});
    readIdentity(node);
    readStates(node, QStringLiteral("states"), m_role.states);
    readStates(node, QStringLiteral("everywhere"), m_role.everywhere);
    readNeeds(node);
    readPorts(node);
    readLinks(node);
    readWants(node);
    readPanels(node);
    readRemoved(node);
    readProcesses(node);
    RoleDeclarations(m_reader, m_known.roles, m_role).read(node);
    readWeb(node); // it may name a secret
    checkSettingNames(node);
    for (RoleSecret &secret : m_role.secrets)
        secret.help = translated(secret.help);
    for (RoleSetting &setting : m_role.settings) {
        setting.help = translated(setting.help);
        setting.form = translated(setting.form);
    }
    return m_role;
}
