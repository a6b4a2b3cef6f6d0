#include "services/clouds/CloudFolderText.h"

#include "model/cluster/Suggestion.h"
#include "services/clouds/CloudsText.h"
#include "services/clouds/CloudsYaml.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace
{
/// Gives the sentences of this file their context.
struct CloudStoreWords {
    Q_DECLARE_TR_FUNCTIONS(CloudStore)
};

const YamlNode *find(const YamlNode &root, const QStringList &path)
{
    const YamlNode *node = &root;
    for (const QString &key : path)
        node = node ? node->find(key) : nullptr;
    return node;
}

const YamlNode *entryIn(const YamlNode &root, const QString &name)
{
    return find(root, {QStringLiteral("clouds"), name});
}

QString textAt(const YamlNode &root, const QString &name, const char *key)
{
    const YamlNode *node = find(root, {QStringLiteral("clouds"), name, QStringLiteral("butler"), QString::fromLatin1(key)});
    return node ? node->text : QString();
}

/// The account's map with the note that its secret is in the keychain.
void noteEntry(YamlNode &node, const QString &name, const QString &entry)
{
    if (node.placeOf(QStringLiteral("butler")) < 0)
        putInMap(node, QStringLiteral("butler"), yamlMap());
    YamlNode &own = node.children[2 * node.placeOf(QStringLiteral("butler")) + 1];
    putInMap(own, QStringLiteral("secret"), QStringLiteral("keychain"));
    if (entry != QStringLiteral("cloud/") + name)
        putInMap(own, QStringLiteral("entry"), entry);
}

/// secure.yaml with another secret of an account, or none.
Result<void> putSecret(CloudFolderText &texts, const QString &before, const CloudAccount &account, const std::optional<QString> &secret)
{
    const Result<YamlNode> root = parseYaml(texts.secure, texts.secureFile);
    if (!root)
        return root.error();
    if (!secret) {
        if (entryIn(*root, before))
            texts.secure = changedClouds(texts.secure, *root, before, {}, nullptr);
        return {};
    }
    YamlNode auth = yamlMap();
    putInMap(auth, cloudSecretKey(account.kind), *secret);
    YamlNode node = yamlMap();
    putInMap(node, QStringLiteral("auth"), auth);
    texts.secure = changedClouds(texts.secure, *root, before, account.name, &node);
    return {};
}
} // namespace

Result<QList<ImportedCloud>> CloudFolderText::clouds(QList<RefusedCloud> *refused) const
{
    if (text.trimmed().isEmpty())
        return QList<ImportedCloud>();
    return readCloudsYaml({text, file}, {secure, secureFile}, {}, refused);
}

Result<ImportedCloud> CloudFolderText::cloud(const QString &name) const
{
    QList<RefusedCloud> refused;
    const Result<QList<ImportedCloud>> all = clouds(&refused);
    if (!all)
        return all.error();
    for (const RefusedCloud &one : std::as_const(refused)) {
        if (one.name == name)
            return one.error;
    }
    QStringList names;
    for (const ImportedCloud &one : *all) {
        if (one.account.name == name)
            return one;
        names << one.account.name;
    }
    if (const QString close = suggestionFor(name, names); !close.isEmpty())
        return Error{CloudStoreWords::tr("There is no account “%1”. Did you mean “%2”?").arg(name, close), {}};
    return Error{names.isEmpty()
                     ? CloudStoreWords::tr("There is no account “%1”, and no other. Take the file in that your cloud's web page "
                                           "gives.")
                           .arg(name)
                     : CloudStoreWords::tr("There is no account “%1”. There are: %2.").arg(name, names.join(QStringLiteral(", "))),
                 {}};
}

QString CloudFolderText::entryOf(const QString &name) const
{
    const Result<YamlNode> root = parseYaml(text, file);
    if (!root || textAt(*root, name, "secret") != QLatin1String("keychain"))
        return {};
    const QString entry = textAt(*root, name, "entry");
    return entry.isEmpty() ? QStringLiteral("cloud/") + name : entry;
}

QString CloudFolderText::freeEntry(const QString &name) const
{
    QStringList taken;
    if (const Result<YamlNode> root = parseYaml(text, file)) {
        const YamlNode *clouds = root->find(QStringLiteral("clouds"));
        for (qsizetype place = 0; clouds && clouds->kind == YamlNode::Kind::Map && place < clouds->size(); ++place)
            taken << entryOf(clouds->key(place).text);
    }
    QString entry = QStringLiteral("cloud/") + name;
    for (int number = 2; taken.contains(entry); ++number)
        entry = QStringLiteral("cloud/%1 %2").arg(name).arg(number);
    return entry;
}

Result<void> CloudFolderText::put(const QString &before, const CloudAccount &account, const QString &entry,
                                  const std::optional<QString> &secret)
{
    const Result<YamlNode> root = parseYaml(text, file);
    if (!root)
        return root.error();
    YamlNode node = cloudNode({account, {}, {}}, entryIn(*root, before));
    if (!entry.isEmpty())
        noteEntry(node, account.name, entry);
    if (const Result<void> kept = putSecret(*this, before, account, secret); !kept)
        return kept;
    text = changedClouds(text, *root, before, account.name, &node);
    return {};
}

Result<void> CloudFolderText::remove(const QString &name)
{
    const Result<YamlNode> root = parseYaml(text, file);
    if (!root)
        return root.error();
    if (const Result<void> forgotten = putSecret(*this, name, {}, {}); !forgotten)
        return forgotten;
    text = changedClouds(text, *root, name, {}, nullptr);
    return {};
}
