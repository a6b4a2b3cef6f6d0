#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/PictureSources.h"

#include <QAbstractItemModel>

#include <optional>

/// The machines as a table: a group's row with its machines below it, those that need a look first; single machines as rows. It sorts
/// and filters itself, because a proxy over ten thousand rows of a tree is slower than reading them.
class MachineTableModel final : public QAbstractItemModel
{
    Q_OBJECT

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
    int shownMachines() const;
    QModelIndex indexOf(const QString &id, bool group) const;
    /// Whether a column says something in a lens.
    static bool isOfLens(Column column, Lens lens);
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
        Group design{}; ///< empty name: it is not in the design
        QList<Row> machines{};
    };
    /// One node that is shown, with the places of its machines that are.
    struct Shown {
        qsizetype node = 0;
        QList<qsizetype> machines{};
        bool operator==(const Shown &) const = default;
    };
    static Row rowOf(const QString &machine, const MachineLooks &looks, const PictureSources &sources);
    static Node nodeOf(const PictureNode &node, const MachineLooks &looks, const PictureSources &sources);
    QList<Shown> arranged() const;
    void rearrange();
    bool holds(const Node &node, const Row &row, const QStringList &words) const;
    bool isBefore(const Node &nodeA, const Row &a, const Node &nodeB, const Row &b) const;
    const Node &nodeAt(const QModelIndex &index) const;
    const Row &rowAt(const QModelIndex &index) const;
    static QString textOf(const Node &node, const Row &row, int column);
    QVariant editOf(const Node &node, int column) const;
    QList<Node> m_nodes{};
    QList<Shown> m_shown{};
    QStringList m_words{};
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    Lens m_lens = Lens::Design;
};
