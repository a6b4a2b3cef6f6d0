#include "gui/widgets/ScrollPage.h"

#include <QVBoxLayout>

namespace
{

/// Leaves its height to the width that it gets.
class Body final : public QWidget
{
public:
    explicit Body(QWidget *content)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(content);
    }
    QSize minimumSizeHint() const override
    {
        const QSize least = QWidget::minimumSizeHint();
        return layout()->hasHeightForWidth() ? QSize(least.width(), 0) : least;
    }
};

} // namespace

ScrollPage::ScrollPage(QWidget *content, const QString &name, const QString &title, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(name);
    setAccessibleName(title);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setWidget(new Body(content));
}
