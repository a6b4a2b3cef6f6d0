#include "gui/widgets/FittedDialog.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

/// Qt reckons the height of words that break for another width than the dialog has, and leaves air.
QSize FittedDialog::sizeHint() const
{
    const QSize wish = QDialog::sizeHint();
    const int width = std::max(wish.width(), minimumWidth());
    return {width, layout() ? layout()->totalHeightForWidth(width) : wish.height()};
}

bool FittedDialog::event(QEvent *event)
{
    if (event->type() == QEvent::Polish && layout())
        layout()->setSizeConstraint(QLayout::SetNoConstraint); // it would reckon the least height in the same way
    const bool done = QDialog::event(event);
    const bool changes = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize;
    if (changes && isVisible() && layout())
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    return done;
}
