#include "services/cluster/ClusterText.h"

#include "services/cluster/ClusterFile.h"
#include "services/cluster/GroupsEdit.h"
#include "services/cluster/Placeholder.h"
#include "services/cluster/YamlEdit.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace
{
QByteArray numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest).toLatin1();
}

QByteArray pointText(const QPointF &point)
{
    return '[' + numberText(point.x()) + ", " + numberText(point.y()) + ']';
}

QList<YamlEdit::Field> targetFields(const TargetChoice &before, const TargetChoice &now)
{
    QList<YamlEdit::Field> fields{{QStringLiteral("kind"), yamlText(now.kind), before.kind != now.kind}};
    for (auto setting = now.settings.begin(); setting != now.settings.end(); ++setting)
        fields << YamlEdit::Field{setting.key(), yamlText(*setting), before.settings.value(setting.key()) != *setting};
    for (auto setting = before.settings.begin(); setting != before.settings.end(); ++setting) {
        if (!now.settings.contains(setting.key()))
            fields << YamlEdit::Field{setting.key(), {}, true};
    }
    return fields;
}

QList<YamlEdit::Field> layoutFields(const QMap<QString, QPointF> &before, const QMap<QString, QPointF> &now)
{
    QList<YamlEdit::Field> fields;
    for (auto place = now.begin(); place != now.end(); ++place)
        fields << YamlEdit::Field{place.key(), pointText(*place), before.value(place.key()) != *place};
    for (auto place = before.begin(); place != before.end(); ++place) {
        if (!now.contains(place.key()))
            fields << YamlEdit::Field{place.key(), {}, true};
    }
    return fields;
}

/// Numbers, true and false stand without quotes, as a person writes them.
QByteArray settingText(const QString &value)
{
    const QJsonValue meaning = plainValue(value);
    return meaning.isDouble() || meaning.isBool() ? value.toUtf8() : yamlText(value);
}

QList<YamlEdit::Field> settingFields(const QMap<QString, QString> &before, const QMap<QString, QString> &now)
{
    QList<YamlEdit::Field> fields;
    for (auto value = now.begin(); value != now.end(); ++value)
        fields << YamlEdit::Field{value.key(), settingText(*value), !before.contains(value.key()) || before.value(value.key()) != *value};
    for (auto value = before.begin(); value != before.end(); ++value) {
        if (!now.contains(value.key()))
            fields << YamlEdit::Field{value.key(), {}, true};
    }
    return fields;
}

/// The fields of a map that is written anew, a line each.
QByteArray mapLines(const QList<YamlEdit::Field> &fields, qsizetype indentation, const QByteArray &newline)
{
    QByteArray lines;
    for (const YamlEdit::Field &field : fields) {
        if (field.value)
            lines += newline + QByteArray(indentation, ' ') + yamlText(field.key) + ": " + *field.value;
    }
    return lines;
}

using Settings = QMap<QString, QMap<QString, QString>>;

QByteArray settingsLines(const Settings &settings, qsizetype indentation, const QByteArray &newline)
{
    QByteArray lines;
    for (auto role = settings.begin(); role != settings.end(); ++role)
        lines += newline + QByteArray(indentation, ' ') + yamlText(role.key()) + ':' +
                 mapLines(settingFields({}, *role), indentation + 2, newline);
    return lines;
}

/// Changes the values that are others in place; false where the whole entry must be written anew.
bool editSettings(YamlEdit &edit, const YamlNode &node, const Settings &before, const Settings &now)
{
    const auto isEditable = [&](const QString &role) {
        const YamlNode *values = node.find(role);
        const QMap<QString, QString> was = before.value(role), is = now.value(role);
        return values && values->style == YamlNode::Style::Block &&
               std::any_of(was.keyBegin(), was.keyEnd(), [&is](const QString &key) { return is.contains(key); });
    };
    const QStringList roles = now.keys();
    if (roles != before.keys() || node.style != YamlNode::Style::Block)
        return false;
    for (const QString &role : roles) { // first asked of all: what is edited is edited
        if (before.value(role) != now.value(role) && !isEditable(role))
            return false;
    }
    for (const QString &role : roles) {
        if (before.value(role) != now.value(role))
            (void)edit.setFields(*node.find(role), settingFields(before.value(role), now.value(role)));
    }
    return true;
}

QByteArray newText(const Cluster &cluster)
{
    QByteArray text = "format: " + QByteArray::number(clusterFormat) + "\nname: " + yamlText(cluster.name) + "\ntarget:";
    text += mapLines(targetFields({}, cluster.target), 2, "\n") + "\n\ngroups:";
    text += cluster.groups.isEmpty() ? QByteArray(" []\n") : '\n' + groupsText(cluster.groups, 2, "\n");
    if (!cluster.settings.isEmpty())
        text += "\nsettings:" + settingsLines(cluster.settings, 2, "\n") + '\n';
    if (!cluster.layout.isEmpty())
        text += "\nlayout:" + mapLines(layoutFields({}, cluster.layout), 2, "\n") + '\n';
    return text;
}

/// The text of a design in the form that `edit` has, changed where `now` differs from `before`.
QByteArray changedText(YamlEdit &edit, const YamlNode &root, const Cluster &before, const Cluster &now)
{
    const qsizetype indentation = edit.column(root.begin);
    const QByteArray &newline = edit.newline();
    const QByteArray margin(indentation, ' ');
    QList<YamlEdit::Field> fields{{QStringLiteral("name"), yamlText(now.name), before.name != now.name}};
    const QList<YamlEdit::Field> target = targetFields(before.target, now.target);
    if (before.target != now.target && !edit.setFields(*root.find(QStringLiteral("target")), target))
        fields << YamlEdit::Field{QStringLiteral("target"), mapLines(target, indentation + 2, newline), true};
    const QList<YamlEdit::Field> layout = layoutFields(before.layout, now.layout);
    const YamlNode *layoutNode = root.find(QStringLiteral("layout"));
    if (layoutNode && before.layout != now.layout && (now.layout.isEmpty() || !edit.setFields(*layoutNode, layout))) {
        fields << YamlEdit::Field{QStringLiteral("layout"), {}, true};
        if (!now.layout.isEmpty())
            fields.last().value = mapLines(layout, indentation + 2, newline);
    }
    const YamlNode *settings = root.find(QStringLiteral("settings"));
    const QByteArray settingsAnew = settingsLines(now.settings, indentation + 2, newline);
    if (settings && before.settings != now.settings && !editSettings(edit, *settings, before.settings, now.settings)) {
        fields << YamlEdit::Field{QStringLiteral("settings"), {}, true};
        if (!now.settings.isEmpty())
            fields.last().value = settingsAnew;
    } else if (!settings && !now.settings.isEmpty() && layoutNode) { // the places of the picture stay the last
        const qsizetype line = edit.commentsAbove(edit.lineBegin(root.key(root.placeOf(QStringLiteral("layout"))).begin), indentation);
        edit.replace(line, line, margin + "settings:" + settingsAnew + newline + newline);
    }
    edit.setFields(root, fields);
    QByteArray text = editGroups(edit, root, before.groups, now.groups);
    if (!settings && !layoutNode && !now.settings.isEmpty()) {
        if (!text.endsWith('\n'))
            text += newline;
        text += newline + margin + "settings:" + settingsAnew + newline;
    }
    if (!layoutNode && !now.layout.isEmpty()) {
        if (!text.endsWith('\n'))
            text += newline;
        text += newline + margin + "layout:" + mapLines(layout, indentation + 2, newline) + newline;
    }
    return text;
}
} // namespace

Result<QByteArray> clusterText(const QByteArray &previous, const Cluster &cluster)
{
    const QString file = QStringLiteral("cluster.yaml");
    QByteArray text;
    if (previous.trimmed().isEmpty()) {
        text = newText(cluster);
    } else {
        const Result<YamlNode> root = parseYaml(previous, file);
        if (!root)
            return root.error();
        const Result<Cluster> before = readCluster(*root, previous, file);
        if (!before)
            return before.error();
        if (*before == cluster)
            return previous;
        YamlEdit edit(previous);
        text = root->style == YamlNode::Style::Block ? changedText(edit, *root, *before, cluster) : newText(cluster);
    }
    const Result<Cluster> readBack = readCluster(text, file);
    if (readBack && *readBack == cluster)
        return text;
    return Error{QCoreApplication::translate("ClusterFile", "The design has a value that cannot be saved: %1")
                     .arg(readBack ? QCoreApplication::translate("ClusterFile", "a text or a number would not read back as it is.")
                                   : readBack.error().message),
                 {}};
}
