#include "services/clouds/CloudsYaml.h"

#include "services/cluster/YamlReader.h"
#include "services/ssh/PublicKey.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace
{
/// Gives the sentences of this file their context.
struct CloudFileWords {
    Q_DECLARE_TR_FUNCTIONS(CloudFile)
};

const QStringList &topKeys()
{
    static const QStringList keys{QStringLiteral("auth_type"),     QStringLiteral("region_name"), QStringLiteral("interface"),
                                  QStringLiteral("endpoint_type"), QStringLiteral("cacert"),      QStringLiteral("identity_api_version"),
                                  QStringLiteral("verify"),        QStringLiteral("insecure")};
    return keys;
}

/// A text that was read, with the entry that is looked at.
struct Source {
    const CloudsSource *written = nullptr;
    const YamlNode *entry = nullptr;
};

/// Reads one entry, secure.yaml's part of it first.
class EntryReader final
{
public:
    EntryReader(QString name, const YamlNode &key, const Source &secure, const Source &clouds)
        : m_name(std::move(name)), m_key(key), m_sources{secure, clouds}
    {
    }
    Result<ImportedCloud> read();

private:
    QString placeOf(const Source &source, const YamlNode &node) const;
    void wrong(const Source &source, const YamlNode &node, const QString &sentence);
    bool take(const Source &source, const YamlNode *value, const QString &key);
    void takeRegions();
    void checkVendor();
    static void takeKeys(CloudAccount &account, const YamlNode &own, YamlReader &reader);
    void takeOwn(ImportedCloud &cloud);

    QString m_name{};
    const YamlNode &m_key;
    std::array<Source, 2> m_sources{};
    CloudVariables m_variables{};
    QStringList m_notes{};
    Error m_error{};
};

QString EntryReader::placeOf(const Source &source, const YamlNode &node) const
{
    return yamlError(source.written->text, source.written->file, node.begin, {}).message.chopped(2);
}

void EntryReader::wrong(const Source &source, const YamlNode &node, const QString &sentence)
{
    if (m_error.message.isEmpty())
        m_error = yamlError(source.written->text, source.written->file, node.begin, sentence);
}

/// Whether there was a value; it is then known by its name in the environment.
bool EntryReader::take(const Source &source, const YamlNode *value, const QString &key)
{
    if (!value || value->kind == YamlNode::Kind::Empty)
        return false;
    if (value->kind != YamlNode::Kind::Scalar) {
        wrong(source, *value, CloudFileWords::tr("“%1” must be a text, no list and no further keys.").arg(key));
        return true;
    }
    const QString name = QStringLiteral("OS_") + key.toUpper();
    if (!m_variables.values.contains(name))
        m_variables.values.insert(name, {CloudVariable::State::Known, value->text, placeOf(source, *value), {}});
    return true;
}

void EntryReader::takeRegions()
{
    const Source &source = m_sources[1];
    const YamlNode *regions = source.entry->find(QStringLiteral("regions"));
    if (!regions || regions->kind != YamlNode::Kind::Sequence || regions->size() == 0 ||
        m_variables.values.contains(QStringLiteral("OS_REGION_NAME")))
        return;
    const YamlNode &first = regions->item(0);
    take(source, first.kind == YamlNode::Kind::Map ? first.find(QStringLiteral("name")) : &first, QStringLiteral("region_name"));
    if (regions->size() > 1)
        m_notes << CloudFileWords::tr("“%1” has %2 regions; the first, %3, is taken. For another one write region_name.")
                       .arg(m_name, QString::number(regions->size()), m_variables.values.value(QStringLiteral("OS_REGION_NAME")).text);
}

/// OpenStack's own tools know the addresses of some vendors by name; nobody else does.
void EntryReader::checkVendor()
{
    for (const char *key : {"profile", "cloud"}) {
        const YamlNode *vendor = m_sources[1].entry->find(QString::fromLatin1(key));
        if (vendor && !m_variables.values.contains(QStringLiteral("OS_AUTH_URL")))
            wrong(m_sources[1], *vendor,
                  CloudFileWords::tr("The cloud's address is left to a list of vendors (“%1”), which is not known here. Write the address "
                                     "as auth_url under auth.")
                      .arg(vendor->text));
    }
}

/// Those of others, who may sign in at the machines.
void EntryReader::takeKeys(CloudAccount &account, const YamlNode &own, YamlReader &reader)
{
    const YamlNode *keys = reader.list(own, QStringLiteral("public_keys"));
    for (qsizetype place = 0; keys && place < keys->size(); ++place) {
        const std::optional<QString> line = reader.asText(keys->item(place));
        const Result<QString> key = loginKey(line.value_or(QString()));
        if (line && !key)
            reader.complain(keys->item(place), key.error().message);
        else if (line)
            account.publicKeys << *key;
    }
}

/// What OpenStack's form has no key for.
void EntryReader::takeOwn(ImportedCloud &cloud)
{
    const CloudsSource &written = *m_sources[1].written;
    YamlReader reader(written.text, written.file);
    const YamlNode *own = reader.map(*m_sources[1].entry, QStringLiteral("butler"));
    if (own) {
        const QString expires = reader.text(*own, QStringLiteral("expires"));
        cloud.account.expires = QDateTime::fromString(expires, Qt::ISODate).toUTC();
        if (!expires.isEmpty() && !cloud.account.expires.isValid())
            reader.complain(*own->find(QStringLiteral("expires")),
                            CloudFileWords::tr("The end must be a time such as 2027-01-31T12:00:00Z."));
        if (!signsInByUser(cloud.account) && cloud.account.user.isEmpty())
            cloud.account.user = reader.text(*own, QStringLiteral("user"));
        if (!namesProject(cloud.account) && cloud.account.project.isEmpty() && cloud.account.projectId.isEmpty()) {
            cloud.account.project = reader.text(*own, QStringLiteral("project"));
            cloud.account.projectId = reader.text(*own, QStringLiteral("project_id"));
        }
        cloud.account.keyFile = absolutePath(reader.text(*own, QStringLiteral("key_file")), m_variables.folder);
        cloud.account.keyPair = reader.text(*own, QStringLiteral("key_pair"));
        takeKeys(cloud.account, *own, reader);
        if (const YamlNode *bastion = reader.map(*own, QStringLiteral("bastion"))) {
            cloud.account.bastion = {reader.text(*bastion, QStringLiteral("host")),
                                     reader.wholeNumber(*bastion, QStringLiteral("port"), 1, 65535).value_or(22),
                                     reader.text(*bastion, QStringLiteral("user")),
                                     absolutePath(reader.text(*bastion, QStringLiteral("key_file")), m_variables.folder)};
        }
    }
    if (!reader.isFine() && m_error.message.isEmpty())
        m_error = reader.error();
}

Result<ImportedCloud> EntryReader::read()
{
    m_variables.place = placeOf(m_sources[1], m_key);
    m_variables.folder = QFileInfo(m_sources[1].written->file).absolutePath();
    m_variables.name = m_name;
    if (!isCloudName(m_name))
        wrong(m_sources[1], m_key, CloudFileWords::tr("An account cannot be called that. Take 1 to 64 letters and digits, no dash first."));
    if (m_sources[1].entry->kind != YamlNode::Kind::Map)
        wrong(m_sources[1], m_key, CloudFileWords::tr("Nothing stands under “%1”. Write auth and what belongs to it there.").arg(m_name));
    for (const Source &source : m_sources) {
        if (!source.entry || source.entry->kind != YamlNode::Kind::Map)
            continue;
        const YamlNode *auth = source.entry->find(QStringLiteral("auth"));
        if (auth && auth->kind != YamlNode::Kind::Map && auth->kind != YamlNode::Kind::Empty)
            wrong(source, *auth, CloudFileWords::tr("Under “auth” must be lines of the form “key: value”."));
        for (const QString &key : cloudAuthKeys()) {
            if (!auth || !take(source, auth->find(key), key))
                take(source, source.entry->find(key), key); // where older files have it
        }
        for (const QString &key : topKeys())
            take(source, source.entry->find(key), key);
    }
    if (!m_error.message.isEmpty())
        return m_error;
    takeRegions();
    checkVendor();
    if (!m_error.message.isEmpty())
        return m_error;
    Result<ImportedCloud> made = accountOf(m_variables);
    if (!made)
        return made;
    made->notes = m_notes + made->notes;
    takeOwn(*made);
    return m_error.message.isEmpty() ? made : Result<ImportedCloud>(m_error);
}

/// The map under `clouds`, null where there is none.
Result<const YamlNode *> cloudsIn(const CloudsSource &written, const YamlNode &root)
{
    const YamlNode *clouds = root.find(QStringLiteral("clouds"));
    if (clouds && clouds->kind != YamlNode::Kind::Empty && clouds->kind != YamlNode::Kind::Map)
        return yamlError(written.text, written.file, clouds->begin,
                         CloudFileWords::tr("Under “clouds” must be a name for each cloud, and what belongs to it."));
    return clouds && clouds->kind == YamlNode::Kind::Map ? clouds : nullptr;
}

QStringList namesIn(const YamlNode &clouds)
{
    QStringList names;
    for (qsizetype place = 0; place < clouds.size(); ++place)
        names << clouds.key(place).text;
    return names;
}
} // namespace

const QStringList &cloudAuthKeys()
{
    static const QStringList keys{QStringLiteral("auth_url"),
                                  QStringLiteral("username"),
                                  QStringLiteral("user_id"),
                                  QStringLiteral("password"),
                                  QStringLiteral("user_domain_name"),
                                  QStringLiteral("user_domain_id"),
                                  QStringLiteral("project_name"),
                                  QStringLiteral("project_id"),
                                  QStringLiteral("tenant_name"),
                                  QStringLiteral("tenant_id"),
                                  QStringLiteral("project_domain_name"),
                                  QStringLiteral("project_domain_id"),
                                  QStringLiteral("domain_name"),
                                  QStringLiteral("domain_id"),
                                  QStringLiteral("default_domain"),
                                  QStringLiteral("application_credential_id"),
                                  QStringLiteral("application_credential_name"),
                                  QStringLiteral("application_credential_secret"),
                                  QStringLiteral("token")};
    return keys;
}

Result<QList<ImportedCloud>> readCloudsYaml(const CloudsSource &written, const CloudsSource &over, const QString &only,
                                            QList<RefusedCloud> *refused)
{
    const Result<YamlNode> root = parseYaml(written.text, written.file);
    const Result<YamlNode> secureRoot = parseYaml(over.text, over.file);
    if (!root || !secureRoot)
        return root ? secureRoot.error() : root.error();
    const Result<const YamlNode *> clouds = cloudsIn(written, *root);
    const Result<const YamlNode *> secure = cloudsIn(over, *secureRoot);
    if (!clouds || !secure)
        return clouds ? secure.error() : clouds.error();
    if (!*clouds && root->find(QStringLiteral("clouds")) == nullptr)
        return yamlError(written.text, written.file, 0,
                         CloudFileWords::tr("This is no clouds.yaml: “clouds:” is missing. Take the file from the cloud's web page anew."));
    const QStringList names = *clouds ? namesIn(**clouds) : QStringList();
    constexpr qsizetype most = 1000; // each is looked for in the text
    if (names.size() > most)
        return yamlError(written.text, written.file, 0, CloudFileWords::tr("There are more than %1 clouds in this file.").arg(most));
    if (!only.isEmpty() && !names.contains(only))
        return yamlError(
            written.text, written.file, 0,
            CloudFileWords::tr("There is no cloud “%1” in this file. There are: %2.").arg(only, names.join(QStringLiteral(", "))));
    QList<ImportedCloud> read;
    for (qsizetype place = 0; place < names.size(); ++place) {
        if (!only.isEmpty() && names[place] != only)
            continue;
        const Source above{&over, *secure ? (*secure)->find(names[place]) : nullptr};
        const Source below{&written, &(*clouds)->value(place)};
        Result<ImportedCloud> one = EntryReader(names[place], (*clouds)->key(place), above, below).read();
        if (one)
            read << *one;
        else if (!refused || names.size() == 1 || !only.isEmpty())
            return one.error();
        else
            *refused << RefusedCloud{names[place], one.error()};
    }
    if (read.isEmpty() && refused && !refused->isEmpty())
        return refused->first().error;
    return read;
}
