#pragma once

#include "gui/widgets/Label.h"
#include "gui/widgets/SearchField.h"

#include <QWidget>

class MachineTable;

/// Above the table: find a machine, how many are shown, which columns, and the table as a file.
class TableTools final : public QWidget
{
    Q_OBJECT

public:
    /// The table must outlive it.
    explicit TableTools(MachineTable &table, QWidget *parent = nullptr);
    /// Puts the cursor into the field that finds machines.
    void find();

Q_SIGNALS:
    void saveWanted(); ///< the table as a file

private:
    void count();
    MachineTable &m_table;
    SearchField m_find;
    Label m_count;
};
