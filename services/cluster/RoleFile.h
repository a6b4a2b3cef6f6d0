#pragma once

#include "model/Result.h"
#include "model/cluster/Role.h"
#include "services/cluster/RoleStates.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// The roles that could be read, and for each file that could not a `FILE:LINE:COLUMN: sentence`.
struct LoadedRoles {
    RoleCatalogue catalogue{};
    QList<Error> errors{};
};

/// What a role's file may name: other roles, and states.
struct KnownToRoles {
    QStringList roles{}; ///< ids; empty: any
    RoleStates states{};
};

/// Reads one role out of its YAML text. `file` names it in errors.
Result<Role> readRole(const QByteArray &text, const QString &file, const KnownToRoles &known = {});
/// All roles of these folders, in the order of the palette: control, analysis, data, and within them by `order`. A file that cannot be read
/// leaves the others as they are; an id or a key of the pillar that is there already, and states that are not there, are errors.
LoadedRoles loadRoles(const QStringList &folders, const RoleStates &states);
/// Those of one folder, which may name the program's states and those in its folder `states`.
LoadedRoles loadRoles(const QString &folder);
/// Those the program was built with, and the user's own of butler-desktop/roles in the local data folder.
LoadedRoles loadRoles();
