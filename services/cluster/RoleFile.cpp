#include "services/cluster/RoleFile.h"

#include "services/cluster/RoleReader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>

namespace
{
constexpr int roleFormat = 1;

/// Gives the sentences of this file their context.
struct RoleFile {
    Q_DECLARE_TR_FUNCTIONS(RoleFile)
};

struct RoleText {
    QString path{};
    QByteArray text{};
};

/// Reads all files first: a role may name one that is read after it.
class RoleLoader final
{
public:
    explicit RoleLoader(const RoleStates &states) { m_known.states = states; }

    LoadedRoles load(const QStringList &folders)
    {
        for (const QString &folder : folders)
            readFolder(folder);
        for (const Error &fault : m_known.states.faults())
            m_loaded.errors << fault;
        for (const RoleText &text : std::as_const(m_texts))
            take(text);
        std::stable_sort(m_roles.begin(), m_roles.end(), [](const Role &left, const Role &right) {
            return std::tuple(left.family, left.order, left.title) < std::tuple(right.family, right.order, right.title);
        });
        QStringList faults;
        for (const Error &error : std::as_const(m_loaded.errors))
            faults << error.message;
        m_loaded.catalogue = RoleCatalogue(m_roles, faults);
        return m_loaded;
    }

private:
    void refuse(const QString &path, const QString &sentence, const QString &details = {})
    {
        m_loaded.errors << Error{QStringLiteral("%1:1:1: %2").arg(path, sentence), details};
    }
    void readFolder(const QString &folder)
    {
        for (const QString &name : QDir(folder).entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
            QFile file(folder + QLatin1Char('/') + name);
            if (!file.open(QIODevice::ReadOnly)) {
                refuse(file.fileName(), RoleFile::tr("The file cannot be read."), file.errorString());
                continue;
            }
            m_texts << RoleText{file.fileName(), file.readAll()};
            const Result<YamlNode> root = parseYaml(m_texts.last().text, file.fileName());
            const YamlNode *id = root ? root->find(QStringLiteral("id")) : nullptr;
            if (id && !m_known.roles.contains(id->text)) // also of one that is wrong otherwise: whoever names it is not
                m_known.roles << id->text;
        }
    }
    void take(const RoleText &text)
    {
        const Result<Role> role = readRole(text.text, text.path, m_known);
        if (!role) {
            m_loaded.errors << role.error();
            return;
        }
        if (m_fileOf.contains(role->id)) {
            refuse(text.path, RoleFile::tr("There is a role “%1” already.").arg(role->id));
            return;
        }
        for (const RolePillar &part : role->pillar) {
            if (m_roleOfKey.contains(part.key)) {
                refuse(text.path, RoleFile::tr("The part “%1” of the pillar belongs to the role “%2” already. Take another key.")
                                      .arg(part.key, m_roleOfKey.value(part.key)));
                return;
            }
        }
        m_fileOf.insert(role->id, text.path);
        for (const RolePillar &part : role->pillar)
            m_roleOfKey.insert(part.key, role->id);
        m_roles << *role;
    }

    KnownToRoles m_known{};
    QList<RoleText> m_texts{};
    QList<Role> m_roles{};
    QHash<QString, QString> m_fileOf{};
    QHash<QString, QString> m_roleOfKey{}; ///< of the pillar
    LoadedRoles m_loaded{};
};
} // namespace

Result<Role> readRole(const QByteArray &text, const QString &file, const KnownToRoles &known)
{
    const Result<YamlNode> root = parseYaml(text, file);
    if (!root)
        return root.error();
    YamlReader reader(text, file);
    if (reader.isMap(*root) && reader.checkFormat(*root, roleFormat)) {
        const Role role = RoleReader(reader, known).read(*root);
        if (reader.isFine())
            return role;
    }
    return reader.error();
}

LoadedRoles loadRoles(const QStringList &folders, const RoleStates &states)
{
    return RoleLoader(states).load(folders);
}

LoadedRoles loadRoles(const QString &folder)
{
    return loadRoles(QStringList{folder}, RoleStates(folder + QStringLiteral("/states")));
}

LoadedRoles loadRoles()
{
    return loadRoles({QStringLiteral(":/roles"), RoleStates::ownRolesFolder()}, RoleStates::all());
}
