#include "gui/clouds/PublicKeysField.h"

#include "gui/theme/Fonts.h"
#include "services/ssh/PublicKey.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionFrame>

PublicKeysField::PublicKeysField(QWidget *parent) : QPlainTextEdit(parent)
{
    setFont(fixedFont());
    setFrameShape(NoFrame);
    setViewportMargins(5, 4, 5, 4);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setPlaceholderText(QStringLiteral("ssh-ed25519 AAAAC3Nza… ada@example.org"));
    connect(this, &QPlainTextEdit::textChanged, this, &PublicKeysField::look);
}

QStringList PublicKeysField::keys() const
{
    QStringList lines;
    for (const QString &line : toPlainText().split(QLatin1Char('\n'))) {
        if (const QString simple = line.simplified(); !simple.isEmpty())
            lines << simple;
    }
    return lines;
}

void PublicKeysField::setKeys(const QStringList &keys)
{
    const QSignalBlocker quiet(this);
    m_last = keys.join(QLatin1Char('\n'));
    setPlainText(m_last);
}

void PublicKeysField::look()
{
    const QString text = toPlainText();
    if (holdsPrivateKey(text)) {
        setKeys({m_last}); // which forgets what could be undone, too
        moveCursor(QTextCursor::End);
        Q_EMIT refused(loginKey(text).error().message);
        return;
    }
    m_last = text;
    Q_EMIT changed();
}

/// Around its lines it looks as every field does.
bool PublicKeysField::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    QPainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    return true;
}

void PublicKeysField::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    QWidget::update();
}

void PublicKeysField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    QWidget::update();
}

QSize PublicKeysField::sizeHint() const
{
    constexpr int lines = 3;
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().lineSpacing() * lines + 18};
}
