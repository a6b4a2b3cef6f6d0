#pragma once

#include "gui/cluster/table/MachineTableModel.h"
#include "gui/cluster/table/TableColumns.h"

#include <QSet>
#include <QTreeView>

class QMenu;

/// The twin of the picture: the same machines, the same selection and the same acts as a table, for keys and screen readers.
class MachineTable final : public QTreeView
{
    Q_OBJECT

public:
    explicit MachineTable(QWidget *parent = nullptr);
    void take(const Picture &picture, const PictureSources &sources);
    void setSelection(const Selection &selection);
    using QTreeView::setSelection;
    const MachineTableModel &machines() const { return m_model; }
    void setFilter(const QString &words);
    /// Writes the name of the group that is selected over, in its row.
    void editName();
    /// Columns that can be shown in this lens, with a tick each; what is chosen is remembered.
    void fillColumnMenu(QMenu &menu) { m_columns.fillMenu(menu); }
    /// What is shown, as CSV.
    QString toCsv() const;

Q_SIGNALS:
    void selectionWanted(const Selection &selection);
    void removeWanted();
    void editWanted(const QString &name, const Cluster &cluster);
    void refused(const QString &sentence, const QString &remedy);
    void menuWanted(const QString &group, const QString &machine, const QPoint &place);
    void rowsChanged(); ///< others are shown

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void tell();
    void restore();
    void write(const QString &group, int column, const QVariant &value);
    void rolesMenu(const QModelIndex &index);
    void activate();
    QModelIndex besides(const QModelIndex &index, int step) const;
    MachineTableModel m_model{};
    TableColumns m_columns{*this};
    Cluster m_design{};
    const RoleCatalogue *m_roles = nullptr;
    bool m_built = false;
    Lens m_lens = Lens::Design;
    Selection m_selection{};
    QSet<QString> m_closed{}; ///< groups that the user has folded
    bool m_quiet = false;
};
