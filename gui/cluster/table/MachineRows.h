#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/table/MachineRow.h"

#include <QCoreApplication>

#include <utility>

/// The machines of a picture as rows: those that hold what is looked for, in the order that is wanted, urgent ones first by themselves.
/// It sorts and filters itself, because a proxy over ten thousand rows of a tree is slower than reading them.
class MachineRows final
{
    Q_DECLARE_TR_FUNCTIONS(MachineRows)

public:
    /// One node that is shown, with the places of its machines that are.
    struct Shown {
        qsizetype node = 0;
        QList<qsizetype> machines{};
        bool operator==(const Shown &) const = default;
    };

    static QList<MachineNode> nodesOf(const Picture &picture, const PictureSources &sources);
    /// Whether these are the rows that are there, with other contents at most.
    bool isSame(const QList<MachineNode> &nodes) const;
    void take(QList<MachineNode> &&nodes) { m_nodes = std::move(nodes); }
    /// Both are followed by rearranged().
    void setFilter(const QString &words);
    void setOrder(int column, Qt::SortOrder order);
    /// What would be shown now.
    QList<Shown> rearranged() const;
    void show(const QList<Shown> &shown) { m_shown = shown; }
    const QList<Shown> &shown() const { return m_shown; }
    const MachineNode &node(const Shown &shown) const { return m_nodes.at(shown.node); }
    /// Machines that are shown.
    int machines() const;

private:
    static MachineRow rowOf(const QString &machine, const MachineLooks &looks, const PictureSources &sources);
    static MachineNode nodeOf(const PictureNode &node, const MachineLooks &looks, const PictureSources &sources);
    static bool holds(const MachineNode &node, const MachineRow &row, const QStringList &words);
    bool isBefore(const MachineNode &nodeA, const MachineRow &a, const MachineNode &nodeB, const MachineRow &b) const;
    void sort(QList<Shown> &shown) const;
    QList<MachineNode> m_nodes{};
    QList<Shown> m_shown{};
    QStringList m_words{};
    int m_column = -1; ///< as the design has them
    Qt::SortOrder m_order = Qt::AscendingOrder;
};
