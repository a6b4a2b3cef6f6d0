#pragma once

#include "gui/shell/Lens.h"
#include "model/cluster/Role.h"
#include "model/cluster/State.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <optional>

/// How a machine's tile looks; the atlas holds one picture of each.
enum class TileKind : quint8 {
    Neutral,
    Waiting,
    Ring,
    Done,
    Failed,
    Warning,
    Heat,
    Silent,
    Unknown,
    Gone,
    Add,
    Change,
    Replace,
    Destroy,
    Stays
};

/// One machine within a group. Kept small: there may be ten thousand of them.
struct PictureTile {
    QString machine{};
    TileKind kind = TileKind::Neutral;
    quint8 step = 0; ///< Ring: twentieths done; Heat: 0…6
    bool finding = false;
    QString word{}; ///< where the state's own word is not exact: "Stopped"
    bool operator==(const PictureTile &) const = default;
};

/// A role's chip on a node.
struct PictureRole {
    QString id{};
    QString icon{};
    bool implied = false; ///< not in the design, but every machine has it: a greyed chip
    bool operator==(const PictureRole &) const = default;
};

/// One machine or group as the picture shows it in one lens.
struct PictureNode {
    QString group{}; ///< its identity in the picture
    QString title{};
    QString detail{}; ///< second line; in a group's head after the count
    QString count{};  ///< the pill in a group's head: "× 175", "117 of 175", "2 → 4"
    QList<PictureRole> roles{};
    QList<PictureTile> tiles{}; ///< one for a machine too
    bool isGroup = false;
    bool ghost = false; ///< not in the design (any more)
    bool faint = false;
    bool countChanged = false; ///< the pill stands on a tint
    std::optional<State> glyph{};
    std::optional<State> tone{}; ///< tint and edge of the whole node
    std::optional<State> detailTone{};
    double ring = 0;
    QString value{};       ///< Health: "load 1.6" in the chips' place
    QList<double> spark{}; ///< Health: the last values, oldest first
    QPointF position{};
    bool operator==(const PictureNode &) const = default;
};

/// A port in words: 5432, "PostgreSQL".
struct PortWords {
    int number = 0;
    QString what{};
    bool operator==(const PortWords &) const = default;
};

/// A line from the one that asks to the one that answers.
struct PictureLink {
    QString from{};
    QString to{};
    RoleLink::Kind kind = RoleLink::Kind::Work;
    QList<PortWords> what{};
    bool operator==(const PictureLink &) const = default;
};

/// Everything that the canvas draws, made anew from design, plan, run and reality. A value.
struct Picture {
    Lens lens = Lens::Design;
    QList<PictureNode> nodes{};
    QList<PictureLink> links{};

    const PictureNode *node(const QString &group) const
    {
        for (const PictureNode &one : nodes) {
            if (one.group == group)
                return &one;
        }
        return nullptr;
    }
};

/// What is selected: whole nodes, or single machines of groups.
struct Selection {
    QStringList groups{};
    QStringList machines{};

    bool isEmpty() const { return groups.isEmpty() && machines.isEmpty(); }
    bool operator==(const Selection &) const = default;
};
