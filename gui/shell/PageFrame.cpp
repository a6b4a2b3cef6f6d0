#include "gui/shell/PageFrame.h"

#include "gui/shell/BottomPanel.h"
#include "gui/shell/PanelKeys.h"
#include "gui/shell/Remembered.h"
#include "gui/theme/Fonts.h"

#include <QVBoxLayout>

namespace
{

constexpr int leftWidth = 236;
constexpr int inspectorWidth = 292;
const QString leftName = QStringLiteral("left");
const QString inspectorName = QStringLiteral("inspector");
const QString bottomName = QStringLiteral("bottom");

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

    connect(m_columns, &QSplitter::splitterMoved, this, [this](int, int index) {
        const QList<int> sizes = m_columns->sizes();
        rememberSize(index == 1 ? leftName : inspectorName, sizes.value(index == 1 ? 0 : 2));
    });
    connect(m_upDown, &QSplitter::splitterMoved, this, [this] { rememberSize(bottomName, m_upDown->sizes().value(1)); });

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
    const auto panels = [this] {
        QList<QWidget *> all{&m_left, m_middle};
        for (int i = 2; i < m_columns->count(); ++i)
            all << m_columns->widget(i);
        if (m_bottom)
            all << m_bottom;
        return all;
    };
    new PanelKeys(panels, *this);
}

int PageFrame::addLeft(QWidget *content)
{
    auto *panel = new Panel({}); // the splitter's handle is the hairline
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    if (m_left.count() == 0)
        m_left.resize(rememberedSize(leftName, leftWidth), m_left.height());
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
    panel->resize(rememberedSize(inspectorName, inspectorWidth), panel->height());
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
        connect(m_bottom, &BottomPanel::openChanged, this, &PageFrame::footFolded);
    }
    return *m_bottom;
}

/// The splitter keeps the sizes that were set by hand, also where one part may not be as large any more: what the folded panel leaves is
/// the rest's, until it is opened as it was.
void PageFrame::footFolded(bool open)
{
    if (!open)
        m_footHeight = m_upDown->sizes().value(1);
    const int foot = open ? std::max(m_footHeight, m_bottom->minimumHeight()) : m_bottom->maximumHeight();
    m_upDown->setSizes({std::max(200, m_upDown->height() - foot - m_upDown->handleWidth()), foot});
}

/// The sheet's widths hold at first; after that they are the user's, on every page the same.
void PageFrame::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const int left = m_left.count() > 0 ? rememberedSize(leftName, leftWidth) : 0;
    const int inspector = m_columns->count() > 2 ? rememberedSize(inspectorName, inspectorWidth) : 0;
    m_columns->setSizes({left, std::max(320, width() - left - inspector), inspector});
    if (m_bottom && m_bottom->isOpen() && isRemembered(bottomName)) {
        const int bottom = rememberedSize(bottomName, 0);
        m_upDown->setSizes({std::max(200, height() - bottom), bottom});
    }
}
