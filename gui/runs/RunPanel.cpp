#include "gui/runs/RunPanel.h"

#include "gui/runs/StepsView.h"
#include "gui/theme/Fonts.h"
#include "gui/widgets/Label.h"
#include "services/runs/RunFollower.h"

#include <QVBoxLayout>

namespace
{

constexpr int TakeEvery = 100; // ms
constexpr int StepWidth = 280;

} // namespace

RunPanel::RunPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("runPanel"));
    auto *nothing =
        new Label(tr("No run yet. Review and build begins one; its steps appear here."), TextSize::Body, QFont::Normal, Ink::Text2);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->wrapped();
    m_view = new QListView;
    m_view->setObjectName(QStringLiteral("runSteps"));
    m_view->setAccessibleName(tr("Steps"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFlow(QListView::TopToBottom);
    m_view->setWrapping(true);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setItemDelegate(new StepDelegate(m_view));
    m_view->setModel(&m_steps);
    m_stack = new QStackedWidget;
    m_stack->addWidget(nothing);
    m_stack->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 4);
    column->addWidget(m_stack);
    m_takeSoon.setSingleShot(true);
    m_takeSoon.setInterval(TakeEvery);
    connect(&m_takeSoon, &QTimer::timeout, this, &RunPanel::take);
}

void RunPanel::setFollower(RunFollower *follower)
{
    if (m_follower)
        m_follower->disconnect(this);
    m_follower = follower;
    if (follower) {
        connect(follower, &RunFollower::reset, this, &RunPanel::take);
        connect(follower, &RunFollower::finished, this, &RunPanel::take);
        connect(follower, &RunFollower::changed, this, [this] {
            if (!m_takeSoon.isActive())
                m_takeSoon.start();
        });
    }
    take();
}

void RunPanel::take()
{
    m_takeSoon.stop();
    m_steps.take(m_follower ? m_follower->run() : Run());
    m_stack->setCurrentIndex(m_steps.rowCount() > 0 ? 1 : 0);
}

void RunPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->setGridSize({scaledByFont(StepWidth), controlHeight(30)});
}
