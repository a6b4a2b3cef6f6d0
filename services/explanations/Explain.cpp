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
} // namespace

Explanation explain(const QString &words)
{
    static const QList<Entry> entries = readAll();
    for (const Entry &entry : entries) {
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
