#include "gui/runs/LogPanel.h"

#include "services/runs/RunFollower.h"

#include <QVBoxLayout>

LogPanel::LogPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("logPanel"));
    m_view = new LogView;
    m_tools = new LogTools(*m_view);
    auto *nothing = new Label(tr("No lines yet. What a run does appears here, line by line."), TextSize::Body, QFont::Normal, Ink::Text2);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->wrapped();
    m_stack = new QStackedWidget;
    m_stack->addWidget(nothing);
    m_stack->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_stack, 1);
    connect(m_view, &LogView::rowsChanged, this, &LogPanel::showWhatThereIs);
    connect(m_tools, &LogTools::saved, this, &LogPanel::saved);
    connect(m_tools, &LogTools::failed, this, &LogPanel::failed);
    showWhatThereIs();
}

void LogPanel::setFollower(RunFollower *follower)
{
    m_view->setFollower(follower);
}

void LogPanel::showWhatThereIs()
{
    const bool lines = m_view->follower() && m_view->follower()->log().count() > 0;
    m_stack->setCurrentIndex(lines ? 1 : 0);
}
