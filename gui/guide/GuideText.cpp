#include "gui/guide/GuideText.h"

#include "gui/guide/Guide.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

namespace
{

constexpr int columnWidth = 720; // of text; a wider line is hard to come back from
constexpr int margin = 28;

/// A heading in the sizes of the look sheet.
void dressHeading(QTextCursor &cursor, const QTextBlock &block, const Theme &theme)
{
    const int level = block.blockFormat().headingLevel();
    QTextBlockFormat lines = block.blockFormat();
    lines.setTopMargin(scaledByFont(level == 1 ? 4 : 24));
    lines.setBottomMargin(scaledByFont(level == 1 ? 12 : 6));
    cursor.setBlockFormat(lines);
    QTextCharFormat letters;
    letters.setFont(textFont(level == 1 ? TextSize::PageTitle : level == 2 ? TextSize::PageHead : TextSize::Title, QFont::DemiBold));
    letters.setForeground(theme.text);
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.setCharFormat(letters);
}

/// Names of buttons stand out, what is typed is in the fixed font, links are in their colour.
void dressWords(QTextCursor &cursor, const QTextBlock &block, const Theme &theme)
{
    QList<std::pair<QTextFragment, QTextCharFormat>> parts;
    for (auto it = block.begin(); !it.atEnd(); ++it)
        parts.append({it.fragment(), it.fragment().charFormat()});
    for (const auto &[part, was] : parts) {
        if (was.isImageFormat())
            continue;
        QTextCharFormat letters = was;
        letters.setForeground(was.isAnchor() ? theme.link : theme.text);
        if (was.fontWeight() >= QFont::Bold)
            letters.setFontWeight(QFont::DemiBold);
        if (was.fontFixedPitch()) {
            letters.setFont(fixedFont());
            letters.setBackground(theme.sunken);
        }
        cursor.setPosition(part.position());
        cursor.setPosition(part.position() + part.length(), QTextCursor::KeepAnchor);
        cursor.setCharFormat(letters);
    }
}

void dressTables(const QTextFrame &root, const Theme &theme)
{
    for (QTextFrame *frame : root.childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(theme.border);
        format.setBorderCollapse(true);
        format.setCellPadding(6);
        format.setCellSpacing(0);
        format.setTopMargin(4);
        format.setBottomMargin(12);
        table->setFormat(format);
    }
}

/// The window's letters and colours, in place of Markdown's.
void dress(QTextDocument &document, const Theme &theme)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        if (block.blockFormat().headingLevel() > 0) {
            dressHeading(cursor, block, theme);
            continue;
        }
        QTextBlockFormat lines = block.blockFormat();
        lines.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
        lines.setTopMargin(0);
        lines.setBottomMargin(scaledByFont(block.textList() ? 4 : cursor.currentTable() ? 0 : 10));
        if (lines.hasProperty(QTextFormat::BlockQuoteLevel)) { // what the program says
            lines.setLeftMargin(0);
            lines.setRightMargin(0);
            lines.setTopMargin(scaledByFont(10));
            lines.setBottomMargin(scaledByFont(4));
            lines.setBackground(theme.sunken);
        }
        cursor.setBlockFormat(lines);
        dressWords(cursor, block, theme);
    }
    cursor.endEditBlock();
    dressTables(*document.rootFrame(), theme);
}

} // namespace

GuideText::GuideText(QWidget *parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("guide-text"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    document()->setDocumentMargin(margin);
    document()->setUndoRedoEnabled(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme().isEmpty())
            Q_EMIT chapterWanted(link.path().section(u'.', 0, 0));
        else
            QDesktopServices::openUrl(link);
    });
}

void GuideText::setChapter(const GuideChapter &chapter, const QString &folder)
{
    m_markdown = chapter.text;
    m_folder = folder;
    fill();
    setAccessibleName(chapter.title);
}

void GuideText::fill()
{
    document()->setDefaultFont(textFont());
    document()->setMarkdown(m_markdown);
    dress(*document(), Theme::of(palette()));
    m_pictures.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isImageFormat())
                m_pictures << it.fragment().charFormat().toImageFormat().name();
        }
    }
    fit();
}

void GuideText::point(const QString &heading, const QStringList &words)
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat look;
    look.setBackground(Theme::of(palette()).warning.tint);
    for (const QString &word : words) {
        for (QTextCursor found = document()->find(word); !found.isNull(); found = document()->find(word, found))
            marks.append({found, look});
    }
    setExtraSelections(marks);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && block.text() == heading) {
            setTextCursor(QTextCursor(block));
            const QRectF place = document()->documentLayout()->blockBoundingRect(block);
            verticalScrollBar()->setValue(block.blockNumber() == 0 ? 0 : int(place.top()) - 8);
            return;
        }
    }
}

QImage GuideText::picture(const QUrl &name) const
{
    const QImage image(m_folder + u'/' + name.path());
    const double room = (lineWrapColumnOrWidth() - 2 * margin) * devicePixelRatioF();
    QImage fitted = image.width() > room && room > 0 ? image.scaledToWidth(int(room), Qt::SmoothTransformation) : image;
    fitted.setDevicePixelRatio(devicePixelRatioF());
    return fitted;
}

QVariant GuideText::loadResource(int type, const QUrl &name)
{
    return type == QTextDocument::ImageResource ? QVariant(picture(name)) : QVariant();
}

/// Lines and pictures are as wide as there is room.
void GuideText::fit()
{
    setLineWrapColumnOrWidth(std::min(viewport()->width(), scaledByFont(columnWidth)));
    for (const QString &name : std::as_const(m_pictures))
        document()->addResource(QTextDocument::ImageResource, QUrl(name), picture(QUrl(name)));
    document()->markContentsDirty(0, document()->characterCount());
}

void GuideText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

void GuideText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    const int at = verticalScrollBar()->value();
    fill();
    verticalScrollBar()->setValue(at);
}
