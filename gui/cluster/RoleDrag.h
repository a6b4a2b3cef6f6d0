#pragma once

#include <QStringList>

#include <optional>

class QMimeData;

/// What is dragged: from the palette a role, or a machine or group that is to be new; from an open group machines that are taken.
struct Dragged {
    enum class Kind { Role, Machine, Group, Taken };
    Kind kind = Kind::Role;
    QString role{};
    QStringList machines{}; ///< that are taken
    bool operator==(const Dragged &) const = default;
};

/// Whether something can be dropped on a group: empty sentence if so, else why not and what to do.
struct DropVerdict {
    QString sentence{};
    QString remedy{};
    bool isAllowed() const { return sentence.isEmpty(); }
};

/// What would be destroyed by letting go; an empty sentence: nothing.
struct DropLoss {
    QString sentence{};
    QString detail{};
};

inline QString roleMimeType()
{
    return QStringLiteral("application/x-butler-role");
}
inline QString machineMimeType()
{
    return QStringLiteral("application/x-butler-machine");
}
/// What comes from the palette, for the way to the picture. The caller owns it.
QMimeData *mimeDataOf(const Dragged &dragged);
/// What `data` carries; absent: nothing of ours.
std::optional<Dragged> draggedIn(const QMimeData &data);
