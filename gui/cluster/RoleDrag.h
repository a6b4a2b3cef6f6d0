#pragma once

#include <QString>

#include <optional>

class QMimeData;

/// What is dragged from the palette: a role, or a machine or group that is to be new.
struct Dragged {
    enum class Kind { Role, Machine, Group };
    Kind kind = Kind::Role;
    QString role{};
    bool operator==(const Dragged &) const = default;
};

/// Whether something can be dropped on a group: empty sentence if so, else why not and what to do.
struct DropVerdict {
    QString sentence{};
    QString remedy{};
    bool isAllowed() const { return sentence.isEmpty(); }
};

inline QString roleMimeType()
{
    return QStringLiteral("application/x-butler-role");
}
inline QString machineMimeType()
{
    return QStringLiteral("application/x-butler-machine");
}
/// The caller owns it.
QMimeData *mimeDataOf(const Dragged &dragged);
/// What `data` carries; absent: nothing of ours.
std::optional<Dragged> draggedIn(const QMimeData &data);
