#pragma once

#include "model/Result.h"
#include "model/cluster/Role.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// The roles that could be read, and for each file that could not a `FILE:LINE:COLUMN: sentence`.
struct LoadedRoles {
    RoleCatalogue catalogue{};
    QList<Error> errors{};
};

/// Reads one role out of its YAML text. `file` names it in errors.
Result<Role> readRole(const QByteArray &text, const QString &file);
/// All roles of these folders, in the order of the palette: control, analysis, data. A file that cannot be read leaves the others as they
/// are; an id that is there already is an error.
LoadedRoles loadRoles(const QStringList &folders);
LoadedRoles loadRoles(const QString &folder);
/// Those the program was built with, and the user's own of butler-desktop/roles in the local data folder.
LoadedRoles loadRoles();
