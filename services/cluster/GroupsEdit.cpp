#include "services/cluster/GroupsEdit.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace
{
template<typename T>
std::optional<QByteArray> unless(bool isDefault, const T &text)
{
    return isDefault ? std::nullopt : std::optional<QByteArray>(text);
}

QByteArray numbersText(const QList<int> &numbers)
{
    QByteArrayList items;
    for (const int number : numbers)
        items << QByteArray::number(number);
    return '[' + items.join(", ") + ']';
}

QByteArray volumesText(const QList<Volume> &volumes)
{
    QByteArrayList items;
    for (const Volume &volume : volumes)
        items << "{name: " + yamlText(volume.name) + ", size: " + QByteArray::number(volume.size) + ", mount: " + yamlText(volume.mount) +
                     '}';
    return '[' + items.join(", ") + ']';
}

QList<YamlEdit::Field> groupFields(const Group &before, const Group &now)
{
    return {{QStringLiteral("name"), yamlText(now.name), before.name != now.name},
            {QStringLiteral("title"), unless(now.title.isEmpty(), yamlText(now.title)), before.title != now.title},
            {QStringLiteral("count"), unless(!now.count, QByteArray::number(now.count.value_or(0))), before.count != now.count},
            {QStringLiteral("bare"), unless(!now.bare, "true"), before.bare != now.bare},
            {QStringLiteral("without"), unless(now.without.isEmpty(), numbersText(now.without)), before.without != now.without},
            {QStringLiteral("roles"), unless(now.roles.isEmpty(), yamlList(now.roles)), before.roles != now.roles},
            {QStringLiteral("size"), unless(now.size.isEmpty(), yamlText(now.size)), before.size != now.size},
            {QStringLiteral("image"), unless(now.image.isEmpty(), yamlText(now.image)), before.image != now.image},
            {QStringLiteral("networks"), unless(now.networks.isEmpty(), yamlList(now.networks)), before.networks != now.networks},
            {QStringLiteral("volumes"), unless(now.volumes.isEmpty(), volumesText(now.volumes)), before.volumes != now.volumes},
            {QStringLiteral("public"), unless(!now.publicAddress, "true"), before.publicAddress != now.publicAddress}};
}

QByteArray groupBody(const Group &group, qsizetype indentation, const QByteArray &newline)
{
    QByteArrayList lines;
    for (const YamlEdit::Field &field : groupFields({}, group)) {
        if (field.value)
            lines << yamlText(field.key) + ": " + *field.value;
    }
    return lines.join(newline + QByteArray(indentation, ' '));
}

/// For each group its entry in the text by name, or by place when both sides have nothing better there (a group that was renamed); -1: new.
std::vector<qsizetype> match(const QList<Group> &before, const QList<Group> &now)
{
    QHash<QString, QList<qsizetype>> byName;
    for (qsizetype entry = before.size() - 1; entry >= 0; --entry)
        byName[before[entry].name] << entry;
    std::vector<qsizetype> entries;
    std::vector<bool> taken(static_cast<size_t>(before.size()), false);
    for (const Group &group : now) {
        const auto same = byName.find(group.name);
        entries.push_back(same == byName.end() || same->isEmpty() ? -1 : same->takeLast());
        if (entries.back() >= 0)
            taken[static_cast<size_t>(entries.back())] = true;
    }
    for (size_t place = 0; place < std::min(entries.size(), taken.size()); ++place) {
        if (entries[place] < 0 && !taken[place])
            entries[place] = static_cast<qsizetype>(place);
    }
    return entries;
}

/// The bytes of one entry: its comments above, its lines, and deeper comments below.
struct Chunk {
    qsizetype from = 0;
    qsizetype to = 0;
};

std::vector<Chunk> chunksOf(const YamlEdit &edit, const YamlNode &list)
{
    const qsizetype dashColumn = edit.column(list.begin);
    std::vector<Chunk> chunks;
    for (const YamlNode &item : list.children) {
        const qsizetype floor = chunks.empty() ? edit.lineBegin(list.begin) : chunks.back().to;
        qsizetype line = edit.lineBegin(item.begin);
        const auto hasDash = [&](qsizetype begin) {
            return QByteArrayView(edit.text()).sliced(begin).startsWith(QByteArray(dashColumn, ' ') + '-');
        };
        while (line > floor && !hasDash(line))
            line = edit.lineBegin(line - 1);
        chunks.push_back({edit.commentsAbove(line, dashColumn), edit.commentsBelow(edit.lineEnd(item.end), dashColumn)});
    }
    return chunks;
}

/// What stands after entry `from` up to entry `to` of the old list, without the entries that went in between.
QByteArray gap(const YamlEdit &edit, const std::vector<Chunk> &chunks, size_t from, size_t to)
{
    QByteArray between;
    for (size_t entry = from; entry < to; ++entry) {
        const QByteArray piece = edit.text().sliced(chunks[entry].to, chunks[entry + 1].from - chunks[entry].to);
        if (between.isEmpty() || !piece.trimmed().isEmpty())
            between += piece;
    }
    return between;
}

QByteArray listBody(YamlEdit &edit, const YamlNode &list, const std::vector<Chunk> &chunks, const QList<Group> &before,
                    const QList<Group> &now)
{
    const QByteArray &newline = edit.newline();
    const std::vector<qsizetype> entries = match(before, now);
    std::vector<size_t> kept;
    for (size_t place = 0; place < entries.size(); ++place) {
        if (entries[place] < 0)
            continue;
        const qsizetype entry = entries[place];
        kept.push_back(static_cast<size_t>(entry));
        const Group &group = now[static_cast<qsizetype>(place)];
        const YamlNode &item = list.item(entry);
        if (before[entry] != group && !edit.setFields(item, groupFields(before[entry], group)))
            edit.replace(item.begin, item.end, groupBody(group, edit.column(item.begin), newline));
    }
    std::sort(kept.begin(), kept.end());
    const bool isAiry =
        chunks.size() > 1 && chunks[1].from > chunks[0].to && QByteArrayView(edit.text()).sliced(chunks[0].to).startsWith(newline);
    QByteArray body = kept.empty() ? QByteArray() : gap(edit, chunks, 0, kept.front());
    if (body.trimmed().isEmpty())
        body.clear();
    size_t written = 0;
    for (size_t place = 0; place < entries.size(); ++place) {
        if (!body.isEmpty() && !body.endsWith('\n'))
            body += newline;
        if (entries[place] >= 0 && written > 0)
            body += gap(edit, chunks, kept[written - 1], kept[written]);
        else if (place > 0 && isAiry)
            body += newline;
        if (entries[place] >= 0) {
            const Chunk &chunk = chunks[static_cast<size_t>(entries[place])];
            body += edit.apply(chunk.from, chunk.to);
            ++written;
        } else {
            body += groupsText({now[static_cast<qsizetype>(place)]}, edit.column(list.begin), newline);
        }
    }
    const QByteArray rest = gap(edit, chunks, kept.empty() ? 0 : kept.back(), chunks.size() - 1);
    if (!rest.trimmed().isEmpty())
        body += (body.isEmpty() || body.endsWith('\n') ? QByteArray() : newline) + rest;
    return body;
}
} // namespace

QByteArray groupsText(const QList<Group> &groups, qsizetype indentation, const QByteArray &newline)
{
    QByteArray text;
    for (const Group &group : groups)
        text += QByteArray(indentation, ' ') + "- " + groupBody(group, indentation + 2, newline) + newline;
    return text;
}

QByteArray editGroups(YamlEdit &edit, const YamlNode &root, const QList<Group> &before, const QList<Group> &now)
{
    const qsizetype size = edit.text().size();
    if (before == now)
        return edit.apply(0, size);
    const qsizetype indentation = edit.column(root.begin);
    const qsizetype place = root.placeOf(QStringLiteral("groups"));
    QByteArray anew = now.isEmpty() ? QByteArray("[]") : edit.newline() + groupsText(now, indentation + 2, edit.newline());
    while (anew.endsWith('\n') || anew.endsWith('\r'))
        anew.chop(1);
    const QList<YamlEdit::Field> field{{QStringLiteral("groups"), anew, true}};
    if (place >= 0 && root.value(place).style == YamlNode::Style::Block && root.value(place).size() > 0) {
        const YamlNode &list = root.value(place);
        const std::vector<Chunk> chunks = chunksOf(edit, list);
        const QByteArray body = listBody(edit, list, chunks, before, now);
        if (now.isEmpty())
            edit.replace(edit.behindColon(root.key(place)), edit.behindColon(root.key(place)), " []");
        return edit.apply(0, chunks.front().from) + body + edit.apply(chunks.back().to, size);
    }
    const qsizetype layout = root.placeOf(QStringLiteral("layout"));
    if (place >= 0 || layout < 0) {
        edit.setFields(root, field);
    } else {
        const qsizetype line = edit.commentsAbove(edit.lineBegin(root.key(layout).begin), indentation);
        edit.replace(line, line, QByteArray(indentation, ' ') + "groups:" + (now.isEmpty() ? " []" : anew) + edit.newline());
    }
    return edit.apply(0, size);
}
