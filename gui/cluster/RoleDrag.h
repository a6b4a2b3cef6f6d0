#pragma once

#include <QString>

class QMimeData;

/// What a drag from the palette carries.
inline QString roleMimeType()
{
    return QStringLiteral("application/x-butler-role");
}
/// The role that `data` carries, or empty.
QString roleOf(const QMimeData &data);
