#include "gui/widgets/PageHead.h"

PageHead::PageHead(const QString &title, Kind kind, QWidget *parent)
    : QWidget(parent), m_title(title, kind == Kind::Page ? TextSize::PageHead : TextSize::Title, QFont::DemiBold),
      m_line({}, TextSize::Small, QFont::Normal, Ink::Text2)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(&m_title);
    row->addWidget(&m_line);
    row->addStretch();
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(8);
    row->addLayout(m_tools);
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
    m_line.setVisible(!line.isEmpty());
}

void PageHead::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}
