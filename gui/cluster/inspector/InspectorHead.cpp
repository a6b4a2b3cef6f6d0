#include "gui/cluster/inspector/InspectorHead.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

InspectorHead::InspectorHead(QWidget *parent)
    : QWidget(parent), m_title({}, TextSize::Title, QFont::DemiBold), m_line({}, TextSize::Small, QFont::Normal, Ink::Text2)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(&m_chip);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(&m_title);
    column->addWidget(&m_line);
    row->addLayout(column, 1);
    m_title.setObjectName(QStringLiteral("inspectorTitle"));
    m_title.wrapped();
    m_line.wrapped();
}

void InspectorHead::show(const QString &role, const QString &icon, const QString &title, const QString &line, int many)
{
    m_chip.setVisible(!icon.isEmpty());
    m_chip.show(role, icon, title);
    m_chip.setStacked(many > 1);
    m_title.setText(title);
    m_line.setText(line);
}
