#include "gui/cluster/canvas/NameField.h"

#include <QFontMetrics>
#include <QKeyEvent>

#include <utility>

NameField::NameField(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("nameInPlace"));
    setAccessibleName(tr("New name"));
    hide();
}

void NameField::edit(const QString &group, const QString &text, const QPoint &place, int width, const QFont &font)
{
    m_group = group;
    m_before = text;
    setFont(font);
    const int height = QFontMetrics(font).height() + 10;
    setGeometry(place.x(), place.y() - height / 2, std::max(width, QFontMetrics(font).averageCharWidth() * 14), height);
    setText(text);
    selectAll();
    show();
    setFocus(Qt::OtherFocusReason);
}

void NameField::finish()
{
    const QString group = std::exchange(m_group, {});
    if (group.isEmpty())
        return;
    hide();
    Q_EMIT closed();
    if (const QString name = text().trimmed(); !name.isEmpty() && name != m_before)
        Q_EMIT given(group, name);
}

void NameField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return finish();
    if (event->key() == Qt::Key_Escape) {
        setText(m_before);
        return finish();
    }
    QLineEdit::keyPressEvent(event);
}

void NameField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        finish();
}
