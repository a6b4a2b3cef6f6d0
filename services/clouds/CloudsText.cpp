#include "services/clouds/CloudsText.h"

#include "services/clouds/CloudsYaml.h"
#include "services/cluster/YamlEdit.h"

#include <algorithm>

namespace
{
void write(QByteArray &text, const YamlNode &node, qsizetype column);

/// What stands behind a colon or a dash, with the end of its line.
void writeBehind(QByteArray &text, const YamlNode &node, qsizetype column)
{
    const bool isScalar = node.kind == YamlNode::Kind::Scalar;
    if (isScalar)
        text += ' ' + (node.style == YamlNode::Style::Plain ? node.text.toUtf8() : yamlText(node.text)) + '\n';
    else if (node.kind == YamlNode::Kind::Empty)
        text += '\n';
    else if (node.children.isEmpty())
        text += node.kind == YamlNode::Kind::Map ? " {}\n" : " []\n";
    else {
        text += '\n';
        write(text, node, column);
    }
}

/// A map or list of a line or more an entry.
void write(QByteArray &text, const YamlNode &node, qsizetype column)
{
    for (qsizetype place = 0; place < node.size(); ++place) {
        text += QByteArray(column, ' ');
        if (node.kind == YamlNode::Kind::Map) {
            text += yamlText(node.key(place).text) + ':';
            writeBehind(text, node.value(place), column + 2);
        } else {
            text += '-';
            writeBehind(text, node.item(place), column + 2);
        }
    }
}

QByteArray textOf(const YamlNode &root)
{
    QByteArray text;
    write(text, root, 0);
    return text;
}

YamlNode scalar(const QString &text)
{
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.style = YamlNode::Style::Quoted; // written plain where that is safe
    node.text = text;
    return node;
}

/// Adds what `before` has under other keys than `known`.
void keepOthers(YamlNode &map, const YamlNode *before, const QStringList &known)
{
    for (qsizetype place = 0; before && before->kind == YamlNode::Kind::Map && place < before->size(); ++place) {
        const QString key = before->key(place).text;
        if (!known.contains(key) && map.placeOf(key) < 0)
            putInMap(map, key, before->value(place));
    }
}

const YamlNode *within(const YamlNode *map, const char *key)
{
    return map ? map->find(QString::fromLatin1(key)) : nullptr;
}

YamlNode authNode(const ImportedCloud &cloud)
{
    const CloudAccount &account = cloud.account;
    YamlNode auth = yamlMap();
    putInMap(auth, QStringLiteral("auth_url"), account.authUrl);
    putInMap(auth, QStringLiteral("application_credential_id"), account.credentialId);
    putInMap(auth, QStringLiteral("application_credential_name"), account.credentialName);
    if (signsInByUser(account)) {
        putInMap(auth, QStringLiteral("username"), account.user);
        putInMap(auth, QStringLiteral("user_id"), account.userId);
        putInMap(auth, QStringLiteral("user_domain_name"), account.userDomain);
        putInMap(auth, QStringLiteral("user_domain_id"), account.userDomainId);
    }
    if (namesProject(account)) {
        putInMap(auth, QStringLiteral("project_name"), account.project);
        putInMap(auth, QStringLiteral("project_id"), account.projectId);
        putInMap(auth, QStringLiteral("project_domain_name"), account.projectDomain);
        putInMap(auth, QStringLiteral("project_domain_id"), account.projectDomainId);
    }
    putInMap(auth, cloudSecretKey(account.kind), cloud.secret.value_or(QString()));
    return auth;
}

/// What OpenStack's form has no key for.
YamlNode ownNode(const CloudAccount &account)
{
    YamlNode own = yamlMap();
    if (account.expires.isValid())
        putInMap(own, QStringLiteral("expires"), account.expires.toUTC().toString(Qt::ISODate));
    if (!signsInByUser(account))
        putInMap(own, QStringLiteral("user"), account.user);
    if (!namesProject(account)) {
        putInMap(own, QStringLiteral("project"), account.project);
        putInMap(own, QStringLiteral("project_id"), account.projectId);
    }
    putInMap(own, QStringLiteral("key_file"), account.keyFile);
    putInMap(own, QStringLiteral("key_pair"), account.keyPair);
    if (!account.publicKeys.isEmpty()) {
        YamlNode keys;
        keys.kind = YamlNode::Kind::Sequence;
        keys.style = YamlNode::Style::Block;
        for (const QString &key : account.publicKeys)
            keys.children << scalar(key);
        putInMap(own, QStringLiteral("public_keys"), keys);
    }
    if (account.bastion == CloudAccount::Bastion{})
        return own;
    YamlNode bastion = yamlMap();
    putInMap(bastion, QStringLiteral("host"), account.bastion.host);
    YamlNode port = scalar(QString::number(account.bastion.port));
    port.style = YamlNode::Style::Plain;
    putInMap(bastion, QStringLiteral("port"), port);
    putInMap(bastion, QStringLiteral("user"), account.bastion.user);
    putInMap(bastion, QStringLiteral("key_file"), account.bastion.keyFile);
    putInMap(own, QStringLiteral("bastion"), bastion);
    return own;
}

/// The map of clouds with one entry changed, made or gone.
YamlNode changedMap(const YamlNode *clouds, const QString &name, const QString &newName, const YamlNode *entry)
{
    YamlNode changed = yamlMap();
    bool isDone = !entry;
    for (qsizetype place = 0; clouds && place < clouds->size(); ++place) {
        const bool isMeant = clouds->key(place).text == name;
        if (!isMeant)
            putInMap(changed, clouds->key(place).text, clouds->value(place));
        else if (entry)
            putInMap(changed, newName, *entry);
        isDone = isDone || isMeant;
    }
    if (!isDone)
        putInMap(changed, newName, *entry);
    return changed;
}

/// The text with the lines of one entry replaced; empty where it has not the form for that.
QByteArray spliced(const QByteArray &text, const YamlNode &root, const QString &name, const QString &newName, const YamlNode *entry)
{
    const YamlNode *clouds = root.find(QStringLiteral("clouds"));
    if (root.style == YamlNode::Style::Flow || !clouds || clouds->kind != YamlNode::Kind::Map || clouds->style == YamlNode::Style::Flow ||
        clouds->size() == 0)
        return {};
    const qsizetype place = clouds->placeOf(name);
    const qsizetype beside = place < 0 ? clouds->size() - 1 : place;
    YamlEdit edit(text);
    const auto endOf = [&](qsizetype which) { return edit.lineEnd(std::max(clouds->value(which).end, clouds->key(which).end) - 1); };
    const qsizetype column = edit.column(clouds->key(0).begin);
    const qsizetype to = endOf(beside);
    const qsizetype from = place < 0 ? to : edit.lineBegin(clouds->key(place).begin);
    QByteArray lines = from > 0 && text[from - 1] != '\n' ? "\n" : "";
    if (entry) {
        YamlNode one = yamlMap();
        putInMap(one, newName, *entry);
        write(lines, one, column);
    }
    if (edit.newline() == "\r\n")
        lines.replace("\n", "\r\n");
    return text.first(from) + lines + text.sliced(to);
}
} // namespace

YamlNode yamlMap()
{
    YamlNode node;
    node.kind = YamlNode::Kind::Map;
    node.style = YamlNode::Style::Block;
    return node;
}

void putInMap(YamlNode &map, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        putInMap(map, key, scalar(text));
}

void putInMap(YamlNode &map, const QString &key, const YamlNode &value)
{
    map.children << scalar(key) << value;
}

QString cloudAuthType(CloudAccount::Kind kind)
{
    switch (kind) {
    case CloudAccount::Kind::Password:
        return QStringLiteral("v3password");
    case CloudAccount::Kind::ApplicationCredential:
        return QStringLiteral("v3applicationcredential");
    case CloudAccount::Kind::Token:
        break;
    }
    return QStringLiteral("v3token");
}

QString cloudSecretKey(CloudAccount::Kind kind)
{
    return cloudSecretName(kind).mid(3).toLower();
}

YamlNode cloudNode(const ImportedCloud &cloud, const YamlNode *before)
{
    static const QStringList known{
        QStringLiteral("auth"),      QStringLiteral("auth_type"),     QStringLiteral("region_name"), QStringLiteral("regions"),
        QStringLiteral("interface"), QStringLiteral("endpoint_type"), QStringLiteral("cacert"),      QStringLiteral("identity_api_version"),
        QStringLiteral("butler"),    QStringLiteral("auth_url"),      QStringLiteral("verify"),      QStringLiteral("insecure")};
    static const QStringList knownOwn{QStringLiteral("expires"),    QStringLiteral("user"),     QStringLiteral("project"),
                                      QStringLiteral("project_id"), QStringLiteral("key_file"), QStringLiteral("key_pair"),
                                      QStringLiteral("bastion"),    QStringLiteral("secret"),   QStringLiteral("entry"),
                                      QStringLiteral("public_keys")};
    const CloudAccount &account = cloud.account;
    YamlNode node = yamlMap();
    putInMap(node, QStringLiteral("auth_type"), cloudAuthType(account.kind));
    YamlNode auth = authNode(cloud);
    keepOthers(auth, within(before, "auth"), cloudAuthKeys());
    putInMap(node, QStringLiteral("auth"), auth);
    putInMap(node, QStringLiteral("region_name"), account.region);
    putInMap(node, QStringLiteral("interface"), account.endpoints);
    YamlNode version = scalar(QStringLiteral("3"));
    version.style = YamlNode::Style::Plain;
    putInMap(node, QStringLiteral("identity_api_version"), version);
    putInMap(node, QStringLiteral("cacert"), account.caFile);
    keepOthers(node, before, known + cloudAuthKeys());
    YamlNode own = ownNode(account);
    keepOthers(own, within(before, "butler"), knownOwn);
    if (!own.children.isEmpty())
        putInMap(node, QStringLiteral("butler"), own);
    return node;
}

QByteArray cloudsYamlText(const QList<ImportedCloud> &clouds)
{
    YamlNode map = yamlMap();
    for (const ImportedCloud &cloud : clouds)
        putInMap(map, cloud.account.name, cloudNode(cloud, nullptr));
    YamlNode root = yamlMap();
    putInMap(root, QStringLiteral("clouds"), map);
    return textOf(root);
}

QByteArray changedClouds(const QByteArray &text, const YamlNode &root, const QString &name, const QString &newName, const YamlNode *entry)
{
    YamlNode whole = yamlMap();
    const YamlNode changed = changedMap(root.find(QStringLiteral("clouds")), name, newName, entry);
    for (qsizetype place = 0; place < root.size(); ++place)
        putInMap(whole, root.key(place).text, root.key(place).text == QLatin1String("clouds") ? changed : root.value(place));
    if (whole.placeOf(QStringLiteral("clouds")) < 0)
        putInMap(whole, QStringLiteral("clouds"), changed);
    const QByteArray lines = spliced(text, root, name, newName, entry);
    const Result<YamlNode> again = parseYaml(lines, QString());
    return !lines.isEmpty() && again && textOf(*again) == textOf(whole) ? lines : textOf(whole);
}
