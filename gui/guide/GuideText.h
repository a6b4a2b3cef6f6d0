#pragma once

#include <QTextBrowser>

struct GuideChapter;

/// Shows one chapter of the guide in the window's letters and colours; its pictures are as wide as there is room.
class GuideText final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit GuideText(QWidget *parent = nullptr);

    /// `folder` holds the pictures that the chapter names.
    void setChapter(const GuideChapter &chapter, const QString &folder);
    /// Scrolls to the section of that heading, and marks the words wherever they stand.
    void point(const QString &heading, const QStringList &words);

Q_SIGNALS:
    void chapterWanted(const QString &name);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fit();
    QImage picture(const QUrl &name) const;
    QString m_markdown{};
    QString m_folder{};
    QStringList m_pictures{};
};
