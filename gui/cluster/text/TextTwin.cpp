#include "gui/cluster/text/TextTwin.h"

#include "gui/cluster/text/YamlHighlighter.h"
#include "gui/theme/Fonts.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Card.h"
#include "services/cluster/ClusterDocument.h"

#include <QHBoxLayout>
#include <QRegularExpression>
#include <QTextBlock>
#include <QVBoxLayout>

namespace
{
constexpr int restTime = 350; ///< ms after the last key until the text is read
} // namespace

TextTwin::TextTwin(ClusterDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_words({}, TextSize::Small, QFont::Normal, Ink::Text2)
{
    setObjectName(QStringLiteral("textTwin"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 8, 8);
    head->addWidget(new Label(QStringLiteral("cluster.yaml"), TextSize::Body, QFont::DemiBold));
    head->addStretch();
    auto *close = Button::tool(QStringLiteral("x"), tr("Hide the text"), QStringLiteral("hideText"));
    head->addWidget(close);
    column->addLayout(head);
    column->addWidget(new Hairline);
    column->addWidget(&m_editor, 1);
    column->addWidget(new Hairline);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 8);
    foot->setSpacing(8);
    foot->addWidget(&m_glyph, 0, Qt::AlignTop);
    foot->addWidget(m_words.wrapped(), 1);
    column->addLayout(foot);
    setAutoFillBackground(true);
    m_colours = new YamlHighlighter(m_editor.document());
    m_words.setObjectName(QStringLiteral("textWords"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(close, &QPushButton::clicked, this, &TextTwin::closeWanted);
    connect(&m_rest, &QTimer::timeout, this, &TextTwin::take);
    connect(&m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_following)
            m_rest.start();
    });
    connect(&m_editor, &YamlEditor::undoWanted, &m_document, &ClusterDocument::undo);
    connect(&m_editor, &YamlEditor::redoWanted, &m_document, &ClusterDocument::redo);
    connect(&m_document, &ClusterDocument::changed, this, [this] {
        if (isVisible())
            follow();
    });
    sayWell();
}

void TextTwin::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

/// What was drawn is written; what is being typed is left alone.
void TextTwin::follow()
{
    if (m_rest.isActive())
        return;
    const Result<QByteArray> text = m_document.text();
    if (!text) {
        sayError(text.error());
        return;
    }
    m_following = true;
    m_editor.follow(QString::fromUtf8(*text));
    m_following = false;
    sayWell();
}

void TextTwin::take()
{
    const Result<void> taken = m_document.editText(m_editor.toPlainText().toUtf8());
    taken ? sayWell() : sayError(taken.error());
}

void TextTwin::sayError(const Error &error)
{
    static const QRegularExpression placed(QStringLiteral("^[^\\n]*?:(\\d+):(\\d+): (.*)$"),
                                           QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch hit = placed.match(error.message);
    const int line = hit.hasMatch() ? hit.captured(1).toInt() : 0;
    const QString sentence = hit.hasMatch() ? hit.captured(3) : error.message;
    m_editor.markError(line, hit.captured(2).toInt(), sentence);
    m_glyph.show(State::Failed);
    m_words.setText(line > 0 ? tr("Line %1: %2 The picture stays as it was.").arg(line).arg(sentence) : sentence);
}

void TextTwin::sayWell()
{
    m_editor.markError(0, 0, {});
    m_glyph.show(State::Done);
    m_words.setText(tr("The picture follows what you write."));
}

void TextTwin::showGroup(const QString &group)
{
    static const QString begin = QStringLiteral("- name: ");
    for (QTextBlock block = m_editor.document()->begin(); block.isValid(); block = block.next()) {
        const QString line = block.text().trimmed();
        if (line.startsWith(begin) && line.mid(begin.size()).section(QStringLiteral(" #"), 0, 0).trimmed() == group) {
            QTextCursor cursor(block);
            m_editor.setTextCursor(cursor);
            m_editor.centerCursor();
            return;
        }
    }
}
