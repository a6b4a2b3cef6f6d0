#include "services/explanations/Explain.h"

#include <yaml-cpp/yaml.h>

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QList>
#include <QRegularExpression>

namespace
{
struct Entry {
    QString id{};
    QRegularExpression pattern{};
    QByteArray sentence{};
    QByteArray remedy{};
    bool passes = false;
};

QByteArray text(const YAML::Node &node)
{
    return node ? QByteArray::fromStdString(node.as<std::string>()) : QByteArray();
}

QList<Entry> readEntries(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Entry> entries;
    try {
        for (const YAML::Node &node : YAML::Load(file.readAll().toStdString())["explanations"]) {
            Entry entry{QString::fromUtf8(text(node["id"])),
                        {},
                        text(node["sentence"]),
                        text(node["remedy"]),
                        node["passes"] && node["passes"].as<bool>()};
            entry.pattern.setPattern(QString::fromUtf8(text(node["pattern"])));
            entry.pattern.setPatternOptions(QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
            if (entry.pattern.isValid() && !entry.pattern.pattern().isEmpty())
                entries << entry;
        }
    } catch (const YAML::Exception &) {
        return {}; // our own data; a test reads every file
    }
    return entries;
}

QList<Entry> readAll()
{
    QStringList paths;
    for (QDirIterator files(QStringLiteral(":/explanations"), {QStringLiteral("*.yaml")}); files.hasNext();)
        paths << files.next();
    paths.sort();
    QList<Entry> entries;
    for (const QString &path : std::as_const(paths))
        entries << readEntries(path);
    return entries;
}

/// `%1` … in a sentence are the pattern's groups.
QString filled(const QByteArray &sentence, const QRegularExpressionMatch &match)
{
    QString filledText = QCoreApplication::translate("Explanations", sentence.constData());
    for (int group = match.lastCapturedIndex(); group >= 1; --group)
        filledText.replace(QStringLiteral("%%1").arg(group), match.captured(group));
    return filledText;
}

const QList<Entry> &allEntries()
{
    static const QList<Entry> entries = readAll();
    return entries;
}

/// A sentence without the tool's words that belong into it.
QString open(const QByteArray &sentence)
{
    static const QRegularExpression place(QStringLiteral("%\\d"));
    return QCoreApplication::translate("Explanations", sentence.constData()).replace(place, QStringLiteral("…"));
}
} // namespace

QList<Explanation> allExplanations()
{
    QList<Explanation> all;
    for (const Entry &entry : allEntries())
        all << Explanation{entry.id, open(entry.sentence), open(entry.remedy), entry.passes};
    return all;
}

Explanation explain(const QString &words)
{
    for (const Entry &entry : allEntries()) {
        if (const QRegularExpressionMatch match = entry.pattern.match(words); match.hasMatch())
            return {entry.id, filled(entry.sentence, match), filled(entry.remedy, match), entry.passes};
    }
    const QStringList lines = words.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (!line->trimmed().isEmpty())
            return {{}, line->trimmed()};
    }
    return {{}, QCoreApplication::translate("Explanations", "The program ended without saying why.")};
}
