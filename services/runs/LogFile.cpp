#include "services/runs/LogFile.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace
{

constexpr qint64 BlockSize = 1 << 20;

/// The place of a name in a list that grows up to `limit`; 0 (the empty name) where it is full.
int placeOf(const QString &name, QStringList &names, QHash<QString, int> &index, qsizetype limit)
{
    const auto found = index.constFind(name);
    if (found != index.constEnd())
        return found.value();
    if (names.size() >= limit)
        return 0;
    const int place = static_cast<int>(names.size());
    names << name;
    index.insert(name, place);
    return place;
}

} // namespace

void LogFile::reset(const QString &eventsPath)
{
    *this = LogFile();
    m_path = eventsPath;
}

void LogFile::append(qint64 offset, qint32 length, LogLevel level, const QString &source, const QString &machine)
{
    Place place{offset, length, static_cast<quint8>(level), 0, 0};
    place.source = static_cast<quint8>(placeOf(source, m_sources, m_sourceIndex, 255));
    place.machine = static_cast<quint16>(placeOf(machine, m_machines, m_machineIndex, 65535));
    m_lines.push_back(place);
}

LogLine LogFile::parse(const QByteArray &json)
{
    const RunEvent event = RunEvent::fromJson(QJsonDocument::fromJson(json).object());
    return {event.time, event.source, event.level, event.machine, event.text};
}

QString LogFile::plainText(const LogLine &line)
{
    static const QStringList levels{QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning"), QStringLiteral("error")};
    return QStringLiteral("%1  %2  %3  %4  %5")
        .arg(line.time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
             line.machine.isEmpty() ? QStringLiteral("-") : line.machine, line.source, levels.at(static_cast<int>(line.level)), line.text);
}

QList<LogLine> LogFile::lines(qint64 first, qint64 count) const
{
    QList<LogLine> lines;
    for (const QByteArray &json : rawLines(first, count))
        lines << parse(json);
    return lines;
}

qint64 LogFile::tellingLine(const QString &machine) const
{
    const int wanted = machine.isEmpty() ? 0 : m_machineIndex.value(machine, 0);
    qint64 any = -1;
    for (qint64 line = count() - 1; line >= 0; --line) {
        if (levelOf(line) != LogLevel::Error)
            continue;
        if (wanted == 0 || machineOf(line) == wanted)
            return line;
        any = any < 0 ? line : any;
    }
    return any;
}

QList<QByteArray> LogFile::rawLines(qint64 first, qint64 count) const
{
    QList<QByteArray> lines;
    first = std::max<qint64>(first, 0);
    const qint64 end = std::min(first + count, this->count());
    QFile file(m_path);
    if (first >= end || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return lines;
    lines.reserve(end - first);
    const auto place = [this](qint64 line) -> const Place & { return m_lines[static_cast<size_t>(line)]; };
    for (qint64 i = first; i < end;) {
        const qint64 start = place(i).offset;
        qint64 last = i; // lines of other events lie between: one read takes all that fits into a block
        while (last + 1 < end && place(last + 1).offset + place(last + 1).length - start <= BlockSize)
            ++last;
        if (!file.seek(start))
            break;
        const QByteArray block = file.read(place(last).offset + place(last).length - start);
        for (; i <= last; ++i)
            lines << block.mid(place(i).offset - start, place(i).length);
    }
    return lines;
}
