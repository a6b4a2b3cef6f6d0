#include "gui/cluster/RoleDrag.h"

#include <QMimeData>

QString roleOf(const QMimeData &data)
{
    return QString::fromUtf8(data.data(roleMimeType()));
}
