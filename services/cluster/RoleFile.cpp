#include "services/cluster/RoleFile.h"

#include "services/cluster/YamlReader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace
{

/// tests/translations.sh takes these texts of resources/roles into the catalogues.
QString translated(const QString &text)
{
    return QCoreApplication::translate("Roles", text.toUtf8().constData());
}
constexpr int roleFormat = 1;

const QStringList paletteOrder{QStringLiteral("salt-master"),      QStringLiteral("consul-bootstrap"),  QStringLiteral("consul-server"),
                               QStringLiteral("consul-client"),    QStringLiteral("monitoring-server"), QStringLiteral("tracker"),
                               QStringLiteral("worker"),           QStringLiteral("genotyper"),         QStringLiteral("chunker"),
                               QStringLiteral("merger"),           QStringLiteral("db-server"),         QStringLiteral("job-queue"),
                               QStringLiteral("glusterfs-server"), QStringLiteral("glusterfs-master")};

/// The value of a word that must be one of a few.
template<typename T>
T oneOf(YamlReader &reader, const YamlNode &map, const QString &key, const QList<std::pair<QString, T>> &words)
{
    const YamlNode *value = map.find(key);
    QStringList known;
    for (const auto &[word, meaning] : words) {
        if (value && value->text == word)
            return meaning;
        known << word;
    }
    reader.complain(value ? *value : map,
                    QCoreApplication::translate("RoleFile", "“%1” must be one of: %2.").arg(key, known.join(QStringLiteral(", "))));
    return words.first().second;
}

/// Calls `take` with each item of a list that is a map.
template<typename Take>
void forEachMap(YamlReader &reader, const YamlNode &role, const QString &key, const QStringList &known, Take take)
{
    const YamlNode *items = reader.list(role, key);
    for (qsizetype place = 0; items && place < items->size(); ++place) {
        const YamlNode &item = items->item(place);
        if (!reader.isMap(item))
            continue;
        reader.checkKeys(item, known);
        take(item);
    }
}

QString required(YamlReader &reader, const YamlNode &map, const QString &key)
{
    reader.require(map, key, QCoreApplication::translate("RoleFile", "“%1” is missing.").arg(key));
    return reader.text(map, key);
}

int port(YamlReader &reader, const YamlNode &map, const QString &key)
{
    return reader.wholeNumber(map, key, 1, 65535).value_or(0);
}

void readNeeds(YamlReader &reader, const YamlNode &node, Role &role)
{
    forEachMap(reader, node, QStringLiteral("needs"), {QStringLiteral("role"), QStringLiteral("exactly"), QStringLiteral("atLeast")},
               [&](const YamlNode &need) {
                   role.needs << RoleNeed{required(reader, need, QStringLiteral("role")),
                                          reader.wholeNumber(need, QStringLiteral("exactly"), 0, 1000),
                                          reader.wholeNumber(need, QStringLiteral("atLeast"), 0, 1000)};
               });
}

void readNetwork(YamlReader &reader, const YamlNode &node, Role &role)
{
    const QList<std::pair<QString, RolePort::From>> from{{QStringLiteral("cluster"), RolePort::From::Cluster},
                                                         {QStringLiteral("master"), RolePort::From::Master},
                                                         {QStringLiteral("outside"), RolePort::From::Outside}};
    const QList<std::pair<QString, QString>> protocols{{QStringLiteral("tcp"), QStringLiteral("tcp")},
                                                       {QStringLiteral("udp"), QStringLiteral("udp")}};
    forEachMap(
        reader, node, QStringLiteral("ports"),
        {QStringLiteral("number"), QStringLiteral("protocol"), QStringLiteral("from"), QStringLiteral("what")}, [&](const YamlNode &item) {
            role.ports << RolePort{port(reader, item, QStringLiteral("number")), oneOf(reader, item, QStringLiteral("protocol"), protocols),
                                   oneOf(reader, item, QStringLiteral("from"), from), reader.text(item, QStringLiteral("what"))};
        });
    const QList<std::pair<QString, RoleLink::Kind>> kinds{{QStringLiteral("work"), RoleLink::Kind::Work},
                                                          {QStringLiteral("salt"), RoleLink::Kind::Salt},
                                                          {QStringLiteral("consul"), RoleLink::Kind::Consul},
                                                          {QStringLiteral("metrics"), RoleLink::Kind::Metrics}};
    forEachMap(reader, node, QStringLiteral("talksTo"), {QStringLiteral("role"), QStringLiteral("kind"), QStringLiteral("port")},
               [&](const YamlNode &item) {
                   role.talksTo << RoleLink{required(reader, item, QStringLiteral("role")),
                                            oneOf(reader, item, QStringLiteral("kind"), kinds), port(reader, item, QStringLiteral("port"))};
               });
    forEachMap(reader, node, QStringLiteral("services"), {QStringLiteral("name"), QStringLiteral("port")}, [&](const YamlNode &item) {
        role.services << RoleService{required(reader, item, QStringLiteral("name")), port(reader, item, QStringLiteral("port"))};
    });
    if (const YamlNode *web = reader.map(node, QStringLiteral("web"))) {
        reader.checkKeys(*web, {QStringLiteral("port"), QStringLiteral("path")});
        role.webPort = port(reader, *web, QStringLiteral("port"));
        role.webPath = reader.text(*web, QStringLiteral("path"));
    }
}

/// What a machine must be for the role: its size, and a volume for what must outlive it.
void readWants(YamlReader &reader, const YamlNode &node, Role &role)
{
    if (const YamlNode *least = reader.map(node, QStringLiteral("least"))) {
        reader.checkKeys(*least, {QStringLiteral("cores"), QStringLiteral("memory")});
        role.leastCores = reader.wholeNumber(*least, QStringLiteral("cores"), 0, 10000).value_or(0);
        role.leastMemory = reader.wholeNumber(*least, QStringLiteral("memory"), 0, 100000).value_or(0);
    }
    if (const YamlNode *data = reader.map(node, QStringLiteral("data"))) {
        reader.checkKeys(*data, {QStringLiteral("name"), QStringLiteral("mount"), QStringLiteral("size"), QStringLiteral("required")});
        role.data.name = required(reader, *data, QStringLiteral("name"));
        role.data.mount = required(reader, *data, QStringLiteral("mount"));
        role.data.size = reader.wholeNumber(*data, QStringLiteral("size"), 1, 1000000).value_or(10);
        role.data.required = reader.yesOrNo(*data, QStringLiteral("required"));
    }
}

Role readFields(YamlReader &reader, const YamlNode &node)
{
    Role role;
    reader.checkKeys(node, {QStringLiteral("format"), QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("description"),
                            QStringLiteral("family"), QStringLiteral("icon"), QStringLiteral("states"), QStringLiteral("needs"),
                            QStringLiteral("excludes"), QStringLiteral("ports"), QStringLiteral("talksTo"), QStringLiteral("services"),
                            QStringLiteral("web"), QStringLiteral("panels"), QStringLiteral("least"), QStringLiteral("data")});
    role.id = required(reader, node, QStringLiteral("id"));
    role.title = translated(required(reader, node, QStringLiteral("title")));
    role.description = translated(required(reader, node, QStringLiteral("description")));
    role.family = oneOf<Role::Family>(reader, node, QStringLiteral("family"),
                                      {{QStringLiteral("control"), Role::Family::Control},
                                       {QStringLiteral("analysis"), Role::Family::Analysis},
                                       {QStringLiteral("data"), Role::Family::Data}});
    role.icon = reader.text(node, QStringLiteral("icon"));
    role.states = reader.texts(node, QStringLiteral("states"));
    role.excludes = reader.texts(node, QStringLiteral("excludes"));
    readNeeds(reader, node, role);
    readNetwork(reader, node, role);
    readWants(reader, node, role);
    forEachMap(reader, node, QStringLiteral("panels"), {QStringLiteral("title"), QStringLiteral("unit"), QStringLiteral("query")},
               [&](const YamlNode &item) {
                   role.panels << RolePanel{reader.text(item, QStringLiteral("title")), reader.text(item, QStringLiteral("unit")),
                                            required(reader, item, QStringLiteral("query"))};
               });
    return role;
}
} // namespace

Result<Role> readRole(const QByteArray &text, const QString &file)
{
    const Result<YamlNode> root = parseYaml(text, file);
    if (!root)
        return root.error();
    YamlReader reader(text, file);
    if (reader.isMap(*root) && reader.checkFormat(*root, roleFormat)) {
        const Role role = readFields(reader, *root);
        if (reader.isFine())
            return role;
    }
    return reader.error();
}

LoadedRoles loadRoles()
{
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop/roles");
    return loadRoles({QStringLiteral(":/roles"), own});
}

LoadedRoles loadRoles(const QString &folder)
{
    return loadRoles(QStringList{folder});
}

LoadedRoles loadRoles(const QStringList &folders)
{
    LoadedRoles loaded;
    QList<Role> roles;
    QSet<QString> ids;
    QStringList paths;
    for (const QString &folder : folders) {
        for (const QString &name : QDir(folder).entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name))
            paths << folder + QLatin1Char('/') + name;
    }
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            loaded.errors << Error{
                QStringLiteral("%1:1:1: %2").arg(path, QCoreApplication::translate("RoleFile", "The file cannot be read.")),
                file.errorString()};
        } else if (const Result<Role> role = readRole(file.readAll(), path); !role) {
            loaded.errors << role.error();
        } else if (ids.contains(role->id)) {
            loaded.errors << Error{QStringLiteral("%1:1:1: %2")
                                       .arg(path, QCoreApplication::translate("RoleFile", "There is a role “%1” already.").arg(role->id)),
                                   {}};
        } else {
            ids.insert(role->id);
            roles << *role;
        }
    }
    const auto place = [](const Role &role) {
        const qsizetype known = paletteOrder.indexOf(role.id);
        return std::tuple(role.family, known < 0 ? paletteOrder.size() : known, role.title);
    };
    std::sort(roles.begin(), roles.end(), [&place](const Role &left, const Role &right) { return place(left) < place(right); });
    QStringList faults;
    for (const Error &error : std::as_const(loaded.errors))
        faults << error.message;
    loaded.catalogue = RoleCatalogue(roles, faults);
    return loaded;
}
