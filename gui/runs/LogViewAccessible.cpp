#include "gui/runs/LogViewAccessible.h"

#include "gui/runs/LogView.h"

#include <QAccessibleWidget>

namespace
{

/// A log as a list whose value is the line that the cursor is on.
class LogViewAccessible final : public QAccessibleWidget
{
public:
    explicit LogViewAccessible(LogView *view) : QAccessibleWidget(view, QAccessible::List) {}

    QString text(QAccessible::Text what) const override
    {
        const auto *view = static_cast<const LogView *>(widget());
        if (what == QAccessible::Value)
            return view->textOf(view->currentRow());
        if (what == QAccessible::Description)
            return LogView::tr("%1 lines, line %2").arg(view->rows().count()).arg(view->currentRow() + 1);
        return QAccessibleWidget::text(what);
    }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<LogView *>(object);
    return view ? new LogViewAccessible(view) : nullptr;
}

} // namespace

void makeLogViewsAccessible()
{
    static const bool installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(installed)
}
