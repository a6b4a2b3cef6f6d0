#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/PictureSources.h"

#include <QAbstractItemModel>

/// The machines as a table: a group's row with its machines below it, those that need a look first; single machines as rows.
class MachineTableModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, StateColumn, Roles, Load, Memory, Disk, Address, Seen, ColumnCount };
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
    QModelIndex indexOf(const QString &id, bool group) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString id{};
        QString title{};
        MachineLook look{};
        QStringList chips{};
        MachineValues values{};
        QString address{};
        QString seen{};
    };
    struct Node {
        Row row{};
        bool group = false;
        QList<Row> machines{};
        bool hasSameRows(const Node &other) const;
    };
    static Row rowOf(const QString &machine, const MachineLooks &looks, const PictureSources &sources);
    static Node nodeOf(const PictureNode &node, const MachineLooks &looks, const PictureSources &sources);
    const Row &rowAt(const QModelIndex &index) const;
    static QString textOf(const Row &row, int column);
    QList<Node> m_nodes{};
};
