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
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible() && layout())
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    return done;
}
