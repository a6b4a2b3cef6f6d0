#include "gui/guide/Guide.h"

#include "gui/widgets/Words.h"
#include "services/explanations/Explain.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace
{

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What is written elsewhere already: the words of the program, and what tools say with what it means.
QString words()
{
    QStringList rows;
    for (const Word &one : allWords())
        rows << QStringLiteral("**%1**: %2").arg(asMarkdown(one.word), asMarkdown(one.meaning));
    return rows.join(QStringLiteral("\n\n"));
}

QString explanations()
{
    QStringList rows;
    for (const Explanation &one : allExplanations())
        rows << QStringLiteral("> %1\n\n%2").arg(asMarkdown(one.sentence), asMarkdown(one.remedy));
    return rows.join(QStringLiteral("\n\n"));
}

/// What a reader sees of a line of Markdown, as far as one looks for words in it.
QString seen(const QString &line)
{
    static const QRegularExpression links(QStringLiteral("!?\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression marks(QStringLiteral("^[#>\\s]+|[*`\\\\|]"));
    return QString(line).replace(links, QStringLiteral("\\1")).remove(marks);
}

/// Whether every word stands somewhere in the text.
bool hasAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(), [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

QString asMarkdown(const QString &text)
{
    static const QRegularExpression special(QStringLiteral("([\\\\`*_\\[\\]<>#|~])"));
    return QString(text).replace(special, QStringLiteral("\\\\1"));
}

Guide::Guide()
{
    m_folder = QStringLiteral(":/guide/") + QLocale().name().section(u'_', 0, 0);
    if (!QDir(m_folder).exists())
        m_folder = QStringLiteral(":/guide/en");
    for (const QString &name : read(QStringLiteral(":/guide/chapters")).split(u'\n', Qt::SkipEmptyParts)) {
        GuideChapter chapter{name, {}, read(m_folder + u'/' + name + QStringLiteral(".md"))};
        chapter.title = seen(chapter.text.section(u'\n', 0, 0));
        chapter.text.replace(QStringLiteral("{words}"), words());
        chapter.text.replace(QStringLiteral("{explanations}"), explanations());
        m_chapters << chapter;
    }
}

int Guide::indexOf(const QString &name) const
{
    const auto found =
        std::find_if(m_chapters.cbegin(), m_chapters.cend(), [&name](const GuideChapter &chapter) { return chapter.name == name; });
    return found == m_chapters.cend() ? -1 : int(found - m_chapters.cbegin());
}

QList<GuidePlace> Guide::find(const QStringList &words) const
{
    QList<GuidePlace> inHeads;
    QList<GuidePlace> inTexts;
    for (int i = 0; i < m_chapters.size(); ++i) {
        QString text;
        QString heading;
        const auto take = [&] {
            if (hasAll(heading, words))
                inHeads << GuidePlace{i, heading};
            else if (hasAll(text, words))
                inTexts << GuidePlace{i, heading};
            text.clear();
        };
        for (const QString &line : m_chapters[i].text.split(u'\n')) {
            if (line.startsWith(u'#')) {
                if (!heading.isEmpty())
                    take();
                heading = seen(line);
            }
            text += seen(line) + u' ';
        }
        take();
    }
    return inHeads + inTexts;
}
