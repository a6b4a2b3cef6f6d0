#include "services/cluster/ClusterFile.h"

#include "services/cluster/YamlReader.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace
{
constexpr int largestSize = 1000000; // GB

Volume readVolume(YamlReader &reader, const YamlNode &node)
{
    reader.checkKeys(node, {QStringLiteral("name"), QStringLiteral("size"), QStringLiteral("mount")});
    reader.require(node, QStringLiteral("name"), QCoreApplication::translate("ClusterFile", "This volume has no name. Add “name: …”."));
    reader.require(node, QStringLiteral("size"),
                   QCoreApplication::translate("ClusterFile", "This volume has no size. Add “size: …” in GB."));
    Volume volume;
    volume.name = reader.text(node, QStringLiteral("name"));
    volume.size = reader.wholeNumber(node, QStringLiteral("size"), 1, largestSize).value_or(0);
    volume.mount = reader.text(node, QStringLiteral("mount"));
    return volume;
}

Group readGroup(YamlReader &reader, const YamlNode &node)
{
    static const QStringList known{QStringLiteral("name"),     QStringLiteral("title"),   QStringLiteral("count"), QStringLiteral("bare"),
                                   QStringLiteral("without"),  QStringLiteral("roles"),   QStringLiteral("size"),  QStringLiteral("image"),
                                   QStringLiteral("networks"), QStringLiteral("volumes"), QStringLiteral("public")};
    reader.checkKeys(node, known);
    reader.require(node, QStringLiteral("name"), QCoreApplication::translate("ClusterFile", "This group has no name. Add “name: …”."));
    Group group;
    group.name = reader.text(node, QStringLiteral("name"));
    group.title = reader.text(node, QStringLiteral("title"));
    group.count = reader.wholeNumber(node, QStringLiteral("count"), 1, largestCount);
    group.bare = reader.yesOrNo(node, QStringLiteral("bare"));
    const YamlNode *holes = reader.list(node, QStringLiteral("without"));
    for (qsizetype place = 0; holes && place < holes->size(); ++place)
        group.without << reader.asWholeNumber(holes->item(place), 0, largestCount).value_or(0);
    group.roles = reader.texts(node, QStringLiteral("roles"));
    group.size = reader.text(node, QStringLiteral("size"));
    group.image = reader.text(node, QStringLiteral("image"));
    group.networks = reader.texts(node, QStringLiteral("networks"));
    const YamlNode *volumes = reader.list(node, QStringLiteral("volumes"));
    for (qsizetype place = 0; volumes && place < volumes->size(); ++place) {
        if (reader.isMap(volumes->item(place)))
            group.volumes << readVolume(reader, volumes->item(place));
    }
    group.publicAddress = reader.yesOrNo(node, QStringLiteral("public"));
    return group;
}

TargetChoice readTarget(YamlReader &reader, const YamlNode &root)
{
    TargetChoice target;
    reader.require(root, QStringLiteral("target"),
                   QCoreApplication::translate("ClusterFile", "It is not said where the cluster shall run. Add “target: {kind: local}”."));
    const YamlNode *node = reader.map(root, QStringLiteral("target"));
    if (!node) {
        if (const YamlNode *empty = root.find(QStringLiteral("target")); empty && empty->kind == YamlNode::Kind::Empty)
            reader.complain(*empty, QCoreApplication::translate("ClusterFile",
                                                                "It is not said where the cluster shall run. Write “kind: local” here."));
        return target;
    }
    reader.require(*node, QStringLiteral("kind"),
                   QCoreApplication::translate("ClusterFile", "It is not said what kind of target this is. Add “kind: local”."));
    for (qsizetype place = 0; place < node->size(); ++place) {
        const QString value = reader.asText(node->value(place)).value_or(QString());
        if (node->key(place).text == QLatin1String("kind"))
            target.kind = value;
        else
            target.settings.insert(node->key(place).text, value);
    }
    return target;
}

QMap<QString, QPointF> readLayout(YamlReader &reader, const YamlNode &root)
{
    QMap<QString, QPointF> layout;
    const YamlNode *node = reader.map(root, QStringLiteral("layout"));
    for (qsizetype place = 0; node && place < node->size(); ++place) {
        const YamlNode &value = node->value(place);
        if (value.kind != YamlNode::Kind::Sequence || value.size() != 2) {
            reader.complain(value, QCoreApplication::translate("ClusterFile", "A place in the picture is two numbers: [40, 60]."));
            continue;
        }
        const std::optional<double> x = reader.asNumber(value.item(0));
        const std::optional<double> y = reader.asNumber(value.item(1));
        layout.insert(node->key(place).text, QPointF(x.value_or(0), y.value_or(0)));
    }
    return layout;
}

/// What the roles make of it is asked by the rules of the design: here are only texts, by role and key.
QMap<QString, QMap<QString, QString>> readSettings(YamlReader &reader, const YamlNode &root)
{
    QMap<QString, QMap<QString, QString>> settings;
    const YamlNode *roles = reader.map(root, QStringLiteral("settings"));
    for (qsizetype place = 0; roles && place < roles->size(); ++place) {
        const YamlNode &values = roles->value(place);
        if (!reader.isMap(values))
            continue;
        for (qsizetype key = 0; key < values.size(); ++key)
            settings[roles->key(place).text][values.key(key).text] = reader.asText(values.value(key)).value_or(QString());
    }
    return settings;
}

Cluster readFields(YamlReader &reader, const YamlNode &root)
{
    reader.checkKeys(root, {QStringLiteral("format"), QStringLiteral("name"), QStringLiteral("target"), QStringLiteral("groups"),
                            QStringLiteral("settings"), QStringLiteral("layout")});
    reader.require(root, QStringLiteral("name"), QCoreApplication::translate("ClusterFile", "The cluster has no name. Add “name: …”."));
    Cluster cluster;
    cluster.name = reader.text(root, QStringLiteral("name"));
    cluster.target = readTarget(reader, root);
    const YamlNode *groups = reader.list(root, QStringLiteral("groups"));
    for (qsizetype place = 0; groups && place < groups->size(); ++place) {
        if (reader.isMap(groups->item(place)))
            cluster.groups << readGroup(reader, groups->item(place));
    }
    cluster.settings = readSettings(reader, root);
    cluster.layout = readLayout(reader, root);
    return cluster;
}
} // namespace

Result<Cluster> readCluster(const YamlNode &root, const QByteArray &text, const QString &file)
{
    if (root.kind == YamlNode::Kind::Empty)
        return yamlError(text, file, 0,
                         QCoreApplication::translate(
                             "ClusterFile", "The file is empty. Take it out of a backup, or make a new cluster in another folder."));
    YamlReader reader(text, file);
    if (reader.isMap(root) && reader.checkFormat(root, clusterFormat)) {
        const Cluster cluster = readFields(reader, root);
        if (reader.isFine())
            return cluster;
    }
    return reader.error();
}

Result<Cluster> readCluster(const QByteArray &text, const QString &file)
{
    const Result<YamlNode> root = parseYaml(text, file);
    return root ? readCluster(*root, text, file) : Result<Cluster>(root.error());
}

QString placedSentence(const Problem &problem, const QByteArray &text, const QString &file)
{
    const Result<YamlNode> root = parseYaml(text, file);
    const YamlNode *groups = root ? root->find(QStringLiteral("groups")) : nullptr;
    qsizetype offset = groups ? groups->begin : 0;
    for (qsizetype place = 0; groups && groups->kind == YamlNode::Kind::Sequence && place < groups->size(); ++place) {
        const YamlNode *name = groups->item(place).find(QStringLiteral("name"));
        if (name && !problem.group.isEmpty() && name->text == problem.group)
            offset = groups->item(place).begin;
    }
    if (const YamlNode *entry = root && !problem.entry.isEmpty() ? &*root : nullptr) {
        for (const QString &key : problem.entry) {
            const qsizetype place = entry->placeOf(key);
            if (place < 0)
                break;
            offset = problem.isAboutValue ? entry->value(place).begin : entry->key(place).begin;
            entry = &entry->value(place);
        }
    }
    const QString severity =
        problem.severity == Problem::Severity::Warning ? QCoreApplication::translate("ClusterFile", "warning: ") : QString();
    return yamlError(text, file, offset, severity + problem.sentence + QLatin1Char(' ') + problem.remedy).message;
}

Result<ClusterFile> loadCluster(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return yamlError(
            {}, path, 0,
            QCoreApplication::translate("ClusterFile", "The file cannot be read: %1. Check that it is yours.").arg(file.errorString()));
    const QByteArray text = file.readAll();
    const Result<Cluster> cluster = readCluster(text, path);
    if (!cluster)
        return cluster.error();
    return ClusterFile{*cluster, text};
}

Result<void> writeCluster(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush() &&
                         file.commit(); // commit() alone does not notice that the buffer found no room
    if (written)
        return {};
    return Error{QCoreApplication::translate(
                     "ClusterFile", "The design could not be saved in %1: %2. The file is as it was before. Check that it and its folder "
                                    "are yours and the disk has room, then save again.")
                     .arg(path, file.errorString()),
                 {}};
}
