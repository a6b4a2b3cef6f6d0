#include "gui/cluster/text/YamlEditor.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"
#include "gui/theme/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace
{

/// The numbers of the lines, beside them.
class LineNumbers final : public QWidget
{
public:
    explicit LineNumbers(YamlEditor &editor) : QWidget(&editor), m_editor(editor) {}
    QSize sizeHint() const override { return {m_editor.numbersWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor.paintNumbers(event); }

private:
    YamlEditor &m_editor;
};

} // namespace

YamlEditor::YamlEditor(QWidget *parent) : QPlainTextEdit(parent), m_numbers(new LineNumbers(*this))
{
    setObjectName(QStringLiteral("clusterText"));
    setAccessibleName(tr("The design as text: cluster.yaml"));
    setFrameShape(NoFrame);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false); // the design's own undo holds here, too
    setFont(fixedFont());
    setTabChangesFocus(true); // YAML has no tabs
    connect(this, &QPlainTextEdit::blockCountChanged, this, &YamlEditor::place);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int by) {
        by != 0 ? m_numbers->scroll(0, by) : m_numbers->update(0, area.y(), m_numbers->width(), area.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, m_numbers, qOverload<>(&QWidget::update));
    place();
}

int YamlEditor::numbersWidth() const
{
    const int digits = int(QString::number(std::max(99, blockCount())).size());
    return fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits + 20;
}

void YamlEditor::place()
{
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_numbers->setGeometry(area.left(), area.top(), numbersWidth(), area.height());
}

void YamlEditor::paintNumbers(QPaintEvent *event)
{
    QPainter painter(m_numbers);
    const Theme &theme = Theme::of(palette());
    painter.fillRect(event->rect(), theme.sunken);
    painter.setFont(font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        const bool wrong = block.blockNumber() + 1 == m_errorLine;
        const bool current = block.blockNumber() == textCursor().blockNumber();
        painter.setPen(wrong ? lookOf(State::Failed, theme).color : current ? theme.text : theme.text3);
        if (wrong)
            painter.fillRect(QRectF(0, area.top(), 3, area.height()), lookOf(State::Failed, theme).color);
        painter.drawText(QRectF(0, area.top(), m_numbers->width() - 10, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
    }
}

void YamlEditor::markError(int line, int column, const QString &sentence)
{
    m_errorLine = line;
    m_error = sentence;
    QList<QTextEdit::ExtraSelection> marks;
    if (const QTextBlock block = document()->findBlockByNumber(line - 1); line > 0 && block.isValid()) {
        const Theme &theme = Theme::of(palette());
        QTextEdit::ExtraSelection whole;
        whole.format.setBackground(lookOf(State::Failed, theme).tint);
        whole.format.setProperty(QTextFormat::FullWidthSelection, true);
        whole.cursor = QTextCursor(block);
        QTextEdit::ExtraSelection from;
        from.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        from.format.setUnderlineColor(lookOf(State::Failed, theme).color);
        from.cursor = QTextCursor(block);
        from.cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, std::clamp(column - 1, 0, std::max(0, block.length() - 2)));
        from.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        marks << whole << from;
    }
    setExtraSelections(marks);
    setAccessibleDescription(line > 0 ? tr("Line %1: %2").arg(line).arg(sentence) : QString());
    m_numbers->update();
}

void YamlEditor::goTo(int line, int column)
{
    QTextCursor cursor(document()->findBlockByNumber(std::max(0, line - 1)));
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, std::clamp(column - 1, 0, std::max(0, cursor.block().length() - 1)));
    setTextCursor(cursor);
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

void YamlEditor::follow(const QString &text)
{
    const QString now = toPlainText();
    if (text == now)
        return;
    qsizetype head = 0;
    const qsizetype shorter = std::min(text.size(), now.size());
    while (head < shorter && text.at(head) == now.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && text.at(text.size() - 1 - tail) == now.at(now.size() - 1 - tail))
        ++tail;
    QTextCursor change(document());
    change.setPosition(int(head));
    change.setPosition(int(now.size() - tail), QTextCursor::KeepAnchor);
    change.insertText(text.mid(head, text.size() - head - tail));
}

bool YamlEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_errorLine > 0) {
        auto *help = static_cast<QHelpEvent *>(event);
        const QPoint place = viewport()->mapFrom(this, help->pos());
        cursorForPosition(place).blockNumber() + 1 == m_errorLine ? QToolTip::showText(help->globalPos(), m_error, this)
                                                                  : QToolTip::hideText();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void YamlEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoWanted();
    } else if (event->matches(QKeySequence::Redo)) {
        Q_EMIT redoWanted();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // The next line begins under this one, one step further in where this one opens something.
        const QString line = textCursor().block().text();
        qsizetype depth = 0;
        while (depth < line.size() && line.at(depth) == QLatin1Char(' '))
            ++depth;
        if (line.trimmed().startsWith(QStringLiteral("- ")))
            depth += 2;
        else if (line.trimmed().endsWith(QLatin1Char(':')))
            depth += 2;
        textCursor().insertText(QLatin1Char('\n') + QString(std::min(depth, qsizetype(textCursor().positionInBlock())), QLatin1Char(' ')));
        ensureCursorVisible();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void YamlEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    place();
}

void YamlEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_numbers)
        place();
}
