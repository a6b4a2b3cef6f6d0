#include "gui/shell/BottomPanel.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"
#include "gui/widgets/Button.h"

#include <QPainter>
#include <QVBoxLayout>

namespace
{

constexpr int openHeight = 104; // of the contents

/// A count beside a tab's title.
class CountBadge final : public QWidget
{
public:
    CountBadge(QString text, std::optional<State> state) : m_text(std::move(text)), m_state(state)
    {
        setFont(textFont(TextSize::Caption, QFont::DemiBold));
        const int height = fontMetrics().height() + 2;
        setFixedSize(std::max(height, fontMetrics().horizontalAdvance(m_text) + 12), height);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAccessibleName(m_text);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_state ? lookOf(*m_state, theme).tint : theme.hover);
        painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
        painter.setPen(m_state ? lookOf(*m_state, theme).color : theme.text2);
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

private:
    QString m_text{};
    std::optional<State> m_state{};
};

} // namespace

BottomPanel::BottomPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("bottom-panel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto *head = new Panel(Qt::BottomEdge);
    head->setFixedHeight(controlHeight(36));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("bottom-tabs"));
    m_tabs->setAccessibleName(tr("Problems, run and log"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideRight); // long titles give way before the window grows wider than a screen
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    m_tools.setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    row->addWidget(&m_tools, 1);
    m_chevron = Button::tool(QStringLiteral("chevron-down"), tr("Close the panel"), QStringLiteral("bottom-chevron"));
    row->addWidget(m_chevron);
    column->addWidget(head);

    auto *ground = new Panel({});
    auto *inside = new QVBoxLayout(ground);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(&m_contents);
    column->addWidget(ground, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_contents.setCurrentIndex(index);
        m_tools.setCurrentIndex(index);
    });
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            setOpen(true);
    });
    connect(m_chevron, &QPushButton::clicked, this, [this] { setOpen(!m_open); });
    takeHeight();
}

int BottomPanel::addTab(const QString &title, QWidget *content, QWidget *tools, const QString &name)
{
    content->setObjectName(content->objectName().isEmpty() ? name : content->objectName());
    m_contents.addWidget(content);
    m_tools.addWidget(tools ? tools : new QWidget);
    return m_tabs->addTab(title);
}

void BottomPanel::setTabTip(int index, const QString &tip)
{
    m_tabs->setTabToolTip(index, tip);
}

void BottomPanel::setBadge(int index, const QString &text, std::optional<State> state)
{
    QWidget *old = m_tabs->tabButton(index, QTabBar::RightSide);
    if (old)
        old->deleteLater();
    m_tabs->setTabButton(index, QTabBar::RightSide, text.isEmpty() ? nullptr : new CountBadge(text, state));
}

void BottomPanel::setTabShown(int index, bool shown)
{
    m_tabs->setTabVisible(index, shown);
}

void BottomPanel::preferTab(int index)
{
    m_tabs->setCurrentIndex(index);
}

void BottomPanel::showTab(int index)
{
    preferTab(index);
    setOpen(true);
}

void BottomPanel::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    takeHeight();
    Q_EMIT openChanged(open);
}

void BottomPanel::takeHeight()
{
    const int head = controlHeight(36);
    m_contents.parentWidget()->setVisible(m_open);
    m_tools.setVisible(m_open);
    m_chevron->setIconName(m_open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up"));
    m_chevron->setToolTip(m_open ? tr("Close the panel") : tr("Open the panel"));
    m_chevron->setAccessibleName(m_chevron->toolTip());
    setMinimumHeight(m_open ? head + scaledByFont(openHeight) - 30 : head);
    setMaximumHeight(m_open ? QWIDGETSIZE_MAX : head);
    if (m_open)
        resize(width(), head + scaledByFont(openHeight) - 30);
}
