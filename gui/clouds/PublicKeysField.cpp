#include "gui/clouds/PublicKeysField.h"

#include "gui/theme/Fonts.h"
#include "services/ssh/PublicKey.h"

#include <QSignalBlocker>

PublicKeysField::PublicKeysField(QWidget *parent) : QPlainTextEdit(parent)
{
    setFont(fixedFont());
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

QSize PublicKeysField::sizeHint() const
{
    constexpr int lines = 3;
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().lineSpacing() * lines + 18};
}
