#include "gui/widgets/SearchField.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

SearchField::SearchField(const QString &placeholder, const QString &name, QWidget *parent) : QLineEdit(parent)
{
    setObjectName(name);
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    QAction *clear = addAction(themedIcon(QStringLiteral("x")), QLineEdit::TrailingPosition);
    clear->setText(tr("Clear the field"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear, [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
    setMinimumWidth(scaledByFont(160));
    setTextMargins(-5, 0, 0, 0); // beside an icon Qt leaves more room than the sheet does
}

int SearchField::wholeWidth() const
{
    return QFontMetrics(QApplication::font()).horizontalAdvance(placeholderText()) + scaledByFont(16) +
           32; // the glass, and the room around
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}
