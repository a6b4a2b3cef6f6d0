#pragma once

#include "gui/cluster/table/MachineCells.h"

#include <QList>
#include <QObject>
#include <QSet>

class QMenu;
class QTreeView;

/// Which columns of the table of machines are shown, how wide they are and by which one it is sorted: the user's, also the next time.
class TableColumns final : public QObject
{
    Q_OBJECT

public:
    /// The table must outlive it; its model is there before apply().
    explicit TableColumns(QTreeView &table);

    /// Shows those of a lens that the user wants; the first time with the widths and the order that were kept.
    void apply(Lens lens);
    QList<int> shown() const;
    /// The columns of the lens, with a tick each.
    void fillMenu(QMenu &menu);

private:
    void restore();
    void remember() const;
    QTreeView &m_table;
    QSet<int> m_hidden{}; ///< those that the user does not want
    Lens m_lens = Lens::Design;
    bool m_known = false;
    bool m_quiet = false;
};
