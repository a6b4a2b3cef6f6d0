#pragma once

#include "gui/cluster/table/MachineRow.h"
#include "gui/shell/Lens.h"

#include <QCoreApplication>
#include <QVariant>

/// The columns of the table of machines: their titles, and what stands in each of their cells.
class MachineCells final
{
    Q_DECLARE_TR_FUNCTIONS(MachineCells)

public:
    enum Column {
        Name,
        StateColumn,
        Roles,
        Count,
        SizeColumn,
        Image,
        Networks,
        Volumes,
        Public,
        Load,
        Memory,
        Disk,
        Address,
        Seen,
        ColumnCount
    };

    static QString title(int column);
    static bool isNumber(int column) { return column == Count || (column >= Load && column <= Disk); }
    static bool isOfDesign(int column) { return column >= Count && column <= Public; }
    /// Whether a column says something in a lens.
    static bool isOfLens(Column column, Lens lens);
    /// `row` is the node's own, or that of one of its machines.
    static QString text(const MachineNode &node, const MachineRow &row, int column);
    /// What an editor begins with.
    static QVariant edited(const MachineNode &node, int column);
};
