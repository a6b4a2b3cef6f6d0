#include "gui/widgets/OutputBox.h"

#include "gui/theme/Fonts.h"

#include <algorithm>

namespace
{

constexpr int margin = 8;
constexpr int mostLines = 16; ///< more is scrolled

} // namespace

OutputBox::OutputBox(const QString &name, QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(name);
    setReadOnly(true);
    setFont(fixedFont());
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    document()->setDocumentMargin(margin);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void OutputBox::setOutput(const QString &text)
{
    setPlainText(text);
    takeHeight();
}

void OutputBox::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    takeHeight();
}

void OutputBox::takeHeight()
{
    const int all = int(document()->size().height()); // as they are broken at this width
    setVerticalScrollBarPolicy(all > mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int lines = std::clamp(all, 2, mostLines);
    setFixedHeight(lines * fontMetrics().lineSpacing() + 2 * margin + 2 * frameWidth());
}
