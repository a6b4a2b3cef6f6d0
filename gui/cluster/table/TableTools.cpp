#include "gui/cluster/table/TableTools.h"

#include "gui/cluster/table/MachineTable.h"
#include "gui/theme/Fonts.h"
#include "gui/widgets/Button.h"

#include <QHBoxLayout>
#include <QMenu>

TableTools::TableTools(MachineTable &table, QWidget *parent)
    : QWidget(parent), m_table(table), m_find(tr("Find a machine"), QStringLiteral("findMachine")),
      m_count({}, TextSize::Small, QFont::Normal, Ink::Text2)
{
    setObjectName(QStringLiteral("tableTools"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_find.setFixedWidth(scaledByFont(200));
    auto *columns = Button::tool(QStringLiteral("filter"), tr("Which columns are shown"), QStringLiteral("tableColumns"));
    auto *save = Button::tool(QStringLiteral("download"), tr("Save the table (CSV)…"), QStringLiteral("saveTable"));
    row->addWidget(&m_count);
    row->addWidget(&m_find);
    row->addWidget(columns);
    row->addWidget(save);
    connect(&m_find, &QLineEdit::textChanged, &m_table, &MachineTable::setFilter);
    connect(&m_table, &MachineTable::rowsChanged, this, &TableTools::count);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_table.fillColumnMenu(*menu);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height())));
    });
    connect(save, &QPushButton::clicked, this, &TableTools::saveWanted);
}

void TableTools::find()
{
    m_find.setFocus(Qt::ShortcutFocusReason);
    m_find.selectAll();
}

void TableTools::count()
{
    const bool filtered = !m_find.text().trimmed().isEmpty();
    m_count.setText(filtered ? tr("%n machine(s) found", nullptr, m_table.machines().shownMachines()) : QString());
}
