#include "services/cluster/StateNames.h"

#include "model/runs/RunWords.h"
#include "services/cluster/RoleStates.h"
#include "services/cluster/YamlNode.h"

#include <QCoreApplication>

namespace
{

/// tests/translations.sh takes these texts of resources/salt into the catalogues.
QString translated(const QString &text)
{
    return text.isEmpty() ? text : QCoreApplication::translate("States", text.toUtf8().constData());
}

QString textOf(const YamlNode &map, const QString &key)
{
    const YamlNode *value = map.find(key);
    return value ? value->text : QString();
}

/// What stands for the * of `pattern` in `id`; null: it does not fit.
QString fitted(const QString &pattern, const QString &id)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return pattern == id ? QStringLiteral("") : QString();
    const QString before = pattern.left(star);
    const QString after = pattern.mid(star + 1);
    if (id.size() < before.size() + after.size() || !id.startsWith(before) || !id.endsWith(after))
        return {};
    const QString between = id.mid(before.size(), id.size() - before.size() - after.size());
    return between.isEmpty() ? QStringLiteral("") : between;
}

} // namespace

StateNames::StateNames(const QMap<QString, QByteArray> &files)
{
    const QString ending = QStringLiteral("/names.yaml");
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (file.key().endsWith(ending))
            m_files.insert(file.key().chopped(ending.size()).replace(u'/', u'.'), read(file.value(), file.key()));
    }
}

StateNames StateNames::all()
{
    return StateNames(RoleStates::all().files());
}

StateNames::File StateNames::read(const QByteArray &text, const QString &path)
{
    const Result<YamlNode> whole = parseYaml(text, path);
    if (!whole || whole->kind != YamlNode::Kind::Map)
        return {};
    File file{translated(textOf(*whole, QStringLiteral("title"))), {}};
    const YamlNode *states = whole->find(QStringLiteral("states"));
    if (!states || states->kind != YamlNode::Kind::Sequence)
        return file;
    for (const YamlNode &state : states->children) {
        if (state.kind == YamlNode::Kind::Map)
            file.entries << Entry{textOf(state, QStringLiteral("id")), textOf(state, QStringLiteral("function")),
                                  translated(textOf(state, QStringLiteral("name")))};
    }
    return file;
}

/// An entry of this function goes before one of all, and one of this id before one with a *.
QString StateNames::nameOf(const File &file, const QString &id, const QString &function)
{
    QString best;
    int bestRank = 0;
    for (const Entry &entry : file.entries) {
        const QString between = fitted(entry.id, id);
        if (between.isNull() || entry.name.isEmpty() || (!entry.function.isEmpty() && entry.function != function))
            continue;
        const int rank = 1 + (entry.function.isEmpty() ? 0 : 1) + (entry.id.contains(u'*') ? 0 : 2);
        if (rank > bestRank) {
            bestRank = rank;
            best = QString(entry.name).replace(QStringLiteral("%1"), between);
        }
    }
    return best;
}

StateWords StateNames::words(const QString &sls, const QString &id, const QString &function) const
{
    // NAME/init.sls has its names beside it, and so has NAME/PART.sls.
    for (const QString &folder : {sls, sls.section(u'.', 0, -2)}) {
        const auto file = m_files.constFind(folder);
        if (file == m_files.constEnd())
            continue;
        const QString name = nameOf(*file, id, function);
        return {file->title.isEmpty() ? sls : file->title, name.isEmpty() ? shortStateId(id) : name};
    }
    return {sls, shortStateId(id)};
}
