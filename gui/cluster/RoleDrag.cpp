#include "gui/cluster/RoleDrag.h"

#include <QMimeData>

QMimeData *mimeDataOf(const Dragged &dragged)
{
    auto *data = new QMimeData;
    if (dragged.kind == Dragged::Kind::Role)
        data->setData(roleMimeType(), dragged.role.toUtf8());
    else
        data->setData(machineMimeType(), dragged.kind == Dragged::Kind::Group ? "group" : "machine");
    return data;
}

std::optional<Dragged> draggedIn(const QMimeData &data)
{
    if (const QByteArray role = data.data(roleMimeType()); !role.isEmpty())
        return Dragged{Dragged::Kind::Role, QString::fromUtf8(role)};
    if (const QByteArray kind = data.data(machineMimeType()); !kind.isEmpty())
        return Dragged{kind == "group" ? Dragged::Kind::Group : Dragged::Kind::Machine, {}};
    return std::nullopt;
}
