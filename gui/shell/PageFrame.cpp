#include "gui/shell/PageFrame.h"

#include "gui/shell/BottomPanel.h"
#include "gui/theme/Fonts.h"

#include <QVBoxLayout>

namespace
{

constexpr int leftWidth = 236;
constexpr int inspectorWidth = 292;

QSplitter *splitter(Qt::Orientation orientation, const QString &name)
{
    auto *splitter = new QSplitter(orientation);
    splitter->setObjectName(name);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

} // namespace

PageFrame::PageFrame(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&m_strip);
    m_strip.hide();

    m_columns = splitter(Qt::Horizontal, QStringLiteral("columns"));
    m_upDown = splitter(Qt::Vertical, QStringLiteral("up-down"));
    m_upDown->addWidget(m_columns);
    column->addWidget(m_upDown, 1);

    m_left.setMinimumWidth(200);
    m_columns->addWidget(&m_left);
    m_left.hide();

    m_middle = new QWidget;
    m_middle->setMinimumWidth(320);
    auto *middle = new QVBoxLayout(m_middle);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(&m_messages);
    m_columns->addWidget(m_middle);
    m_columns->setStretchFactor(1, 1);
}

int PageFrame::addLeft(QWidget *content)
{
    auto *panel = new Panel({}); // the splitter's handle is the hairline
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    if (m_left.count() == 0)
        m_left.resize(scaledByFont(leftWidth), m_left.height());
    m_left.show();
    return m_left.addWidget(panel);
}

void PageFrame::showLeft(int index)
{
    m_left.setCurrentIndex(index);
}

void PageFrame::setCentre(QWidget *content)
{
    static_cast<QVBoxLayout *>(m_middle->layout())->addWidget(content, 1);
}

void PageFrame::setInspector(QWidget *content)
{
    auto *panel = new Panel({});
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    panel->setMinimumWidth(scaledByFont(260));
    panel->resize(scaledByFont(inspectorWidth), panel->height());
    m_columns->addWidget(panel);
    m_columns->setStretchFactor(2, 0);
}

BottomPanel &PageFrame::bottom()
{
    if (!m_bottom) {
        m_bottom = new BottomPanel;
        m_upDown->addWidget(m_bottom);
        m_upDown->setStretchFactor(0, 1);
        m_upDown->setStretchFactor(1, 0);
    }
    return *m_bottom;
}

/// The sheet's widths hold at first; after that they are the user's.
void PageFrame::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_sized)
        return;
    m_sized = true;
    const int left = m_left.count() > 0 ? scaledByFont(leftWidth) : 0;
    const int inspector = m_columns->count() > 2 ? scaledByFont(inspectorWidth) : 0;
    m_columns->setSizes({left, std::max(320, width() - left - inspector), inspector});
}
