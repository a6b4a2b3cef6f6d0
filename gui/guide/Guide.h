#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// A chapter of the guide, as Markdown.
struct GuideChapter {
    QString name{}; ///< of its file, by which pages and links ask for it
    QString title{};
    QString text{};
};

/// A section in which something was found.
struct GuidePlace {
    int chapter = 0;
    QString heading{}; ///< the chapter's title: its beginning
};

/// The user's guide (resources/guide) in the language of the window; English where it is not there in that.
class Guide final
{
public:
    Guide();

    const QList<GuideChapter> &chapters() const { return m_chapters; }
    /// Where the pictures are that the chapters name.
    const QString &folder() const { return m_folder; }
    /// One more at the end.
    void add(const GuideChapter &chapter) { m_chapters << chapter; }
    /// -1: there is none.
    int indexOf(const QString &name) const;
    /// The sections in which each of the words stands; those first whose heading has them.
    QList<GuidePlace> find(const QStringList &words) const;

private:
    QString m_folder{};
    QList<GuideChapter> m_chapters{};
};

/// A text as Markdown that shows it as it is.
QString asMarkdown(const QString &text);
