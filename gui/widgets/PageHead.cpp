#include "gui/widgets/PageHead.h"

PageHead::PageHead(const QString &title, Kind kind, QWidget *parent)
    : QWidget(parent), m_title(title, kind == Kind::Page ? TextSize::PageHead : TextSize::Title, QFont::DemiBold),
      m_line({}, TextSize::Small, QFont::Normal, Ink::Text2)
{
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_words = new QHBoxLayout;
    m_words->setSpacing(12);
    m_words->addWidget(&m_title);
    m_words->addWidget(&m_line);
    m_words->addStretch();
    m_row->addLayout(m_words, 1);
    m_tools = new FlowRow(8, 6);
    auto *tools = new QWidget;
    tools->setLayout(m_tools);
    m_row->addWidget(tools, 0, Qt::AlignVCenter);
    setMinimumHeight(controlHeight(kind == Kind::Page ? 36 : 30));
    m_line.hide();
}

void PageHead::setTitle(const QString &title)
{
    m_title.setText(title);
}

void PageHead::setLine(const QString &line)
{
    m_line.setText(line);
    arrange();
}

void PageHead::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

QSize PageHead::minimumSizeHint() const
{
    const bool under = m_row->direction() == QBoxLayout::TopToBottom;
    const QSize tools =
        under ? QSize(m_tools->minimumSize().width(), m_tools->heightForWidth(std::max(1, contentsRect().width()))) : m_tools->sizeHint();
    const int height = under ? m_title.sizeHint().height() + 8 + tools.height() : std::max(m_title.sizeHint().height(), tools.height());
    const QMargins around = contentsMargins();
    return {std::max(m_title.sizeHint().width(), m_tools->minimumSize().width()) + around.left() + around.right() + 1,
            std::max(minimumHeight(), height + around.top() + around.bottom())};
}

void PageHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// The line goes first where there is no room, then the tools go under the name, in as many lines as they need.
void PageHead::arrange()
{
    const int room = contentsRect().width() - 12;
    const int tools = m_tools->sizeHint().width();
    const int title = m_title.sizeHint().width();
    const int line = m_line.sizeHint().width() + 12;
    const bool under = title + 12 + tools > room;
    m_line.setVisible(!m_line.text().isEmpty() && title + line + (under ? 0 : 12 + tools) <= room);
    m_title.setToolTip(m_line.text());
    m_row->setDirection(under ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_tools->parentWidget()->setMinimumWidth(under ? 0 : tools);
    updateGeometry();
}
