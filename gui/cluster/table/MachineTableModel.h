#pragma once

#include "gui/cluster/table/MachineCells.h"
#include "gui/cluster/table/MachineRows.h"

#include <QAbstractItemModel>

/// The machines as a table: a group's row with its machines below it, single machines as rows.
class MachineTableModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    using Column = MachineCells::Column;
    using enum MachineCells::Column;
    enum Role {
        GlyphRole = Qt::UserRole + 1, ///< int of State
        RingRole,
        ChipsRole, ///< QStringList: role id, icon, role id, icon …
        ShareRole, ///< double 0…1: how full a bar is
        IdRole,    ///< the machine's or group's name
        GroupRole  ///< bool: the row is a group
    };

    using QAbstractItemModel::QAbstractItemModel;
    void take(const Picture &picture, const PictureSources &sources);
    /// Only rows that hold all these words; a group is there with those of its machines that do, or with all where it does itself.
    void setFilter(const QString &words);
    /// Machines that are shown, of all.
    int shownMachines() const { return m_rows.machines(); }
    QModelIndex indexOf(const QString &id, bool group) const;
    /// What is shown, with these columns, as comma-separated values (RFC 4180).
    QString toCsv(const QList<int> &columns) const;

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; ///< -1: as the design has them, urgent first
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A field of a group was written over. The design decides whether it takes it.
    void fieldWritten(const QString &group, int column, const QVariant &value);

private:
    void rearrange();
    const MachineNode &nodeAt(const QModelIndex &index) const;
    const MachineRow &rowAt(const QModelIndex &index) const;
    MachineRows m_rows{};
    Lens m_lens = Lens::Design;
};
